package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/site/project"
	"github.com/lssm-tech/docsgen/site/search"
)

// searchFlags are the flags of search.
type searchFlags struct {
	project project.Options
	limit   int
	json    bool
}

func searchCommand(t *terminal) *cobra.Command {
	var flags searchFlags
	command := &cobra.Command{
		Use:   "search QUERY [DIR]",
		Short: "Finds contracts and guides, ranked as in the site",
		Long: "Loads the registry in DIR, a folder of sources or a registry manifest (default: the current folder), and answers a query\n" +
			"as the search of its site does, filters such as kind:event included. Nothing is written but the cache. A query that begins\n" +
			"with a minus goes after two of them: docsgen search -- '-tag:order kind:event'.",
		Args: oneQuery,
		RunE: func(c *cobra.Command, args []string) error {
			t.place(&flags.project, args[1:], flags.json)
			if flags.limit < 1 {
				return fmt.Errorf("--limit %d: at least one result must be asked for", flags.limit)
			}
			return t.search(c.Context(), flags, args[0])
		},
	}
	addProjectFlags(command, &flags.project)
	f := command.Flags()
	f.IntVar(&flags.limit, "limit", 10, "how many results to show at most")
	f.BoolVar(&flags.json, "json", false, "print one JSON document on standard output")
	return command
}

// oneQuery is the rule for the arguments of search. Whoever leaves out the quotes of a query with
// several words has named a folder that isn't there, or too many of them.
func oneQuery(c *cobra.Command, args []string) error {
	if err := asUsed(c, args[:min(len(args), 2)]); err != nil || len(args) < 2 {
		return err
	}
	if _, err := os.Lstat(args[1]); len(args) == 2 && !errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return &unknownError{
		message: args[1] + " does not exist",
		hint:    fmt.Sprintf("a query of several words stands in quotes: %s '%s'", c.CommandPath(), strings.Join(args, " ")),
	}
}

// search loads, asks and prints. What is wrong with the sources is counted only: it is build's to
// tell.
func (t *terminal) search(ctx context.Context, flags searchFlags, query string) error {
	progress := t.startProgress(flags.json)
	progress.phase("Loading %s", flags.project.Dir)
	loaded, results, err := find(ctx, flags, query)
	progress.stop()
	if loaded != nil && loaded.Site == nil {
		t.printDiagnostics(loaded.Diagnostics)
	}
	if err != nil {
		return err
	}
	t.printDiagnostics(ofCode(loaded.Diagnostics, contracts.NoContracts))
	if n := contracts.CountErrors(loaded.Diagnostics); n > 0 {
		fmt.Fprintf(t.err, "%s %s in the sources: docsgen build says more\n", t.paint(yellow, "warning:"), countWords(n, "error"))
	}
	if flags.json {
		return t.encode(results)
	}
	t.printResults(results)
	return nil
}

func find(ctx context.Context, flags searchFlags, query string) (*project.Loaded, search.Results, error) {
	loaded, err := project.Open(flags.project).Load(ctx)
	if err != nil {
		return nil, search.Results{}, err
	}
	if loaded.Site == nil {
		return loaded, search.Results{}, fmt.Errorf("%w, so nothing was searched", errConfiguration)
	}
	reader, err := loaded.Site.SearchReader()
	if err != nil {
		return nil, search.Results{}, err
	}
	results, err := reader.Query(ctx, query, flags.limit)
	return loaded, results, errors.Join(err, reader.Close())
}

// printResults prints a block for each result: what it is, what it is called, and where its page is
// in the site.
func (t *terminal) printResults(results search.Results) {
	for _, note := range results.Notes {
		fmt.Fprintln(t.err, oneLine(note.Text))
	}
	for _, r := range results.Results {
		facts := []string{r.Kind}
		for _, fact := range []string{r.Version, r.Stability} {
			if fact != "" {
				facts = append(facts, fact)
			}
		}
		if r.Deprecated && r.Stability != string(contracts.Deprecated) {
			facts = append(facts, "deprecated")
		}
		fmt.Fprintf(t.out, "%s  %s\n", sanitize(r.Key), sanitize(strings.Join(facts, ", ")))
		for _, line := range []string{r.Title, r.Summary, r.URL} {
			if line != "" && line != r.Key {
				fmt.Fprintf(t.out, "    %s\n", oneLine(line))
			}
		}
	}
	shown, least := len(results.Results), ""
	if results.More {
		least = "at least "
	}
	switch {
	case shown == 0:
		fmt.Fprintln(t.out, "Nothing was found.")
	case shown < results.Total:
		fmt.Fprintf(t.out, "%d of %s%s\n", shown, least, countWords(results.Total, "result"))
	default:
		fmt.Fprintf(t.out, "%s\n", countWords(results.Total, "result"))
	}
}
