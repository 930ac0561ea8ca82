// Command docsgen turns contract registries into a documentation site.
//
// This package is flags, exit statuses and the terminal, with one file per command. What a command
// does is done by the packages contracts/workspace, site and below; nothing here knows what a
// contract is.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// Exit statuses. An interrupted build has that of a shell for SIGINT.
const (
	exitDone        = 0
	exitErrors      = 1 // the contracts have errors
	exitUsage       = 2 // the command was used wrongly, or could not do its work
	exitInterrupted = 130
)

// errConfiguration is the error of a command that could not begin, since the configuration has errors.
var errConfiguration = errors.New("the configuration has errors")

// exitStatus is the error of a command that has already said what is wrong.
type exitStatus int

func (s exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

func main() {
	sandbox.Main()
	followMemory(careOf(os.Args[1:]))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, func() {
		stop() // a second interrupt ends the program at once
		time.AfterFunc(parting, func() {
			said := make(chan struct{})
			go func() {
				fmt.Fprintln(os.Stderr, "docsgen: stopped")
				close(said)
			}()
			select {
			case <-said:
			case <-time.After(100 * time.Millisecond): // the terminal or pipe takes no more
			}
			os.Exit(exitInterrupted)
		})
	})
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// parting is how long the program may take to end by itself once it is interrupted. Nothing depends
// on how it ends: whatever a build writes takes its place in one step, and what it leaves behind is
// removed by the next one.
const parting = 500 * time.Millisecond

// run is the whole program, from its arguments to its exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	root := rootCommand(newTerminal(stdout, stderr))
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	failed, err := root.ExecuteContextC(ctx)
	var status exitStatus
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "docsgen: stopped; nothing was changed")
		return exitInterrupted
	case ctx.Err() != nil: // what went wrong meanwhile did so because of that
		fmt.Fprintln(stderr, "docsgen: stopped")
		return exitInterrupted
	case errors.As(err, &status):
		return int(status)
	}
	fmt.Fprintf(stderr, "docsgen: %s\n", sanitize(err.Error()))
	var word *unknownError
	if errors.As(err, &word) && word.hint != "" {
		fmt.Fprintln(stderr, sanitize(word.hint))
	}
	// No flag helps where the system refuses.
	if refused := (*fs.PathError)(nil); !errors.As(err, &refused) {
		fmt.Fprintf(stderr, "Run '%s --help' for what there is.\n", failed.CommandPath())
	}
	return exitUsage
}

// rootCommand is docsgen with all its commands.
func rootCommand(t *terminal) *cobra.Command {
	root := &cobra.Command{
		Use:           "docsgen",
		Short:         "Turns contract registries into a documentation site",
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          onlyCommands,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetVersionTemplate("docsgen {{.Version}}\n")
	root.SetFlagErrorFunc(unknownFlag)
	root.AddCommand(
		buildCommand(t), serveCommand(t), checkCommand(t), searchCommand(t), diffCommand(t), impactCommand(t), exportCommand(t),
		explainCommand(t), initCommand(t), versionCommand(t),
	)
	root.SetOut(t.out) // before Cobra's command for completions keeps it
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() == "help" { // which would show all commands for a word that is none
			c.Args = func(_ *cobra.Command, args []string) error {
				if found, _, err := root.Find(args); err == nil && found != root {
					return nil
				}
				return onlyCommands(root, args)
			}
		}
		if c.HasSubCommands() { // a shell that Cobra has no completions for is an error, not a page of help
			c.Args, c.RunE = onlyCommands, root.RunE
		}
	}
	return root
}
