package site

import (
	"maps"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// checkTexts reports the texts that are beyond what is read as Markdown. What is known of contracts
// of the Site before is used again.
func (s *Site) checkTexts(before *Site) []contracts.Diagnostic {
	var known []*contracts.Contract
	if before != nil && before.plan == s.plan {
		known = before.registry.Contracts
	}
	s.limited = map[int][]contracts.Diagnostic{}
	for at, c := range s.registry.Contracts {
		list := []contracts.Diagnostic(nil)
		if known != nil && known[at] == c {
			list = before.limited[at]
		} else {
			list = contractLimits(c)
		}
		if len(list) > 0 {
			s.limited[at] = list
		}
	}
	var diagnostics []contracts.Diagnostic
	for _, at := range slices.Sorted(maps.Keys(s.limited)) {
		diagnostics = append(diagnostics, s.limited[at]...)
	}
	for _, g := range s.guides {
		diagnostics = append(diagnostics, g.limits()...)
	}
	return diagnostics
}

// contractLimits looks at the long texts of a contract.
func contractLimits(c *contracts.Contract) []contracts.Diagnostic {
	var list []contracts.Diagnostic
	for _, text := range []struct{ property, value string }{{"description", c.Description}, {"goal", c.Goal}, {"context", c.Context}} {
		for _, l := range markdown.Limits(text.value) {
			list = append(list, limitDiagnostic(l, c.Source.At(text.property, text.value)))
		}
	}
	look := func(text string) {
		for _, l := range markdown.Limits(text) {
			list = append(list, limitDiagnostic(l, c.Source.At("description", text)))
		}
	}
	var walk contracts.ShapeWalk
	walk.Walk(c.Shape, func(s *contracts.Shape) bool {
		if s != c.Shape {
			if s.Declared() {
				return false // which has a contract of its own
			}
			look(s.Description)
		}
		for u := range s.Held() {
			look(u.Description)
		}
		for _, v := range s.Enum {
			look(v.Description)
		}
		return true
	})
	return list
}

// limits looks at the text of a guide. Of a file it marks the line.
func (g *guide) limits() []contracts.Diagnostic {
	var list []contracts.Diagnostic
	for _, l := range markdown.Limits(g.Body) {
		if g.block != nil {
			list = append(list, limitDiagnostic(l, g.block.Source.At("body", g.Body)))
			continue
		}
		d := document.NewLines(g.Written).Frame(limitDiagnostic(l, contracts.Position{File: g.Source.File, Line: l.Line, Column: 1}))
		d.Line += g.BodyLine
		for i := range d.Frame {
			d.Frame[i].Number += g.BodyLine
		}
		list = append(list, d)
	}
	return list
}

// limitRules are what the limits of a text are reported as.
var limitRules = map[markdown.LimitKind]*contracts.Rule{
	markdown.DeepContainers: contracts.DeepMarkdown,
	markdown.LongHeading:    contracts.LongMarkdown,
	markdown.LongParagraph:  contracts.LongMarkdown,
	markdown.WideTable:      contracts.WideTable,
	markdown.WideReferences: contracts.WideReferences,
}

func limitDiagnostic(l markdown.Limit, at contracts.Position) contracts.Diagnostic {
	return limitRules[l.Kind].At(at, l.Message, l.Hint)
}
