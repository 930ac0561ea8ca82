package diff

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// whole compares what has a rule as one value.
func whole(w *specWalk, a, b contracts.Value, at spot) {
	if !a.Equal(b) {
		w.tell(w.place(at.plain), a, b, at)
	}
}

// wholeSet is whole of what holds lists whose order says nothing.
func wholeSet(w *specWalk, a, b contracts.Value, at spot) {
	if unordered(a) != unordered(b) {
		whole(w, a, b, at)
	}
}

// failure compares an error that callers may get.
func (w *specWalk) failure(a, b contracts.Value, at spot) {
	switch {
	case !a.Present():
		verdict := errorAdded.In
		if w.base.Stability == "stable" {
			verdict = Risky
		}
		w.judged(errorAdded, verdict, at.shown, "", brief(b))
	case !b.Present():
		w.judged(errorRemoved, errorRemoved.In, at.shown, brief(a), "")
	case a.Kind() == contracts.ShapeValue || b.Kind() == contracts.ShapeValue || a.Kind() != contracts.Object || b.Kind() != contracts.Object:
		if !a.Equal(b) {
			w.add(errorWords, at.shown, brief(a), brief(b))
		}
	default:
		for _, name := range union(a.Names(), b.Names()) {
			x, y := a.Property(name), b.Property(name)
			inner := at.name(name)
			switch {
			case x.Kind() == contracts.ShapeValue || y.Kind() == contracts.ShapeValue:
				w.walk(x, y, inner)
			case x.Equal(y) || brief(x) == brief(y): // 404 and "404" are one status
			case name == "http":
				w.judged(errorHTTP, said(x), inner.shown, brief(x), brief(y))
			case name == "gqlCode":
				w.judged(errorCode, said(x), inner.shown, brief(x), brief(y))
			default:
				w.add(errorWords, inner.shown, brief(x), brief(y))
			}
		}
	}
}

// said is the verdict on another code. What it was where none was said, nobody knows.
func said(old contracts.Value) Verdict {
	if old.Present() {
		return Breaking
	}
	return Risky
}

