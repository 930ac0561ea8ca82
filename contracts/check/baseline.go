package check

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// Baseline is what is known and not reported: what was found before somebody began to care. It
// names findings by what they say and not by their lines, so that an edit above them changes
// nothing.
type Baseline struct{ counts map[Known]int }

// Known is one entry of a baseline.
type Known struct {
	Code     string `json:"code"`
	Contract string `json:"contract"` // as contracts.ID.String gives it, or the file of what is about none
	Message  string `json:"message"`
}

// newBaseline makes the baseline of a list of diagnostics. What may not be adjusted is left out:
// with it the registry is not all there.
func newBaseline(list []contracts.Diagnostic) *Baseline {
	b := &Baseline{counts: map[Known]int{}}
	for _, d := range list {
		if k, ok := knownOf(d); ok {
			b.counts[k]++
		}
	}
	return b
}

func knownOf(d contracts.Diagnostic) (k Known, ok bool) {
	return Known{d.Code.String(), cmp.Or(d.Contract, d.File), d.Message}, adjustable()[d.Code]
}

// leaveOut returns the diagnostics that the baseline does not hold, each as often as it is there
// more.
func (b *Baseline) leaveOut(list []contracts.Diagnostic) (rest []contracts.Diagnostic, known int) {
	left := map[Known]int{}
	for _, d := range list {
		k, ok := knownOf(d)
		if ok && left[k] < b.counts[k] {
			left[k]++
			known++
			continue
		}
		rest = append(rest, d)
	}
	return rest, known
}

// Len is how many findings the baseline holds.
func (b *Baseline) Len() int {
	n := 0
	for _, count := range b.counts {
		n += count
	}
	return n
}

// Shrunk returns what of the baseline is still found.
func (b *Baseline) Shrunk(found *Baseline) *Baseline {
	less := &Baseline{counts: map[Known]int{}}
	for k, n := range b.counts {
		if n = min(n, found.counts[k]); n > 0 {
			less.counts[k] = n
		}
	}
	return less
}

// baselineFile is the form of a baseline: {"version": 1, "findings": [{"code", "contract",
// "message", "count"}]}, where the count is left out of those that are found once.
type baselineFile struct {
	Version  int             `json:"version"`
	Findings []baselineEntry `json:"findings"`
}

type baselineEntry struct {
	Known
	Count int `json:"count,omitempty"`
}

// ParseBaseline reads the text of a baseline's file.
func ParseBaseline(text string) (*Baseline, error) {
	var file baselineFile
	if err := json.Unmarshal([]byte(text), &file); err != nil {
		return nil, fmt.Errorf("it is no baseline: %w", err)
	}
	if file.Version != 1 {
		return nil, fmt.Errorf("it is no baseline of a version that this program knows: %d", file.Version)
	}
	b := &Baseline{counts: map[Known]int{}}
	for _, e := range file.Findings {
		b.counts[e.Known] += max(1, e.Count)
	}
	return b, nil
}

// Text is the text of the baseline's file: sorted, a finding a line, so that versions of it compare
// well.
func (b *Baseline) Text() string {
	list := make([]Known, 0, len(b.counts))
	for k := range b.counts {
		list = append(list, k)
	}
	slices.SortFunc(list, func(a, b Known) int {
		return cmp.Or(cmp.Compare(a.Contract, b.Contract), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
	})
	text := []byte("{\"version\": 1, \"findings\": [")
	for i, k := range list {
		e := baselineEntry{Known: k}
		if n := b.counts[k]; n > 1 {
			e.Count = n
		}
		line, err := json.Marshal(e)
		if err != nil {
			panic(err) // texts and numbers can always be written
		}
		separator := ",\n  "
		if i == 0 {
			separator = "\n  "
		}
		text = append(append(text, separator...), line...)
	}
	if len(list) > 0 {
		text = append(text, '\n')
	}
	return string(append(text, "]}\n"...))
}
