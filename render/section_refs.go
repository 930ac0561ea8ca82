package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// refsView is a list of mentions: what sections/refs.html displays.
type refsView struct {
	Refs  []refView
	More  string // "and 12 more"
	Empty string // said in words when there is none
	Extra *valueView
}

// maxRefs bounds every list of mentions: a model of everybody's may be used by thousands.
const maxRefs = 200

// emitters lists who emits an event.
func emitters(p *page, _ string) (block, []tocEntry) {
	view := p.incoming(contracts.Emits)
	if len(view.Refs) == 0 {
		view.Empty = p.r.t("emitters.none")
	}
	return view, nil
}

// consumers lists what an event sets off.
func consumers(p *page, _ string) (block, []tocEntry) {
	if view := p.incoming(contracts.Listens); len(view.Refs) > 0 {
		return view, nil
	}
	return nil, nil
}

func (p *page) incoming(relation contracts.Relation) *refsView {
	view, rest := &refsView{}, 0
	for _, e := range p.reg.In(p.c) {
		switch {
		case e.Relation != relation:
		case len(view.Refs) == maxRefs:
			rest++
		default:
			view.Refs = append(view.Refs, p.edgeRef(e, true))
		}
	}
	if rest > 0 {
		view.More = p.r.n("more", rest)
	}
	return view
}

// listedRefs lists the refs at a path: what a contract provides, requires or extends.
func listedRefs(p *page, path string) (block, []tocEntry) { return p.mentions(p.shown(path)) }

// testTarget names what a test spec tests.
func testTarget(p *page, path string) (block, []tocEntry) {
	target := p.shown(path)
	view := &refsView{Extra: p.extra(target, "type", "operation", "workflow")}
	for _, e := range p.reg.RefsAt(p.c, target.path) {
		if e.Relation == contracts.Tests {
			view.Refs = append(view.Refs, p.refTo(e))
		}
	}
	if len(view.Refs) == 0 {
		if target.Empty() {
			return nil, nil
		}
		shown := p.value(target)
		view.Extra = &shown
	}
	return view, nil
}

// mentions lists the refs of a list, with what their items say of them; what is no ref is shown as
// it is.
func (p *page) mentions(list node) (block, []tocEntry) {
	view := &refsView{}
	var others []node
	for _, item := range list.list() {
		e, ok := p.refOf(item)
		if !ok {
			others = append(others, item)
			continue
		}
		ref := p.refTo(e)
		ref.Optional = e.Optional
		surface := item.Property("surface").Str()
		if ref.Kind == "" { // of something that is not here, and whose kind no rule knows
			ref.Kind = surface
		}
		said := []string{"optional", "surface"}
		if kind := item.Property("kind").Str(); kind == surface || kind == string(e.To.Kind) || e.Target != nil && kind == string(e.Target.Kind) {
			said = append(said, "kind")
		}
		reason := "reason"
		if item.Property(reason).Kind() != contracts.String {
			reason = "description"
		}
		ref.Reason = p.prose(item.Property(reason).Str(), 4)
		ref.Extra = p.extra(item, append(append(said, item.texts(reason)...), identityAt(item, e.Path)...)...)
		view.Refs = append(view.Refs, ref)
	}
	if len(others) > 0 {
		shown := p.list("", others, 0)
		view.Extra = &shown
	}
	if len(view.Refs) == 0 && view.Extra == nil {
		return nil, nil
	}
	return view, nil
}

// identityAt are the properties of an item by which it mentions what stands at a path: its own, or
// the one that holds the mention.
func identityAt(item node, path string) []string {
	if held, below := strings.CutPrefix(path, item.path+"."); below {
		held, _, _ = strings.Cut(held, ".")
		return []string{held}
	}
	if item.Property("key").Present() {
		return []string{"key", "version"}
	}
	return []string{"name", "version"}
}

func (v *refsView) markdown(m *markdownWriter, level int) {
	m.block(markdown.Escape(v.Empty))
	items := make([]string, 0, len(v.Refs)+1)
	for _, ref := range v.Refs {
		items = append(items, ref.item())
	}
	m.items(append(items, markdown.Escape(v.More)))
	if v.Extra != nil {
		v.Extra.markdown(m, level)
	}
}
