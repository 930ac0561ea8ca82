package site

import (
	"cmp"
	"fmt"
	"math"
	"path"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
)

// blockKinds are the kinds of DocBlocks in the order of reading.
var blockKinds = []string{"goal", "how", "usage", "reference", "faq", "changelog"}

// placeGuides puts files and DocBlocks in the order of reading, gives each its route, and reports
// ids that are taken. Files come first, by folder; DocBlocks after them, by kind.
func (s *Site) placeGuides(in *Guides) []contracts.Diagnostic {
	var all []guide // copies, since other Sites share the input
	if in != nil {
		all = append(all, in.files...)
	}
	for _, block := range s.registry.DocBlocks {
		if !block.Internal() || s.config.Internal {
			all = append(all, newBlockGuide(block))
		}
	}
	slices.SortStableFunc(all, compareGuides)
	ids := make([]string, len(all))
	for i := range all {
		ids[i] = all[i].id
	}
	paths := escapePaths(ids, escapeNested)
	s.guideAt, s.guideNames = map[string]*guide{}, map[string]string{}
	var diagnostics []contracts.Diagnostic
	for i := range all {
		g := &all[i]
		if paths[g.id] == "" {
			diagnostics = append(diagnostics, contracts.KeyTooLong.At(g.source,
				fmt.Sprintf("this guide has an id of %d bytes, too long for the name of a page, so it has none", len(g.id)), "give it a shorter one"))
			continue
		}
		g.route = guidesFolder + "/" + paths[g.id] + ".html"
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
	if in != nil {
		s.placePictures(in)
	}
	diagnostics = append(diagnostics, s.checkBlockLinks()...)
	return append(diagnostics, s.checkGuideLinks(in)...)
}

func duplicateGuide(g, first *guide) contracts.Diagnostic {
	d := contracts.DuplicateGuide.At(g.source, fmt.Sprintf("there are two guides with the id %q", g.id), "rename one of them")
	d.Notes = []contracts.Note{{Message: "the one that was kept", Position: first.source}}
	return d
}

func newBlockGuide(block *contracts.DocBlock) guide {
	return guide{
		id: block.ID, block: block, source: block.Source.At("id", block.ID), folder: block.Kind, order: math.Inf(1),
		title: cmp.Or(render.PlainText(block.Title), block.ID), summary: block.Summary, body: block.Body,
	}
}

// compareGuides is the order of reading.
func compareGuides(a, b guide) int {
	rank := func(g guide) int {
		switch at := slices.Index(blockKinds, g.folder); {
		case g.block == nil:
			return -1
		case at >= 0:
			return at
		}
		return len(blockKinds)
	}
	return cmp.Or(
		cmp.Compare(rank(a), rank(b)), cmp.Compare(a.folder, b.folder), cmp.Compare(a.order, b.order),
		first(a, b), cmp.Compare(a.id, b.id),
	)
}

// nameGuides lists what a guide may be called in a link: its id, its file, and the route that a
// DocBlock wishes for.
func (s *Site) nameGuides() {
	for _, g := range s.guides {
		names := []string{g.id, g.file, strings.TrimSuffix(g.file, path.Ext(g.file))}
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

// placePictures returns the files beside guides their routes. One that a case-blind disk could not
// tell from another goes by the name of that other.
func (s *Site) placePictures(in *Guides) {
	stems := make([]string, len(in.pictures))
	for i, p := range in.pictures {
		stems[i] = strings.TrimSuffix(p.file, path.Ext(p.file))
	}
	paths := escapePaths(stems, escapeNested)
	for i, p := range in.pictures {
		if paths[stems[i]] == "" || !p.published {
			continue
		}
		route := guidesFolder + "/" + paths[stems[i]] + strings.ToLower(path.Ext(p.file))
		if s.own[route] == nil {
			s.own[route] = picturePage(in, p.file)
		}
		s.guideNames[p.file] = route
	}
}
