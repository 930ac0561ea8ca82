package render

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
)

// What was and is, as package diff writes it, is either what a contract says, or English: shapes in
// words, refs by kind and key, and the few words and sentences that no contract has said. English is
// retold by the entries of rules.<language>.yaml that begin with "was ".

// stood is what stood or stands somewhere: as it is written, or in words where only docsgen says it.
func (c catalog) stood(f *diff.Finding, text string) span {
	if word := c.state(f, text); word != text {
		return textSpan(word)
	}
	return sourceSpan(text)
}

// state is stood as text.
func (c catalog) state(f *diff.Finding, text string) string {
	switch id := f.Rule.ID; {
	case c.rules == nil || text == "":
		return text
	case slices.Contains(saysRefs, id):
		return c.referred(text)
	case id == "sunset-too-soon":
		return c.sunsetSoon(text)
	case id == "dependency-added" || id == "dependency-removed":
		return c.need(text)
	case id == "condition-added" || id == "condition-removed":
		return c.conditional(text)
	case f.Rule.Shapes && !slices.Contains(asWritten, id) || slices.Contains(saysShapes, id):
		return c.described(text)
	}
	return text
}

// asWritten are the rules of shapes by which what was and is are the contract's own words.
var asWritten = []string{
	"default-added", "default-changed", "default-removed", "text-changed", "type-renamed", "field-renamed", "discriminator-changed", "literal-changed",
	"pattern-added", "pattern-removed", "pattern-changed", "enum-value-added", "enum-value-removed",
}

// saysShapes are the other rules that say in words what data is like, or whether something is there.
var saysShapes = []string{
	"input-added", "input-removed", "output-added", "output-removed", "success-added", "success-removed", "schema-added", "schema-removed",
	"form-field-required", "form-field-widened", "idempotent-lost", "idempotent-gained",
}

// saysRefs are the rules by which what was and is are contracts, by kind, key and version.
var saysRefs = []string{
	"contract-added", "contract-removed", "emit-added", "emit-removed", "policy-ref-added", "policy-ref-removed", "presentation-output-changed",
	"feature-content-added", "feature-content-removed", "provides-added", "provides-removed", "requirement-added", "requirement-became-required",
	"requirement-removed", "relation-added", "relation-removed", "ref-broken", "ref-fixed", "ref-new-deprecated", "ref-past-sunset", contracts.PinOutdated.Code.String(),
}

// described is a shape in words, as package diff has them: "list of String or null".
func (c catalog) described(text string) string {
	if word, ok := c.rules["was "+text]; ok {
		return word
	}
	if inner, ok := strings.CutSuffix(text, " or null"); ok && c.rules["was or null"] != "" {
		return c.described(inner) + " " + c.rules["was or null"]
	}
	if parts := strings.Split(text, " | "); len(parts) > 1 && !strings.ContainsAny(text, `"{`) {
		for i := range parts {
			parts[i] = c.described(parts[i])
		}
		return strings.Join(parts, " | ")
	}
	for _, of := range [...]string{"list of ", "map of "} {
		if inner, ok := strings.CutPrefix(text, of); ok && c.rules["was "+strings.TrimSpace(of)] != "" {
			return c.rules["was "+strings.TrimSpace(of)] + " " + c.described(inner)
		}
	}
	return text
}

// referred is a contract by its kind and key: "data-view order.list 1.0.0 (optional)".
func (c catalog) referred(text string) string {
	kind, rest, ok := strings.Cut(text, " ")
	if !ok || c.kinds.Find(contracts.Kind(kind)) == nil {
		return text
	}
	if of, optional := strings.CutSuffix(rest, " (optional)"); optional {
		rest = of + " (" + c.described("optional") + ")"
	}
	return c.kind(contracts.Kind(kind), 1) + " " + rest
}

// sunsetSoon is how long a contract stays: "2026-06-08, in 7 of 180 days".
func (c catalog) sunsetSoon(text string) string {
	day, rest, ok := strings.Cut(text, ", in ")
	left, promised, both := strings.Cut(strings.TrimSuffix(rest, " days"), " of ")
	if !ok || !both {
		return text
	}
	return strings.NewReplacer("{day}", day, "{left}", left, "{promised}", promised).Replace(c.rules["was {day}, in {left} of {promised} days"])
}

// need is a property that must be there where another one is: "city where street is".
func (c catalog) need(text string) string {
	name, with, ok := strings.Cut(strings.TrimSuffix(text, " is"), " where ")
	if !ok {
		return text
	}
	return strings.NewReplacer("{name}", name, "{other}", with).Replace(c.rules["was {name} where {other} is"])
}

// conditional is what must hold in some cases: "if {paid}, then {receipt}, else {due}".
func (c catalog) conditional(text string) string {
	rest, ok := strings.CutPrefix(text, "if ")
	if !ok {
		return text
	}
	rest, otherwise, hasElse := strings.Cut(rest, ", else ")
	when, then, hasThen := strings.Cut(rest, ", then ")
	said := c.rules["was if"] + " " + c.described(when)
	if hasThen {
		said += ", " + c.rules["was then"] + " " + c.described(then)
	}
	if hasElse {
		said += ", " + c.rules["was else"] + " " + c.described(otherwise)
	}
	return said
}
