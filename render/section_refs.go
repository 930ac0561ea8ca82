package render

import "github.com/lssm-tech/docsgen/contracts"

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
func emitters(p *page) (any, []tocEntry) {
	view := p.incoming(contracts.Emits)
	if len(view.Refs) == 0 {
		view.Empty = p.r.t("emitters.none")
	}
	return view, nil
}

// consumers lists what an event sets off.
func consumers(p *page) (any, []tocEntry) {
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

// provides lists what a capability, a feature or an integration offers.
func provides(path string) builder {
	return func(p *page) (any, []tocEntry) {
		return p.mentions(p.c.Spec.Get(path), contracts.Capability)
	}
}

// requires lists what a capability, a feature or an integration cannot do without.
func requires(path string) builder {
	return func(p *page) (any, []tocEntry) {
		return p.mentions(p.c.Spec.Get(path), contracts.Capability)
	}
}

// extends names the capability that another one builds on.
func extends(p *page) (any, []tocEntry) {
	return p.mentions(p.c.Spec.Property("extends"), contracts.Capability)
}

// testTarget names what a test spec tests.
func testTarget(p *page) (any, []tocEntry) {
	target := p.c.Spec.Property("target")
	view := &refsView{Extra: p.extra(target, "type", "operation", "workflow")}
	for _, kind := range []contracts.Kind{contracts.Operation, contracts.Workflow} {
		mention := target.Property(string(kind))
		if ref := mention.Property("ref"); ref.Present() {
			mention = ref
		}
		if id := refID(mention, kind); id.Key != "" {
			view.Refs = append(view.Refs, p.ref(id))
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

// mentions reads {key, version?, kind? or surface?, description? or reason?, optional?}; what is no mention is shown as it is.
func (p *page) mentions(v contracts.Value, kind contracts.Kind) (any, []tocEntry) {
	view := &refsView{}
	var others []contracts.Value
	for _, item := range v.List() {
		own := kind
		if surface := item.Property("surface").Str(); surface != "" {
			own = kindOfProperty(surface)
		}
		id := refID(item, own)
		if id.Key == "" {
			others = append(others, item)
			continue
		}
		ref := p.ref(id)
		ref.Optional = item.Property("optional").True()
		ref.Reason = p.markdown(item.Property("reason").Str()+item.Property("description").Str(), 4)
		if surface := item.Property("surface").Str(); surface != "" && own == "" {
			ref.Kind = surface
		}
		view.Refs = append(view.Refs, ref)
	}
	if len(others) > 0 {
		shown := p.value(contracts.ArrayValue(others...))
		view.Extra = &shown
	}
	if len(view.Refs) == 0 && view.Extra == nil {
		return nil, nil
	}
	return view, nil
}
