package site

import (
	_ "embed"
	"encoding/json"
	"io"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/impact"
	"github.com/lssm-tech/docsgen/contracts/snapshot"
	"github.com/lssm-tech/docsgen/render"
)

// pageSchema is the JSON Schema of the pages that are written as JSON. It is published beside
// contracts.json's, which it refers to.
//
//go:embed page.schema.json
var pageSchema []byte

// contractDocument is the page of a contract as JSON; page.schema.json documents the fields.
type contractDocument struct {
	Title      string             `json:"title"`
	URL        string             `json:"url"`
	Contract   machineContract    `json:"contract"`
	Spec       any                `json:"spec"`
	References []machineReference `json:"references"`
	ReferredBy []machineReference `json:"referredBy"`
	More       int                `json:"more,omitempty"`
	Calls      []machineCall      `json:"calls,omitempty"`
	Reached    []machineHop       `json:"reached"`
	Changes    []machineChange    `json:"changes,omitempty"`
	History    []machineStep      `json:"history,omitempty"`
	Findings   []machineFinding   `json:"findings,omitempty"`
	Excerpt    []machineChunk     `json:"excerpt"`
}

// machineCall is one way to call an operation.
type machineCall struct {
	Transport string          `json:"transport"`
	Verb      string          `json:"verb,omitempty"`
	Name      string          `json:"name"`
	Default   bool            `json:"default,omitempty"`
	Samples   []machineSample `json:"samples,omitempty"`
}

type machineSample struct {
	Label    string `json:"label"`
	Language string `json:"language"`
	Text     string `json:"text"`
}

// machineReference is one end of a reference.
type machineReference struct {
	Relation contracts.Relation `json:"relation"`
	Kind     contracts.Kind     `json:"kind"`
	Key      string             `json:"key"`
	Version  string             `json:"version"`
	State    string             `json:"state,omitempty"`
	Path     string             `json:"path,omitempty"`
	When     string             `json:"when,omitempty"`
	Reason   string             `json:"reason,omitempty"`
	Optional bool               `json:"optional,omitempty"`
	URL      string             `json:"url"`
}

// machineHop is a contract that a change reaches.
type machineHop struct {
	Distance int                `json:"distance"`
	Kind     contracts.Kind     `json:"kind"`
	Key      string             `json:"key"`
	Version  string             `json:"version"`
	Relation contracts.Relation `json:"relation"`
	Holder   bool               `json:"holder,omitempty"`
	Before   string             `json:"before"`
	URL      string             `json:"url"`
}

// machineChange is what a change of the contract means in a direction.
type machineChange struct {
	Rule      string         `json:"rule"`
	Says      string         `json:"says"`
	Verdict   diff.Verdict   `json:"verdict"`
	Direction diff.Direction `json:"direction,omitempty"`
	Counts    bool           `json:"counts"`
	Type      string         `json:"type,omitempty"`
	Path      string         `json:"path,omitempty"`
	Old       string         `json:"old,omitempty"`
	New       string         `json:"new,omitempty"`
	Reached   []machineUser  `json:"reached"`
}

// machineUser is somebody whom a change reaches.
type machineUser struct {
	Kind     contracts.Kind     `json:"kind"`
	Key      string             `json:"key"`
	Version  string             `json:"version"`
	Relation contracts.Relation `json:"relation"`
	Path     string             `json:"path,omitempty"`
}

// machineFinding is what a check finds.
type machineFinding struct {
	Code     contracts.Code     `json:"code"`
	Severity contracts.Severity `json:"severity"`
	Message  string             `json:"message"`
	Hint     string             `json:"hint,omitempty"`
	Line     int                `json:"line,omitempty"`
	Column   int                `json:"column,omitempty"`
}

type machineChunk struct {
	StartLine int    `json:"startLine"`
	Text      string `json:"text"`
}

// maxReferredBy bounds how many of those that refer to a contract its JSON lists: a type of
// everybody's may be used by thousands. The others have it among their references.
const maxReferredBy = 1000

