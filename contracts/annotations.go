package contracts

import "slices"

// Join adds what is said farther away, or less of this one place, to what is said here: texts and
// values that are there already go first, a further description follows them, and all else holds
// together.
func (a *Annotations) Join(from Annotations) {
	if a.Title == "" {
		a.Title = from.Title
	}
	switch {
	case a.Description == "":
		a.Description = from.Description
	case from.Description != "" && from.Description != a.Description:
		a.Description += "\n\n" + from.Description
	}
	if a.Default().Kind() == Missing {
		a.SetDefault(from.Default())
	}
	a.SetExamples(append(slices.Clip(a.Examples()), from.Examples()...))
	a.Deprecated = a.Deprecated || from.Deprecated
	a.ReadOnly = a.ReadOnly || from.ReadOnly
	a.WriteOnly = a.WriteOnly || from.WriteOnly
	a.Personal = a.Personal || from.Personal
	a.SetNotes(append(slices.Clip(a.Notes()), from.Notes()...))
	for _, c := range from.Constraints() {
		if !slices.ContainsFunc(a.Constraints(), func(known Constraint) bool {
			return known.Kind == c.Kind && known.Value.Kind() == c.Value.Kind() && known.Value.Text() == c.Value.Text()
		}) {
			a.SetConstraints(append(slices.Clip(a.Constraints()), c))
		}
	}
	slices.SortStableFunc(a.Constraints(), func(a, b Constraint) int { return int(a.Kind) - int(b.Kind) })
}
