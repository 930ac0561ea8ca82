package render

import (
	"html/template"

	"github.com/lssm-tech/docsgen/contracts"
)

// workflowView is the steps of a workflow and the ways between them: what sections/workflow.html
// displays.
type workflowView struct {
	Graph       template.HTML // the same as a drawing, or empty
	Entry       string
	Steps       *tableView
	Transitions *tableView
	Other       *valueView // all else, and steps or transitions that were declared in another form
}

func workflow(p *page, path string) (any, []tocEntry) {
	definition := p.shown(path)
	if definition.Empty() {
		return nil, nil
	}
	steps, transitions := definition.property("steps"), definition.property("transitions")
	view := &workflowView{Entry: definition.Property("entryStepId").Str(), Other: p.extra(definition, "entryStepId", "steps", "transitions")}
	if steps.Kind == contracts.Array {
		view.Steps = p.table(steps.list(), 0, "id", "type", "label", "action")
	}
	if transitions.Kind == contracts.Array {
		view.Transitions = p.table(transitions.list(), 0, "from", "to", "condition")
	}
	if view.Steps == nil && !steps.Empty() || view.Transitions == nil && !transitions.Empty() || definition.Kind != contracts.Object {
		other := p.value(definition)
		return &workflowView{Other: &other}, nil
	}
	if view.Steps != nil && view.Transitions != nil {
		view.Graph = stepGraph(view.Entry, steps.Items, transitions.Items)
	}
	if view.Steps != nil {
		view.Steps.Caption = p.r.t("workflow.steps")
	}
	if view.Transitions != nil {
		view.Transitions.Caption = p.r.t("workflow.transitions")
	}
	return view, nil
}
