package render

import "github.com/lssm-tech/docsgen/contracts"

// emitsView is the events that an operation emits: what sections/emits.html displays.
type emitsView struct {
	words  catalog
	Events []emitView
}

type emitView struct {
	Ref     refView
	Payload *valueView // of an emit that declares its own
	Extra   *valueView
}

func emits(p *page, path string) (block, []tocEntry) {
	view := &emitsView{words: p.r.catalog}
	for _, v := range p.shown(path).list() {
		e := emitView{Extra: p.extra(v, append(v.texts("key", "name", "version", "when"), "ref", "payload")...)}
		if ref, ok := p.refOf(v); ok {
			e.Ref = p.refTo(ref)
		} else {
			shown := p.value(v)
			e.Extra = &shown
		}
		e.Ref.When = p.condition(v.Property("when").Str())
		if payload := v.property("payload"); payload.Kind() == contracts.ShapeValue {
			shown := p.inPlace(payload)
			e.Payload = &shown
		}
		view.Events = append(view.Events, e)
	}
	if len(view.Events) == 0 {
		return nil, nil
	}
	return view, nil
}

func (v *emitsView) markdown(m *markdownWriter, _ int) {
	var items []string
	for _, e := range v.Events {
		text := ""
		if e.Ref.Key != "" {
			text = e.Ref.item()
		} else if e.Ref.When != nil {
			text = oneLineOf(e.Ref.When.Markdown())
		}
		if e.Payload != nil {
			text += ". " + v.words.t("emits.payload") + " " + e.Payload.inLine()
		}
		if e.Extra != nil {
			text += "\n" + e.Extra.lines()
			if e.Extra.Inline != nil {
				text += e.Extra.inLine()
			}
		}
		items = append(items, text)
	}
	m.items(items)
}
