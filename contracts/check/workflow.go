package check

import (
	"cmp"
	"fmt"

	"github.com/lssm-tech/docsgen/contracts"
)

// flow is the steps of a workflow and where they lead.
type flow struct {
	contract *contracts.Contract
	steps    []string       // ids, by place; empty for one that has none
	at       map[string]int // places by id
	known    bool           // all ids are texts
}

// flows yields the workflows whose steps are known.
func (p *pass) flows(visit func(f flow)) {
	for c := range p.newest() {
		if c.Kind != contracts.Workflow {
			continue
		}
		f := flow{contract: c, at: map[string]int{}, known: c.Spec.Get("definition.steps").Kind() == contracts.Array}
		for i, step := range c.Spec.Get("definition.steps").Items() {
			id := step.Property("id")
			f.known = f.known && id.Kind() == contracts.String
			f.steps = append(f.steps, id.Str())
			if _, again := f.at[id.Str()]; !again {
				f.at[id.Str()] = i
			}
		}
		if f.known {
			visit(f)
		}
	}
}

func workflowStepUnknown(p *pass) {
	p.flows(func(f flow) {
		look := func(path string, v contracts.Value) {
			if _, known := f.at[v.Text()]; v.Kind() == contracts.String && !known {
				p.report(f.contract, path, fmt.Sprintf("%s has no step %s", name(f.contract), v.Text()), cmp.Or(p.suggest(v.Text(), f.steps), "add the step, or name another one"))
			}
		}
		for _, path := range []string{
			"definition.entryStepId", "definition.transitions[].from", "definition.transitions[].to",
			"definition.compensation.steps[].stepId", "compensation.steps[].stepId",
		} {
			f.contract.Spec.EachAt(path, look)
		}
		for _, path := range []string{"definition.sla.stepDurationMs", "sla.stepDurationMs"} {
			for _, m := range f.contract.Spec.Get(path).Fields() {
				if _, known := f.at[m.Name]; !known {
					p.reportName(f.contract, contracts.JoinPath(path, m.Name), fmt.Sprintf("%s has no step %s", name(f.contract), m.Name), cmp.Or(p.suggest(m.Name, f.steps), "add the step, or name another one"))
				}
			}
		}
	})
}

// workflowUnreachable begins with the entry, or else the first step. A workflow that says nothing
// of transitions goes from step to step.
func workflowUnreachable(p *pass) {
	p.flows(func(f flow) {
		transitions := f.contract.Spec.Get("definition.transitions")
		if transitions.Kind() != contracts.Array || len(f.steps) == 0 {
			return
		}
		next := map[string][]string{}
		for _, t := range transitions.Items() {
			if t.Property("to").Kind() != contracts.String || t.Property("from").Kind() != contracts.String {
				return // what a transition comes to is not known
			}
			from := t.Property("from").Str()
			next[from] = append(next[from], t.Property("to").Str())
		}
		entry := f.contract.Spec.Get("definition.entryStepId")
		start := f.steps[0]
		if entry.Present() {
			start = entry.Str()
		}
		if _, known := f.at[start]; !known {
			return
		}
		undoes := map[string]bool{} // steps that stand only beside the way
		for _, path := range []string{"definition.compensation.steps[].stepId", "compensation.steps[].stepId"} {
			f.contract.Spec.EachAt(path, func(_ string, v contracts.Value) { undoes[v.Str()] = true })
		}
		reached := map[string]bool{start: true}
		for queue := []string{start}; len(queue) > 0; queue = queue[1:] {
			for _, to := range next[queue[0]] {
				if !reached[to] {
					reached[to] = true
					queue = append(queue, to)
				}
			}
		}
		for i, id := range f.steps {
			if !reached[id] && !undoes[id] {
				p.report(f.contract, contracts.JoinPath(contracts.JoinIndex("definition.steps", i), "id"), fmt.Sprintf("%s: no way leads to the step %s", name(f.contract), id), "add a transition to it")
			}
		}
	})
}
