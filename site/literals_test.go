package site_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/site"
)

// literal is a text or a number of TypeScript: comments are read so that what stands in them is
// none.
var literal = regexp.MustCompile("(?s)//[^\n]*|/\\*.*?\\*/|'((?:\\\\.|[^'\\\\\n])*)'|\"((?:\\\\.|[^\"\\\\\n])*)\"|`((?:\\\\.|[^`\\\\])*)`|\\b([0-9][0-9_]*(?:\\.[0-9]+)?)\\b")

var literalEscapes = strings.NewReplacer(`\n`, "\n", `\t`, "\t", `\'`, "'", `\"`, `"`, "\\`", "`", `\\`, `\`)

// literalsOf reads the literals of a statement. Templates with holes are no literals, and in JSON
// names of properties are none.
func literalsOf(statement string, isJSON bool) (list []string) {
	for _, m := range literal.FindAllStringSubmatchIndex(statement, -1) {
		for group := 1; group <= 4; group++ {
			if m[2*group] < 0 || isJSON && group < 4 && strings.HasPrefix(strings.TrimSpace(statement[m[1]:]), ":") {
				continue
			}
			switch text := statement[m[2*group]:m[2*group+1]]; {
			case group == 3 && strings.Contains(text, "${"):
			case group == 4:
				list = append(list, strings.ReplaceAll(text, "_", ""))
			default:
				list = append(list, prose(literalEscapes.Replace(text))...)
			}
		}
	}
	return list
}

// prose cuts a text where Markdown puts marks: into lines without bullets and numbers, and cells.
func prose(text string) (parts []string) {
	for _, line := range strings.Split(text, "\n") {
		for _, cell := range strings.Split(bullet.ReplaceAllString(line, ""), "|") {
			if strings.Trim(cell, " -:") != "" {
				parts = append(parts, cell)
			}
		}
	}
	return parts
}

var bullet = regexp.MustCompile(`^\s*([-*]|[0-9]+\.)\s+`)

// statementOf is the text of the statement that defines a contract.
func statementOf(c *contracts.Contract) string {
	var b strings.Builder
	for _, chunk := range c.Source.Excerpt {
		for i, line := range strings.Split(chunk.Text, "\n") {
			if n := chunk.StartLine + i; n >= c.Source.StartLine && n <= c.Source.EndLine {
				b.WriteString(line + "\n")
			}
		}
	}
	return b.String()
}

// unshown are literals that no page shows as they are written, each with the reason.
var unshown = map[string]string{
	"object": "the type of a schema, which a table of fields is in its place",
	"array":  "the type of a schema, which brackets behind the type of the items say",

	"docs.examples.saas-boilerplate.goal":      "the id of a guide, which is linked by its title",
	"docs.examples.saas-boilerplate.usage":     "the id of a guide, which is linked by its title",
	"docs.examples.saas-boilerplate.reference": "the id of a guide, which is linked by its title",
	"docs.marketplace.faq":                     "the id of a guide, which is linked by its title",
	"docs.marketplace.goal":                    "the id of a guide, which is linked by its title",
	"docs.marketplace.order-events":            "the id of a guide, which is linked by its title",
	"docs.marketplace.search":                  "the id of a guide, which is linked by its title",
	"docs.marketplace.usage":                   "the id of a guide, which is linked by its title",

	"evidence.text":         "a path of personal data, which is marked at its field",
	"evidence.fileUrl":      "a path of personal data, which is marked at its field",
	"shippingAddress.name":  "a path of personal data, which is marked at its field",
	"shippingAddress.line1": "a path of personal data, which is marked at its field",
	"shippingAddress.phone": "a path of personal data, which is marked at its field",
	"card.holder":           "a path of personal data, which is marked at its field",
	"card.lastFour":         "a path of personal data, which is marked at its field",

	"contractspec:operation":                       "the type of an item of a manifest, which is the page's kind",
	"contractspec:event":                           "the type of an item of a manifest, which is the page's kind",
	"contractspec:feature":                         "the type of an item of a manifest, which is the page's kind",
	"contractspec:data-view":                       "the type of an item of a manifest, which is the page's kind",
	"contractspec:form":                            "the type of an item of a manifest, which is the page's kind",
	"contractspec:workflow":                        "the type of an item of a manifest, which is the page's kind",
	"https://json-schema.org/draft/2020-12/schema": "the dialect in which a schema is written, and no part of what it says",
	"#/$defs/Patient":                              "a reference, which is a link to the type or its fields in place",
	"#/$defs/PersonName":                           "a reference, which is a link to the type or its fields in place",
	"#/$defs/Slot":                                 "a reference, which is a link to the type or its fields in place",
	"#/$defs/Room":                                 "a reference, which is a link to the type or its fields in place",
	"Who is treated. Holds personal data.":         "the description of a type with a page of its own, on which it stands",
}

// asWritten is a text without what formats put between its words, and without the marks of
// Markdown, in which descriptions are written.
func asWritten(s string) string {
	return strings.NewReplacer("*", "", "`", "", "_", "", "#", "", "\\", "", "- ", "", "\"", "", "’", "'").Replace(squeezed(s))
}

