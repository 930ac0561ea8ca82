package render

import "github.com/lssm-tech/docsgen/contracts"

// maxDrawnSteps bounds the drawing of a workflow; the tables below it list all.
const maxDrawnSteps = 40

// stepGraph draws the steps of a workflow, with the transitions between them and what they are called
// or wait for. Nil when there are no transitions, or too many steps.
func stepGraph(entry string, steps, transitions []contracts.Value) *drawing {
	if len(transitions) == 0 || len(steps) == 0 || len(steps) > maxDrawnSteps || len(transitions) > 2*maxDrawnSteps {
		return nil
	}
	index := map[string]int{}
	boxes := make([]box, len(steps))
	for i, step := range steps {
		id := step.Property("id").Str()
		index[id] = i
		boxes[i] = box{Name: id, Note: step.Property("type").Str(), Class: "is-step"}
		if label := step.Property("label").Str(); label != "" {
			boxes[i].Name = label
		}
	}
	var edges []edge
	for _, t := range transitions {
		from, known := index[t.Property("from").Str()]
		to, alsoKnown := index[t.Property("to").Str()]
		if known && alsoKnown {
			edges = append(edges, edge{from: from, to: to, label: transitionLabel(t)})
		}
	}
	first := 0
	if i, known := index[entry]; known {
		first = i
		boxes[i].Class = "is-self"
	}
	d := &drawing{class: "steps", boxes: boxes}
	d.arrange(first, edges)
	return d
}

// transitionLabel is what is written on a transition: its label, or else its condition.
func transitionLabel(t contracts.Value) string {
	if label := t.Property("label").Str(); label != "" {
		return label
	}
	switch condition := t.Property("condition"); {
	case condition.Kind() == contracts.Object:
		if text, ok := conditionText(condition); ok {
			return text
		}
		return oneLine(condition)
	default:
		return condition.Str()
	}
}
