package diff

import (
	_ "embed"

	"github.com/lssm-tech/docsgen/contracts"
)

// Schema is the JSON Schema of a Document.
//
//go:embed diff.schema.json
var Schema []byte

// Document is a report for programs; diff.schema.json documents the fields.
type Document struct {
	Base     string            `json:"base"`
	Head     string            `json:"head"`
	Findings []DocumentFinding `json:"findings"`
	Summary  Summary           `json:"summary"`
}

// DocumentFinding is one finding of a Document.
type DocumentFinding struct {
	Rule        string             `json:"rule"`
	Verdict     Verdict            `json:"verdict"`
	Contract    documentID         `json:"contract"`
	Path        string             `json:"path"`
	Direction   Direction          `json:"direction"`
	Old         string             `json:"old"`
	New         string             `json:"new"`
	Consumers   []documentConsumer `json:"consumers"`
	Owners      []string           `json:"owners"`
	Fingerprint string             `json:"fingerprint"`
	File        string             `json:"file"`
	Line        int                `json:"line"`
}

type documentID struct {
	Kind    contracts.Kind `json:"kind"`
	Key     string         `json:"key"`
	Version string         `json:"version"`
}

type documentConsumer struct {
	documentID
	Relation contracts.Relation `json:"relation"`
	Path     string             `json:"path"`
}

// Summary is what findings come to.
type Summary struct {
	Breaking   int                `json:"breaking"`
	Risky      int                `json:"risky"`
	Compatible int                `json:"compatible"`
	Docs       int                `json:"docs"`
	Accepted   []documentAccepted `json:"accepted"`  // findings that are no fault
	Uncounted  []string           `json:"uncounted"` // fingerprints of findings on what nobody should rely on
	Versions   []documentStep     `json:"versions"`
}

type documentAccepted struct {
	Fingerprint string `json:"fingerprint"`
	Reason      string `json:"reason"`
	By          string `json:"by"`
}

type documentStep struct {
	Contract  documentID `json:"contract"`
	Old       string     `json:"old"`
	New       string     `json:"new"`
	Verdict   Verdict    `json:"verdict"`
	Suggested string     `json:"suggested"`
	Fits      bool       `json:"fits"`
}

// Document makes the document of a report. Base and head are what the registries are called.
func (r *Report) Document(base, head string) Document {
	n := r.Count()
	d := Document{Base: base, Head: head, Findings: make([]DocumentFinding, len(r.Findings)), Summary: Summary{
		Breaking: n.Breaking, Risky: n.Risky, Compatible: n.Compatible, Docs: n.Docs, Accepted: []documentAccepted{}, Uncounted: []string{}, Versions: []documentStep{},
	}}
	for i := range r.Findings {
		f := &r.Findings[i]
		d.Findings[i] = DocumentFinding{
			Rule: f.Rule.ID, Verdict: f.Verdict, Contract: documentID(f.Contract), Path: f.Path, Direction: f.Direction, Old: f.Old, New: f.New,
			Consumers: []documentConsumer{}, Owners: append([]string{}, f.Owners...), Fingerprint: f.Fingerprint, File: f.File, Line: f.Line,
		}
		for _, c := range f.Consumers {
			d.Findings[i].Consumers = append(d.Findings[i].Consumers, documentConsumer{documentID(c.ID), c.Relation, c.Path})
		}
		switch {
		case f.Accepted != nil:
			d.Summary.Accepted = append(d.Summary.Accepted, documentAccepted{f.Fingerprint, f.Accepted.Reason, f.Accepted.By})
		case !f.Counts:
			d.Summary.Uncounted = append(d.Summary.Uncounted, f.Fingerprint)
		}
	}
	for _, s := range r.Versions {
		d.Summary.Versions = append(d.Summary.Versions, documentStep{documentID(s.Contract), s.Old, s.New, s.Verdict, s.Suggested, s.Fits})
	}
	return d
}
