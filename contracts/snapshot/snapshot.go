// Package snapshot writes a whole registry as one JSON document, and makes the registry again from
// it: to keep what a registry was, and to compare it with what it came to be.
//
// A contract is its spec with the shapes in it and the place of its source; of the source itself
// there is nothing. Refs and what they lead to are written for other programs, and found anew by
// Read. The same registry gives the same bytes, one contract a line, sorted, so that a line changes
// where a contract does. Data passes through in one direction at a time: a Registry to JSON
// (Write, by way of a Table for each contract), JSON to Parts to a Registry (Read). The package
// opens no files and compares nothing.
//
// Shape and what belongs to it is also how other documents of JSON have shapes.
package snapshot

import (
	"bufio"
	"cmp"
	_ "embed"
	"encoding/json"
	"io"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// Format is the number of the format that is written and read. It goes up when documents of before
// can't be read any more.
const Format = 1

// Schema is the JSON Schema of a snapshot. It refers to contracts.schema.json of a site for what a
// shape is.
//
//go:embed registry.schema.json
var Schema []byte

// contract is one item of a snapshot; registry.schema.json documents the fields.
type contract struct {
	Kind      contracts.Kind `json:"kind"`
	Variant   string         `json:"variant,omitempty"`
	Key       string         `json:"key"`
	Version   string         `json:"version,omitempty"`
	Domain    string         `json:"domain,omitempty"`
	Spec      any            `json:"spec,omitempty"`
	Shape     *Use           `json:"shape,omitempty"`
	Shapes    []Shape        `json:"shapes,omitempty"`
	Relations []relation     `json:"relations,omitempty"`
	Source    source         `json:"source"`
	Also      []Place        `json:"also,omitempty"`
}

type relation struct {
	Relation contracts.Relation `json:"relation"`
	Kind     contracts.Kind     `json:"kind,omitempty"`
	Key      string             `json:"key"`
	Version  string             `json:"version,omitempty"`
	State    string             `json:"state"`
	Path     string             `json:"path,omitempty"`
	When     string             `json:"when,omitempty"`
	Reason   string             `json:"reason,omitempty"`
	Optional bool               `json:"optional,omitempty"`
}

type source struct {
	File        string   `json:"file"`
	StartLine   int      `json:"startLine,omitempty"`
	EndLine     int      `json:"endLine,omitempty"`
	Language    string   `json:"language,omitempty"`
	Environment []string `json:"environment,omitempty"`
}

type docBlock struct {
	ID         string   `json:"id"`
	Title      string   `json:"title,omitempty"`
	Body       string   `json:"body,omitempty"`
	Summary    string   `json:"summary,omitempty"`
	Kind       string   `json:"kind,omitempty"`
	Visibility string   `json:"visibility,omitempty"`
	Route      string   `json:"route,omitempty"`
	Tags       []string `json:"tags,omitempty"`
	Owners     []string `json:"owners,omitempty"`
	Related    []string `json:"related,omitempty"`
	Links      []link   `json:"links,omitempty"`
	Domain     string   `json:"domain,omitempty"`
	Version    string   `json:"version,omitempty"`
	Source     source   `json:"source"`
}

type link struct {
	Label string `json:"label"`
	Href  string `json:"href"`
}

// Write writes a registry, a contract at a time: what it takes in memory is one of them, and a
// place for each shape without a name.
func Write(w io.Writer, r *contracts.Registry) error {
	sorted := slices.Clone(r.Contracts)
	slices.SortFunc(sorted, func(a, b *contracts.Contract) int {
		return cmp.Or(
			cmp.Compare(rank(a.Kind), rank(b.Kind)), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Key, b.Key), contracts.CompareVersions(a.Version, b.Version),
		)
	})
	name, err := json.Marshal(r.Name)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	format, err := json.Marshal(Format)
	if err != nil {
		return err
	}
	out.WriteString(`{"snapshot":`) // a bufio.Writer keeps its first error for Flush
	out.Write(format)
	out.WriteString(`,"name":`)
	out.Write(name)
	out.WriteString(",\"contracts\":[\n")
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	all := written{}
	for i, c := range sorted {
		if i > 0 {
			out.WriteByte(',')
		}
		if err := encoder.Encode(contractOf(r, c, &all)); err != nil {
			return err
		}
	}
	out.WriteString("],\"docBlocks\":[\n")
	for i, d := range r.DocBlocks {
		if i > 0 {
			out.WriteByte(',')
		}
		if err := encoder.Encode(docBlockOf(d)); err != nil {
			return err
		}
	}
	out.WriteString("]}\n")
	return out.Flush()
}

// rank puts types first, so that whoever reads the others has them.
func rank(kind contracts.Kind) int {
	if kind == contracts.Type {
		return 0
	}
	return 1
}

func contractOf(r *contracts.Registry, c *contracts.Contract, all *written) contract {
	t := &Table{Registry: r, Own: c, written: all}
	m := contract{Kind: c.Kind, Variant: c.Variant, Key: c.Key, Version: c.Version, Source: sourceOf(c.Source)}
	if c.Shape != nil {
		m.Shape, m.Domain = t.one(&contracts.Use{Shape: c.Shape}), c.Domain
	}
	if c.Spec.Kind() != contracts.Missing {
		m.Spec = t.exact(c.Spec)
	}
	m.Shapes = t.Shapes()
	for _, e := range r.Out(c) {
		m.Relations = append(m.Relations, relationOf(e))
	}
	for _, p := range c.Also {
		m.Also = append(m.Also, Place{File: p.File, Line: p.Line})
	}
	return m
}

// relationOf names what a ref leads to, or else what it means.
func relationOf(e contracts.Edge) relation {
	m := relation{
		Relation: e.Relation, Kind: e.To.Kind, Key: e.To.Key, Version: e.To.Version, State: e.State.String(),
		Path: e.Path, When: e.When, Reason: e.Reason, Optional: e.Optional,
	}
	if e.Target != nil {
		m.Kind, m.Key, m.Version = e.Target.Kind, e.Target.Key, e.Target.Version
	}
	return m
}

func sourceOf(s contracts.Source) source {
	return source{s.File, s.StartLine, s.EndLine, s.Language, s.Environment}
}

func docBlockOf(d *contracts.DocBlock) docBlock {
	m := docBlock{
		ID: d.ID, Title: d.Title, Body: d.Body, Summary: d.Summary, Kind: d.Kind, Visibility: d.Visibility, Route: d.Route,
		Tags: d.Tags, Owners: d.Owners, Related: d.Related, Domain: d.Domain, Version: d.Version, Source: sourceOf(d.Source),
	}
	for _, l := range d.Links {
		m.Links = append(m.Links, link(l))
	}
	return m
}
