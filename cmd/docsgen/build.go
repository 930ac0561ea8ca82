package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
	"github.com/lssm-tech/docsgen/site"
	"github.com/lssm-tech/docsgen/site/project"
	"github.com/lssm-tech/docsgen/site/publish"
)

// buildFlags are the flags of build.
type buildFlags struct {
	project project.Options
	against string // what the site is compared with; empty for nothing
	history string // what revisions the site tells of, as parseHistory reads it; empty for none
	strict  bool
	partial bool
	json    bool
	format  string // of formats, or empty for frames
	quiet   bool
	verbose bool
	timings bool
}

func buildCommand(t *terminal) *cobra.Command {
	var flags buildFlags
	command := &cobra.Command{
		Use:   "build [DIR]",
		Short: "Loads a registry and writes its site",
		Long: "Loads the registry in DIR, a folder of sources or a registry manifest (default: the current folder),\n" +
			"and writes its site to DIR/public, or to where " + project.ConfigFile + " or --out say.\n\n" +
			"With errors nothing is written, and the last good site stays as it is. With --partial what could be loaded is\n" +
			"written nevertheless, and the home page says that it is not all.",
		Args: asUsed,
		RunE: func(c *cobra.Command, args []string) error {
			if flags.json {
				if flags.format != "" && flags.format != "json" {
					return fmt.Errorf("--json and --format %s: there is one document on standard output", flags.format)
				}
				flags.format = "json"
			}
			if err := checkFormat(flags.format, formats); err != nil {
				return err
			}
			t.place(&flags.project, args, flags.format != "" || flags.quiet)
			b := build{terminal: t, flags: flags, started: time.Now()}
			if flags.timings {
				b.timings = startTimings()
				b.flags.project.Began = b.timings.begin
			}
			return b.run(c.Context())
		},
	}
	addProjectFlags(command, &flags.project)
	command.Flags().StringVar(&flags.project.BaseURL, "base-url", "", "the public address of the site")
	command.Flags().StringVar(&flags.project.Output, "out", "", "the folder to write the site to")
	command.Flags().StringVar(&flags.against, "against", "", "say in the site what has changed since this: a folder, manifest, snapshot, site or revision, as diff takes it")
	command.Flags().StringVar(&flags.history, "history", "", historyUsage)
	command.Flags().BoolVar(&flags.strict, "strict", false, "treat warnings as errors, with which nothing is written")
	command.Flags().BoolVar(&flags.partial, "partial", false, "write what could be loaded also when there are errors")
	command.Flags().BoolVar(&flags.json, "json", false, "print one JSON document on standard output and nothing else")
	command.Flags().StringVar(&flags.format, "format", "", "print what is wrong on standard output, as json, sarif, junit or github, and nothing else")
	completeFlag(command, "format", formats)
	command.Flags().BoolVar(&flags.quiet, "quiet", false, "print nothing but what is wrong")
	command.Flags().BoolVar(&flags.timings, "timings", false, "say where the time and the memory went, phase by phase")
	command.Flags().BoolVar(&flags.verbose, "verbose", false, "list the modules that were left out, and why")
	return command
}

// place takes the folder to work on from the arguments. Where none is named, the one that has the
// configuration is meant, which may be further up in the workspace: then it says so.
func (t *terminal) place(o *project.Options, args []string, silent bool) {
	o.Dir, o.DirGiven = firstOr(args, "."), len(args) > 0
	if o.DirGiven || o.ConfigFile != "" {
		return
	}
	if found := project.FindConfig(o.Dir); found != o.Dir {
		o.Dir = found
		if !silent && project.Misnamed(found) == "" {
			fmt.Fprintf(t.err, "Using %s\n", sanitize(filepath.Join(found, project.ConfigFile)))
		}
	}
}

// addProjectFlags adds the flags of all commands that load a registry.
func addProjectFlags(c *cobra.Command, o *project.Options) {
	c.Flags().StringVar(&o.ConfigFile, "config", "", "the configuration (default: "+project.ConfigFile+" in DIR, if there is one)")
	if dir, err := os.UserCacheDir(); err == nil {
		o.Cache = filepath.Join(dir, "docsgen")
	}
	c.Flags().BoolFunc("no-cache", "evaluate every module anew, write every page, and keep nothing for the next run", func(string) error {
		o.Cache = ""
		return nil
	})
}

// build is one run of the command.
type build struct {
	*terminal
	flags       buildFlags
	started     time.Time
	output      string // empty until the site is written
	root        string // of the workspace; empty until that is known
	refused     bool   // there are errors, so that nothing was written
	unread      bool   // the configuration has errors, so that nothing was even read
	stays       string // the output folder, if there is a site in it that is left as it was
	changed     bool   // the site is another one than was there before
	partial     bool   // there are errors, and the site was written without what has them
	changes     publish.Changes
	site        *site.Site
	reading     workspace.Reading
	diagnostics []contracts.Diagnostic
	timings     *timings // nil unless they are asked for
}

