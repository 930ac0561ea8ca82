package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// fromHere shortens a path below the current folder.
func fromHere(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	if relative, err := filepath.Rel(here, path); err == nil && !strings.HasPrefix(relative, "..") {
		return relative
	}
	return path
}

// placedHere makes the files of diagnostics relative to the current folder instead of the root of
// the workspace, so that a terminal or an editor opens them from where the command was given. Where
// no relative path leads there (another volume of Windows) they are absolute.
func placedHere(root string, list []contracts.Diagnostic) []contracts.Diagnostic {
	here, err := os.Getwd()
	if err == nil {
		here, err = filepath.EvalSymlinks(here) // as roots are
	}
	if err != nil || root == "" || here == root {
		return list
	}
	place := func(p *contracts.Position) {
		if p.File == "" || filepath.IsAbs(p.File) {
			return
		}
		p.File = filepath.Join(root, filepath.FromSlash(p.File))
		if relative, err := filepath.Rel(here, p.File); err == nil {
			p.File = relative
		}
		p.File = filepath.ToSlash(p.File)
	}
	list = slices.Clone(list)
	for i := range list {
		d := &list[i]
		place(&d.Position)
		d.Notes = slices.Clone(d.Notes)
		for j := range d.Notes {
			place(&d.Notes[j].Position)
		}
	}
	return list
}
