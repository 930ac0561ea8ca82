package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// relationWords say what a contract does to one that it refers to.
var relationWords = map[contracts.Relation]string{
	contracts.Emits: "emits", contracts.Listens: "listens to", contracts.Calls: "calls", contracts.Reads: "reads", contracts.Shows: "shows",
	contracts.Holds: "holds", contracts.Provides: "provides", contracts.Requires: "requires", contracts.PartOf: "is part of", contracts.Extends: "extends",
	contracts.Tests: "tests", contracts.Governed: "is governed by", contracts.Replaced: "is replaced by", contracts.RefersTo: "refers to", contracts.UsesModel: "uses",
}

// relies reports whether a contract cannot do without what an edge leads to. A feature only lists
// what it holds, and a test what it tests.
func relies(e contracts.Edge) bool {
	if e.From.Kind == contracts.Feature {
		return false
	}
	switch e.Relation {
	case contracts.Emits, contracts.Listens, contracts.Calls, contracts.Reads, contracts.Shows, contracts.Requires, contracts.PartOf, contracts.Extends, contracts.Governed, contracts.UsesModel:
		return e.Target != nil
	}
	return false
}

// pathOf is where an edge stands in the spec it comes from: for a type, where the first shape does
// that is or holds it.
func (p *pass) pathOf(e contracts.Edge) string {
	if e.Path != "" || e.Shape == nil {
		return e.Path
	}
	found := ""
	e.From.Spec.EachShape(func(path string, use *contracts.Use) {
		if found == "" && p.TypeOf(use.Shape) == e.Target {
			found = path
		}
	})
	return found
}

func operationUnused(p *pass) {
	uses := func(e contracts.Edge) bool {
		return e.Relation != contracts.Tests && e.Relation != contracts.Replaced && e.From.Kind != contracts.TestSpec
	}
	for c := range p.newest() {
		if c.Kind == contracts.Operation && !c.Deprecated() && c.Stability != "idea" && !p.referred(c, uses) {
			p.report(c, "meta.key", fmt.Sprintf("nothing uses %s", name(c)), "add it to the feature that it belongs to")
		}
	}
}

func featureEmpty(p *pass) {
	for c := range p.newest() {
		if c.Kind != contracts.Feature {
			continue
		}
		holds := false
		for _, e := range p.Out(c) {
			holds = holds || e.Relation == contracts.Holds || e.Relation == contracts.Provides || e.Relation == contracts.Requires
		}
		for _, f := range c.Spec.Fields() {
			holds = holds || f.Name != "meta" && f.Name != "deprecation" && lists(f.Value, 0)
		}
		if _, spread := c.Spec.Spread(); !holds && !spread {
			p.report(c, "meta.key", fmt.Sprintf("%s holds nothing", name(c)), "list what it is made of")
		}
	}
}

// lists reports whether there is anything in a list, at whatever depth.
func lists(v contracts.Value, depth int) bool {
	return len(v.Items()) > 0 || depth < contracts.MaxDepth && slices.ContainsFunc(v.Fields(), func(f contracts.Member) bool { return lists(f.Value, depth+1) })
}

// pinOutdated looks at references of the newest versions: older ones may well lead to each other, and
// new ones say what they extend or replace. That a version is deprecated is said by other rules.
func pinOutdated(p *pass) {
	for c := range p.newest() {
		for _, e := range p.Out(c) {
			if e.State != contracts.RefOutdated || e.To.Version == "" || e.Target.Deprecated() || e.Target.Kind == c.Kind && e.Target.Key == c.Key {
				continue
			}
			newer := p.asMature(e.Target)
			if newer == nil {
				continue
			}
			path := e.Path
			if inner := contracts.JoinPath(path, "version"); lastName(path) != "ref" && c.Spec.At(inner).Present() {
				path = inner // of a ref by name, the version is written at what it names
			}
			words := "%s refers to %s, of which %s is the newest version"
			if newer != p.Newer(e.Target) {
				words = "%s refers to %s, of which %s is a newer version"
			}
			p.report(c, path, fmt.Sprintf(words, name(c), e.Target.ID, newer.Version), "look what has changed, and refer to the newest one")
		}
	}
}

// asMature returns the newest version after one, as Registry.Newer does, of those that may not change
// more than it may: nobody has to leave what is stable for what is an experiment. It is nil where there
// is none.
func (p *pass) asMature(c *contracts.Contract) *contracts.Contract {
	newest := p.Newer(c)
	if newest == nil || changing(c) {
		return newest
	}
	_, last := p.versions(c)
	for at := p.Place(newest); at < last && p.Contracts[at] != c; at++ {
		newer := p.Contracts[at]
		if early := strings.Contains(newer.Version, "-") && !strings.Contains(c.Version, "-"); !early && !changing(newer) && !newer.Deprecated() {
			return newer
		}
	}
	return nil
}