// union returns the names that are in either list, those of the first one first.
func union(a, b []string) []string {
	list := slices.Clone(a)
	for _, name := range b {
		if !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list
}

// callers are whom auth lets call, from anybody to few. Who says nothing lets anybody.
var callers = []string{"anonymous", "user", "admin"}

func (w *specWalk) auth(a, b contracts.Value, at spot) {
	x, y := slices.Index(callers, auth(a)), slices.Index(callers, auth(b))
	switch {
	case auth(a) == auth(b):
	case x < 0 || y < 0 || x < y: // what is not known may be more
		w.add(authRaised, at.shown, auth(a), auth(b))
	default:
		w.add(authLowered, at.shown, auth(a), auth(b))
	}
}

func auth(v contracts.Value) string {
	if !v.Present() {
		return callers[0]
	}
	return v.Str()
}

// needed compares lists of what callers must have all of.
func (w *specWalk) needed(a, b contracts.Value, at spot) {
	for _, name := range minus(b, a) {
		w.add(roleAdded, at.shown+"["+name+"]", "", name)
	}
	for _, name := range minus(a, b) {
		w.add(roleRemoved, at.shown+"["+name+"]", name, "")
	}
}

// anyRole compares lists of roles of which callers must have one. Without a list, any will do.
func (w *specWalk) anyRole(a, b contracts.Value, at spot) {
	before, after := len(a.Strings()) > 0, len(b.Strings()) > 0
	for _, name := range minus(b, a) {
		verdict := anyRoleAdded.In
		if !before {
			verdict = Breaking
		}
		w.judged(anyRoleAdded, verdict, at.shown+"["+name+"]", "", name)
	}
	for _, name := range minus(a, b) {
		verdict := anyRoleRemoved.In
		if !after {
			verdict = Risky
		}
		w.judged(anyRoleRemoved, verdict, at.shown+"["+name+"]", name, "")
	}
}

// minus returns the texts of a list that another one lacks. What is no text is spelt.
func minus(a, b contracts.Value) []string {
	others := map[string]bool{}
	for _, v := range b.List() {
		others[brief(v)] = true
	}
	var list []string
	for _, v := range a.List() {
		if name := brief(v); !others[name] {
			others[name] = true
			list = append(list, name)
		}
	}
	return list
}

func (w *specWalk) idempotent(a, b contracts.Value, at spot) {
	switch x, y := a.True(), b.True(); {
	case x && !y:
		w.add(idempotentLost, at.shown, "idempotent", brief(b))
	case !x && y:
		w.add(idempotentGained, at.shown, brief(a), "idempotent")
	}
}

// tool compares what a tool of an agent calls.
func (w *specWalk) tool(a, b contracts.Value, at spot) {
	if x, y := leadsTo(a), leadsTo(b); a.Present() && b.Present() && x != y {
		w.add(toolChanged, at.shown, x, y)
		return
	}
	w.members(a, b, at)
}

// approval compares whether a person has to agree to what a tool of an agent does.
func (w *specWalk) approval(a, b contracts.Value, at spot) {
	switch {
	case a.True() && !b.True():
		w.add(escalationRemoved, at.shown, brief(a), brief(b))
	case !a.True() && b.True():
		w.add(escalationAdded, at.shown, brief(a), brief(b))
	}
}

// visibility compares who is meant to see a contract.
func (w *specWalk) visibility(a, b contracts.Value, at spot) {
	if public := func(v contracts.Value) bool { return !v.Present() || v.Str() == "public" }; public(a) && !public(b) {
		w.add(visibilityLowered, at.shown, brief(a), brief(b))
	} else if !a.Equal(b) {
		w.tell(nil, a, b, at)
	}
}

// consent compares what callers have to have agreed to.
func (w *specWalk) consent(a, b contracts.Value, at spot) {
	switch before, after := a.Property("required").True(), b.Property("required").True(); {
	case !before && after:
		w.add(policyTightened, at.shown, brief(a), brief(b))
	case before && !after:
		w.add(policyLoosened, at.shown, brief(a), brief(b))
	case a.Present() && b.Present():
		w.members(a, b, at)
	default:
		w.tell(nil, a, b, at)
	}
}

// policyRule compares a rule of a policy, or for fields.
func (w *specWalk) policyRule(a, b contracts.Value, at spot) {
	words := []string{"reason", "description"}
	if a.Present() && b.Present() && unordered(a.Without(words...)) == unordered(b.Without(words...)) {
		for _, name := range words {
			w.walk(a.Property(name), b.Property(name), at.name(name))
		}
		return
	}
	allows := func(v contracts.Value) bool { return strings.HasPrefix(v.Property("effect").Str(), "allow") }
	var r *Rule
	switch {
	case !a.Present() && allows(b), !b.Present() && !allows(a), a.Present() && b.Present() && !allows(a) && allows(b):
		r = policyLoosened
	case !a.Present(), !b.Present(), allows(a) && !allows(b):
		r = policyTightened
	default:
		r = ruleOfFew(a, b, allows(b))
	}
	w.add(r, at.shown, brief(a), brief(b))
}

// ruleOfFew tells a rule that is as it was but for more or fewer actions, roles to which it applies, or
// conditions.
func ruleOfFew(a, b contracts.Value, allows bool) *Rule {
	subject := func(v contracts.Value) contracts.Value { return v.Property("subject") }
	rest := func(v contracts.Value) []contracts.Value {
		return []contracts.Value{v.Without("actions", "subject", "reason", "description", "conditions", "requiresConsent"), subject(v).Without("roles")}
	}
	if !slices.EqualFunc(rest(a), rest(b), func(x, y contracts.Value) bool { return unordered(x) == unordered(y) }) {
		return policyRuleChanged
	}
	listed := func(v contracts.Value) bool { return len(v.Strings()) > 0 } // of no list it is not known what holds
	more, fewer := 0, 0
	for _, pair := range [...][2]contracts.Value{
		{a.Property("actions"), b.Property("actions")}, {subject(a).Property("roles"), subject(b).Property("roles")},
	} {
		if listed(pair[0]) != listed(pair[1]) {
			return policyRuleChanged
		}
		more, fewer = more+len(minus(pair[1], pair[0])), fewer+len(minus(pair[0], pair[1]))
	}
	for _, name := range [...]string{"conditions", "requiresConsent"} { // all of which must hold
		gone, added := oneSided(a.Property(name).Items(), b.Property(name).Items())
		more, fewer = more+gone, fewer+added
	}
	switch {
	case more == 0 && fewer == 0, more > 0 && fewer > 0:
		return policyRuleChanged
	case (fewer > 0) == allows:
		return policyTightened
	}
	return policyLoosened
}

func (w *specWalk) timeout(a, b contracts.Value, at spot) {
	n, limited := rate(a)
	m, limits := rate(b)
	switch {
	case a.Equal(b):
	case limits && (!limited || m < n):
		w.add(timeoutLowered, at.shown, brief(a), brief(b))
	default:
		w.add(timeoutRaised, at.shown, brief(a), brief(b))
	}
}
