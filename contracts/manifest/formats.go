package manifest

import (
	"path"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// format is another document that is called a registry, a manifest or a specification: by
// properties that all of a format have, and for the first of these how its text begins, where that
// tells it from others.
type format struct {
	what       string
	properties []string
	begins     string
}

var formats = []format{
	{"a snapshot of a registry, as docsgen diff and build --against take one", []string{"snapshot", "contracts"}, ""},
	{"a history of a registry, as build --history keeps one", []string{"history", "revisions"}, ""},
	{"an OpenAPI document", []string{"openapi"}, ""},
	{"an OpenAPI document", []string{"swagger"}, ""},
	{"an overlay of OpenAPI", []string{"overlay"}, ""},
	{"an Arazzo document", []string{"arazzo"}, ""},
	{"an AsyncAPI document", []string{"asyncapi"}, ""},
	{"an OpenRPC document", []string{"openrpc"}, ""},
	{"a Smithy model", []string{"smithy"}, ""},
	{"a data contract", []string{"dataContractSpecification"}, ""},
	{"a data contract", []string{"kind", "apiVersion"}, "DataContract"},
	{"an entity of a Backstage catalog", []string{"apiVersion", "kind"}, "backstage.io/"},
	{"a project of dbt", []string{"config-version"}, ""},
	{"a file of models of dbt", []string{"version", "models"}, ""},
	{"a file of sources of dbt", []string{"version", "sources"}, ""},
	{"a manifest of dbt", []string{"metadata", "nodes"}, ""},
	{"a document of xRegistry", []string{"registryid"}, ""},
	{"an event of CloudEvents", []string{"specversion", "type"}, ""},
	{"an Avro schema", []string{"type", "fields"}, ""},
	{"an Avro schema", []string{"type", "symbols"}, ""},
	{"a schema of a schema registry", []string{"subject", "schema"}, ""},
	{"a contract of Pact", []string{"consumer", "provider"}, ""},
	{"a server of the registry of MCP", []string{"$schema", "name"}, "https://static.modelcontextprotocol.io/"},
	{"a response of GraphQL", []string{"__schema"}, ""},
	{"a response of an npm registry", []string{"dist-tags", "versions"}, ""},
	{"a response of PyPI", []string{"info", "releases"}, ""},
	{"an index of NuGet", []string{"version", "resources"}, ""},
	{"a lock file of npm", []string{"lockfileVersion"}, ""},
	{"an image manifest of a container registry", []string{"schemaVersion", "layers"}, ""},
	{"an image index of a container registry", []string{"schemaVersion", "manifests"}, ""},
	{"an index of a Helm repository", []string{"apiVersion", "entries"}, ""},
	{"a resource of Kubernetes", []string{"apiVersion", "kind"}, ""},
	{"a Compose file of Docker", []string{"services"}, ""},
	{"a workflow of GitHub", []string{"on", "jobs"}, ""},
	{"a Postman collection", []string{"info", "item"}, ""},
	{"a package list of Composer", []string{"packages", "metadata-url"}, ""},
	{"a web app manifest", []string{"start_url"}, ""},
	{"a manifest of a browser extension", []string{"manifest_version"}, ""},
	{"a configuration of TypeScript", []string{"compilerOptions"}, ""},
	{"a package.json", []string{"name", "dependencies"}, ""},
	{"a package.json", []string{"name", "devDependencies"}, ""},
	{"a package.json", []string{"name", "scripts"}, ""},
	{"a JSON Schema", []string{"$schema", "properties"}, ""},
	{"a JSON Schema", []string{"$schema", "$defs"}, ""},
	{"a JSON Schema", []string{"$schema"}, "https://json-schema.org/"},
	{"a JSON Schema", []string{"$schema"}, "http://json-schema.org/"},
	{"a JSON Schema", []string{"type", "properties"}, ""},
}

// otherFormat names what a document is by its properties; empty where that is not known, and for
// what has items.
func otherFormat(root *document.Node) string {
	if root.Get("items") != nil {
		return ""
	}
	for _, f := range formats {
		all := true
		for _, name := range f.properties {
			all = all && root.Get(name) != nil
		}
		if all && (f.begins == "" || strings.HasPrefix(root.Get(f.properties[0]).Str(), f.begins)) {
			return f.what
		}
	}
	return ""
}

// firstDocument reads the first of the documents that a file has several of; other tells whether that
// is one of another format.
func firstDocument(file, text string, diagnostics []contracts.Diagnostic) (first *document.List, other bool) {
	if len(diagnostics) != 1 || diagnostics[0].Code != contracts.SeveralDocuments.Code {
		return nil, false
	}
	start := len(text) - len(strings.TrimLeft(text, "-\ufeff \t\r\n"))
	end := strings.Index(text[start:], "\n---")
	if end < 0 {
		return nil, false
	}
	first, _ = document.ParseList(file, text[:start+end], "items")
	return first, first != nil && otherFormat(first.Root) != ""
}

// languages are those that specifications and schemas are written in besides JSON and YAML, by the
// extensions of their files.
var languages = map[string]string{
	".proto": "a file of Protocol Buffers", ".graphql": "a GraphQL schema", ".gql": "a GraphQL schema", ".raml": "a RAML document",
	".tsp": "a file of TypeSpec", ".smithy": "a Smithy model", ".thrift": "a file of Thrift", ".avdl": "a protocol of Avro", ".avpr": "a protocol of Avro",
	".wsdl": "a WSDL document", ".xsd": "an XML schema", ".xml": "an XML document", ".md": "a guide", ".mdx": "a guide", ".toml": "a TOML document",
}

// otherLanguage returns the fault of a file that is of another language; false for all others.
func otherLanguage(file string) (contracts.Diagnostic, bool) {
	what, known := languages[strings.ToLower(path.Ext(file))]
	return contracts.MissingItems.At(contracts.Position{File: file, Line: 1, Column: 1}, "this is "+what+", and no registry manifest", nameManifest), known
}

const nameManifest = `name a manifest: an object with "name" and "items"`
