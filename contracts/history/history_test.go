package history_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/history"
	"github.com/lssm-tech/docsgen/contracts/manifest"
)

// walked is a walk over the files of an archive: each is a revision with its manifest, or is empty
// and can't be loaded. Loaded has the names of those that were.
type walked struct {
	history.Walk
	revisions []*history.Revision
	loaded    []string
	kept      map[string]string
}

func walk(t *testing.T, archive string) *walked {
	t.Helper()
	w := &walked{kept: map[string]string{}}
	items := map[string]string{}
	for i, f := range txtar.Parse([]byte(archive)).Files {
		r := &history.Revision{Name: f.Name, Commit: fmt.Sprintf("%040d", i+1), Date: fmt.Sprintf("2026-01-%02dT12:00:00+01:00", i+1)}
		w.revisions, items[r.Commit] = append(w.revisions, r), string(f.Data)
	}
	w.Load = func(_ context.Context, r *history.Revision) (*contracts.Registry, diff.Policy, string, error) {
		w.loaded = append(w.loaded, r.Name)
		if items[r.Commit] == "" {
			return nil, diff.Policy{}, "1 error in it", nil
		}
		part, _ := manifest.Load("registry.yaml", "name: shop\nitems:\n"+items[r.Commit], func(string) (string, bool) { return "", false })
		if n := contracts.CountErrors(part.Diagnostics); n > 0 {
			return nil, diff.Policy{}, "", fmt.Errorf("%v", part.Diagnostics)
		}
		registry, _ := contracts.NewRegistry("shop", []contracts.Part{part})
		return registry, diff.Policy{}, "", nil
	}
	w.Known = func(since, commit string) *history.Revision { return history.ReadRevision(w.kept[since+commit]) }
	w.Found = func(since string, r *history.Revision) { w.kept[since+r.Commit] = r.Text() }
	return w
}

func (w *walked) extend(t *testing.T, h *history.History, revisions []*history.Revision) {
	t.Helper()
	if err := w.Extend(t.Context(), h, revisions); err != nil {
		t.Fatal(err)
	}
}