// run builds and reports. What keeps the site from being written is reported as a diagnostic too,
// so that --json has one form for all.
func (b *build) run(ctx context.Context) error {
	status := exitDone
	err := b.build(ctx)
	var failed *publish.Error
	switch {
	case err != nil && ctx.Err() != nil:
		return err
	case errors.As(err, &failed):
		b.diagnostics = append(b.diagnostics, failed.Diagnostic())
		if status = exitUsage; failed.Rule == contracts.UnreadableFile {
			status = exitErrors
		}
	case errors.Is(err, errConfiguration): // whose errors are told
		status = exitUsage
	case err != nil:
		b.diagnostics = append(b.diagnostics, contracts.Usage.At(contracts.Position{}, err.Error(), ""))
		status = exitUsage
	}
	if status == exitDone && contracts.CountErrors(b.diagnostics) > 0 {
		status = exitErrors
	}
	if err := b.report(); err != nil {
		return err
	}
	if status != exitDone {
		return exitStatus(status)
	}
	return nil
}

// build goes from the sources to the written site. With errors it writes nothing, unless it is to
// write what could be loaded.
func (b *build) build(ctx context.Context) error {
	progress := b.startProgress(b.flags.format != "" || b.flags.quiet)
	defer progress.stop()
	if b.flags.against != "" {
		b.timings.begin("base")
		progress.phase("Loading %s", b.flags.against)
		if err := b.compare(ctx); err != nil {
			return err
		}
	}
	if b.flags.history != "" {
		progress.phase("Reading the history")
		if err := b.recall(ctx); err != nil {
			return err
		}
	}
	progress.phase("Loading %s", b.flags.project.Dir)
	p := project.Open(b.flags.project)
	loaded, err := p.Load(ctx)
	if loaded != nil {
		b.root, b.diagnostics, b.reading = loaded.Root, append(b.diagnostics, loaded.Diagnostics...), p.Reading()
	}
	if b.flags.strict {
		for i := range b.diagnostics {
			b.diagnostics[i] = b.diagnostics[i].AsError()
		}
	}
	if err != nil {
		return err
	}
	if loaded.Site == nil {
		b.unread = true
		return errConfiguration
	}
	folder, kept, err := publish.Open(publish.Place{
		Dir: loaded.Config.OutputDir(), Named: b.flags.project.Output != "", Root: loaded.Root, Inputs: p.Inputs(loaded),
	})
	b.diagnostics = append(b.diagnostics, kept...)
	if err != nil {
		return err
	}
	b.missContracts(loaded.Site, folder)
	if b.partial = contracts.CountErrors(b.diagnostics) > 0; b.partial {
		if !b.flags.partial {
			b.partial, b.refused = false, true
			if folder.HasSite() {
				b.stays = loaded.Config.OutputDir()
			}
			return nil
		}
		loaded.Site = loaded.Site.Partial()
	}
	progress.phase("Writing %s", countWords(loaded.Site.Pages(), "page"))
	b.changed, kept, err = folder.Write(ctx, publish.Job{
		Site: loaded.Site, Sum: p.Sum(loaded), Anew: b.flags.project.Cache == "", Wrote: progress.step, Began: b.flags.project.Began,
	})
	b.diagnostics = append(b.diagnostics, kept...)
	if err != nil {
		return err
	}
	b.changes = folder.Changes()
	if b.timings != nil {
		b.timings.end()
		rendering, writing := folder.Spent()
		b.timings.split("pages", "rendering", "writing", rendering, writing)
	}
	b.site, b.output = loaded.Site, loaded.Config.OutputDir()
	return b.keepHistory()
}

// missContracts makes it an error that there are no contracts where the last site had some: then it
// is not the registry that is empty.
func (b *build) missContracts(s *site.Site, last *publish.Folder) {
	if s.Contracts() > 0 || last.Contracts() == 0 {
		return
	}
	b.diagnostics = slices.DeleteFunc(slices.Clone(b.diagnostics), func(d contracts.Diagnostic) bool { return d.Code == contracts.NoContracts.Code })
	b.diagnostics = append(b.diagnostics, contracts.NoContracts.At(contracts.Position{},
		fmt.Sprintf("there are no contracts in %s any more, where the site in %s has %s", b.flags.project.Dir, fromHere(last.Dir()), thousands(last.Contracts())),
		"see that the sources are all there, and that .gitignore does not name them").AsError())
}
