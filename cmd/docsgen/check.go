package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/site/project"
)

// checkFlags are the flags of check.
type checkFlags struct {
	project  project.Options
	strict   bool
	json     bool
	format   string // of formats, or empty for frames
	quiet    bool
	date     string
	baseline string
	shrink   bool // --update-baseline
	grow     bool // --add-to-baseline
	owners   bool // --codeowners
	health   bool
	least    float64 // --min, in percents; 0 for none
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
			"Exit status: 0 nothing of level error was found (with --strict: nor a warning), 1 something was, or a share is below --min,\n" +
			"2 wrong use.",
		Args: asUsed,
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case flags.json && flags.format != "" && flags.format != "json":
				return fmt.Errorf("--json and --format %s: there is one document on standard output", flags.format)
			case flags.json:
				flags.format = "json"
			case flags.format == "frames":
				flags.format = ""
			}
			if err := checkFormat(flags.format, formats); err != nil {
				return err
			}
			if flags.baseline == "" && (flags.shrink || flags.grow) {
				return errors.New("--update-baseline and --add-to-baseline need --baseline FILE")
			}
			if !(flags.least >= 0 && flags.least <= 100) {
				return fmt.Errorf("--min %g: it is a number of percents, from 0 to 100", flags.least)
			}
			t.place(&flags.project, args, flags.format != "" || flags.quiet)
			return t.check(c.Context(), flags)
		},
	}
	addProjectFlags(command, &flags.project)
	f := command.Flags()
	f.BoolVar(&flags.strict, "strict", false, "treat warnings as errors")
	f.BoolVar(&flags.json, "json", false, "print one JSON document on standard output and nothing else")
	f.StringVar(&flags.format, "format", "", "print what is found on standard output, as json, sarif, junit or github, and nothing else; frames is the default")
	completeFlag(command, "format", formats)
	f.BoolVar(&flags.quiet, "quiet", false, "print nothing but what is found")
	f.StringVar(&flags.date, "date", "", "the day for which to check, as 2026-01-31")
	f.BoolVar(&flags.owners, "codeowners", false, "read who owns files from CODEOWNERS, and compare that with the owners of contracts")
	f.BoolVar(&flags.health, "health", false, "say how complete the registry is: which shares are described, owned, tested, and so on")
	f.Float64Var(&flags.least, "min", 0, "with less than so many percents of any of these shares, exit with status 1")
	f.StringVar(&flags.baseline, "baseline", "", "a file that lists what is known and not reported")
	f.BoolVar(&flags.shrink, "update-baseline", false, "remove from the baseline what is no longer found, or make it")
	f.BoolVar(&flags.grow, "add-to-baseline", false, "write all that is found into the baseline")
	return command
}

// checked is the document of check's --format json.
type checked struct {
	Contracts    int           `json:"contracts"` // each once whatever its versions
	Milliseconds int64         `json:"milliseconds"`
	Root         string        `json:"root"`             // absolute: the workspace
	Known        int           `json:"known"`            // findings that the baseline left out
	Excepted     int           `json:"excepted"`         // findings that comments left out
	Health       *check.Health `json:"health,omitempty"` // with --health or --min
	// with files relative to the current folder
	Diagnostics []contracts.Diagnostic `json:"diagnostics"`
}

// checking is one run of the command.
type checking struct {
	*terminal
	flags   checkFlags
	started time.Time
	loaded  *project.Loaded
	result  check.Result
	health  *check.Health // nil where it is not asked for
	said    string        // of the baseline
}

func (t *terminal) check(ctx context.Context, flags checkFlags) error {
	c := checking{terminal: t, flags: flags, started: time.Now()}
	err := c.run(ctx)
	unread := errors.Is(err, errConfiguration)
	if err != nil && !unread {
		return err
	}
	if flags.strict {
		for i, d := range c.result.Diagnostics {
			if d.Severity == contracts.Warning {
				c.result.Diagnostics[i] = d.AsError()
			}
		}
	}
	if err := t.report(flags.format, c.report()); err != nil {
		return err
	}
	if unread {
		return exitStatus(exitUsage)
	}
	if c.health != nil {
		if wrong := tooLittle(c.health.Shares, flags.least); wrong != "" {
			fmt.Fprintf(t.err, "docsgen: %s\n", wrong)
			return exitStatus(exitErrors)
		}
	}
	if contracts.CountErrors(c.result.Diagnostics) > 0 {
		return exitStatus(exitErrors)
	}
	return nil
}

// run loads and checks, and keeps the baseline.
func (c *checking) run(ctx context.Context) error {
	options := check.Options{}
	var err error
	if options.Date, err = checkDate(c.flags.date); err != nil {
		return err
	}
	if c.flags.baseline != "" {
		if options.Baseline, err = readBaseline(c.flags.baseline, c.flags.shrink || c.flags.grow); err != nil {
			return err
		}
	}
	progress := c.startProgress(c.flags.format != "" || c.flags.quiet)
	progress.phase("Loading %s", c.flags.project.Dir)
	c.loaded, err = project.Open(c.flags.project).Load(ctx)
	progress.stop()
	if err != nil {
		return err
	}
	if c.loaded.Site == nil {
		c.result.Diagnostics = c.loaded.Diagnostics
		return errConfiguration
	}
	options.Owners, options.Levels = c.loaded.Config.Owners, c.loaded.Config.Checks
	if c.flags.owners {
		if options.CodeOwners, err = codeOwners(c.loaded.Root); err != nil {
			return err
		}
	}
	inspection := check.Inspect(ctx, c.loaded.Registry, c.loaded.Diagnostics, options)
	c.result = inspection.Result()
	if c.flags.health || c.flags.least > 0 {
		health := inspection.Health()
		c.health = &health
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	c.said, err = c.keepBaseline(options.Baseline, contracts.CountErrors(c.loaded.Diagnostics) > 0)
	return err
}

// report is what the check came to.
func (c *checking) report() report {
	verdict := countSeverities(c.result.Diagnostics)
	if n := c.result.Known; n > 0 {
		verdict += fmt.Sprintf(", %s known", thousands(n))
	}
	if n := c.result.Excepted; n > 0 {
		verdict += fmt.Sprintf(", %s excepted", thousands(n))
	}
	r := report{root: c.loaded.Root, diagnostics: c.result.Diagnostics, verdict: verdict + "."}
	r.document = func(here []contracts.Diagnostic) any {
		if here == nil {
			here = []contracts.Diagnostic{}
		}
		return checked{
			Contracts: c.contracts(), Milliseconds: time.Since(c.started).Milliseconds(), Root: c.loaded.Root,
			Known: c.result.Known, Excepted: c.result.Excepted, Health: c.health, Diagnostics: here,
		}
	}
	r.print = func(here []contracts.Diagnostic) error {
		c.printDiagnostics(here)
		if c.flags.quiet {
			return nil
		}
		if c.health != nil {
			if _, err := fmt.Fprint(c.out, healthTable(c.health.Shares)); err != nil {
				return err
			}
		}
		if c.loaded.Site == nil {
			_, err := fmt.Fprintf(c.out, "%s. The configuration has errors, so nothing was checked.\n", verdict)
			return err
		}
		_, err := fmt.Fprintf(c.out, "%s in %s: %s.%s\n", countWords(c.contracts(), "contract"), seconds(time.Since(c.started)), verdict, c.said)
		return err
	}
	return r
}

// contracts counts those that were checked: none where the configuration has errors.
func (c *checking) contracts() int {
	if c.loaded.Site == nil {
		return 0
	}
	return c.loaded.Site.Contracts()
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
