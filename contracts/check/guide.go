package check

import (
	"cmp"
	"fmt"
	"regexp"

	"github.com/lssm-tech/docsgen/contracts"
)

// docIDUnknown leaves out manifests: their format has no place for DocBlocks.
func docIDUnknown(p *pass) {
	known := map[string]bool{}
	var ids []string
	for _, b := range p.DocBlocks {
		known[b.ID] = true
		ids = append(ids, b.ID)
	}
	for c := range p.newest() {
		if published(c) {
			continue
		}
		for i, id := range c.DocIDs {
			if known[id] {
				continue
			}
			p.report(c, textAt(c, "meta.docId", i), fmt.Sprintf("%s: there is no DocBlock %s", name(c), id), cmp.Or(p.suggest(id, ids), "define it, or take the id out"))
		}
		if c.Kind == contracts.Feature {
			for i, id := range c.Spec.Property("docs").Strings() {
				if !known[id] {
					p.report(c, textAt(c, "docs", i), fmt.Sprintf("%s: there is no DocBlock %s", name(c), id), cmp.Or(p.suggest(id, ids), "define it, or take the id out"))
				}
			}
		}
	}
}

// published reports whether a contract is read from a manifest.
func published(c *contracts.Contract) bool {
	return c.Source.Language == "json" || c.Source.Language == "yaml"
}

// bodyLink matches the targets of links in Markdown: [label](target), [[target|label]].
var bodyLink = regexp.MustCompile(`\]\(\s*([^\s)]+)|\[\[([^\]|]+)`)

func guideOrphan(p *pass) {
	reached := map[string]bool{} // ids and routes
	for _, c := range p.Contracts {
		for _, id := range c.DocIDs {
			reached[id] = true
		}
		for _, id := range c.Spec.Property("docs").Strings() {
			reached[id] = true
		}
	}
	for _, b := range p.DocBlocks {
		for _, l := range b.Links {
			reached[l.Href] = true
		}
		for _, m := range bodyLink.FindAllStringSubmatch(b.Body, -1) {
			reached[m[1]+m[2]] = true
		}
	}
	for _, b := range p.DocBlocks {
		related := false
		for _, key := range b.Related {
			related = related || len(p.Keyed(key)) > 0
		}
		if !b.Internal() && !related && !reached[b.ID] && !(b.Route != "" && reached[b.Route]) {
			p.found = append(p.found, finding{
				rule: p.rule, severity: p.rule.Severity, block: b, path: "id",
				message: fmt.Sprintf("no contract and no guide leads to DocBlock %s", b.ID), hint: "name it under docId of a contract",
			})
		}
	}
}
