package history

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// Read makes the history of a document. File is its name in diagnostics. The history is nil where the
// text is none of this format, or a damaged one; the diagnostics then hold the first reason, with a
// frame. Of very many revisions it has the newest, and a diagnostic says so.
func Read(file, text string) (*History, []contracts.Diagnostic) {
	items, faults := document.ParseList(file, text, "revisions")
	if items == nil || contracts.CountErrors(faults) > 0 {
		return nil, faults
	}
	r := newReader(items.Root)
	if n := items.Root.Get("history"); !n.Is(contracts.Number) || n.Text != strconv.Itoa(Format) {
		r.wrong(n, "history", fmt.Sprintf("the number of its format, %d", Format))
	}
	if list := items.Root.Get("revisions"); !list.Is(contracts.Array) {
		r.wrong(list, "revisions", "a list")
	}
	h := &History{}
	var short []contracts.Diagnostic
	older := max(0, items.Len()-maxRevisions)
	if older > 0 {
		short = append(short, contracts.HistoryShort.At(contracts.Position{File: file}, fmt.Sprintf("%d of %d revisions are left out, the oldest: a history has up to %d", older, items.Len(), maxRevisions),
			"to keep them, give the file another name and begin a new one"))
	}
	for i := older; i < items.Len() && r.fault == nil; i++ {
		n, faults := items.Item(i)
		if n == nil || contracts.CountErrors(faults) > 0 {
			return nil, faults
		}
		h.Revisions = append(h.Revisions, r.revision(n))
	}
	if r.fault != nil {
		return nil, []contracts.Diagnostic{items.Lines().Frame(r.fault.AsError())}
	}
	return h, short
}

// ReadRevision reads what Revision.Text wrote; nil for all else.
func ReadRevision(text string) *Revision {
	n, faults := document.Parse("revision.json", text)
	if n == nil || contracts.CountErrors(faults) > 0 {
		return nil
	}
	r := newReader(n)
	revision := r.revision(n)
	if r.fault != nil {
		return nil
	}
	return revision
}

// reader makes revisions of nodes. It keeps its first fault, and what it gives after one is thrown
// away.
type reader struct {
	root  *document.Node
	rules map[string]*diff.Rule
	fault *contracts.Diagnostic
}

func newReader(root *document.Node) *reader {
	r := &reader{root: root, rules: map[string]*diff.Rule{}}
	for _, rule := range diff.Rules() {
		r.rules[rule.ID] = rule
	}
	return r
}

func (r *reader) wrong(n *document.Node, property, want string) {
	if r.fault == nil {
		if n == nil {
			n = r.root
		}
		d := document.WrongType(n, strconv.Quote(property), want)
		r.fault = &d
	}
}

var hexadecimal = regexp.MustCompile(`^[0-9a-f]{40,64}$`)

func (r *reader) revision(n *document.Node) *Revision {
	v := &Revision{
		Name: r.text(n, "name", true), Commit: r.text(n, "commit", true), Date: r.text(n, "date", true), Since: r.text(n, "since", false), Failed: r.text(n, "failed", false),
	}
	for name, commit := range map[string]string{"commit": v.Commit, "since": v.Since} {
		if commit != "" && !hexadecimal.MatchString(commit) {
			r.wrong(n.Get(name), name, "the whole number of a commit")
		}
	}
	if _, err := time.Parse(time.RFC3339, v.Date); err != nil {
		r.wrong(n.Get("date"), "date", "a time such as 2026-01-31T12:00:00Z")
	}
	if more := n.Get("more"); more != nil {
		count, err := strconv.Atoi(more.Text)
		if v.More = count; err != nil || !more.Is(contracts.Number) || count < 0 || count > math.MaxInt32 {
			r.wrong(more, "more", "a number")
		}
	}
	if list := n.Get("changes"); !list.Is(contracts.Array) {
		r.wrong(n, "changes", "a list")
	}
	changes, reached := n.Get("changes").List(), 0
	for _, item := range changes[:min(len(changes), maxChanges)] {
		c := r.change(item)
		c.Reached = c.Reached[:min(len(c.Reached), maxReached-reached)]
		reached += len(c.Reached)
		v.Changes = append(v.Changes, c)
	}
	v.More += len(changes) - len(v.Changes)
	return v
}

func (r *reader) change(n *document.Node) Change {
	f := diff.Finding{
		Contract: contracts.ID{Kind: contracts.Kind(r.text(n, "kind", true)), Key: r.text(n, "key", true), Version: r.text(n, "version", false)},
		Rule:     r.rule(n), Path: r.text(n, "path", false), Old: r.text(n, "old", false), New: r.text(n, "new", false), Counts: !n.Get("ignored").Is(contracts.Bool),
	}
	for _, owner := range n.Get("owners").List() {
		f.Owners = append(f.Owners, clip(owner.Str()))
	}
	c := Change{Domain: r.text(n, "domain", false)}
	for _, m := range n.Get("reaches").List() {
		id := contracts.ID{Kind: contracts.Kind(r.text(m, "kind", true)), Key: r.text(m, "key", true), Version: r.text(m, "version", false)}
		c.Reached = append(c.Reached, id)
		if way := r.direction(m); way != "" {
			c.goes(id, way)
		}
	}
	means := n.Get("means").List()
	for _, m := range means[:min(len(means), maxMeanings)] {
		one := f
		verdict, err := diff.ParseVerdict(m.Get("verdict").Str())
		if one.Verdict, one.Direction = verdict, r.direction(m); err != nil {
			r.wrong(m, "means", "a list of objects with a verdict")
		}
		c.Findings = append(c.Findings, &one)
	}
	if len(c.Findings) == 0 {
		r.wrong(n, "means", "a list that is not empty")
		c.Findings = []*diff.Finding{&f}
	}
	return c
}

// rule finds a rule, or makes one of what is said of it: it may be of another version of docsgen.
func (r *reader) rule(n *document.Node) *diff.Rule {
	id := r.text(n, "rule", true)
	if known := r.rules[id]; known != nil {
		return known
	}
	made := &diff.Rule{ID: id, Says: r.text(n, "says", true), Shapes: n.Get("shape").Is(contracts.Bool)}
	r.rules[id] = made
	return made
}

// direction reads which way the data goes; it is empty for both.
func (r *reader) direction(n *document.Node) diff.Direction {
	way := diff.Direction(r.text(n, "direction", false))
	if way != "" && way != diff.In && way != diff.Out {
		r.wrong(n.Get("direction"), "direction", "in or out")
	}
	return way
}

// text reads a text, which may have to be there. Of a long one it gives the beginning.
func (r *reader) text(n *document.Node, name string, needed bool) string {
	v := n.Get(name)
	if v.Str() == "" && (needed || v != nil && !v.Is(contracts.String)) {
		r.wrong(cmp.Or(v, n), name, "a text")
	}
	return clip(v.Str())
}
