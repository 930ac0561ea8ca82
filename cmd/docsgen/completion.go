package main

import (
	"github.com/spf13/cobra"

	"github.com/lssm-tech/docsgen/contracts"
)

// completeFlag makes shells propose the words that a flag of a command takes.
func completeFlag(command *cobra.Command, flag string, words []string) {
	// the error is for a flag that is not there
	_ = command.RegisterFlagCompletionFunc(flag, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return words, cobra.ShellCompDirectiveNoFileComp
	})
}

// stabilityWords are those that are known, from the least mature on.
func stabilityWords() []string {
	var words []string
	for _, s := range contracts.Stabilities {
		words = append(words, string(s))
	}
	return words
}
