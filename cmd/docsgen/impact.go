package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/fields"
	"github.com/lssm-tech/docsgen/site/project"
)

// impactFlags are the flags of impact.
type impactFlags struct {
	project project.Options
	json    bool
}

func impactCommand(t *terminal) *cobra.Command {
	var flags impactFlags
	command := &cobra.Command{
		Use:   "impact KEY[@VERSION][#FIELD] [DIR]",
		Short: "Says whom a change of a contract or of one of its fields reaches",
		Long: "Loads the registry in DIR, a folder of sources or a registry manifest (default: the current folder), and lists whom a change\n" +
			"of the contract reaches, step by step along references, with the owners. With a field, such as\n" +
			"order.create#input.email, lists which of them carry it: in shapes and payloads, examples, conditions and views.\n" +
			"Of a key that several kinds have, a kind before it picks one: event:order. Nothing is written but the cache.",
		Args: asUsed,
		RunE: func(c *cobra.Command, args []string) error {
			t.place(&flags.project, args[1:], flags.json)
			return t.impact(c.Context(), flags, args[0])
		},
	}
	addProjectFlags(command, &flags.project)
	command.Flags().BoolVar(&flags.json, "json", false, "print one JSON document on standard output")
	return command
}

// impactReport is what impact prints: its JSON document.
type impactReport struct {
	Changes []changeReport `json:"changes"` // one for each contract that has the key
}

type changeReport struct {
	Kind    contracts.Kind  `json:"kind"`
	Key     string          `json:"key"`
	Version string          `json:"version"`
	Field   string          `json:"field,omitempty"`
	Carried []mentionReport `json:"carried,omitempty"` // where the contract itself carries the field
	Reached []reachedReport `json:"reached"`           // the nearest first; with a field, those that carry it
	Owners  []string        `json:"owners"`            // of those that are reached, sorted
}

type reachedReport struct {
	Distance int                `json:"distance"` // in references
	Kind     contracts.Kind     `json:"kind"`
	Key      string             `json:"key"`
	Version  string             `json:"version"`
	Relation contracts.Relation `json:"relation"` // of the last reference on the way
	Holder   bool               `json:"holder"`   // this contract holds the reference, rather than the one before it
	Before   string             `json:"before"`   // the key of the one before it
	Owners   []string           `json:"owners"`
	File     string             `json:"file"`
	Line     int                `json:"line"`
	Carried  []mentionReport    `json:"carried,omitempty"`
}

type mentionReport struct {
	What string `json:"what"` // shape, example, condition or view
	Path string `json:"path"`
}

func (t *terminal) impact(ctx context.Context, flags impactFlags, asked string) error {
	progress := t.startProgress(flags.json)
	progress.phase("Loading %s", flags.project.Dir)
	loaded, err := project.LoadRegistry(ctx, flags.project)
	progress.stop()
	if err != nil {
		return err
	}
	if loaded.Registry == nil {
		t.printDiagnostics(loaded.Diagnostics)
		return fmt.Errorf("%w, so nothing was loaded", errConfiguration)
	}
	t.printDiagnostics(ofCode(loaded.Diagnostics, contracts.NoContracts))
	if n := contracts.CountErrors(loaded.Diagnostics); n > 0 {
		fmt.Fprintf(t.err, "%s %s in the sources: docsgen build says more\n", t.paint(yellow, "warning:"), countWords(n, "error"))
	}
	name, field, _ := strings.Cut(asked, "#")
	changed, err := changedBy(loaded.Registry, name)
	if err != nil {
		return err
	}
	report, carried := reportOf(loaded.Registry, changed, field)
	if clean := fields.Path(field); !carried && clean != field {
		report, carried = reportOf(loaded.Registry, changed, clean)
	}
	if field != "" && !carried {
		return unknown(fmt.Sprintf("%s has no field %q", name, field), field, name+"#", fieldNames(loaded.Registry, changed))
	}
	if flags.json {
		return t.encode(report)
	}
	for _, c := range report.Changes {
		t.printChange(c)
	}
	return nil
}

