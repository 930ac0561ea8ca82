package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/site/project"
)

// diffFormats are what --format of diff takes.
var diffFormats = []string{"frames", "json", "markdown", "sarif", "junit", "github"}

// failOn are what --fail-on takes.
var failOn = []string{diff.Breaking.String(), diff.Risky.String(), "never"}

// diffFlags are the flags of diff.
type diffFlags struct {
	project   project.Options
	format    string
	failOn    string
	stability string
	accepted  string // the file of accepted findings; empty for the usual one, if it is there
	docs      bool
	partial   bool
	rules     bool
	accept    acceptFlags
}

// acceptedFile is where accepted findings are noted, beside the configuration.
const acceptedFile = "accepted.yaml"

func diffCommand(t *terminal) *cobra.Command {
	var flags diffFlags
	command := &cobra.Command{
		Use:   "diff [BASE] [HEAD]",
		Short: "Says what has changed between two registries, what that breaks, and for whom",
		Long: "Compares two registries. Each is a folder of sources, a registry manifest, a snapshot that docsgen export wrote, the folder of a\n" +
			"site with registry.json, or a revision of git, such as main, v1.2.0 or HEAD~3, also of one folder: main:packages/shop. Without\n" +
			"HEAD, the current folder is compared; without BASE, with what it was where this branch left the default branch. Revisions are\n" +
			"read aside: nothing of the checkout is touched.\n\n" +
			"Exit status: 0 nothing breaks, 1 something does (see --fail-on), 2 the two can't be compared.",
		Args: asUsed,
		RunE: func(c *cobra.Command, args []string) error {
			if flags.rules {
				return t.listDiffRules(flags.format)
			}
			if err := errors.Join(checkDiffFlags(flags), checkAcceptFlags(flags)); err != nil {
				return err
			}
			d := comparison{terminal: t, flags: flags}
			return d.run(c.Context(), args)
		},
	}
	addProjectFlags(command, &flags.project)
	f := command.Flags()
	f.StringVar(&flags.format, "format", diffFormats[0], "print what has changed as frames, json, markdown, sarif, junit or github")
	f.StringVar(&flags.failOn, "fail-on", failOn[0], "the least verdict that makes the exit status 1: breaking, risky or never")
	f.StringVar(&flags.stability, "stability", "beta", "the least stability, in the base, of contracts that count")
	f.StringVar(&flags.accepted, "accepted", "", "the file of findings that are accepted (default: "+acceptedFile+" beside the sources, if there is one)")
	f.StringVar(&flags.accept.reason, "accept", "", "add what fails to the file of accepted findings, for this reason; --by says who accepts it")
	f.StringVar(&flags.accept.by, "by", "", "who accepts")
	f.StringVar(&flags.accept.until, "until", "", "the last day on which it is accepted, as 2026-01-31")
	f.StringArrayVar(&flags.accept.only, "only", nil, "accept no more than this fingerprint, rule or key of a contract; may be given several times")
	f.BoolVar(&flags.docs, "docs", false, "show changes of words too")
	f.BoolVar(&flags.partial, "partial", false, "compare what could be loaded also when there are errors")
	f.BoolVar(&flags.rules, "rules", false, "list all rules, with their verdicts")
	completeFlag(command, "format", diffFormats)
	completeFlag(command, "fail-on", failOn)
	completeFlag(command, "stability", stabilityWords())
	return command
}

func checkDiffFlags(flags diffFlags) error {
	if err := checkFormat(flags.format, diffFormats); err != nil {
		return err
	}
	if flags.failOn != failOn[0] && flags.failOn != failOn[1] && flags.failOn != failOn[2] {
		return unknown(fmt.Sprintf("--fail-on %q: it is one of %s", flags.failOn, strings.Join(failOn, ", ")), flags.failOn, "", failOn)
	}
	if !contracts.Stability(flags.stability).Known() {
		words := stabilityWords()
		return unknown(fmt.Sprintf("--stability %q: it is one of %s", flags.stability, strings.Join(words, ", ")), flags.stability, "", words)
	}
	return nil
}

// comparison is one run of diff.
type comparison struct {
	*terminal
	flags      diffFlags
	base, head *side
	options    diff.Options
	report     *diff.Report
	lines      map[string]string // texts of files of the head, for frames
}

