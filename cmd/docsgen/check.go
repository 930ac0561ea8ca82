package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
	"github.com/lssm-tech/docsgen/site/project"
)

// Bounds of files that check reads besides those of a load, in bytes. A text of the sources that is
// longer than maxChecked makes no exceptions.
const (
	maxChecked  = 5 << 20
	maxBaseline = 64 << 20
	// what GitHub reads of one
	maxCodeOwners = 3 << 20
)

// checkFlags are the flags of check.
type checkFlags struct {
	project  project.Options
	strict   bool
	format   string // of formats, or empty for frames
	quiet    bool
	date     string
	baseline string
	shrink   bool // --update-baseline
	grow     bool // --add-to-baseline
	owners   bool // --codeowners
}

func checkCommand(t *terminal) *cobra.Command {
	var flags checkFlags
	command := &cobra.Command{
		Use:   "check [DIR]",
		Short: "Says what is wrong with a registry as a whole",
		Long: "Loads the registry in DIR, a folder of sources or a registry manifest (default: the current folder), and applies the rules\n" +
			"that `docsgen explain` lists under Checks. Their levels (error, warning, note, off) are set in " + project.ConfigFile + " under\n" +
			"\"checks\". A comment `// docsgen-ignore RULE: reason` (in YAML `# …`) excepts its own line and the next one, or all of\n" +
			"the contract that begins there.\n\n" +
			"With --baseline, what the file lists is not reported. --update-baseline makes the file where there is none; where there\n" +
			"is one it removes what is no longer found, and adds nothing: that is what --add-to-baseline is for.\n\n" +
			"Rules about time, such as past-sunset, take the day from --date, else from SOURCE_DATE_EPOCH, else from the clock.\n\n" +
			"Exit status: 0 nothing of level error was found (with --strict: nor a warning), 1 something was, 2 wrong use.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if flags.format == "frames" {
				flags.format = ""
			}
			if err := checkFormat(flags.format); err != nil {
				return err
			}
			if flags.baseline == "" && (flags.shrink || flags.grow) {
				return errors.New("--update-baseline and --add-to-baseline need --baseline FILE")
			}
			t.place(&flags.project, args, flags.format != "" || flags.quiet)
			return t.check(c.Context(), flags)
		},
	}
	addProjectFlags(command, &flags.project)
	f := command.Flags()
	f.BoolVar(&flags.strict, "strict", false, "treat warnings as errors")
	f.StringVar(&flags.format, "format", "", "print what is found on standard output, as json, sarif, junit or github, and nothing else; frames is the default")
	f.BoolVar(&flags.quiet, "quiet", false, "print nothing but what is found")
	f.StringVar(&flags.date, "date", "", "the day for which to check, as 2026-01-31")
	f.BoolVar(&flags.owners, "codeowners", false, "read who owns files from CODEOWNERS, and compare that with the owners of contracts")
	f.StringVar(&flags.baseline, "baseline", "", "a file that lists what is known and not reported")
	f.BoolVar(&flags.shrink, "update-baseline", false, "remove from the baseline what is no longer found, or make it")
	f.BoolVar(&flags.grow, "add-to-baseline", false, "write all that is found into the baseline")
	return command
}

// checked is the document of check's --format json.
type checked struct {
	Contracts    int    `json:"contracts"` // each once whatever its versions
	Milliseconds int64  `json:"milliseconds"`
	Root         string `json:"root"`     // absolute: the workspace
	Known        int    `json:"known"`    // findings that the baseline left out
	Excepted     int    `json:"excepted"` // findings that comments left out
	// with files relative to the current folder
	Diagnostics []contracts.Diagnostic `json:"diagnostics"`
}

