package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// asUsed is the rule for the arguments of a command: as many as its line of use has words in capitals,
// those in brackets may be missing. Cobra's own rules count arguments ("accepts between 1 and 2
// arg(s), received 0") and do not say what they are.
func asUsed(c *cobra.Command, args []string) error {
	names := strings.Fields(c.Use)[1:]
	for i, arg := range args[:min(len(args), len(names))] {
		if strings.TrimSpace(arg) == "" {
			name := names[i]
			if strings.HasPrefix(name, "[") {
				name = strings.Trim(name, "[]")
			}
			return &unknownError{
				message: name + " is empty",
				hint:    "it is used as: " + useLine(c),
			}
		}
	}
	if len(args) > len(names) {
		return &unknownError{
			message: fmt.Sprintf("%q is one argument too many", args[len(names)]),
			hint:    "it is used as: " + useLine(c),
		}
	}
	if len(args) < len(names) && !strings.HasPrefix(names[len(args)], "[") {
		return &unknownError{
			message: fmt.Sprintf("%s is missing", names[len(args)]),
			hint:    "it is used as: " + useLine(c),
		}
	}
	return nil
}

func useLine(c *cobra.Command) string {
	return strings.TrimSpace(c.Parent().CommandPath() + " " + c.Use)
}