// run loads both sides, compares them and reports.
func (d *comparison) run(ctx context.Context, args []string) error {
	if err := d.load(ctx, args); err != nil {
		return err
	}
	accepted, err := d.accepted()
	if err != nil {
		return err
	}
	d.options = diff.Options{Date: d.head.date, Stability: contracts.Stability(d.flags.stability), Accepted: accepted, Policy: d.head.policy}
	d.report = diff.Compare(d.base.registry, d.head.registry, d.options)
	if err := ctx.Err(); err != nil {
		return err
	}
	if d.flags.accept.reason != "" {
		if err := d.accept(); err != nil {
			return err
		}
	}
	d.warnUnused()
	if err := d.print(); err != nil {
		return err
	}
	if file := os.Getenv("GITHUB_STEP_SUMMARY"); file != "" {
		if err := appendFile(file, d.markdown()); err != nil {
			return err
		}
	}
	if least, err := diff.ParseVerdict(d.flags.failOn); err == nil && d.report.Fails(least) {
		return exitStatus(exitErrors)
	}
	return nil
}

// load loads both sides.
func (d *comparison) load(ctx context.Context, args []string) (err error) {
	progress := d.startProgress(d.flags.format != diffFormats[0])
	defer progress.stop()
	l := sideLoader{project: d.flags.project, partial: d.flags.partial}
	defer func() { err = errors.Join(err, l.close()) }()
	where := "."
	if len(args) == 2 {
		where = args[1]
	}
	progress.phase("Loading %s", where)
	if d.head, err = l.head(ctx, args); err != nil {
		return d.failed(err, exitErrors)
	}
	progress.phase("Loading the base")
	if d.base, err = l.base(ctx, args, d.head); err != nil {
		return d.failed(err, exitUsage)
	}
	for _, s := range []*side{d.base, d.head} {
		d.printRemarks(s)
	}
	return nil
}

// printRemarks prints what is to be said of a side.
func (t *terminal) printRemarks(s *side) {
	for _, remark := range s.remarks {
		fmt.Fprintf(t.err, "%s %s\n", t.paint(yellow, "warning:"), sanitize(remark))
	}
}

// failed shows why a side could not be loaded, where its sources are to blame.
func (d *comparison) failed(err error, status int) error {
	var broken *brokenSide
	if !errors.As(err, &broken) {
		return err
	}
	d.printDiagnostics(placedHere(broken.root, broken.errors))
	if broken.root == "" { // of the configuration, or of a snapshot: nothing could be loaded at all
		fmt.Fprintf(d.err, "%s in %s, so the two can't be compared.\n", countWords(len(broken.errors), "error"), sanitize(broken.name))
		return exitStatus(exitUsage)
	}
	fmt.Fprintf(d.err, "%s in %s, so that what is missing there would look removed or added. --partial compares what could be loaded.\n",
		countWords(len(broken.errors), "error"), sanitize(broken.name))
	return exitStatus(status)
}

// accepted reads the findings that are accepted.
func (d *comparison) accepted() ([]diff.Accepted, error) {
	entries, list, err := readAccepted(d.flags.accepted, d.head.accepted, d.head.dir)
	if errors.Is(err, os.ErrNotExist) && d.flags.accept.reason != "" {
		return nil, nil // it is made
	}
	if contracts.CountErrors(list) > 0 {
		d.printDiagnostics(list)
		return nil, exitStatus(exitUsage)
	}
	return entries, err
}

// readAccepted reads a file of findings that are accepted: the one that the command line names, or
// else that of the configuration, or the usual one of a folder, which need not be there.
func readAccepted(named, configured, dir string) ([]diff.Accepted, []contracts.Diagnostic, error) {
	file := cmp.Or(named, configured)
	if file == "" {
		if dir == "" {
			return nil, nil, nil
		}
		file = filepath.Join(dir, acceptedFile)
		if _, err := os.Lstat(file); errors.Is(err, os.ErrNotExist) {
			return nil, nil, nil
		}
	}
	read := readOwn
	if named != "" {
		read = readText
	}
	text, err := read(file, maxAccepted)
	if err != nil {
		return nil, nil, err
	}
	entries, list := diff.ReadAccepted(filepath.ToSlash(fromHere(file)), text)
	return entries, list, nil
}

// configuredAccepted is the file of findings that are accepted that the configuration of a folder
// names. It is empty for none, and where there are errors in it, which the load tells.
func configuredAccepted(o project.Options) string {
	config, _, err := project.ReadConfig(o)
	if err != nil || config == nil {
		return ""
	}
	return config.AcceptedFile()
}
