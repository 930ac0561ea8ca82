package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// callingView is how an operation is called over each transport: what sections/calling.html
// displays.
type callingView struct {
	words catalog
	Rows  []callingRow
}

type callingRow struct {
	Transport string
	Verb      string // "POST", "mutation"; empty for transports without
	Name      string // path, field or tool
	Default   bool   // it was not declared: upstream's adapters make it of key and version
}

// calling returns the names that an operation declares, and the ones that it gets where it declares
// none: the library's helpers defaultRestPath, defaultGqlField and defaultMcpTool. A GraphQL name
// takes no dots (GraphQL specification, section 2.1.9), so those of the version become underscores
// too.
func calling(p *page, path string) (block, []tocEntry) {
	c := p.c
	method, operation := "POST", "mutation"
	if c.Variant == "query" {
		method, operation = "GET", "query"
	}
	rest := callingRow{Transport: "REST", Verb: method, Name: "/" + strings.ReplaceAll(c.Key, ".", "/") + suffix("/v", c.Version), Default: true}
	rest.declare(p.shown(path + ".rest.path"))
	if declared := p.shown(path + ".rest.method").Str(); declared != "" {
		rest.Verb = strings.ToUpper(declared)
	}
	graphql := callingRow{Transport: "GraphQL", Verb: operation, Name: strings.ReplaceAll(c.Key+suffix("_v", c.Version), ".", "_"), Default: true}
	graphql.declare(p.shown(path + ".gql.field"))
	mcp := callingRow{Transport: "MCP", Name: c.Key + suffix("-v", c.Version), Default: true}
	mcp.declare(p.shown(path + ".mcp.toolName"))
	return &callingView{p.r.catalog, []callingRow{rest, graphql, mcp}}, nil
}

func (r *callingRow) declare(name node) {
	if name.Kind == contracts.String && name.Text != "" {
		r.Name, r.Default = name.Text, false
	}
}

// suffix marks a version, where there is one.
func suffix(mark, version string) string {
	if version == "" {
		return ""
	}
	return mark + version
}

func (v *callingView) markdown(m *markdownWriter, _ int) {
	var items []string
	for _, row := range v.Rows {
		text := "**" + row.Transport + "**: "
		if row.Verb != "" {
			text += inlineCode(row.Verb) + " "
		}
		text += inlineCode(row.Name)
		if row.Default {
			text += " *(" + v.words.t("calling.default") + ")*"
		}
		items = append(items, text)
	}
	m.items(items)
}
