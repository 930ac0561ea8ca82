package render

import (
	"html/template"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// refView is one mention of another contract.
type refView struct {
	words      catalog
	Kind       string // in words; empty where the place says it
	Key        string
	Title      string // where it says more than the key
	Version    string // as pinned, "v1.0.0"; empty when the newest is meant
	Href       string // empty when there is no page
	Missing    bool   // nobody defines it
	NoVersion  bool   // it is defined, but not in the pinned version
	Newest     string // the newest version, where the pinned one is not it
	Deprecated bool
	Optional   bool
	When       template.HTML // what sets an emit off
	Reason     template.HTML // why a requirement stands
}

// ref follows a mention in a spec.
func (p *page) ref(to contracts.ID) refView {
	target, exact := p.reg.Follow(to)
	return p.refTo(to, target, exact)
}

// edgeRef shows one end of an edge: its target, or with inverse the contract that refers.
func (p *page) edgeRef(e contracts.Edge, inverse bool) refView {
	if inverse {
		v := p.refTo(contracts.ID{Kind: e.From.Kind, Key: e.From.Key}, e.From, true)
		v.Version = versionText(e.From.Version)
		v.When, v.Reason = p.markdown(e.When, 4), p.markdown(e.Reason, 4)
		return v
	}
	to := e.To
	if e.Model != nil && e.Target != nil {
		to = contracts.ID{Kind: contracts.Type, Key: e.Target.Key}
	}
	v := p.refTo(to, e.Target, e.Exact)
	v.Optional = e.Optional
	v.When, v.Reason = p.markdown(e.When, 4), p.markdown(e.Reason, 4)
	return v
}

func (p *page) refTo(to contracts.ID, target *contracts.Contract, exact bool) refView {
	v := refView{words: p.r.catalog, Key: to.Key, Version: versionText(to.Version), Missing: target == nil, NoVersion: target != nil && !exact}
	kind := to.Kind
	if target != nil {
		kind = target.Kind
		v.Href = p.contractLink(target)
		v.Deprecated = target.Deprecated()
		if target.Title != "" && target.Title != target.Key {
			v.Title = clip(target.Title, maxListedTitle)
		}
		if !exact {
			v.Newest = versionText(target.Version)
		} else if newer := p.reg.Newer(target); newer != nil && to.Version != "" {
			v.Newest = versionText(newer.Version)
		}
	}
	if kind != "" {
		v.Kind = p.r.kind(kind, 1)
	}
	return v
}

// contractLink is the address of a contract: without its version in the path where it is the current one.
func (p *page) contractLink(c *contracts.Contract) string {
	if p.reg.Current(c.Kind, c.Key) == c {
		if href := p.links.Current(c.Kind, c.Key); href != "" {
			return href
		}
	}
	return p.links.Contract(c)
}

// modelLink is the address of a model's own page; empty for shapes without one and on that page itself.
func (p *page) modelLink(m *contracts.Model) string {
	if c := p.reg.TypeOf(m); c != nil && c != p.c {
		return p.contractLink(c)
	}
	return ""
}

// refID reads a mention of a contract: {key, version}, {name, version} or a bare key. Its Key is empty when v is none.
func refID(v contracts.Value, kind contracts.Kind) contracts.ID {
	if v.Kind == contracts.String {
		return contracts.ID{Kind: kind, Key: v.Text}
	}
	key := v.Property("key")
	if key.Kind != contracts.String {
		key = v.Property("name")
	}
	if key.Kind != contracts.String {
		return contracts.ID{}
	}
	id := contracts.ID{Kind: kind, Key: key.Text}
	if version := v.Property("version"); version.Kind != contracts.Expression {
		id.Version = version.Str()
	}
	return id
}

// mention reads an object as a mention of a contract that the registry holds, wherever it stands: one with a key, and with nothing
// else that only a definition would have.
func (p *page) mention(v contracts.Value, kind contracts.Kind) (refView, bool) {
	if v.Kind != contracts.Object || p.reg == nil {
		return refView{}, false
	}
	for _, f := range v.Fields {
		if !slices.Contains(mentionFields, f.Name) {
			return refView{}, false
		}
	}
	id := refID(v, kind)
	if id.Key == "" {
		return refView{}, false
	}
	if own := v.Property("kind").Str(); own != "" && len(p.reg.Versions(contracts.Kind(own), id.Key)) > 0 {
		id.Kind = contracts.Kind(own)
	}
	target, exact := p.reg.Follow(id)
	if target == nil && id.Version == "" {
		return refView{}, false
	}
	return p.refTo(id, target, exact), true
}

// kindOfProperty gives the kind that the name of a property promises: "operation" and "operations", "operationRef", "outputDataView".
// Empty for names that promise none.
func kindOfProperty(name string) contracts.Kind {
	name = strings.TrimSuffix(strings.TrimSuffix(name, "Refs"), "Ref")
	for {
		if kind := propertyKinds[name]; kind != "" {
			return kind
		}
		hump := strings.IndexFunc(name[min(1, len(name)):], func(r rune) bool { return r >= 'A' && r <= 'Z' })
		if hump < 0 {
			return ""
		}
		name = strings.ToLower(name[hump+1:hump+2]) + name[hump+2:]
	}
}

var propertyKinds = func() map[string]contracts.Kind {
	names := map[string]contracts.Kind{"op": contracts.Operation, "pres": contracts.Presentation, "subagent": contracts.Agent}
	for _, info := range contracts.Kinds {
		if info.Kind != contracts.Type && info.Kind != contracts.Template {
			names[string(info.Kind)], names[camel(string(info.Kind))] = info.Kind, info.Kind
			names[info.Plural], names[camel(info.Plural)] = info.Kind, info.Kind
		}
	}
	return names
}()

// camel spells a kebab-case name as properties are: "data-view" gives "dataView".
func camel(name string) string {
	first, rest, more := strings.Cut(name, "-")
	if !more {
		return first
	}
	return first + upperFirst(camel(rest))
}

var mentionFields = []string{"key", "name", "version", "kind"}
