package render_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
)

// neighbourhood is the navigation of a domain of fifty contracts.
func neighbourhood() *render.Nav {
	nav := &render.Nav{Title: "marketplace", Href: "../domains/marketplace.html"}
	for g := range 5 {
		group := render.NavGroup{Label: fmt.Sprint("Group ", g), Href: "../g.html"}
		for i := range 10 {
			group.Items = append(group.Items, render.NavItem{Label: fmt.Sprintf("marketplace.order.action%d%d", g, i), Href: fmt.Sprintf("../operations/marketplace.order.action%d%d.html", g, i), Current: g+i == 0})
		}
		nav.Groups = append(nav.Groups, group)
	}
	return nav
}

// A page of an operation with everything on it, among fifty neighbours.
func BenchmarkContract(b *testing.B) {
	c := createOrder(b)
	c.Source.Excerpt = append(c.Source.Excerpt, contracts.Chunk{StartLine: 20, Text: strings.Repeat(orderSource, 12)})
	reg := registry(c, orderCreated(b))
	r, f, l := renderer(b, "en"), frame(), links(reg)
	f.Nav = neighbourhood()
	var size int
	b.ReportAllocs()
	for b.Loop() {
		var w counter
		if err := r.Contract(&w, f, l, reg, c); err != nil {
			b.Fatal(err)
		}
		size = int(w)
	}
	b.ReportMetric(float64(size), "bytes/page")
}

type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }

// The fifty lines of source of one page.
func BenchmarkSource(b *testing.B) {
	c := createOrder(b)
	c.Source.Excerpt = []contracts.Chunk{{StartLine: 20, Text: strings.Repeat(orderSource, 17)}}
	c.Spec = contracts.ObjectValue()
	reg := registry(c)
	r, f, l := renderer(b, "en"), frame(), links(reg)
	b.ReportAllocs()
	for b.Loop() {
		if err := r.Contract(io.Discard, f, l, reg, c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkGuide(b *testing.B) {
	r, reg := renderer(b, "en"), registry()
	l := links(reg)
	b.ReportAllocs()
	for b.Loop() {
		if err := r.Guide(io.Discard, frame(), l, render.Guide{Title: "x", Body: guideText}); err != nil {
			b.Fatal(err)
		}
	}
}
