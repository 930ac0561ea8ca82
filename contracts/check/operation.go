package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

func errorsMissing(p *pass) {
	for c := range p.newest() {
		if c.Kind != contracts.Operation || c.Variant != "command" || c.Deprecated() || unknown(c, "io") || unknown(c, "io.errors") {
			continue
		}
		if errors := c.Spec.Get("io.errors"); errors.Empty() {
			path := "meta.key"
			if errors.Kind() != contracts.Missing {
				path = "io.errors"
			}
			p.report(c, path, fmt.Sprintf("%s names no errors", name(c)), "name them under io.errors, each with when it happens")
		}
	}
}

// settled reports whether others may rely on a contract.
func settled(c *contracts.Contract) bool { return c.Stability == "stable" || c.Stability == "beta" }

func acceptanceMissing(p *pass) {
	for c := range p.newest() {
		if c.Kind == contracts.Operation && settled(c) && c.Spec.Get("acceptance.scenarios").Empty() && c.Spec.Get("acceptance.examples").Empty() && !unknown(c, "acceptance") {
			p.report(c, "meta.key", fmt.Sprintf("%s has neither scenarios nor examples", name(c)), "add acceptance: { scenarios: […] }")
		}
	}
}

func testsMissing(p *pass) {
	for c := range p.newest() {
		if c = p.Current(c.Kind, c.Key); c.Kind != contracts.Operation && c.Kind != contracts.Workflow || c.Stability != "stable" {
			continue
		}
		named := slices.ContainsFunc(p.Out(c), func(e contracts.Edge) bool { return e.Target != nil && e.Target.Kind == contracts.TestSpec })
		if named || len(p.testsOf(c)) > 0 {
			continue
		}
		p.report(c, "meta.key", fmt.Sprintf("%s is stable, and no test spec has it as its target", name(c)), "define a test spec whose target it is")
	}
}

// testsOf returns the test specs whose target is any version of a contract.
func (p *pass) testsOf(c *contracts.Contract) []*contracts.Contract {
	var list []*contracts.Contract
	for _, version := range p.Versions(c.Kind, c.Key) {
		for _, e := range p.In(version) {
			if e.Relation == contracts.Tests {
				list = append(list, e.From)
			}
		}
	}
	return list
}

// scenarioGap looks for the names of errors and events in all that scenarios say, whatever stands
// between the words of a name: "out of stock" is OUT_OF_STOCK.
func scenarioGap(p *pass) {
	for c := range p.newest() {
		if c.Kind != contracts.Operation {
			continue
		}
		tests := p.testsOf(c)
		if c.Spec.Get("acceptance.scenarios").Empty() && len(tests) == 0 {
			continue
		}
		var said strings.Builder
		say(&said, c.Spec.Get("acceptance.scenarios"), 0)
		for _, test := range tests {
			say(&said, test.Spec.Get("scenarios"), 0)
		}
		text := said.String()
		for _, f := range c.Spec.Get("io.errors").Fields() {
			if _, spread := c.Spec.Get("io.errors").Spread(); spread && f.Value.Kind() == contracts.Expression {
				continue
			}
			if !strings.Contains(text, letters(f.Name)) {
				p.reportName(c, contracts.JoinPath("io.errors", f.Name), fmt.Sprintf("%s: no scenario mentions the error %s", name(c), f.Name), "add a scenario that leads to it")
			}
		}
		for _, e := range p.Out(c) {
			if e.Relation == contracts.Emits && !strings.Contains(text, letters(e.To.Key)) && !strings.Contains(text, letters(lastPart(e.To.Key))) {
				p.report(c, e.Path, fmt.Sprintf("%s: no scenario mentions the event %s", name(c), e.To.Key), "add a scenario in which it is emitted")
			}
		}
	}
}

// say writes the letters of all texts in a value, and of the names of its properties.
func say(b *strings.Builder, v contracts.Value, depth int) {
	if v.Kind() == contracts.String {
		b.WriteString(letters(v.Text()))
		b.WriteByte('\n')
	}
	if depth == contracts.MaxDepth {
		return
	}
	for _, item := range v.Items() {
		say(b, item, depth+1)
	}
	for _, f := range v.Fields() {
		b.WriteString(letters(f.Name))
		b.WriteByte('\n')
		say(b, f.Value, depth+1)
	}
}

func lastPart(key string) string { return key[strings.LastIndexByte(key, '.')+1:] }
