package render

import (
	"html/template"

	"github.com/lssm-tech/docsgen/contracts"
)

// workflowView is the steps of a workflow and the ways between them: what sections/workflow.html displays.
type workflowView struct {
	Graph       template.HTML // the same as a drawing, or empty
	Entry       string
	Steps       *tableView
	Transitions *tableView
	Other       *valueView // steps or transitions that were declared in another form
}

func workflow(p *page) (any, []tocEntry) {
	definition := p.c.Spec.Property("definition")
	steps, transitions := definition.Property("steps"), definition.Property("transitions")
	view := &workflowView{Entry: definition.Property("entryStepId").Str()}
	if steps.Kind == contracts.Array {
		view.Steps = p.table(steps.Items, "", 0, "id", "type", "label", "action")
	}
	if transitions.Kind == contracts.Array {
		view.Transitions = p.table(transitions.Items, "", 0, "from", "to", "condition")
	}
	if view.Steps == nil && !steps.Empty() || view.Transitions == nil && !transitions.Empty() {
		other := p.value(definition.Without("entryStepId"))
		view.Other, view.Steps, view.Transitions = &other, nil, nil
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
	if view.Steps == nil && view.Transitions == nil && view.Other == nil {
		return nil, nil
	}
	return view, nil
}