func text(t *testing.T, h *history.History) string {
	t.Helper()
	var b strings.Builder
	if err := h.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const shop = `
-- v1 --
- {type: contractspec:operation, key: order.make, version: 1.0.0, stability: stable, owners: ['@shop'], description: Makes an order., schema: {input: {title: Basket, type: object, properties: {id: {type: string}}}}}
-- v2 --
- {type: contractspec:operation, key: order.make, version: 1.0.0, stability: stable, owners: ['@shop'], description: Makes an order., schema: {input: {title: Basket, type: object, required: [to], properties: {id: {type: string}, to: {type: object, properties: {street: {type: string}}}}}}}
-- v3 --
-- v4 --
- {type: contractspec:operation, key: order.place, version: 1.0.0, stability: stable, owners: ['@shop'], description: Makes an order., schema: {input: {title: Basket, type: object, required: [to], properties: {id: {type: string}, to: {type: object, properties: {street: {type: integer}}}}}}}
`

// told says what became of a contract, the newest first.
func told(h *history.History, kind contracts.Kind, key string) (lines []string) {
	for _, step := range h.Steps()[history.Name{Kind: kind, Key: key}] {
		for _, c := range step.Changes {
			f := c.First()
			lines = append(lines, strings.Join(strings.Fields(fmt.Sprintf("%s: %s %s %s %s", step.Revision.Name, f.Rule.ID, f.Verdict, f.Contract.Key, f.Path)), " "))
		}
	}
	return lines
}

// TestWalk: revisions are compared one after the other, but for one that can't be loaded. A contract
// keeps what it was under another key, and has what became of the types of its data; a type tells
// whom it reaches, and who owns those.
func TestWalk(t *testing.T) {
	w, h := walk(t, shop), &history.History{}
	w.extend(t, h, w.revisions)
	if got := strings.Join(w.loaded, " "); got != "v1 v2 v3 v4" {
		t.Errorf("loaded: %s", got)
	}
	want := []string{
		"v4: contract-renamed breaking order.place", "v4: type-changed breaking Basket to.street", "v2: field-added-required breaking Basket to",
	}
	if got := told(h, contracts.Operation, "order.place"); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := told(h, contracts.Operation, "order.make"); len(got) > 0 {
		t.Errorf("under its old key: %q", got)
	}
	if r := h.Revisions[3]; r.Since != h.Revisions[1].Commit || h.Revisions[2].Failed != "1 error in it" || h.LastLoaded() != r {
		t.Errorf("since %q, failed %q", r.Since, h.Revisions[2].Failed)
	}
	basket := h.Revisions[1].Changes[0]
	if fmt.Sprint(basket.Reached) != "[operation order.make 1.0.0]" || fmt.Sprint(basket.First().Owners) != "[@shop]" || basket.Domain != "order" {
		t.Errorf("reached %v, owners %v, domain %s", basket.Reached, basket.First().Owners, basket.Domain)
	}
	fields := history.Fields(contracts.Type, h.Steps()[history.Name{Kind: contracts.Type, Key: "Basket"}])
	if f := fields["to"]; f.Since == nil || f.Since.Name != "v2" || f.Changed != nil {
		t.Errorf("to: %+v", f)
	}
	if f := fields["to.street"]; f.Since != nil || f.Changed == nil || f.Changed.Name != "v4" {
		t.Errorf("to.street: %+v", f)
	}
}

// TestHistoryGrows: what is written and read again is the same, and goes on where it ended: only the
// last revision and the new ones are loaded, and of what is known none.
func TestHistoryGrows(t *testing.T) {
	w, whole := walk(t, shop), &history.History{}
	w.extend(t, whole, w.revisions)
	again := walk(t, shop)
	first := &history.History{}
	again.extend(t, first, again.revisions[:3])
	read, list := history.Read("history.json", text(t, first))
	if read == nil {
		t.Fatal(list)
	}
	next := walk(t, shop)
	next.extend(t, read, next.revisions[3:])
	if got := strings.Join(next.loaded, " "); got != "v2 v4" {
		t.Errorf("loaded: %s", got)
	}
	if text(t, read) != text(t, whole) {
		t.Errorf("grown\n%s\nat once\n%s", text(t, read), text(t, whole))
	}
	w.loaded = nil
	known := &history.History{}
	w.extend(t, known, walk(t, shop).revisions)
	if len(w.loaded) > 0 || text(t, known) != text(t, whole) {
		t.Errorf("loaded %q although it is known\n%s", w.loaded, text(t, known))
	}
	if !strings.HasPrefix(text(t, whole), strings.TrimSuffix(text(t, first), "\n]}\n")) {
		t.Error("what was written before is written otherwise")
	}
}

// TestWalkEnds: what keeps all revisions from being loaded ends the walk.
func TestWalkEnds(t *testing.T) {
	w := walk(t, shop)
	gone := errors.New("the disk is gone")
	w.Load = func(context.Context, *history.Revision) (*contracts.Registry, diff.Policy, string, error) {
		return nil, diff.Policy{}, "", gone
	}
	if err := w.Extend(t.Context(), &history.History{}, w.revisions); !errors.Is(err, gone) {
		t.Error(err)
	}
}

// TestRead: a rule of another version of docsgen is told in its own words, and what is no history is
// refused with its place.
func TestRead(t *testing.T) {
	revision := func(changes string) string {
		return `{"history":1,"revisions":[{"name":"v1","commit":"` + strings.Repeat("a", 40) + `","date":"2026-01-31T12:00:00Z","changes":[` + changes + `]}]}`
	}
	later := `{"kind":"event","key":"a.b","rule":"painted","says":"it has another colour","means":[{"verdict":"risky"}]}`
	h, list := history.Read("h.json", revision(later))
	if h == nil {
		t.Fatal(list)
	}
	if f := h.Revisions[0].Changes[0].First(); f.Rule.Says != "it has another colour" || !f.Counts {
		t.Errorf("%+v", f)
	}
	for _, test := range []struct{ text, want string }{
		{`{`, "h.json:1:2"},
		{`[]`, `"history" must be the number of its format, 1`},
		{`{"history":2,"revisions":[]}`, `h.json:1:12: "history" must be the number of its format, 1`},
		{`{"history":1}`, `"revisions" must be a list`},
		{`{"history":1,"revisions":[{"name":"v1","commit":"--help","date":"2026-01-31T12:00:00Z","changes":[]}]}`, `h.json:1:49: "commit" must be the whole number of a commit`},
		{strings.Replace(revision(""), "2026-01-31", "soon", 1), `"date" must be a time such as 2026-01-31T12:00:00Z`},
		{revision(strings.Replace(later, "risky", "bad", 1)), `"means" must be a list of objects with a verdict`},
		{revision(strings.Replace(later, `{"verdict":"risky"}`, "", 1)), `"means" must be a list that is not empty`},
		{revision(strings.Replace(later, `"a.b"`, "3", 1)), `"key" must be a text`},
		{revision(strings.Replace(later, `"risky"`, `"risky","direction":"up"`, 1)), `"direction" must be in or out`},
		{strings.Replace(revision(""), `"changes"`, `"more":9000000000000000000,"changes"`, 1), `"more" must be a number`},
	} {
		h, list := history.Read("h.json", test.text)
		if h != nil || len(list) != 1 || !strings.Contains(list[0].Position.String()+": "+list[0].Message, test.want) {
			t.Errorf("%s: %v", test.text, list)
		}
	}
}

// TestHistoriesAreBounded: of what a file says, however long, a site gets what is kept of a revision,
// and what was cut is written as it was read.
func TestHistoriesAreBounded(t *testing.T) {
	long := strings.Repeat("é", 5_000)
	change := `{"kind":"type","key":"LONG","version":"LONG","domain":"LONG","owners":["LONG"],"rule":"LONG","says":"LONG","path":"LONG","old":"LONG","new":"LONG","reaches":[REACHES],"means":[MEANS]}`
	change = strings.NewReplacer("LONG", long,
		"REACHES", strings.Repeat(`{"kind":"event","key":"a","version":"`+long+`"},`, 30)+`{"kind":"event","key":"a"}`,
		"MEANS", strings.Repeat(`{"verdict":"risky"},`, 30)+`{"verdict":"risky"}`).Replace(change)
	small := `,{"kind":"event","key":"a","rule":"painted","says":"it is","means":[{"verdict":"risky"}]}`
	h, list := history.Read("h.json", `{"history":1,"revisions":[{"name":"`+long+`","commit":"`+strings.Repeat("a", 40)+
		`","date":"2026-01-31T12:00:00Z","failed":"`+long+`","more":3,"changes":[`+change+strings.Repeat(small, 20_500)+`]}]}`)
	if h == nil {
		t.Fatal(list)
	}
	if r := h.Revisions[0]; len(r.Changes) != 20_000 || r.More != 504 || len(r.Changes[0].Findings) != 20 {
		t.Errorf("%d changes of %d meanings, and %d more", len(r.Changes), len(r.Changes[0].Findings), r.More)
	}
	written := text(t, h)
	first := len("\n") + strings.Index(written, "\n{\"kind\":\"event\"") // where the change of nothing but long texts ends
	if most := (13 + 31) * 2_100; first > most || strings.Count(written, "…\"") != 11+30 {
		t.Errorf("the first change has %d bytes, want at most %d, of %d texts that were cut", first, most, strings.Count(written, "…\""))
	}
	again, list := history.Read("h.json", written)
	if again == nil || text(t, again) != written {
		t.Error("what was read is written otherwise", list)
	}
}

// TestManyRevisions: of a file with more revisions than a site has pages for, the newest are read.
func TestManyRevisions(t *testing.T) {
	var b strings.Builder
	for i := range 10_002 {
		fmt.Fprintf(&b, ",\n"+`{"name":"v%d","commit":"%040x","date":"2026-01-31T12:00:00Z","changes":[]}`, i, i)
	}
	for cut, want := range map[int]string{0: "h.json: 2 of 10002 revisions are left out, the oldest: a history has up to 10000", 2: ""} {
		rest := strings.SplitN(b.String(), ",\n", 2+cut)
		h, list := history.Read("h.json", `{"history":1,"revisions":[`+rest[len(rest)-1]+`]}`)
		if h == nil || len(h.Revisions) != 10_000 || h.Revisions[0].Name != "v2" || h.Revisions[9999].Name != "v10001" {
			t.Fatal(list)
		}
		said := ""
		for _, d := range list {
			said += d.Position.String() + ": " + d.Message
		}
		if said != want {
			t.Errorf("said is %q, want %q", said, want)
		}
	}
}
