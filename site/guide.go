package site

import (
	"cmp"
	"io"
	"math"
	"path"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// Guides is what people wrote beside the contracts, and what that refers to. Sites share it, so
// nobody may change it.
type Guides struct {
	Files    []Guide
	Pictures []Picture       // that are published, sorted by file
	Linked   map[string]bool // the files of the workspace that links of the guides lead to, by their path from its root
}

// Guide is a text in Markdown.
type Guide struct {
	ID       string             // its path in the folder of guides without its extension; an index's is that of its folder
	File     string             // its path in the folder of guides
	Source   contracts.Position // of the file, its path from the root of the workspace
	Folder   string             // that it is grouped under
	Order    float64            // among the guides of its folder; infinite when its author gave none
	Title    string             // empty when its author gave none
	TitleID  string             // of the heading that was taken out of the body; empty when there was none
	Summary  string             // in Markdown
	Body     string             // without front matter and the title; lines stay where they were
	Written  string             // the body with the title that was taken out of it
	BodyLine int                // how many lines of the file stand before the body
	Outline  *markdown.Outline  // of the body
}

// Picture is a file beside guides.
type Picture struct {
	File  string                  // its path in the folder of guides
	Write func(w io.Writer) error // writes what of it is published
	// in pixels; 0, 0 where they are not known, or where it is none that a page can show
	Width, Height int
}

// LinkedFile is the path from the root of the workspace that a link of the guide means.
func (g *Guide) LinkedFile(name string) string {
	if absolute, ok := strings.CutPrefix(name, "/"); ok {
		return path.Clean(absolute)
	}
	return path.Join(path.Dir(g.Source.File), name)
}

// guide is one page that somebody wrote in Markdown, in a file or in a DocBlock. Of a DocBlock the
// file is empty, and the folder is its kind.
type guide struct {
	Guide
	block *contracts.DocBlock // nil for files
	route string
}

func newFileGuide(file Guide) guide {
	if file.Title == "" {
		file.Title = spaced(path.Base(file.ID))
	}
	return guide{Guide: file}
}

func newBlockGuide(block *contracts.DocBlock) guide {
	return guide{block: block, Guide: Guide{
		ID: block.ID, Source: block.Source.At("id", block.ID), Folder: block.Kind, Order: math.Inf(1),
		Title: cmp.Or(markdown.PlainText(block.Title), block.ID), Summary: block.Summary, Body: block.Body,
	}}
}

// spaced makes a title of a file's name: "getting-started" gives "Getting started".
func spaced(name string) string {
	words := strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == ' ' }), " ")
	if words == "" {
		return name
	}
	return strings.ToUpper(words[:1]) + words[1:]
}
