package site

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
)

// valueLabel names a value of a facet in the edition's language: kinds and stabilities have words
// of their own, all else is as written.
func (e *edition) valueLabel(f render.Facet, v *facetValue) string {
	switch f {
	case render.ByKind:
		return e.renderer.KindLabel(v.kind)
	case render.ByStability:
		return e.renderer.StabilityLabel(contracts.Stability(v.text))
	}
	return v.text
}
