package render

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// workflowView is the steps of a workflow and the ways between them: what sections/workflow.html
// displays.
type workflowView struct {
	words       catalog
	Graph       *drawing // the same as a drawing, or nil
	Entry       string
	Steps       *tableView
	Transitions *tableView
	Other       *valueView // all else, and steps or transitions that were declared in another form
}

func workflow(p *page, path string) (block, []tocEntry) {
	definition := p.shown(path)
	if definition.Empty() {
		return nil, nil
	}
	steps, transitions := definition.property("steps"), definition.property("transitions")
	view := &workflowView{words: p.r.catalog, Entry: definition.Property("entryStepId").Str(), Other: p.extra(definition, "entryStepId", "steps", "transitions")}
	if steps.Kind() == contracts.Array {
		view.Steps = p.table(steps.list(), 0, "id", "type", "label", "action")
	}
	if transitions.Kind() == contracts.Array {
		view.Transitions = p.table(transitions.list(), 0, "from", "to", "condition")
	}
	if view.Steps == nil && !steps.Empty() || view.Transitions == nil && !transitions.Empty() || definition.Kind() != contracts.Object {
		other := p.value(definition)
		return &workflowView{words: p.r.catalog, Other: &other}, nil
	}
	if view.Steps != nil && view.Transitions != nil {
		view.Graph = stepGraph(view.Entry, steps.Items(), transitions.Items()).explained(p.r.catalog)
	}
	if view.Steps != nil {
		view.Steps.Caption = p.r.t("workflow.steps")
	}
	if view.Transitions != nil {
		view.Transitions.Caption = p.r.t("workflow.transitions")
	}
	return view, nil
}

func (v *workflowView) markdown(m *markdownWriter, level int) {
	if v.Entry != "" {
		m.block(v.words.t("workflow.entry") + " " + markdown.Code(v.Entry))
	}
	for _, table := range [...]*tableView{v.Steps, v.Transitions} {
		if table != nil {
			m.heading(level, markdown.Escape(table.Caption))
			table.markdown(m, level+1)
		}
	}
	if v.Other != nil {
		v.Other.markdown(m, level)
	}
}
