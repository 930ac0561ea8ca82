package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
	"github.com/lssm-tech/docsgen/render/markup"
)

// acceptanceView is what shows that an operation works: what sections/acceptance.html displays.
type acceptanceView struct {
	Scenarios []scenarioView
	Examples  []exampleView
}

// scenarioView is one scenario: what scenario.html displays.
type scenarioView struct {
	ID          string
	Name        string
	Description *prose
	Steps       []scenarioStep
	Extra       *valueView
}

// scenarioStep is the given, the when or the then of a scenario.
type scenarioStep struct {
	Class  string // "given"
	Label  string
	Values []valueView
}

type exampleView struct {
	ID          string
	Title       string
	Description *prose
	Sides       []exampleSide
	Extra       *valueView
}

// exampleSide is what goes in or what comes out.
type exampleSide struct {
	ID    string
	Label string
	Code  *code
}

// SideBySide is what goes in and what comes out, side by side.
func (v exampleView) SideBySide() fragment { return v.writeSides }

func (v exampleView) writeSides(m *htmlWriter) {
	for i := range v.Sides {
		s := &v.Sides[i]
		m.Raw(`<div class="example-side" id="`)
		m.Text(s.ID)
		m.Raw(`"><p class="example-label">`)
		m.Text(s.Label)
		m.Raw("</p>\n")
		s.Code.write(m)
		m.Raw("</div>\n")
	}
}

func acceptance(p *page, path string) (block, []tocEntry) {
	view := &acceptanceView{Scenarios: p.scenarios(path, p.shown(path+".scenarios"))}
	for _, item := range p.shown(path + ".examples").list() {
		view.Examples = append(view.Examples, p.example(item))
	}
	if len(view.Scenarios)+len(view.Examples) == 0 {
		return nil, nil
	}
	return view, nil
}

// testScenarios shows the scenarios of a test spec.
func testScenarios(p *page, path string) (block, []tocEntry) {
	view := &acceptanceView{Scenarios: p.scenarios(path, p.shown(path))}
	if len(view.Scenarios) == 0 {
		return nil, nil
	}
	return view, nil
}

func (p *page) scenarios(id string, list node) []scenarioView {
	var views []scenarioView
	for _, v := range list.list() {
		name, named := nameOf(v)
		anchor := p.ids.Take(id + "." + markup.Fragment(name))
		view := scenarioView{
			ID: anchor, Name: name,
			Description: p.prose(v.Property("description").Str(), 4),
			Extra:       p.extra(v, append(v.texts(named, "description"), "given", "when", "then")...),
		}
		if v.Kind() != contracts.Object {
			shown := p.value(v)
			view.Extra = &shown
		}
		for _, step := range [...]string{"given", "when", "then"} {
			var values []valueView
			for _, item := range v.property(step).list() {
				if text := item.Str(); text != "" && !strings.ContainsAny(text, "._/:{$@#=") {
					values = append(values, word(text)) // one word is a sentence here, and no name
				} else {
					values = append(values, p.value(item))
				}
			}
			if len(values) > 0 {
				view.Steps = append(view.Steps, scenarioStep{step, p.r.step(step), values})
			}
		}
		views = append(views, view)
	}
	return views
}

// nameOf is what a scenario or an example is called, and the property that says it.
func nameOf(v node) (name, property string) {
	for _, property := range [...]string{"key", "name", "title"} {
		if name := v.Property(property).Str(); name != "" {
			return name, property
		}
	}
	return "", "key"
}

// step labels a part of a scenario.
func (c catalog) step(name string) string { return c.texts["scenario."+name] }

func (p *page) example(v node) exampleView {
	name, named := nameOf(v)
	anchor := p.ids.Take("examples." + markup.Fragment(name))
	title := p.r.t("property.example")
	if name != "" {
		title = p.r.t("acceptance.example", "name", name)
	}
	view := exampleView{
		ID: anchor, Title: title,
		Description: p.prose(v.Property("description").Str(), 4),
		Extra:       p.extra(v, append(v.texts(named, "description"), "input", "output")...),
	}
	if v.Kind() != contracts.Object {
		shown := p.value(v)
		view.Extra = &shown
	}
	if input := v.Property("input"); input.Kind() != contracts.Missing {
		view.Sides = append(view.Sides, exampleSide{p.ids.Take(view.ID + "-input"), p.r.t("section.input"), jsonCode(input)})
	}
	if output := v.Property("output"); output.Kind() != contracts.Missing {
		view.Sides = append(view.Sides, exampleSide{p.ids.Take(view.ID + "-output"), p.r.t("section.output"), jsonCode(output)})
	}
	return view
}

func (v *acceptanceView) markdown(m *markdownWriter, level int) {
	for _, s := range v.Scenarios {
		m.heading(level, markdown.Escape(s.Name))
		m.block(s.Description.Markdown())
		var items []string
		for _, step := range s.Steps {
			for _, value := range step.Values {
				label := "**" + markdown.Escape(step.Label) + "**"
				if value.Wide() {
					items = append(items, label+"\n\n"+value.text(level))
				} else {
					items = append(items, label+" "+value.inLine())
				}
			}
		}
		m.items(items)
		if s.Extra != nil {
			s.Extra.markdown(m, level)
		}
	}
	for _, e := range v.Examples {
		m.heading(level, markdown.Escape(e.Title))
		m.block(e.Description.Markdown())
		for _, side := range e.Sides {
			m.block(markdown.Escape(side.Label) + ":")
			m.fence(side.Code.language, side.Code.Text())
		}
		if e.Extra != nil {
			e.Extra.markdown(m, level)
		}
	}
}
