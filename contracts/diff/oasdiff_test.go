package diff_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts/diff"
)

// reason is why oasdiff has another verdict: there is something that it does not look at, or sees as
// another thing, or means nothing to it. Of schemas changed to what it sees, and without what the
// rules say, docsgen has its verdict.
type reason struct {
	why   string
	seen  func(object)
	rules []string
}

var reasons = []reason{
	{why: "it does not compare what a value must not be", seen: func(s object) { delete(s, "not") }},
	{why: "it does not compare additionalProperties", seen: func(s object) { delete(s, "additionalProperties") }},
	{why: "it compares minimum though an exclusive one leaves fewer values", seen: func(s object) { delete(s, "exclusiveMinimum") }},
	{why: "it compares maximum and an exclusive one apart, though one of them leaves fewer values", seen: func(s object) { delete(s, "maximum") }},
	{why: "it does not know that whole numbers are multiples of 1", seen: func(s object) {
		if n, ok := s["multipleOf"].(int); ok && n == 1 && s["type"] == "integer" {
			s["multipleOf"] = 7
		}
	}},
	{why: "it takes alternatives for anything", seen: func(s object) { delete(s, "oneOf"); delete(s, "anyOf") }},
	{why: "it takes a constant or an enum without a type for anything", seen: func(s object) {
		delete(s, "const")
		delete(s, "enum")
	}},
	{why: "it tells the fields of an object as removed that became anything, or alternatives", seen: func(s object) {
		if len(s) == 0 || s["anyOf"] != nil {
			s["type"] = "object"
		}
		delete(s, "anyOf")
	}},
	{why: "it takes alternatives of alternatives for anything, and tells fields as removed", seen: func(s object) {
		for _, branch := range alternativesOf(s) {
			if branch["anyOf"] != nil {
				delete(branch, "anyOf")
				branch["type"] = "object"
			}
		}
	}},
	{why: "whoever receives data may not count on an optional field, and docsgen says that many do", rules: []string{"field-removed-optional"}},
	{why: "docsgen says that another default is a risk where callers leave a field out", rules: []string{"default-added", "default-changed", "default-removed"}},
}

func alternativesOf(s object) []object {
	var branches []object
	list, _ := s["anyOf"].([]any)
	for _, branch := range list {
		branches = append(branches, branch.(object))
	}
	return branches
}

// of returns a copy of a schema as oasdiff sees it for a reason.
func (r *reason) of(s any) any {
	switch s := s.(type) {
	case object:
		copied := object{}
		for name, v := range s {
			if name != "properties" {
				copied[name] = r.of(v)
			}
		}
		if properties, ok := s["properties"].(object); ok {
			own := object{}
			for name, v := range properties {
				own[name] = r.of(v)
			}
			copied["properties"] = own
		}
		if r.seen != nil {
			r.seen(copied)
		}
		return copied
	case []any:
		list := slices.Clone(s)
		for i := range list {
			list[i] = r.of(list[i])
		}
		return list
	}
	return s
}

