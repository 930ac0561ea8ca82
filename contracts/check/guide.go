package check

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"strings"

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
		listedDocs(c, func(path, id string) {
			if !known[id] {
				p.report(c, path, fmt.Sprintf("%s: there is no DocBlock %s", name(c), id), cmp.Or(p.suggest(id, ids), "define it, or take the id out"))
			}
		})
	}
}

// published reports whether a contract is read from a manifest.
func published(c *contracts.Contract) bool {
	return c.Source.Language == "json" || c.Source.Language == "yaml"
}

// listedDocs visits the ids of DocBlocks that a contract lists besides those of its metadata: a feature
// under docs, an example under docs.rootDocId and the like.
func listedDocs(c *contracts.Contract, visit func(path, id string)) {
	docs := c.Spec.Property("docs")
	switch c.Kind {
	case contracts.Feature:
		for i, id := range docs.Strings() {
			visit(textAt(c, "docs", i), id)
		}
	case contracts.Example:
		for _, f := range docs.Fields() {
			if strings.HasSuffix(f.Name, "DocId") && f.Value.Kind() == contracts.String {
				visit(contracts.JoinPath("docs", f.Name), f.Value.Text())
			}
		}
	}
}

// bodyLink matches the targets of links in Markdown: [label](target), [[target|label]], and
// [label]: target at the beginning of a line.
var bodyLink = regexp.MustCompile(`\]\(\s*<?([^\s)>]+)|\[\[([^\]|]+)|(?m:^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+))`)

func guideOrphan(p *pass) {
	reached := map[string]bool{} // ids and routes
	for _, c := range p.Contracts {
		for _, id := range c.DocIDs {
			reached[id] = true
		}
		for _, id := range c.Spec.Property("docs").Strings() {
			reached[id] = true
		}
		listedDocs(c, func(_, id string) { reached[id] = true })
	}
	for _, b := range p.DocBlocks {
		reach := func(target string) {
			target, route := strings.TrimSpace(target), linkedRoute(b, target)
			if target != b.ID && (b.Route == "" || route != cleanRoute(b.Route)) { // what leads to itself is led to by nobody
				reached[target], reached[route] = true, true
			}
		}
		for _, l := range b.Links {
			reach(l.Href)
		}
		for _, m := range bodyLink.FindAllStringSubmatch(b.Body, -1) {
			reach(m[1] + m[2] + m[3])
		}
	}
	for _, b := range p.DocBlocks {
		related := false
		for _, key := range b.Related {
			related = related || len(p.Keyed(key)) > 0
		}
		if !b.Internal() && !related && !reached[b.ID] && !(b.Route != "" && reached[cleanRoute(b.Route)]) {
			p.found = append(p.found, finding{
				rule: p.rule, severity: p.rule.Severity, block: b, path: "id",
				message: fmt.Sprintf("no contract and no guide leads to DocBlock %s", b.ID), hint: "name it under docId of a contract",
			})
		}
	}
}

// linkedRoute is the route that a link of a DocBlock leads to.
func linkedRoute(b *contracts.DocBlock, target string) string {
	if at := strings.IndexAny(target, "?#"); at >= 0 {
		target = target[:at]
	}
	if target != "" && !strings.HasPrefix(target, "/") && b.Route != "" {
		target = path.Join(path.Dir(b.Route), target)
	}
	return cleanRoute(target)
}

// cleanRoute is a route without what makes no difference at its end.
func cleanRoute(route string) string {
	return strings.TrimSuffix(strings.TrimRight(route, "/"), ".md")
}
