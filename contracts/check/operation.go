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
		if c.Kind != contracts.Operation && c.Kind != contracts.Workflow {
			continue
		}
		if c = p.Current(c.Kind, c.Key); c.Stability != "stable" {
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
	first, last := p.versions(c)
	for at := first; at < last; at++ {
		for _, e := range p.InAt(at) {
			if e.Relation == contracts.Tests {
				list = append(list, e.From)
			}
		}
	}
	return list
}

// scenarioGap looks for errors and events in all that scenarios say. An error is mentioned by its
// name, its code, the words of when it happens, or a status that no other error has, and an event by
// the last part of its key; where the operation emits several that end so, with the part before it.
func scenarioGap(p *pass) {
	for c := range p.newest() {
		if c.Kind != contracts.Operation {
			continue
		}
		tests := p.testsOf(c)
		scenarios, errors := c.Spec.Get("acceptance.scenarios"), c.Spec.Get("io.errors")
		if scenarios.Empty() && len(tests) == 0 {
			continue
		}
		var said said
		said.say(scenarios, 0)
		for _, test := range tests {
			said.say(test.Spec.Get("scenarios"), 0)
		}
		_, spread := errors.Spread()
		told := errorWords(errors)
		for i, f := range errors.Fields() {
			if spread && f.Value.Kind() == contracts.Expression || slices.ContainsFunc(told[i], said.mentions) {
				continue
			}
			p.reportName(c, contracts.JoinPath("io.errors", f.Name), fmt.Sprintf("%s: no scenario mentions the error %s", name(c), f.Name), "add a scenario that leads to it")
		}
		ends := map[string]int{}
		for _, e := range p.Out(c) {
			if e.Relation == contracts.Emits {
				ends[lastPart(e.To.Key)]++
			}
		}
		for _, e := range p.Out(c) {
			if e.Relation != contracts.Emits {
				continue
			}
			last := lastPart(e.To.Key)
			words := telling(last)
			if ends[last] > 1 {
				before, _, _ := strings.Cut(e.To.Key, "."+last)
				words = append(words, telling(lastPart(before))...)
			}
			if !said.mentions(words) {
				p.report(c, e.Path, fmt.Sprintf("%s: no scenario mentions the event %s", name(c), e.To.Key), "add a scenario in which it is emitted")
			}
		}
	}
}

// errorWords are the words by which each of some errors may be mentioned: those of its name, and of
// what else is said of it and of no other one.
func errorWords(errors contracts.Value) [][][]string {
	type property struct{ name, text string }
	counts := map[property]int{}
	for _, f := range errors.Fields() {
		for _, q := range f.Value.Fields() {
			counts[property{q.Name, q.Value.Str()}]++
		}
	}
	list := make([][][]string, len(errors.Fields()))
	for i, f := range errors.Fields() {
		list[i] = append(list[i], telling(f.Name))
		for _, name := range [...]string{"http", "gqlCode", "when"} {
			text := f.Value.Property(name).Str()
			if counts[property{name, text}] != 1 {
				continue
			}
			if words := telling(text); name != "when" || len(words) > 1 {
				list[i] = append(list[i], words)
			}
		}
	}
	return list
}

// say adds all texts in a value, and the names of its properties.
func (s *said) say(v contracts.Value, depth int) {
	if v.Kind() == contracts.String {
		s.add(v.Text())
	}
	if depth == contracts.MaxDepth {
		return
	}
	for _, item := range v.Items() {
		s.say(item, depth+1)
	}
	for _, f := range v.Fields() {
		s.add(f.Name)
		s.say(f.Value, depth+1)
	}
}

// lastPart is what a key says at its end, which a version is no part of: shop.order.created.v2.
func lastPart(key string) string {
	before, last, ok := cutLast(key)
	if ok && len(last) > 1 && last[0] == 'v' && strings.Trim(last[1:], "0123456789") == "" {
		_, last, _ = cutLast(before)
	}
	return last
}

func cutLast(key string) (before, last string, ok bool) {
	at := strings.LastIndexByte(key, '.')
	return key[:max(at, 0)], key[at+1:], at >= 0
}
