package check

import (
	"fmt"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// referred reports whether any version of a contract is referred to by a relation.
func (p *pass) referred(c *contracts.Contract, counts func(contracts.Edge) bool) bool {
	first, last := p.versions(c)
	for at := first; at < last; at++ {
		for _, e := range p.InAt(at) {
			if counts(e) {
				return true
			}
		}
	}
	return false
}

func emits(e contracts.Edge) bool { return e.Relation == contracts.Emits }

// listens reports whether an edge leads to an event that is waited for. What runs by itself refers to
// one for no other reason, in whatever words.
func listens(e contracts.Edge) bool {
	switch e.From.Kind {
	case contracts.Workflow, contracts.Job, contracts.Agent, contracts.Integration:
		return e.Relation == contracts.Listens || e.Relation == contracts.RefersTo
	}
	return e.Relation == contracts.Listens
}

// eventUnemitted leaves out events that are only an idea, or on their way out.
func eventUnemitted(p *pass) {
	for c := range p.newest() {
		if c.Kind == contracts.Event && !c.Deprecated() && c.Stability != "idea" && !p.referred(c, emits) {
			p.report(c, "meta.key", fmt.Sprintf("nothing emits %s", name(c)), "add it to sideEffects.emits of the operation that does")
		}
	}
}

// eventUnheard leaves out events that nothing emits: that is said once.
func eventUnheard(p *pass) {
	for c := range p.newest() {
		if c.Kind == contracts.Event && !c.Deprecated() && p.referred(c, emits) && !p.referred(c, listens) {
			p.report(c, "meta.key", fmt.Sprintf("nothing listens to %s", name(c)), "name it where it is listened to, such as refreshEvents of a data view")
		}
	}
}

func eventUndeclared(p *pass) {
	emittedBy := map[*contracts.Contract]map[string]bool{} // keys, by operation
	for c := range p.newest() {
		if c.Kind != contracts.TestSpec {
			continue
		}
		target := p.targetOf(c)
		if target == nil || target.Kind != contracts.Operation {
			continue
		}
		emitted := emittedBy[target]
		if emitted == nil {
			emitted = map[string]bool{}
			for _, e := range p.Out(target) {
				if e.Relation == contracts.Emits {
					emitted[e.To.Key] = true
				}
			}
			emittedBy[target] = emitted
		}
		for _, e := range p.RefsAt(c, "scenarios") {
			expected := c.Spec.At(strings.TrimSuffix(e.Path, ".ref"))
			if most, ok := expected.Property("max").Int(); e.To.Kind != contracts.Event || emitted[e.To.Key] || ok && most == 0 {
				continue
			}
			p.report(c, e.Path, fmt.Sprintf("%s expects event %s, which %s does not emit", name(c), e.To.Key, name(target)), "add the event to what the operation emits, or correct the test")
		}
	}
}

// targetOf is what a test spec tests; nil where that is not in the registry.
func (p *pass) targetOf(test *contracts.Contract) *contracts.Contract {
	for _, e := range p.Out(test) {
		if e.Relation == contracts.Tests && e.Target != nil {
			return e.Target
		}
	}
	return nil
}
