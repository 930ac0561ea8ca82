package render

import (
	"github.com/lssm-tech/docsgen/contracts"
)

// Server is a base address at which operations can be called.
type Server struct {
	Name string // in the words of whoever runs it: "Production"; may be empty
	URL  string // http or https, without a query or fragment
}

// exampleServer stands for the address of a site that names none: a name that no server ever has
// (RFC 2606).
const exampleServer = "https://api.example.com"

// Call is one way in which an operation is called.
type Call struct {
	Transport string // "REST", "GraphQL", "MCP"
	Verb      string // "POST", "mutation"; empty for transports without
	Name      string // path, field or tool
	Default   bool   // it was not declared: upstream's adapters make it of key and version
	Samples   []CallSample
}

// CallSample is a call written out, to be copied. It is made of tokens of known kinds, and every
// text of a contract in it is quoted: none ends where its author pleases.
type CallSample struct {
	Label string // "curl", "fetch"
	*code
}

// Language is the language of the sample, as it follows a fence in Markdown.
func (s CallSample) Language() string { return s.language }

// Calls returns by which names an operation is called (contracts.Contract.Address). Samples send the
// operation's first example that its input allows, or else a sample of that input; a transport whose
// name can't be called has none. Of the servers the first is called.
func Calls(c *contracts.Contract, servers []Server) []Call {
	operation := "mutation"
	if c.Variant == "query" {
		operation = "query"
	}
	a := c.Address()
	rest := Call{Transport: "REST", Verb: a.Method, Name: a.Path, Default: !a.DeclaresPath}
	graphql := Call{Transport: "GraphQL", Verb: operation, Name: a.Field, Default: !a.DeclaresField}
	mcp := Call{Transport: "MCP", Name: a.Tool, Default: !a.DeclaresTool}

	input, inputUse := callInput(c)
	if r, ok := newRequest(c, servers, rest, input); ok {
		rest.Samples = []CallSample{{"curl", r.curl()}, {"fetch", r.fetch()}}
	}
	if isGraphQLName(graphql.Name) {
		graphql.Samples = []CallSample{{"GraphQL", graphqlDocument(c, graphql, input, inputUse)}}
	}
	mcp.Samples = []CallSample{{"MCP", toolCall(mcp.Name, input)}}
	return []Call{rest, graphql, mcp}
}

// isGraphQLName reports whether a text is a name of GraphQL (section 2.1.9).
func isGraphQLName(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c == '_', 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', i > 0 && '0' <= c && c <= '9':
		default:
			return false
		}
	}
	return text != ""
}

// maxCallBytes bounds an example that calls are made of. A longer one stands on the page once, as an
// example.
const maxCallBytes = 4000

// callInput returns what a caller sends, Missing where nothing goes in, and its shape, nil where it
// has none.
func callInput(c *contracts.Contract) (contracts.Value, *contracts.Use) {
	var use *contracts.Use
	input := c.Spec.Get("io.input")
	if input.Kind() == contracts.ShapeValue {
		use = input.Shape()
	}
	for _, example := range c.Spec.Get("acceptance.examples").List() {
		if v := example.Property("input"); v.IsJSON() && v.Present() && allows(use, v) && len(jsonText(v)) <= maxCallBytes {
			return v, use
		}
	}
	if use == nil {
		return contracts.Value{}, nil
	}
	if v := use.Sample(); len(jsonText(v)) <= maxCallBytes {
		return v, use
	}
	return contracts.ObjectValue(), use
}

// allows reports whether an example has what its shape says must be there.
func allows(u *contracts.Use, example contracts.Value) bool {
	if u == nil || u.Shape.Kind != contracts.ObjectShape {
		return true
	}
	if example.Kind() != contracts.Object {
		return false
	}
	for i := range u.Shape.Fields {
		if f := &u.Shape.Fields[i]; !f.Optional && example.Property(f.Name).Kind() == contracts.Missing {
			return false
		}
	}
	return true
}

// toolCall is a request of the Model Context Protocol (2025-06-18, "Calling Tools"), which is one of
// JSON-RPC 2.0.
func toolCall(tool string, input contracts.Value) *code {
	params := []contracts.Member{{Name: "name", Value: contracts.StringValue(tool)}}
	if input.Kind() == contracts.Object {
		params = append(params, contracts.Member{Name: "arguments", Value: input})
	}
	return jsonCode(contracts.ObjectValue(
		contracts.Member{Name: "jsonrpc", Value: contracts.StringValue("2.0")},
		contracts.Member{Name: "id", Value: contracts.TextValue(contracts.Number, "1")},
		contracts.Member{Name: "method", Value: contracts.StringValue("tools/call")},
		contracts.Member{Name: "params", Value: contracts.ObjectValue(params...)},
	))
}
