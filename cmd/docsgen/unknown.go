package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/lssm-tech/docsgen/contracts"
)

// unknownError is the error of a word that the command line does not know. Its hint is said on a
// line of its own; it may be empty.
type unknownError struct{ message, hint string }

func (e *unknownError) Error() string { return e.message }

// unknown makes the error for a word, and proposes the one of those there are that is near: with few
// slips of the finger between, or else the one that it begins with or that begins with it, as
// "--output" does with "--out". A beginning of less than three letters means nothing.
func unknown(message, word, prefix string, known []string) *unknownError {
	e := &unknownError{message: message}
	near := contracts.Nearest(word, known)
	for _, k := range known {
		if near == "" && min(len(word), len(k)) >= 3 && (strings.HasPrefix(word, k) || strings.HasPrefix(k, word)) {
			near = k
		}
	}
	if near != "" {
		e.hint = fmt.Sprintf("did you mean %q?", prefix+near)
	}
	return e
}

// onlyCommands is the rule for the arguments of the program itself, and of a command that only has
// commands of its own: the first one is a command.
// Cobra would say the same in one error of several lines.
func onlyCommands(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	return unknown(fmt.Sprintf("unknown command %q for %q", args[0], root.CommandPath()), args[0], "", names)
}

// unknownFlag makes an error of pflag's one that proposes a flag of the command, and leaves out how
// Go failed to read a value.
func unknownFlag(c *cobra.Command, err error) error {
	var wrong *pflag.InvalidValueError
	if errors.As(err, &wrong) {
		words := map[string]string{"int": "number", "bool": "word for true or false"}
		if want := words[wrong.GetFlag().Value.Type()]; want != "" {
			return fmt.Errorf("--%s %q is no %s", wrong.GetFlag().Name, wrong.GetValue(), want)
		}
		return err
	}
	var missing *pflag.NotExistError
	if !errors.As(err, &missing) || missing.GetSpecifiedShortnames() != "" {
		return err
	}
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	name, _, _ := strings.Cut(missing.GetSpecifiedName(), "=")
	failed := unknown("unknown flag: --"+name, name, "--", names)
	if failed.hint != "" {
		return failed
	}
	if format := c.Flags().Lookup("format"); format != nil && slices.Contains(strings.FieldsFunc(format.Usage, func(r rune) bool { return r < 'a' || r > 'z' }), name) {
		failed.hint = fmt.Sprintf("did you mean %q?", "--format "+name)
		return failed
	}
	var owners []string
	for _, other := range c.Root().Commands() {
		if other.Flags().Lookup(name) != nil {
			owners = append(owners, other.CommandPath())
		}
	}
	if len(owners) == 1 {
		failed.hint = fmt.Sprintf("it is a flag of %q", owners[0])
	}
	return failed
}
