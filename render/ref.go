package render

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
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
	Hidden     bool   // it is not published
	NoVersion  bool   // it is defined, but not in the pinned version
	Newest     string // the newest version, where the pinned one is not it
	Deprecated bool
	Optional   bool
	When       *prose // what sets an emit off
	Reason     *prose // why a requirement stands
	Extra      *valueView
	Roles      span // of the page's type in what mentions it; nil for none
}

// refOf finds the ref that a value of the contract's spec is, or that it holds where such values
// hold one: {ref: {key}, when}.
func (p *page) refOf(n node) (contracts.Edge, bool) {
	if p.reg == nil {
		return contracts.Edge{}, false
	}
	for _, e := range p.reg.RefsAt(p.c, n.path) {
		if e.Path == n.path || !e.Loose {
			return e, true
		}
	}
	return contracts.Edge{}, false
}

// edgeRef shows one end of an edge: its target, or with inverse the contract that refers.
func (p *page) edgeRef(e contracts.Edge, inverse bool) refView {
	var v refView
	p.say(e)
	if inverse {
		v = p.identity(contracts.ID{Kind: e.From.Kind, Key: e.From.Key, Version: e.From.Version}, e.From)
	} else {
		v = p.refTo(e)
		v.Optional = e.Optional
	}
	v.When, v.Reason = p.condition(e.When), p.prose(e.Reason, 4)
	return v
}

// refTo shows the target of an edge.
func (p *page) refTo(e contracts.Edge) refView {
	p.say(e)
	to := e.To
	if e.Shape != nil && e.Target != nil {
		to = contracts.ID{Kind: contracts.Type, Key: e.Target.Key}
	}
	v := p.identity(to, e.Target)
	switch e.State {
	case contracts.RefMissing, contracts.RefOtherKind:
		v.Missing = true
	case contracts.RefHidden:
		v.Hidden = true
	case contracts.RefNoVersion:
		v.NoVersion, v.Newest = true, versionText(e.Target.Version)
	case contracts.RefOutdated:
		v.Newest = versionText(p.reg.Newer(e.Target).Version)
	}
	return v
}

// identity shows a contract by the key and version that it is mentioned with.
func (p *page) identity(as contracts.ID, c *contracts.Contract) refView {
	v := refView{words: p.r.catalog, Key: as.Key, Version: versionText(as.Version)}
	kind := as.Kind
	if c != nil {
		kind = c.Kind
		v.Href = p.contractLink(c)
		v.Deprecated = c.Deprecated()
		if c.Title != "" && c.Title != c.Key {
			v.Title = clip(c.Title, maxListedTitle)
		}
	}
	if kind != "" {
		v.Kind = p.r.kind(kind, 1)
	}
	return v
}

// contractLink is the address of a contract: without its version in the path where it is the
// current one.
func (p *page) contractLink(c *contracts.Contract) string {
	if p.reg.Current(c.Kind, c.Key) == c {
		if href := p.links.Current(c.Kind, c.Key); href != "" {
			return href
		}
	}
	return p.links.Contract(c)
}

// shapeLink is the address of a shape's own page; empty for shapes without one and on that page
// itself.
func (p *page) shapeLink(s *contracts.Shape) string {
	if c := p.reg.TypeOf(s); c != nil && c != p.c {
		p.said[mention{relation: contracts.UsesModel, from: p.c, to: c}] = true
		return p.contractLink(c)
	}
	return ""
}

// mention shows an object that is a ref and nothing more: all else that an object says would be
// lost.
func (p *page) mention(n node) (refView, bool) {
	if n.Kind() != contracts.Object || !bareIdentity(n.Value) {
		return refView{}, false
	}
	e, ok := p.refOf(n)
	if !ok || e.Path != n.path {
		return refView{}, false
	}
	return p.refTo(e), true
}

// bareIdentity reports whether an object has nothing but what a ref may say of its target.
func bareIdentity(v contracts.Value) bool {
	return !slices.ContainsFunc(v.Fields(), func(f contracts.Member) bool { return !slices.Contains(identityFields, f.Name) })
}

var identityFields = []string{"key", "name", "version", "kind"}

// Markdown is the mention: key, pinned version, title, and what is to be said of it.
func (v refView) Markdown() string {
	text := markdown.LinkTo(markdown.Code(v.Key), v.Href)
	if v.Version != "" {
		text += " (" + markdown.Escape(v.Version) + ")"
	}
	if v.Title != "" {
		text += " " + markdown.Escape(v.Title)
	}
	for _, remark := range v.remarks() {
		text += " *(" + markdown.Escape(remark.text) + ")*"
	}
	return text
}

// remark is what is to be said of a mention, with the class of its badge.
type remark struct {
	class string
	text  string
}

func (v refView) remarks() []remark {
	var list []remark
	if v.Deprecated {
		list = append(list, remark{"deprecated", v.words.t("badge.deprecated")})
	}
	if v.Optional {
		list = append(list, remark{"optional", v.words.t("badge.optional")})
	}
	switch {
	case v.Missing:
		list = append(list, remark{"missing", v.words.t("ref.missing")})
	case v.Hidden:
		list = append(list, remark{"hidden", v.words.t("ref.hidden")})
	case v.NoVersion:
		list = append(list, remark{"missing", v.words.t("ref.no-version", "newest", v.Newest)})
	case v.Newest != "":
		list = append(list, remark{"outdated", v.words.t("ref.outdated", "newest", v.Newest)})
	}
	return list
}

// item is the mention with its kind, and what sets it off or why it is there.
func (v refView) item() string {
	text := v.Markdown()
	if v.Kind != "" {
		text = markdown.Escape(v.Kind) + " " + text
	}
	for _, why := range [...]*prose{v.When, v.Reason} {
		if why != nil {
			text += " – " + oneLineOf(why.Markdown())
		}
	}
	if v.Roles != nil {
		text += " – " + v.Roles.Markdown()
	}
	if v.Extra != nil {
		text += " – " + v.Extra.inLine()
	}
	return text
}