// TestAgainstOasdiff: of operations with small changes, oasdiff and docsgen say the same, on what
// is sent and on what is received, or it is known why not.
func TestAgainstOasdiff(t *testing.T) {
	program := browsertest.Program(t, oasdiff)
	const pairs = 1000
	r := schemas{Rand: rand.New(rand.NewPCG(17, 1))}
	var olds, news [pairs]operation
	for i := range pairs {
		o := operation{in: r.root(), errors: []string{"404", "409"}, method: "POST"}
		o.out = o.in
		n := o
		switch r.IntN(12) {
		case 0:
			n.errors = append(slices.Clone(o.errors), "410")
		case 1:
			n.errors = o.errors[:1]
		case 2:
			n.method = "PUT"
		default:
			if n.in = r.edited(o.in); r.IntN(3) == 0 {
				n.in = r.property(o.in)
			}
			n.out = n.in
		}
		olds[i], news[i] = o, n
	}
	theirs := changelog(t, program, olds[:], news[:])
	ours := findingsByKey(t, olds[:], news[:])
	needed := map[string]int{}
	same := 0
	for i := range pairs {
		key := fmt.Sprintf("o.n%03d", i)
		for _, d := range []diff.Direction{diff.In, diff.Out} {
			here, there := worst(ours[key], d), worstCheck(theirs[key], d)
			if here == there {
				same++
			} else if why := explained(t, olds[i], news[i], d, there); why != "" {
				needed[why]++
			} else {
				old, _ := json.Marshal(olds[i].in)
				fresh, _ := json.Marshal(news[i].in)
				t.Errorf("%s\n%s\n%s\n%s: docsgen %s, oasdiff %s%s%s", key, old, fresh, d, here, there, findingsOf(ours[key]), checksOf(theirs[key]))
			}
		}
	}
	t.Logf("%d verdicts of %d are the same, others for a reason: %v", same, 2*pairs, needed)
	for _, r := range reasons {
		if !strings.Contains(fmt.Sprint(needed), r.why) {
			t.Errorf("nothing shows that %s", r.why)
		}
	}
}

// explained returns the reasons for which oasdiff has another verdict, the fewest; empty for none.
func explained(t *testing.T, old, fresh operation, d diff.Direction, there diff.Verdict) string {
	is := func(list ...reason) bool {
		a, b := old, fresh
		var rules []string
		for _, r := range list {
			a.in, b.in = r.of(a.in).(object), r.of(b.in).(object)
			rules = append(rules, r.rules...)
		}
		a.out, b.out = a.in, b.in
		found := findingsByKey(t, []operation{a}, []operation{b})["o.n000"]
		return there == worst(slices.DeleteFunc(found, func(f diff.Finding) bool { return slices.Contains(rules, f.Rule.ID) }), d)
	}
	for _, r := range reasons {
		if is(r) {
			return r.why
		}
	}
	for i, r := range reasons {
		for _, other := range reasons[:i] {
			if is(other, r) {
				return r.why + ", and " + other.why
			}
		}
	}
	return ""
}

func findingsByKey(t *testing.T, olds, news []operation) map[string][]diff.Finding {
	found := map[string][]diff.Finding{}
	for _, f := range diff.Compare(registryOf(t, olds), registryOf(t, news), diff.Options{}).Findings {
		if !f.Rule.AboutVersions() {
			found[f.Contract.Key] = append(found[f.Contract.Key], f)
		}
	}
	return found
}

// property returns a schema with another property of a kind that random schemas lack.
func (r schemas) property(s object) object {
	s = (&reason{}).of(s).(object)
	properties := s["properties"].(object)
	name := pick(r, "a", "b", "c")
	required, _ := s["required"].([]any)
	is, there := properties[name].(object)
	switch kind := r.IntN(7); {
	case !there:
		properties[name] = r.schema(1)
		if r.IntN(2) == 0 {
			s["required"] = append(required, name)
		}
	case kind == 0:
		delete(properties, name)
		s["required"] = slices.DeleteFunc(required, func(v any) bool { return v == name })
	case kind == 1 && is["enum"] != nil:
		is["enum"] = append(is["enum"].([]any), "fresh")
	case kind <= 2 && is["type"] == "string":
		is["format"] = pick(r, "uuid", "date")
	case kind == 3:
		is["default"] = "a"
	case kind == 4:
		is["deprecated"] = true
	case kind == 5:
		is["description"] = "Another one."
	default:
		properties[name] = object{"type": pick(r, "string", "integer", "boolean")}
	}
	return s
}

// root makes the schema of an object, as bodies are.
func (r schemas) root() object {
	for {
		if s := r.schema(3); s["type"] == "object" {
			return s
		}
	}
}

// worst is the worst verdict of docsgen in a direction.
func worst(list []diff.Finding, d diff.Direction) diff.Verdict {
	v := diff.Compatible // oasdiff does not tell words from what hurts nobody
	for _, f := range list {
		if f.Direction == "" || f.Direction == d {
			v = max(v, f.Verdict)
		}
	}
	return v
}
