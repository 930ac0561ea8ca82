package site

import (
	"cmp"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// blockKinds are the kinds of DocBlocks in the order of reading.
var blockKinds = []string{"goal", "how", "usage", "reference", "faq", "changelog"}

// placeGuides puts files and DocBlocks in the order of reading, gives each its route, and reports
// ids that are taken. Files come first, by folder; DocBlocks after them, by kind.
func (s *Site) placeGuides(in Guides) []contracts.Diagnostic {
	var all []guide
	for _, file := range in.Files {
		all = append(all, newFileGuide(file))
	}
	for _, block := range s.registry.DocBlocks {
		if !block.Internal() || s.settings.Internal {
			all = append(all, newBlockGuide(block))
		}
	}
	slices.SortStableFunc(all, compareGuides)
	ids := make([]string, len(all))
	for i := range all {
		ids[i] = all[i].ID
	}
	paths := escapePaths(ids, escapeNested)
	s.guideAt, s.guideNames, s.pictures = map[string]*guide{}, map[string]string{}, map[string]Picture{}
	var diagnostics []contracts.Diagnostic
	for i := range all {
		g := &all[i]
		if paths[g.ID] == "" {
			diagnostics = append(diagnostics, contracts.KeyTooLong.At(g.Source,
				fmt.Sprintf("this guide has an id of %d bytes, too long for the name of a page, so it has none", len(g.ID)), "give it a shorter one"))
			continue
		}
		g.route = guidesFolder + "/" + paths[g.ID] + pageEnding
		if first := s.guideAt[g.route]; first != nil {
			diagnostics = append(diagnostics, duplicateGuide(g, first))
			continue
		}
		s.guideAt[g.route] = g
		s.own[g.route] = guidePage(len(s.guides))
		s.guides = append(s.guides, g)
	}
	if len(s.guides) > 0 {
		s.own[guidesRoute] = (*Site).guideListPage
	}
	s.guideGroups = s.groupGuides()
	s.nameGuides()
	s.placePictures(in.Pictures)
	diagnostics = append(diagnostics, s.checkBlockLinks()...)
	return append(diagnostics, s.checkGuideLinks()...)
}

func duplicateGuide(g, first *guide) contracts.Diagnostic {
	d := contracts.DuplicateGuide.At(g.Source, fmt.Sprintf("there are two guides with the id %q", g.ID), "rename one of them")
	d.Notes = []contracts.Note{{Message: "the one that was kept", Position: first.Source}}
	return d
}

// compareGuides is the order of reading.
func compareGuides(a, b guide) int {
	rank := func(g guide) int {
		switch at := slices.Index(blockKinds, g.Folder); {
		case g.block == nil:
			return -1
		case at >= 0:
			return at
		}
		return len(blockKinds)
	}
	return cmp.Or(
		cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Folder, b.Folder), cmp.Compare(a.Order, b.Order),
		first(a, b), cmp.Compare(a.ID, b.ID),
	)
}

// first orders guides of a folder: its own page before the others.
func first(a, b guide) int {
	rank := func(g guide) int {
		switch strings.ToLower(path.Base(strings.TrimSuffix(g.File, path.Ext(g.File)))) {
		case "index", "readme":
			return 0
		}
		return 1
	}
	return cmp.Compare(rank(a), rank(b))
}

// nameGuides lists what a guide may be called in a link: its id, its file, and the route that a
// DocBlock wishes for.
func (s *Site) nameGuides() {
	for _, g := range s.guides {
		names := []string{g.ID, g.File, strings.TrimSuffix(g.File, path.Ext(g.File))}
		if g.block != nil {
			names = append(names, strings.TrimSuffix(g.block.Route, "/"))
		}
		for _, name := range names {
			if _, taken := s.guideNames[name]; !taken && name != "" {
				s.guideNames[name] = g.route
			}
		}
	}
}

// placePictures gives the files beside guides their routes. One that a case-blind disk could not
// tell from another goes by the name of that other.
func (s *Site) placePictures(pictures []Picture) {
	stems := make([]string, len(pictures))
	for i, p := range pictures {
		stems[i] = strings.TrimSuffix(p.File, path.Ext(p.File))
	}
	paths := escapePaths(stems, escapeNested)
	for i, p := range pictures {
		if paths[stems[i]] == "" {
			continue
		}
		route := guidesFolder + "/" + paths[stems[i]] + strings.ToLower(path.Ext(p.File))
		if s.own[route] == nil {
			s.own[route] = func(_ *Site, w io.Writer, _ *edition) error { return p.Write(w) }
		}
		s.guideNames[p.File] = route
		s.pictures[route] = p
	}
}
