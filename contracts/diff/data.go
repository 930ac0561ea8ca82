package diff

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// data compares what is said of data, at a place where at least one side says something.
func (w *specWalk) data(a, b contracts.Value, at spot) {
	f := &surface{base: w.base, head: w.head, path: at.shown, in: w.info.Sends(at.fresh), out: w.info.Receives(at.fresh)}
	switch {
	case a.Kind() != contracts.ShapeValue:
		w.dataAdded(f, a, b.Shape(), at)
	case b.Kind() != contracts.ShapeValue:
		w.dataRemoved(f, a.Shape(), b, at)
	default:
		s := w.newShapes()
		s.use(a.Shape(), b.Shape(), plain, "")
		w.surfaces = append(w.surfaces, f)
		for _, l := range s.links {
			l.pair.holders = append(l.pair.holders, holder{surface: f, path: joinPaths(at.shown, l.path), access: l.access})
		}
		for i := range s.changes {
			w.shapeChange(f, &s.changes[i])
		}
	}
}

// shapeChange tells a change of a shape that no type declares.
func (w *specWalk) shapeChange(f *surface, ch *change) {
	told := false
	for _, d := range [...]Direction{In, Out} {
		if !f.goes(d) || told && ch.words() {
			continue
		}
		told = true
		finding := w.shapeFinding(w.base, w.head, f.path, ch, d)
		finding.Consumers = w.consumersOf(w.base, w.head)
		finding.Counts = w.counts(w.base.Stability)
		w.findings = append(w.findings, finding)
		w.changed(w.base, w.head, finding.Verdict)
	}
}

func (w *specWalk) dataAdded(f *surface, was contracts.Value, u *contracts.Use, at spot) {
	r, verdict := schemaAdded, schemaAdded.In
	switch {
	case was.Present():
		r, verdict = typeUnknown, Risky
	case strings.HasPrefix(at.plain, "io.success"):
		r, verdict = successAdded, successAdded.In
	case f.in && !f.out:
		r, verdict = inputAdded, Breaking
		if optionalOnly(u) {
			verdict = Compatible
		}
	case f.out && !f.in:
		r, verdict = outputAdded, outputAdded.In
	}
	w.judged(r, verdict, at.shown, brief(was), describe(u))
}

func (w *specWalk) dataRemoved(f *surface, u *contracts.Use, is contracts.Value, at spot) {
	r := schemaRemoved
	switch {
	case is.Present():
		r = typeUnknown
	case strings.HasPrefix(at.plain, "io.success"):
		r = successRemoved
	case f.in && !f.out:
		r = inputRemoved
	case f.out && !f.in:
		r = outputRemoved
	}
	w.judged(r, r.In, at.shown, describe(u), brief(is))
}

// optionalOnly reports whether an object, or one of its alternatives, certainly needs no field.
func optionalOnly(u *contracts.Use) bool {
	needs := func(c contracts.Constraint) bool { return c.Kind == contracts.MinProperties && c.Value.Text() != "0" }
	switch s := plainForm(u.Shape); {
	case slices.ContainsFunc(u.Constraints(), needs), slices.ContainsFunc(s.Constraints(), needs), len(s.Not())+len(s.Conditions()) > 0:
		return false
	case classOf(s) == unionClass:
		return !s.Exclusive() && slices.ContainsFunc(s.Branches(), func(b contracts.Branch) bool { return optionalOnly(&b.Use) })
	case classOf(s) == objectClass && len(s.Branches()) == 0:
		needed := slices.ContainsFunc(s.Fields, func(f contracts.Field) bool { return !f.Optional })
		return !needed && !slices.ContainsFunc(s.All(), func(part contracts.Use) bool { return !optionalOnly(&part) })
	}
	return false
}