// reportOf says what a change of contracts, or of a field of them, reaches, and whether one of them
// carries the field.
func reportOf(r *contracts.Registry, changed []*contracts.Contract, field string) (report impactReport, carried bool) {
	report.Changes = []changeReport{}
	for _, c := range changed {
		change := changeOf(r, c, field)
		report.Changes, carried = append(report.Changes, change), carried || len(change.Carried) > 0
	}
	return report, carried
}

// changedBy finds the contracts that a name means: a key, with its kind before it or its version
// behind it. Without a version it is the current one.
func changedBy(r *contracts.Registry, name string) ([]*contracts.Contract, error) {
	kind, key, hasKind := strings.Cut(name, ":")
	if !hasKind {
		kind, key = "", name
	}
	key, version, hasVersion := strings.Cut(key, "@")
	var found []*contracts.Contract
	for _, c := range r.Keyed(key) {
		switch {
		case hasKind && string(c.Kind) != kind:
		case hasVersion && c.Version != version, !hasVersion && r.Current(c.Kind, c.Key) != c:
		default:
			found = append(found, c)
		}
	}
	if len(found) > 0 {
		return found, nil
	}
	if versions := r.Keyed(key); len(versions) > 0 {
		var known []string
		for _, c := range versions {
			known = append(known, string(c.Kind)+":"+c.Key+"@"+c.Version)
		}
		return nil, &unknownError{fmt.Sprintf("no contract %q in this registry", name), "there is " + strings.Join(known, ", ")}
	}
	var keys []string
	for _, c := range r.Contracts {
		keys = append(keys, c.Key)
	}
	return nil, unknown(fmt.Sprintf("no contract %q in this registry", name), key, "", keys)
}

func fieldNames(r *contracts.Registry, list []*contracts.Contract) []string {
	var names []string
	for _, c := range list {
		fields.Each(r, c, func(o fields.Occurrence) { names = append(names, o.Name, string(o.Path)) })
	}
	return names
}

// printChange prints a line for each contract that is reached, behind its distance.
func (t *terminal) printChange(c changeReport) {
	title := c.Key
	if c.Field != "" {
		title += "#" + c.Field
	}
	fmt.Fprintf(t.out, "%s  %s\n", t.paintOut(bold, sanitize(title)), sanitize(strings.TrimSuffix(string(c.Kind)+", "+c.Version, ", ")))
	t.printMentions(c.Carried)
	for _, r := range c.Reached {
		words := relationWords(r.Relation)
		if r.Holder {
			words += " " + r.Before
		} else {
			words = r.Before + " " + words + " it"
		}
		fmt.Fprintf(t.out, "%3d  %s %s  %s\n", r.Distance, sanitize(string(r.Kind)), sanitize(r.Key), t.paintOut(dim, sanitize(words)))
		t.printMentions(r.Carried)
	}
	fmt.Fprintf(t.out, "%s", countWords(len(c.Reached), "contract"))
	if len(c.Owners) > 0 {
		fmt.Fprintf(t.out, ", of %s", sanitize(strings.Join(c.Owners, ", ")))
	}
	fmt.Fprintln(t.out)
}

// relationWords is a relation as the verb of a sentence.
func relationWords(r contracts.Relation) string {
	switch r {
	case contracts.Listens:
		return "listens to"
	case contracts.Governed:
		return "is governed by"
	case contracts.Replaced:
		return "is replaced by"
	case contracts.PartOf:
		return "is part of"
	}
	return strings.ReplaceAll(string(r), "-", " ")
}

func (t *terminal) printMentions(list []mentionReport) {
	for _, m := range list {
		fmt.Fprintf(t.out, "       %s %s\n", m.What, sanitize(m.Path))
	}
}