// writeContract writes all that is known of a contract.
func (s *Site) writeContract(w io.Writer, e *edition, c *contracts.Contract) error {
	d := contractDocument{
		Title: c.Name(), URL: e.full(s.place(c).route()), Contract: s.machineContract(c, true), Spec: snapshot.Plain(c.Spec),
		References: []machineReference{}, ReferredBy: []machineReference{}, Reached: []machineHop{}, Excerpt: []machineChunk{},
	}
	for _, edge := range s.registry.Out(c) {
		r := machineReference{Relation: edge.Relation, Kind: edge.To.Kind, Key: edge.To.Key, Version: edge.To.Version, State: edge.State.String()}
		if edge.Target != nil {
			r.Kind, r.Key, r.URL = edge.Target.Kind, edge.Target.Key, e.full(s.place(edge.Target).route())
		}
		r.Path, r.When, r.Reason, r.Optional = edge.Path, edge.When, edge.Reason, edge.Optional
		d.References = append(d.References, r)
	}
	for _, edge := range s.registry.In(c) {
		if len(d.ReferredBy) == maxReferredBy {
			d.More++
			continue
		}
		from := edge.From
		d.ReferredBy = append(d.ReferredBy, machineReference{
			Relation: edge.Relation, Kind: from.Kind, Key: from.Key, Version: from.Version, State: edge.State.String(),
			Path: edge.Path, When: edge.When, Reason: edge.Reason, Optional: edge.Optional, URL: e.full(s.place(from).route()),
		})
	}
	if c.Kind == contracts.Operation {
		d.Calls = machineCalls(render.Calls(c, s.settings.Servers))
	}
	for hop := range impact.Of(s.registry, c) {
		if len(d.Reached) == render.MaxReached {
			break
		}
		before := c
		if hop.Before != nil {
			before = hop.Before.Contract
		}
		d.Reached = append(d.Reached, machineHop{
			Distance: hop.Distance, Kind: hop.Contract.Kind, Key: hop.Contract.Key, Version: hop.Contract.Version, Relation: hop.Edge.Relation,
			Holder: hop.Against, Before: before.Key, URL: e.full(s.place(hop.Contract).route()),
		})
	}
	d.Changes = machineChanges(c.ID, s.changesOf(c.ID))
	if open := s.open(c.ID); open != nil {
		for _, f := range open.List {
			d.Findings = append(d.Findings, machineFinding{f.Code, f.Severity, f.Message, f.Hint, f.Line, f.Column})
		}
	}
	for _, chunk := range render.ShownLines(c.Source.Excerpt) {
		d.Excerpt = append(d.Excerpt, machineChunk{chunk.StartLine, chunk.Text})
	}
	d.History = machineSteps(linker{site: s, e: e}.history(c).Steps, c.Kind)
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(d)
}

// machineChanges lists as many changes as the page does.
func machineChanges(of contracts.ID, all [][]*diff.Finding) []machineChange {
	var list []machineChange
	for _, change := range all[:min(len(all), render.MaxContractChanges)] {
		for _, f := range change {
			m := machineChange{
				Rule: f.Rule.ID, Says: f.Rule.Says, Verdict: f.Verdict, Direction: f.Direction, Counts: f.Counts && f.Accepted == nil,
				Path: f.Path, Old: f.Old, New: f.New, Reached: []machineUser{},
			}
			if f.Contract != of {
				m.Type = f.Contract.Key
			}
			for _, user := range f.Consumers {
				m.Reached = append(m.Reached, machineUser{user.Kind, user.Key, user.Version, user.Relation, user.Path})
			}
			list = append(list, m)
		}
	}
	return list
}

func machineCalls(calls []render.Call) []machineCall {
	list := make([]machineCall, len(calls))
	for i, call := range calls {
		list[i] = machineCall{Transport: call.Transport, Verb: call.Verb, Name: call.Name, Default: call.Default}
		for _, sample := range call.Samples {
			list[i].Samples = append(list[i].Samples, machineSample{sample.Label, sample.Language(), sample.Text()})
		}
	}
	return list
}
