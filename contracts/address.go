package contracts

import (
	"cmp"
	"strings"
)

// Address is by which names an operation is called: those that it declares, and where it declares
// none those that the contract library gives it, which hold the version.
type Address struct {
	Method, Path string // over HTTP
	Field        string // of GraphQL, a mutation or a query
	Tool         string // of MCP
	// what of it is the operation's own word
	DeclaresPath, DeclaresField, DeclaresTool bool
}

// Address returns by which names an operation is called. Those that it gets where it declares none
// are the library's (defaultRestPath, defaultGqlField and defaultMcpTool). A name of GraphQL takes
// no dots (GraphQL specification, section 2.1.9), so those of the version become underscores too.
func (c *Contract) Address() Address {
	method := "POST"
	if c.Variant == "query" {
		method = "GET"
	}
	transport := c.Spec.Get("transport")
	named := func(path, otherwise string) (string, bool) {
		if v := transport.Get(path); v.Kind() == String && v.Text() != "" {
			return v.Text(), true
		}
		return otherwise, false
	}
	suffix := func(mark string) string {
		if c.Version == "" {
			return ""
		}
		return mark + c.Version
	}
	a := Address{Method: strings.ToUpper(cmp.Or(transport.Get("rest.method").Str(), method))}
	a.Path, a.DeclaresPath = named("rest.path", "/"+strings.ReplaceAll(c.Key, ".", "/")+suffix("/v"))
	a.Field, a.DeclaresField = named("gql.field", strings.ReplaceAll(c.Key+suffix("_v"), ".", "_"))
	a.Tool, a.DeclaresTool = named("mcp.toolName", c.Key+suffix("-v"))
	return a
}
