package site

import "github.com/lssm-tech/docsgen/render"

// Settings are what a project decides about its site.
type Settings struct {
	Title       string         // the registry's name where it is empty
	Description string         // one sentence
	URL         string         // the site's public address with a trailing slash, or empty
	Notice      *render.Notice // nil for none
	Internal    bool           // internal DocBlocks become guides too
	Languages   []string       // of render.Languages, the first is the default
	Formats     []string       // of Formats: the forms in which pages are written
	Repository  string         // its address without a trailing slash, or empty
	Branch      string         // that edit links lead to; empty for the one that is checked out
}

// Checkout is the state of the repository that the sources come from. Both fields are empty outside
// a repository.
type Checkout struct {
	Commit string // hexadecimal, of what is checked out
	Branch string // empty when no branch is checked out, as in most CI
}
