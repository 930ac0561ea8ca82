package render

import (
	"html/template"

	"github.com/lssm-tech/docsgen/contracts"
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
	Permalink   template.HTML
	Description template.HTML
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
	Name        string
	Permalink   template.HTML
	Description template.HTML
	Sides       []exampleSide
	Extra       *valueView
}

// exampleSide is what goes in or what comes out.
type exampleSide struct {
	ID    string
	Label string
	Copy  string
	Code  template.HTML
}

func acceptance(p *page, path string) (any, []tocEntry) {
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
func testScenarios(p *page, path string) (any, []tocEntry) {
	view := &acceptanceView{Scenarios: p.scenarios(path, p.shown(path))}
	if len(view.Scenarios) == 0 {
		return nil, nil
	}
	return view, nil
}

func (p *page) scenarios(id string, list node) []scenarioView {
	var views []scenarioView
	for _, v := range list.list() {
		name := v.Property("key").Str()
		anchor := p.ids.take(id + "." + fragment(name))
		view := scenarioView{
			ID: anchor, Name: name, Permalink: p.r.permalink(anchor, name),
			Description: p.markdown(v.Property("description").Str(), 4),
			Extra:       p.extra(v, "key", "description", "given", "when", "then"),
		}
		if v.Kind != contracts.Object {
			shown := p.value(v)
			view.Extra = &shown
		}
		for _, step := range [...]string{"given", "when", "then"} {
			var values []valueView
			for _, item := range v.property(step).list() {
				values = append(values, p.value(item))
			}
			if len(values) > 0 {
				view.Steps = append(view.Steps, scenarioStep{step, p.r.step(step), values})
			}
		}
		views = append(views, view)
	}
	return views
}

// step labels a part of a scenario.
func (c catalog) step(name string) string { return c.texts["scenario."+name] }

func (p *page) example(v node) exampleView {
	name := v.Property("key").Str()
	anchor := p.ids.take("examples." + fragment(name))
	view := exampleView{
		ID: anchor, Name: name, Permalink: p.r.permalink(anchor, name),
		Description: p.markdown(v.Property("description").Str(), 4),
		Extra:       p.extra(v, "key", "description", "input", "output"),
	}
	if v.Kind != contracts.Object {
		shown := p.value(v)
		view.Extra = &shown
	}
	if input := v.Property("input"); input.Kind != contracts.Missing {
		view.Sides = append(view.Sides, exampleSide{p.ids.take(view.ID + "-input"), p.r.t("section.input"), p.r.t("copy.input"), codeBlock(jsonTokens(input))})
	}
	if output := v.Property("output"); output.Kind != contracts.Missing {
		view.Sides = append(view.Sides, exampleSide{p.ids.take(view.ID + "-output"), p.r.t("section.output"), p.r.t("copy.output"), codeBlock(jsonTokens(output))})
	}
	return view
}