// checkLiterals fails for a literal of a contract's statement that does not stand on its page
// outside of the source.
func checkLiterals(t *testing.T, name string, s *site.Site) {
	t.Helper()
	checked := 0
	for c, route := range s.Placed() {
		list := literalsOf(statementOf(c), c.Source.Language == "json")
		if len(list) == 0 {
			continue
		}
		said := asWritten(saidOn(rendered(t, s, route)))
		for _, text := range list {
			if unshown[text] != "" {
				continue
			}
			if checked++; !strings.Contains(said, asWritten(text)) {
				t.Errorf("%s: the page of %s lacks %q", name, c.ID, text)
			}
		}
	}
	if checked == 0 {
		t.Errorf("%s has no literals", name)
	}
}

// saidOn is what a page says, but for its source.
func saidOn(doc *html.Node) string {
	var b strings.Builder
	for _, n := range cascadia.QueryAll(doc, cascadia.MustCompile("main")) {
		for d := range n.Descendants() {
			if d.Type == html.TextNode && !inSource(d) {
				b.WriteString(d.Data)
			}
		}
	}
	return b.String()
}

func inSource(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		for _, a := range n.Attr {
			if a.Key == "id" && a.Val == "source" {
				return true
			}
		}
	}
	return false
}

func TestLiteralsOfSourcesStandOnPages(t *testing.T) {
	checkLiterals(t, "written", builtAs(t, contracts.Kinds(), map[string]string{"a.ts": written}))
	for _, name := range []string{"marketplace", "clinic"} {
		checkLiterals(t, name, loadedFrom(t, filepath.Join("..", "examples", name)).Site)
	}
}

func TestLiteralsOfAPublishedRegistryStandOnPages(t *testing.T) {
	checkLiterals(t, "saas-boilerplate", loadedFrom(t, browsertest.Pack(t, registries[0])).Site)
}

// Whatever kinds know of stands on the pages of a registry in which each has all of it.
func TestValuesOfEveryKindStandOnPages(t *testing.T) {
	s, _ := planned(t, everyKind(t), "", "")
	for c, route := range s.Placed() {
		said := asWritten(saidOn(rendered(t, s, route)))
		var walk func(v contracts.Value)
		walk = func(v contracts.Value) {
			if (v.Kind() == contracts.String || v.Kind() == contracts.Number) && !strings.Contains(said, asWritten(v.Text())) {
				t.Errorf("the page of %s lacks %q", c.ID, v.Text())
			}
			for _, item := range v.Items() {
				walk(item)
			}
			for _, f := range v.Fields() {
				walk(f.Value)
			}
		}
		walk(c.Spec)
	}
}
