package site

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
)

func (e *edition) kindLabel(kind contracts.Kind) string { return kind.Info().Plural }

func (e *edition) facetLabel(f render.Facet) string { return string(f) }

func (e *edition) valueLabel(f render.Facet, v *facetValue) string {
	if f == render.ByKind {
		return e.kindLabel(v.kind)
	}
	return v.text
}

func (e *edition) guidesLabel() string { return "Guides" }
