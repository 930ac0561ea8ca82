package typescript

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
)

// componentExtensions are those of files that hold a component: markup, styles, and scripts
// (vuejs.org, "SFC Syntax"; svelte.dev, ".svelte files"; docs.astro.build, "Components"). Their
// compilers are not at hand, and a component is no place for contracts, so no script of theirs is
// read.
var componentExtensions = []string{".vue", ".svelte", ".astro"}

// IsComponent reports whether a file holds a component, by its name.
func IsComponent(file string) bool { return slices.Contains(componentExtensions, path.Ext(file)) }

var definerCall = regexp.MustCompile(`\bdefine[A-Z]\w*`)

// InComponent returns a diagnostic at the first definer that the text of a component calls, if it
// imports the contract library, also under the names of libraries.
func InComponent(file, text string, kinds *contracts.KindTable, libraries []string) (d contracts.Diagnostic, found bool) {
	if !slices.ContainsFunc(Specifiers(text), func(s string) bool { return IsLibrary(s) || slices.Contains(libraries, s) }) {
		return d, false
	}
	for _, at := range definerCall.FindAllStringIndex(text, -1) {
		called := strings.HasPrefix(text[at[1]:], "(") || strings.HasPrefix(text[at[1]:], "<")
		name := text[at[0]:at[1]]
		if !called || !slices.Contains(kinds.Definers(), name) {
			continue
		}
		before := text[:at[0]]
		place := contracts.Position{File: file, Line: strings.Count(before, "\n") + 1}
		place.Column = utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
		place.EndColumn = place.Column + len(name)
		return contracts.ComponentScript.At(place, "what "+name+" defines in a component is left out",
			"move it into a module of its own, and import it here").WithFrame(text), true
	}
	return d, false
}