func (t *terminal) check(ctx context.Context, flags checkFlags) error {
	started := time.Now()
	date, err := checkDate(flags.date)
	if err != nil {
		return err
	}
	var baseline *check.Baseline
	if flags.baseline != "" {
		if baseline, err = readBaseline(flags.baseline, flags.shrink || flags.grow); err != nil {
			return err
		}
	}
	progress := t.startProgress(flags.format != "" || flags.quiet)
	progress.phase("Loading %s", flags.project.Dir)
	loaded, err := project.Open(flags.project).Load(ctx)
	progress.stop()
	if err != nil {
		return err
	}
	if loaded.Site == nil {
		t.printDiagnostics(loaded.Diagnostics)
		return errors.New("the configuration has errors, so nothing was checked")
	}
	root, err := files.OpenRoot(loaded.Root)
	if err != nil {
		return err
	}
	defer root.Close()
	levels := loaded.Config.Checks
	if levels.Dir, err = filepath.Rel(loaded.Root, realPath(loaded.Config.Dir)); err != nil {
		return err
	}
	levels.Dir = filepath.ToSlash(levels.Dir)
	var owners *check.CodeOwners
	if flags.owners {
		if owners, err = codeOwners(root); err != nil {
			return err
		}
	}
	result := check.Run(loaded.Registry, loaded.Diagnostics, check.Options{
		Owners: loaded.Config.Owners, CodeOwners: owners, Levels: levels, Date: date, Baseline: baseline,
		Text: func(file string) (string, bool) {
			text, err := root.Read(file, maxChecked)
			return text, err == nil
		},
	})
	said, err := t.keepBaseline(flags, baseline, result, contracts.CountErrors(loaded.Diagnostics) > 0)
	if err != nil {
		return err
	}
	list := result.Diagnostics
	if flags.strict {
		for i, d := range list {
			if d.Severity == contracts.Warning {
				list[i] = d.AsError()
			}
		}
	}
	verdict := countSeverities(list)
	if result.Known > 0 {
		verdict += fmt.Sprintf(", %s known", thousands(result.Known))
	}
	if result.Excepted > 0 {
		verdict += fmt.Sprintf(", %s excepted", thousands(result.Excepted))
	}
	report := report{root: loaded.Root, diagnostics: list, verdict: verdict + "."}
	report.document = func(here []contracts.Diagnostic) any {
		if here == nil {
			here = []contracts.Diagnostic{}
		}
		return checked{
			Contracts: loaded.Site.Contracts(), Milliseconds: time.Since(started).Milliseconds(), Root: loaded.Root,
			Known: result.Known, Excepted: result.Excepted, Diagnostics: here,
		}
	}
	report.print = func(here []contracts.Diagnostic) error {
		t.printDiagnostics(here)
		if flags.quiet {
			return nil
		}
		_, err := fmt.Fprintf(t.out, "%s in %s: %s.%s\n", countWords(loaded.Site.Contracts(), "contract"), seconds(time.Since(started)), verdict, said)
		return err
	}
	if err := t.report(flags.format, report); err != nil {
		return err
	}
	if contracts.CountErrors(list) > 0 {
		return exitStatus(exitErrors)
	}
	return nil
}

// codeOwners reads the CODEOWNERS file of a workspace: the first of those that hosts read.
func codeOwners(root *files.Root) (*check.CodeOwners, error) {
	for _, name := range check.CodeOwnersFiles {
		text, err := root.Read(name, maxCodeOwners)
		switch {
		case err == nil:
			return check.ParseCodeOwners(text), nil
		case !errors.Is(err, fs.ErrNotExist):
			return nil, fmt.Errorf("--codeowners: %s can't be read: %s", name, files.Reason(err))
		}
	}
	return nil, fmt.Errorf("--codeowners: there is none of %s in %s", strings.Join(check.CodeOwnersFiles, ", "), root.Path())
}

// checkDate is the day that rules about time take for today. What a check says goes into no site, so
// that the clock may answer where nobody else does.
func checkDate(flag string) (string, error) {
	if flag != "" {
		if _, err := time.Parse(time.DateOnly, flag); err != nil {
			return "", fmt.Errorf("--date %s: write it as 2026-01-31", flag)
		}
		return flag, nil
	}
	if epoch := os.Getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return "", fmt.Errorf("SOURCE_DATE_EPOCH=%s is no number of seconds", epoch)
		}
		return time.Unix(seconds, 0).UTC().Format(time.DateOnly), nil
	}
	return time.Now().UTC().Format(time.DateOnly), nil
}

// realPath is a path without links, as roots are; the path itself where that can't be said.
func realPath(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}

// countSeverities says how many diagnostics there are of each severity.
func countSeverities(list []contracts.Diagnostic) string {
	count := map[contracts.Severity]int{}
	for _, d := range list {
		count[d.Severity]++
	}
	words := []string{countWords(count[contracts.Error], "error"), countWords(count[contracts.Warning], "warning")}
	if n := count[contracts.Notice]; n > 0 {
		words = append(words, countWords(n, "note"))
	}
	return strings.Join(words, ", ")
}
