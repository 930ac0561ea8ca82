package render

import (
	"html/template"

	"github.com/lssm-tech/docsgen/contracts"
)

// emitsView is the events that an operation emits: what sections/emits.html displays.
type emitsView struct{ Events []emitView }

type emitView struct {
	Ref     refView
	Payload template.HTML // of an emit that declares its own
	Extra   *valueView
}

func emits(p *page) (any, []tocEntry) {
	view := &emitsView{}
	for _, v := range p.spec("sideEffects.emits").list() {
		e := emitView{Extra: p.extra(v, "ref", "key", "name", "version", "when", "payload")}
		if ref, ok := p.refOf(v); ok {
			e.Ref = p.refTo(ref)
		} else {
			shown := p.value(v)
			e.Extra = &shown
		}
		e.Ref.When = p.markdown(v.Property("when").Str(), 4)
		if payload := v.Property("payload"); payload.Kind == contracts.ShapeValue {
			e.Payload = p.inPlace(v.property("payload"))
		}
		view.Events = append(view.Events, e)
	}
	if len(view.Events) == 0 {
		return nil, nil
	}
	return view, nil
}
