package history

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/json"
	"io"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
)

// Format is the number of the format that is written and read. It goes up when documents of before
// can't be read any more.
const Format = 1

// Schema is the JSON Schema of a history.
//
//go:embed history.schema.json
var Schema []byte

// head is what is written of a revision before its changes; history.schema.json documents the fields.
type head struct {
	Name   string `json:"name"`
	Commit string `json:"commit"`
	Date   string `json:"date"`
	Since  string `json:"since,omitempty"`
	Failed string `json:"failed,omitempty"`
	More   int    `json:"more,omitempty"`
}

// change is a change as it is written.
type change struct {
	Kind    contracts.Kind `json:"kind"`
	Key     string         `json:"key"`
	Version string         `json:"version,omitempty"`
	Domain  string         `json:"domain,omitempty"`
	Owners  []string       `json:"owners,omitempty"`
	Rule    string         `json:"rule"`
	Says    string         `json:"says"`
	Shape   bool           `json:"shape,omitempty"`
	Path    string         `json:"path,omitempty"`
	Old     string         `json:"old,omitempty"`
	New     string         `json:"new,omitempty"`
	Ignored bool           `json:"ignored,omitempty"`
	Reaches []reach        `json:"reaches,omitempty"`
	Means   []meaning      `json:"means"`
}

type reach struct {
	Kind      contracts.Kind `json:"kind"`
	Key       string         `json:"key"`
	Version   string         `json:"version"`
	Direction diff.Direction `json:"direction,omitempty"`
}

type meaning struct {
	Verdict   diff.Verdict   `json:"verdict"`
	Direction diff.Direction `json:"direction,omitempty"`
}

// Write writes a history, a change a line: a new revision adds lines at its end. What is no revision
// yet is left out.
func (h *History) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	out.WriteString(`{"history":`) // a bufio.Writer keeps its first error for Flush
	out.Write(encoded(Format))
	out.WriteString(`,"revisions":[`)
	written := 0
	for _, r := range h.Revisions {
		if !r.Released() {
			continue
		}
		if written++; written > 1 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
		r.write(out)
	}
	out.WriteString("\n]}\n")
	return out.Flush()
}

// Text is a revision as Write has it, which ReadRevision reads.
func (r *Revision) Text() string {
	var b bytes.Buffer
	out := bufio.NewWriter(&b)
	r.write(out)
	_ = out.Flush() // a buffer takes everything
	return b.String()
}

func (r *Revision) write(out *bufio.Writer) {
	about := encoded(head{r.Name, r.Commit, r.Date, r.Since, r.Failed, r.More})
	out.Write(about[:len(about)-1])
	out.WriteString(`,"changes":[`)
	for i := range r.Changes {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
		out.Write(encoded(changeOf(&r.Changes[i])))
	}
	out.WriteString("]}")
}

func changeOf(c *Change) change {
	f := c.First()
	m := change{
		Kind: f.Contract.Kind, Key: f.Contract.Key, Version: f.Contract.Version, Domain: c.Domain, Owners: f.Owners,
		Rule: f.Rule.ID, Says: f.Rule.Says, Shape: f.Rule.Shapes, Path: f.Path, Old: f.Old, New: f.New, Ignored: !f.Counts,
	}
	for _, reached := range c.Reached {
		m.Reaches = append(m.Reaches, reach{reached.Kind, reached.Key, reached.Version, c.OneWay[reached]})
	}
	for _, f := range c.Findings {
		m.Means = append(m.Means, meaning{f.Verdict, f.Direction})
	}
	return m
}

// encoded is a value as JSON. The values of this package are texts, numbers and lists of them, which
// all have a form.
func encoded(v any) []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		panic(err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}
