package site

import (
	"encoding/json"
	"io"
	"path"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/render"
)

// Versions of a contract that stand beside each other have a page for what differs: each with the
// next, and each older one with the current one, so that of n versions there are less than 2n pages,
// and none of the one version that nearly all contracts have. Nothing is compared before such a page
// is asked for.

// between stands between the versions in the name of a page that compares them, as in git and in
// cargo. Two dots mean "the folder above" only where they are a whole segment of a path, and no
// version's path begins or ends with a dot (segment), so that they are none here. What cannot be
// told apart from another name of the folder has no page.
const between = ".."

// placeBetween adds the pages that compare the versions of one contract, the newest first.
func (p *plan) placeBetween(r *contracts.Registry, current int, versions []*contracts.Contract) {
	taken := make(map[string]bool, len(versions))
	for _, v := range versions {
		taken[strings.ToLower(p.places[r.Place(v)].version)] = true
	}
	add := func(old, fresh int) {
		if route := betweenRoute(p.places[old], p.places[fresh]); route != "" && !taken[strings.ToLower(route)] {
			p.pages[route] = versionsPage(old, fresh, route)
		}
	}
	for i, v := range versions[:len(versions)-1] {
		old, fresh := r.Place(versions[i+1]), r.Place(v)
		add(old, fresh)
		if newest := r.Contracts[current]; fresh != current && contracts.CompareVersions(newest.Version, versions[i+1].Version) > 0 {
			add(old, current)
		}
	}
}

// betweenRoute is the route of the page that compares two versions of one contract; empty where
// their names are too long for one, or hold what stands between them.
func betweenRoute(old, fresh place) string {
	folder, from := path.Split(strings.TrimSuffix(old.version, pageEnding))
	other, to := path.Split(strings.TrimSuffix(fresh.version, pageEnding))
	own := strings.TrimSuffix(old.current, pageEnding) + "/"
	if folder != own || other != own || len(from)+len(between)+len(to) > maxSegment || strings.Contains(from, between) || strings.Contains(to, between) {
		return ""
	}
	return folder + from + between + to + pageEnding
}

// between links to the page that compares two versions, where there is one.
func (l linker) between(old, fresh *contracts.Contract) string {
	if route := betweenRoute(l.site.place(old), l.site.place(fresh)); route != "" && l.site.pages[route] != nil {
		return l.to(route)
	}
	return ""
}

// versionsPage compares two versions, by their places in the registry.
func versionsPage(old, fresh int, route string) page {
	return func(s *Site, w io.Writer, e *edition) error {
		x := render.Versions{Registry: s.registry, Old: s.registry.Contracts[old], Fresh: s.registry.Contracts[fresh]}
		x.Report = diff.Versions(s.registry, x.Old, x.Fresh, diff.Options{Policy: s.settings.Judging})
		if e.format == render.JSON {
			return s.writeVersions(w, e, x, route)
		}
		l := linker{site: s, e: e, from: route}
		f := s.frame(l, x.Title(), "", route)
		f.Nav = s.nav(l, x.Fresh.Domain, x.Fresh)
		f.Breadcrumbs = []render.Link{
			{Label: e.Title, Href: l.to(homeRoute)},
			{Label: e.renderer.KindLabel(x.Fresh.Kind), Href: l.facet(render.ByKind, s.registry.Kinds.Info(x.Fresh.Kind).Plural)},
			{Label: x.Fresh.Key, Href: l.to(s.places[fresh].current)},
		}
		return e.renderer.Versions(w, f, l.links(), x)
	}
}

// versionsDocument is what differs between two versions as JSON; page.schema.json documents the
// fields.
type versionsDocument struct {
	Title     string          `json:"title"`
	URL       string          `json:"url"`
	Old       machineVersion  `json:"old"`
	New       machineVersion  `json:"new"`
	Verdict   string          `json:"verdict"`
	Suggested string          `json:"suggested,omitempty"`
	Changes   []machineChange `json:"changes"`
}

// machineVersion is one of two versions.
type machineVersion struct {
	Kind    contracts.Kind `json:"kind"`
	Key     string         `json:"key"`
	Version string         `json:"version"`
	URL     string         `json:"url"`
}

func (s *Site) writeVersions(w io.Writer, e *edition, x render.Versions, route string) error {
	version := func(c *contracts.Contract) machineVersion {
		return machineVersion{c.Kind, c.Key, c.Version, e.full(s.place(c).route())}
	}
	d := versionsDocument{
		Title: x.Title(), URL: e.full(route), Old: version(x.Old), New: version(x.Fresh), Verdict: "none", Changes: machineChanges(x.Fresh.ID, x.Report.Gather(nil)),
	}
	if d.Changes == nil {
		d.Changes = []machineChange{}
	} else {
		step := x.Report.Versions[0] // what has changed makes one
		d.Verdict, d.Suggested = step.Verdict.String(), step.Suggested
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(d)
}
