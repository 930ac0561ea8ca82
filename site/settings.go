package site

import (
	"github.com/lssm-tech/docsgen/assets"
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/render"
)

// Settings are what a project decides about its site.
type Settings struct {
	Title       string          // the registry's name where it is empty
	Description string          // one sentence
	URL         string          // the site's public address with a trailing slash, or empty
	Notice      *render.Notice  // nil for none
	Internal    bool            // internal DocBlocks become guides too
	Languages   []string        // of render.Languages, the first is the default
	Formats     []string        // of Formats: the forms in which pages are written
	Repository  string          // its address without a trailing slash, or empty
	Servers     []render.Server // that calls of operations are addressed to
	Look        assets.Look
	Links       []render.Link // of the header
	Footer      string        // in Markdown
	Pictures    []string      // origins ("https://img.example.org") from which texts may show pictures
	Branch      string        // that links to the repository lead to; empty for the one of the checkout
	Owners      []check.Owner // who may own contracts, and how they are reached
	Checks      check.Levels  // of the findings that the page of health counts
	Judging     diff.Policy   // how what differs is judged
}

// Checkout is the state of the repository that the sources come from. Both fields are empty outside
// a repository.
type Checkout struct {
	Commit string // hexadecimal, of what is checked out
	// the one that is checked out; else the one that CI says, else the default one of the remote
	// "origin"; else empty
	Branch string
}
