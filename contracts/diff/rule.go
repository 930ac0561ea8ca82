package diff

import "slices"

// Rule is one kind of change: all that is known about it in one value. Where nothing else is said,
// the verdict follows from the effect and the direction.
type Rule struct {
	ID       string  `json:"id"`               // kebab-case, the same in all versions
	Says     string  `json:"says"`             // what has changed, without a full stop
	Example  string  `json:"example"`          // the change in a contract, before → after
	Effect   Effect  `json:"effect"`           // on a shape; None of what changes none
	In       Verdict `json:"in"`               // where callers send what has changed
	Out      Verdict `json:"out"`              // where they receive it; the same as In for what has no direction
	Shapes   bool    `json:"shapes"`           // it is about a shape, so that it has a direction
	Excepted bool    `json:"excepted"`         // In and Out do not follow from the effect
	Varies   string  `json:"varies,omitempty"` // when the verdict is another one; empty for never
	Review   string  `json:"review,omitempty"` // who should look at it besides the owners: security, privacy
}

// Verdict is what the rule says of a change in a direction.
func (r *Rule) Verdict(d Direction) Verdict {
	if d == Out {
		return r.Out
	}
	return r.In
}

// shapeRule makes a rule whose verdicts follow from its effect.
func shapeRule(id, says, example string, effect Effect) *Rule {
	return &Rule{ID: id, Says: says, Example: example, Effect: effect, In: effect.Verdict(In), Out: effect.Verdict(Out), Shapes: true}
}

// excepted makes a rule about a shape whose verdicts do not follow from its effect.
func excepted(id, says, example string, effect Effect, in, out Verdict) *Rule {
	return &Rule{ID: id, Says: says, Example: example, Effect: effect, In: in, Out: out, Shapes: true, Excepted: true}
}

// plainRule makes a rule about anything but a shape. Varies says when it has another verdict.
func plainRule(id, says, example string, verdict Verdict, varies string) *Rule {
	return &Rule{ID: id, Says: says, Example: example, In: verdict, Out: verdict, Varies: varies}
}

func (r *Rule) reviewed(by string) *Rule {
	r.Review = by
	return r
}

// Rules lists all rules in the order in which people read about them. The caller must not change
// what is in the list.
func Rules() []*Rule {
	return slices.Concat(fieldRules, typeRules, constraintRules(), wordRules, contractRules, operationRules, policyRules, kindRules, refRules, lifecycleRules, versionRules)
}

// AboutVersions reports whether the rule judges a version by what else has changed. A Step says the
// same.
func (r *Rule) AboutVersions() bool { return slices.Contains(versionRules, r) }

// FindRule returns the rule of an ID; nil when there is none.
func FindRule(id string) *Rule {
	for _, r := range Rules() {
		if r.ID == id {
			return r
		}
	}
	return nil
}
