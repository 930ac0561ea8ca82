package search

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestRanking reads testdata/ranking.txt: a query, two spaces or more, and what it finds.
func TestRanking(t *testing.T) {
	table, err := os.ReadFile("testdata/ranking.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := open(t, index(t, shop()))
	for line := range strings.Lines(string(table)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		columns := regexp.MustCompile(`\s{2,}`).Split(line, 2)
		want, more := strings.CutSuffix(columns[1], ", …")
		results := r.mustQuery(t, columns[0], 10)
		shown := make([]string, 0, len(results.Results))
		for i, found := range results.Results {
			if !more || i <= strings.Count(want, ",") {
				shown = append(shown, label(found))
			}
		}
		if got := strings.Join(shown, ", "); got != want && !(got == "" && want == "nothing") {
			t.Errorf("%s\n  got  %s\n  want %s", columns[0], got, want)
		}
	}
}

// label names a result as the table does: with its version where the key has several.
func label(r Result) string {
	text := r.Kind + " " + r.Key
	if r.Key == "identity.userProfile.update" {
		text += " " + r.Version
	}
	return text
}

func TestExplanations(t *testing.T) {
	r := open(t, index(t, shop()))
	for _, test := range []struct{ query, text, fix string }{
		{"owners:@x", "There is no filter “owners”, so it is searched for as text. Did you mean “owner”?", "owner:@x"},
		{"flavour:red", "There is no filter “flavour”, so it is searched for as text. Filters: kind, type, domain, owner, tag, stability, emits, emitted-by, field, auth, version.", ""},
		{"kind:evnt", "Nothing has kind “evnt”. Did you mean “event”?", "kind:event"},
		{"owner:example.marketplace", "Nothing has owner “example.marketplace”. Did you mean “@example.marketplace”?", "owner:@example.marketplace"},
		{"domain:shipping", "Nothing has domain “shipping”.", ""},
		{"version>1.0", "“version” can’t be compared with < or >; only stability can.", "version:1.0"},
		{"stability>=solid", "Nothing has stability “solid”.", ""},
		{"order stability>=deprecated", "Comparisons leave out what is deprecated; ask for it with a colon.", "order stability:deprecated"},
	} {
		notes := r.mustQuery(t, test.query, 1).Notes
		if len(notes) == 0 || notes[0].Text != test.text || notes[0].Fix != test.fix {
			t.Errorf("%s\n  got  %+v\n  want %s, fix %q", test.query, notes, test.text, test.fix)
		}
	}
}

func TestCompletions(t *testing.T) {
	r := open(t, index(t, shop()))
	for _, test := range []struct{ query, want string }{
		{"ow", "owner: (6)"},
		{"order -em", "-emits: (1), -emitted-by: (1)"},
		{"kind:", "operation (5), event (2), capability (1), data-view (1), feature (1), guide (1), policy (1), translation (1)"},
		{"owner:plat", "platform.identity (3)"},
		{"owner:example", "@example.marketplace (3)"},
		{"stability:st", "stable (6)"},
		{"tag:order,cr", "create (1)"},
		{"kind:event", ""},
		{"o", ""},
	} {
		completions, err := r.Complete(t.Context(), test.query, len(test.query))
		if err != nil {
			t.Fatal(err)
		}
		shown := []string{}
		for _, c := range completions {
			shown = append(shown, fmt.Sprintf("%s (%d)", c.Text, c.Docs))
		}
		if got := strings.Join(shown, ", "); got != test.want {
			t.Errorf("%s: got %s, want %s", test.query, got, test.want)
		}
	}
	completions, err := r.Complete(t.Context(), "kind:ev create", len("kind:ev"))
	if err != nil || len(completions) != 1 || completions[0].Query != "kind:event create" || completions[0].Caret != len("kind:event") {
		t.Errorf("in the middle of a query: %+v %v", completions, err)
	}
}
