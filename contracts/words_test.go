package contracts_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

func TestKindOfDefiner(t *testing.T) {
	for definer, want := range map[string]string{
		"defineCommand": "operation command operations", "defineQuery": "operation query operations", "defineEvent": "event  events",
		"defineFormSpec": "form  forms", "defineForm": "form  forms", "defineDataView": "data-view  data-views", "definePwaApp": "pwa-app  pwa-apps",
		"defineHarnessSuite": "harness-suite  harness-suites", "defineKnowledgeSpace": "knowledge-space  knowledge-spaces", "defineEnum": "type  types",
		"defineRolloutPlan": "rollout-plan  rollout-plans", "defineGDPRPolicy": "gdpr-policy  gdpr-policies", "defineSwitch": "switch  switches",
		"defineBox": "box  boxes", "defineKey": "key  keys", "define": "none", "makeEvent": "none", "": "none",
	} {
		got := "none"
		if kind, variant, ok := contracts.Kinds().OfDefiner(definer); ok {
			got = string(kind) + " " + variant + " " + contracts.Kinds().Info(kind).Plural
		}
		if got != want {
			t.Errorf("%s makes %q, want %q", definer, got, want)
		}
	}
}

// The table of kinds names folders and definers: none may be there twice.
func TestKindsTable(t *testing.T) {
	seen := map[string]bool{}
	for _, info := range contracts.Kinds().All() {
		names := append([]string{"kind " + string(info.Kind), "plural " + info.Plural}, slices.Concat(info.SpecTypes, info.Words)...)
		for _, d := range info.Definers {
			names = append(names, d.Name)
		}
		for _, name := range names {
			if seen[name] {
				t.Errorf("%s is there twice", name)
			}
			seen[name] = true
		}
	}
}

// Every property that the library defines is labelled in the reader's language: by a message of its
// own, or as the kind that its name promises.
func TestEveryPropertyHasALabel(t *testing.T) {
	properties := slices.Clone(contracts.SharedProperties)
	for _, info := range contracts.Kinds().All() {
		properties = append(properties, info.Properties...)
	}
	for _, p := range properties {
		name := p.Path[strings.LastIndexByte(p.Path, '.')+1:]
		if kind, _ := contracts.Kinds().OfWord(name); p.Label == "" && kind == "" && name != "*" { // that is the author's
			t.Errorf("the property %s has no label", p.Path)
		}
	}
}

// Forms hold fields in fields, and conditions in conditions, as deep as somebody likes.
func TestNestedProperties(t *testing.T) {
	form := contracts.Kinds().Info(contracts.Form)
	for path, want := range map[string]string{
		"fields.0.visibleWhen":                        "property.visibleWhen",
		"fields.0.visibleWhen.when":                   "property.condition",
		"fields.3.visibleWhen.all.1.not.anyOf":        "property.anyOf",
		"fields.3.of":                                 "property.each",
		"fields.3.of.fields":                          "section.form-fields",
		"fields.3.of.fields.0.labelI18n":              "property.label",
		"fields.3.fields.1.of.fields.0.enabledWhen":   "property.enabledWhen",
		"fields.3.fields.1.requiredWhen.not.not.when": "property.condition",
		"fields.0.uiProps.of.label":                   "", // the component's
		"fields.0.visibleWhen.when.value.not":         "",
		"of.fields.0.label":                           "",
	} {
		if got := form.Property(path).Label; got != want {
			t.Errorf("%s is labelled by %q, want %q", path, got, want)
		}
	}
}

func TestCompareVersions(t *testing.T) {
	want := "latest next v1.0.0 0.9.0 1.0.0-alpha 1.0.0-alpha.1 1.0.0-beta.2 1.0.0-beta.11 1.0.0 1.0.0+build 1.2.0 1.10.0"
	versions := strings.Fields(want)
	slices.Reverse(versions)
	slices.SortFunc(versions, contracts.CompareVersions)
	expect(t, strings.Join(versions, " "), want)
	for version, want := range map[string]bool{"1.0.0": true, "1.0.0-rc.1+5": true, "1.0": false, "v1.0.0": false, "01.0.0": false, "1.0.0-": false, "1.0.0-01": false, "": false} {
		if contracts.ValidVersion(version) != want {
			t.Errorf("ValidVersion(%q) = %t", version, !want)
		}
	}
}

func TestNearest(t *testing.T) {
	for _, c := range []struct{ word, candidates, want string }{
		{"marketplace.order.creatd", "marketplace.order.created marketplace.order.create", "marketplace.order.created"},
		{"stabel", "stable beta", "stable"},
		{"descripton", "title description", "description"},
		{"evnet", "event", "event"},
		{"idae", "idea", "idea"},
		{"cat", "dog", ""},
		{"ab", "ac", ""},
		{"IO", "of io", "io"},
		{"get", "GET POST", "GET"},
		{"title", "title", ""}, // itself is no suggestion
		{"größe", "grösse größen", "größen"},
		{"order.create", "order.remove", ""},
		{"", "a", ""},
	} {
		if got := contracts.Nearest(c.word, strings.Fields(c.candidates)); got != c.want {
			t.Errorf("nearest to %q is %q, want %q", c.word, got, c.want)
		}
	}
}

func TestFrame(t *testing.T) {
	text := "\ufeffone\r\ntwo\nthree\nfour\n" + strings.Repeat("x", 5000) + "\n"
	for line, want := range []string{"", "one two", "one two three", "one two three four", "two three four", "three four"} {
		d := contracts.Diagnostic{Position: contracts.Position{Line: line, Column: 1}}.WithFrame(text)
		var got []string
		for _, f := range d.Frame {
			if len(f.Text) < 10 {
				got = append(got, f.Text)
			} else if len(f.Text) > 500 {
				t.Errorf("line %d of the frame has %d bytes", f.Number, len(f.Text))
			}
		}
		expect(t, strings.Join(got, " "), want)
	}
}

func TestSortDiagnostics(t *testing.T) {
	at := func(file string, line int, severity contracts.Severity, message string) contracts.Diagnostic {
		return contracts.Diagnostic{Severity: severity, Message: message, Position: contracts.Position{File: file, Line: line}}
	}
	list := contracts.SortDiagnostics([]contracts.Diagnostic{
		at("b", 1, contracts.Warning, "x"), at("a", 10, contracts.Warning, "x"), at("a", 2, contracts.Warning, "x"), at("a", 2, contracts.Error, "y"), at("a", 2, contracts.Warning, "x"),
	})
	var got []string
	for _, d := range list {
		got = append(got, d.Position.String()+" "+d.Severity.String())
	}
	expect(t, strings.Join(got, ", "), "a:2 error, a:2 warning, a:10 warning, b:1 warning")
}
