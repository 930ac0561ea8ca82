package diff

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// least and most compare what bounds a field of a form.
func (w *specWalk) least(a, b contracts.Value, at spot) { w.formBound(a, b, at, 1) }

func (w *specWalk) most(a, b contracts.Value, at spot) { w.formBound(a, b, at, -1) }

func (w *specWalk) formBound(a, b contracts.Value, at spot, up float64) {
	n, bound := rate(a)
	m, bounds := rate(b)
	switch {
	case a.Equal(b):
	case bounds && (!bound && !a.Present() || bound && m*up > n*up):
		w.add(formNarrowed, at.shown, brief(a), brief(b))
	case bound && (!bounds && !b.Present() || bounds && m*up < n*up):
		w.add(formWidened, at.shown, brief(a), brief(b))
	default:
		w.tell(nil, a, b, at)
	}
}

// formField compares a field of a form. One that is new and must be filled in is in the way of whoever
// fills in the form as before.
func (w *specWalk) formField(a, b contracts.Value, at spot) {
	switch {
	case !a.Present() && mustBeFilled(b, 0):
		w.add(formFieldRequired, at.shown, "", brief(b))
	case !a.Present():
		w.add(propertyAdded, at.shown, "", brief(b))
	case !b.Present():
		w.add(formFieldRemoved, at.shown, brief(a), "")
	default:
		w.members(a, b, at)
	}
}

// mustBeFilled reports whether a field of a form, or one in its group, must be filled in.
func mustBeFilled(field contracts.Value, depth int) bool {
	return depth < contracts.MaxDepth && (field.Property("required").True() || field.Property("kind").Str() == "group" &&
		slices.ContainsFunc(field.Property("fields").List(), func(inner contracts.Value) bool { return mustBeFilled(inner, depth+1) }))
}

// formKind compares what a field of a form is filled in with.
func (w *specWalk) formKind(a, b contracts.Value, at spot) {
	switch {
	case a.Equal(b):
	case a.Present() && b.Present():
		w.judged(kindChanged, Risky, at.shown, brief(a), brief(b))
	default:
		w.tell(nil, a, b, at)
	}
}

// formPattern compares what is filled into a field must match. Of two patterns nobody can tell.
func (w *specWalk) formPattern(a, b contracts.Value, at spot) {
	switch {
	case a.Equal(b):
	case !b.Present():
		w.add(formWidened, at.shown, brief(a), "")
	case !a.Present():
		w.add(formNarrowed, at.shown, "", brief(b))
	default:
		w.judged(formNarrowed, Risky, at.shown, brief(a), brief(b))
	}
}

// formReadOnly compares whether a field can be filled in.
func (w *specWalk) formReadOnly(a, b contracts.Value, at spot) {
	switch {
	case a.True() && !b.True():
		w.add(formWidened, at.shown, brief(a), brief(b))
	case !a.True() && b.True():
		w.judged(formNarrowed, Risky, at.shown, brief(a), brief(b))
	case !a.Equal(b):
		w.tell(nil, a, b, at)
	}
}

func (w *specWalk) formRequired(a, b contracts.Value, at spot) {
	switch {
	case a.Equal(b):
	case b.True():
		w.add(formFieldRequired, at.shown, "optional", "required")
	case a.True():
		w.add(formWidened, at.shown, "required", "optional")
	default:
		w.tell(nil, a, b, at)
	}
}

// formConstraint compares what must hold of several fields. Of two constraints nobody can tell.
func (w *specWalk) formConstraint(a, b contracts.Value, at spot) {
	words := []string{"messageI18n", "message", "description"}
	switch {
	case !a.Present():
		w.add(formNarrowed, at.shown, "", brief(b))
	case !b.Present():
		w.add(formWidened, at.shown, brief(a), "")
	case unordered(a.Without(words...)) == unordered(b.Without(words...)):
		w.members(a, b, at)
	default:
		w.judged(formNarrowed, Risky, at.shown, brief(a), brief(b))
	}
}
