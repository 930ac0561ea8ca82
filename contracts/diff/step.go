package diff

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// silent compares what something else tells.
func silent(*specWalk, contracts.Value, contracts.Value, spot) {}

// steps compares the steps of a workflow. One that went and one that came are one step that was
// renamed, where they say the same but for their names.
func (w *specWalk) steps(a, b contracts.Value, at spot) {
	olds, news := identified(a.Items()), identified(b.Items())
	became := map[int]int{}
	for i, id := range olds.ids {
		if _, stays := news.at[id]; stays {
			continue
		}
		for j, other := range news.ids {
			if _, known := olds.at[other]; !known && !slices.Contains(values(became), j) && sameStep(a.Items()[i], b.Items()[j], i == j) {
				became[i] = j
				break
			}
		}
	}
	was := map[string]string{} // of renamed ones
	for i, id := range olds.ids {
		inner := at.item(id, i, -1)
		j, stays := news.at[id]
		other, renamed := became[i]
		switch {
		case stays:
			w.walk(a.Items()[i], b.Items()[j], at.item(id, i, j))
		case renamed:
			w.judged(stepRenamed, w.named(id), inner.shown, id, news.ids[other])
			was[news.ids[other]] = id
			w.walk(a.Items()[i], b.Items()[other], at.item(news.ids[other], i, other))
		default:
			w.judged(stepRemoved, w.named(id), inner.shown, brief(a.Items()[i]), "")
		}
	}
	for j, id := range news.ids {
		if _, known := olds.at[id]; !known && !slices.Contains(values(became), j) {
			w.tell(nil, contracts.Value{}, b.Items()[j], at.item(id, -1, j))
		}
	}
	w.entry(olds, news, was)
}

// entry compares the step that a workflow begins with: the one that it names, or else the first one.
// Was are the old names of steps that have other ones.
func (w *specWalk) entry(olds, news identities, was map[string]string) {
	begins := func(c *contracts.Contract, steps identities) (id string, named bool) {
		id = c.Spec.Get("definition.entryStepId").Str()
		if id == "" && len(steps.ids) > 0 {
			return steps.ids[0], false
		}
		return id, id != ""
	}
	old, before := begins(w.base, olds)
	fresh, now := begins(w.head, news)
	if old != fresh && (before || now || was[fresh] != old) {
		w.add(entryChanged, "definition.entryStepId", old, fresh)
	}
}

func values(of map[int]int) []int {
	var list []int
	for _, v := range of {
		list = append(list, v)
	}
	return list
}

// sameStep reports whether two steps say the same but for what they are called. Those that say next
// to nothing are one only in one place.
func sameStep(a, b contracts.Value, place bool) bool {
	words := []string{"id", "label", "title", "description"}
	x, y := a.Without(words...), b.Without(words...)
	return x.Equal(y) && (place || len(x.Fields()) > 1)
}

// named is the verdict on a step that is not there any more by its name: breaking where something
// else that refers to the workflow names it.
func (w *specWalk) named(id string) Verdict {
	for _, e := range w.comparison.head.In(w.head) {
		if e.From.ID != w.head.ID && namesStep(e.From.Spec, "", id) {
			return Breaking
		}
	}
	return Risky
}

// namesStep reports whether a property of a value that is about a step has a name, such as stepId.
func namesStep(v contracts.Value, property, name string) bool {
	if v.Kind() == contracts.String && v.Text() == name && strings.Contains(strings.ToLower(property), "step") {
		return true
	}
	return slices.ContainsFunc(v.Items(), func(item contracts.Value) bool { return namesStep(item, property, name) }) ||
		slices.ContainsFunc(v.Fields(), func(f contracts.Member) bool {
			inner := f.Name
			if strings.Contains(strings.ToLower(property), "step") && (inner == "id" || inner == "key" || inner == "name") {
				inner = property
			}
			return namesStep(f.Value, inner, name)
		})
}

// entryOfNothing compares the entries of workflows that have no steps, with which they are compared
// otherwise.
func (w *specWalk) entryOfNothing(a, b contracts.Value, at spot) {
	if steps := "definition.steps"; !a.Equal(b) && !w.base.Spec.Get(steps).Present() && !w.head.Spec.Get(steps).Present() {
		w.add(entryChanged, at.shown, brief(a), brief(b))
	}
}
