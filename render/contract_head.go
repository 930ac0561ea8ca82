package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// contractHead is the title block of a contract's page: what contract-head.html displays.
type contractHead struct {
	words       catalog
	Title       string
	Key         string
	Kind        string // in words
	Type        string // as contracts.Contract.Type: "operation (command)"
	Version     string
	Versions    []versionLink // newest first; empty when there is only one
	Newer       *versionLink  // the current version, when this page is an older one; its Changes are since this one
	Stability   *stabilityView
	Description *prose
	Deprecation *deprecationView
	Environment string // variables that it depends on and that were read as not set
}

type versionLink struct {
	Version   string
	Href      string
	Current   bool // it is the version of this page
	Stability *stabilityView
	Changes   string // address of what it changed since the version before; empty where that is not there
}

// stabilityView is a stability for display.
type stabilityView struct {
	Class string // "in-creation"; empty for words that docsgen does not know
	Word  string
}

type deprecationView struct {
	Since, Sunset string
	Reason        *prose
	Replacement   *refView
}

// maxVersions bounds the version switch.
const maxVersions = 100

func (p *page) contractHead() contractHead {
	c := p.c
	head := contractHead{
		words: p.r.catalog, Title: c.Name(), Key: c.Key, Kind: upperFirst(p.r.kind(c.Kind, 1)), Type: c.Type(), Version: c.Version,
		Stability: p.r.stabilityView(c.Stability), Description: p.prose(c.Description, 2),
		Environment: strings.Join(c.Source.Environment, ", "),
	}
	current := p.reg.Current(c.Kind, c.Key)
	versions := p.reg.Versions(c.Kind, c.Key)
	if len(versions) > 1 {
		for i, v := range versions[:min(len(versions), maxVersions)] {
			link := versionLink{Version: v.Version, Href: p.contractLink(v), Current: v == c, Stability: p.r.stabilityView(v.Stability)}
			if i+1 < len(versions) {
				link.Changes = p.links.Between(versions[i+1], v)
			}
			head.Versions = append(head.Versions, link)
		}
	}
	if current != nil && current != c && contracts.CompareVersions(current.Version, c.Version) > 0 {
		head.Newer = &versionLink{Version: versionText(current.Version), Href: p.contractLink(current), Changes: p.links.Between(c, current)}
	}
	if c.Deprecated() {
		head.Deprecation = p.deprecation(c.Deprecation)
	}
	return head
}

func (p *page) deprecation(d *contracts.Deprecation) *deprecationView {
	view := &deprecationView{}
	if d == nil {
		return view
	}
	view.Since, view.Sunset, view.Reason = versionText(d.Since), d.Sunset, p.prose(d.Reason, 3)
	for _, e := range p.reg.RefsAt(p.c, "") {
		if e.Relation == contracts.Replaced {
			ref := p.refTo(e)
			view.Replacement = &ref
		}
	}
	return view
}

// stabilityView is nil where no stability was declared.
func (r *Renderer) stabilityView(s contracts.Stability) *stabilityView {
	if s == "" {
		return nil
	}
	view := &stabilityView{Word: r.stability(s)}
	if s.Known() {
		view.Class = strings.ReplaceAll(string(s), "_", "-")
	}
	return view
}

func (h contractHead) markdown(m *markdownWriter, level int) {
	t := h.words.t
	m.heading(level, markdown.Escape(h.Title))
	var notices []string // in one quotation: two in a row are none, some readers think
	if d := h.Deprecation; d != nil {
		text := "**" + t("deprecation.title") + "**"
		if d.Since != "" {
			text += " " + t("deprecation.since", "since", markdown.Escape(d.Since))
		}
		if d.Sunset != "" {
			text += " " + t("deprecation.sunset", "date", markdown.Escape(d.Sunset))
		}
		if d.Reason != nil {
			text += "\n\n" + d.Reason.Markdown()
		}
		if d.Replacement != nil {
			text += "\n\n" + t("deprecation.replacement") + " " + d.Replacement.Markdown()
		}
		notices = append(notices, text)
	}
	if h.Newer != nil {
		text := t("head.newer") + " " + markdown.LinkTo(markdown.Escape(h.Newer.Version), h.Newer.Href)
		if h.Newer.Changes != "" {
			text += " · " + markdown.LinkTo(markdown.Escape(t("versions.changed", "version", h.Newer.Version)), h.Newer.Changes)
		}
		notices = append(notices, text)
	}
	if h.Environment != "" {
		notices = append(notices, markdown.Escape(t("head.environment", "names", h.Environment)))
	}
	m.quote(strings.Join(notices, "\n\n"))
	m.block(h.Description.Markdown())
	var versions []string
	for _, v := range h.Versions {
		text := markdown.LinkTo(markdown.Escape(v.Version), v.Href)
		if v.Current {
			text = markdown.Escape(v.Version)
		}
		if v.Changes != "" {
			text += " (" + markdown.LinkTo(markdown.Escape(lowerFirst(t("changes.what"))), v.Changes) + ")"
		}
		if !v.Current || v.Changes != "" {
			versions = append(versions, text)
		}
	}
	if len(versions) > 0 {
		m.block(t("head.version") + ": " + strings.Join(versions, ", "))
	}
}
