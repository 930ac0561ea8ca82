package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/contracts/snapshot"
	"github.com/lssm-tech/docsgen/site/project"
)

// exportFormats are what --format of export takes.
var exportFormats = []string{"snapshot", "codeowners"}

// exportFlags are the flags of export.
type exportFlags struct {
	project project.Options
	format  string
	out     string
}

func exportCommand(t *terminal) *cobra.Command {
	var flags exportFlags
	command := &cobra.Command{
		Use:   "export [DIR]",
		Short: "Writes a registry as one document, or who owns its files",
		Long: "Loads the registry in DIR, a folder of sources or a registry manifest (default: the current folder), and writes all that is\n" +
			"known of its contracts. The format snapshot is one document of JSON, from which docsgen diff has the registry again;\n" +
			"codeowners is a CODEOWNERS file for those that the contracts are in. With errors in the sources nothing is written.",
		Args: asUsed,
		RunE: func(c *cobra.Command, args []string) error {
			if err := checkFormat(flags.format, exportFormats); err != nil {
				return err
			}
			t.place(&flags.project, args, true)
			return t.export(c.Context(), flags)
		},
	}
	addProjectFlags(command, &flags.project)
	command.Flags().StringVar(&flags.format, "format", exportFormats[0], "what to write")
	completeFlag(command, "format", exportFormats)
	command.Flags().StringVar(&flags.out, "out", "", "the file to write it to (default: standard output)")
	return command
}

// export loads and writes. What is wrong with the sources is shown only where it keeps them from
// being written: the rest is build's to tell.
func (t *terminal) export(ctx context.Context, flags exportFlags) error {
	progress := t.startProgress(flags.out == "")
	progress.phase("Loading %s", flags.project.Dir)
	loaded, err := project.LoadRegistry(ctx, flags.project)
	progress.stop()
	if err != nil {
		return err
	}
	if n := contracts.CountErrors(loaded.Diagnostics); n > 0 || loaded.Registry == nil {
		t.printDiagnostics(placedHere(loaded.Root, onlyErrors(loaded.Diagnostics)))
		fmt.Fprintf(t.err, "%s. Nothing was written.\n", countWords(n, "error"))
		if loaded.Registry == nil {
			return exitStatus(exitUsage)
		}
		return exitStatus(exitErrors)
	}
	t.printDiagnostics(placedHere(loaded.Root, ofCode(loaded.Diagnostics, contracts.NoContracts)))
	write := func(w io.Writer) error { return snapshot.Write(w, loaded.Registry) }
	if flags.format == "codeowners" {
		write = func(w io.Writer) error {
			_, err := io.WriteString(w, check.OwnFiles(loaded.Registry, loaded.Config.Owners).Text())
			return err
		}
	}
	if flags.out == "" {
		return write(t.out)
	}
	return writeFile(flags.out, write)
}

// onlyErrors leaves the warnings out.
// ofCode returns the diagnostics of a rule.
func ofCode(list []contracts.Diagnostic, rule *contracts.Rule) []contracts.Diagnostic {
	return slices.DeleteFunc(slices.Clone(list), func(d contracts.Diagnostic) bool { return d.Code != rule.Code })
}

func onlyErrors(list []contracts.Diagnostic) []contracts.Diagnostic {
	var found []contracts.Diagnostic
	for _, d := range list {
		if d.Severity == contracts.Error {
			found = append(found, d)
		}
	}
	return found
}
