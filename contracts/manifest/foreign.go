package manifest

import (
	"fmt"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// formats are other documents that are called registries, manifests or specifications, by
// properties that all of a format have.
var formats = []struct {
	what       string
	properties []string
}{
	{"an OpenAPI document", []string{"openapi"}},
	{"an OpenAPI document", []string{"swagger"}},
	{"an AsyncAPI document", []string{"asyncapi"}},
	{"a response of an npm registry", []string{"dist-tags", "versions"}},
	{"a lock file of npm", []string{"lockfileVersion"}},
	{"an image manifest of a container registry", []string{"schemaVersion", "layers"}},
	{"an image index of a container registry", []string{"schemaVersion", "manifests"}},
	{"an index of a Helm repository", []string{"apiVersion", "entries"}},
	{"a resource of Kubernetes", []string{"apiVersion", "kind"}},
	{"a Postman collection", []string{"info", "item"}},
	{"a package list of Composer", []string{"packages", "metadata-url"}},
	{"a web app manifest", []string{"start_url"}},
	{"a manifest of a browser extension", []string{"manifest_version"}},
	{"a package.json", []string{"name", "dependencies"}},
	{"a package.json", []string{"name", "devDependencies"}},
	{"a package.json", []string{"name", "scripts"}},
	{"a JSON Schema", []string{"$schema", "properties"}},
	{"a JSON Schema", []string{"$schema", "$defs"}},
	{"a JSON Schema", []string{"type", "properties"}},
}

// otherFormat names what a document is by its properties; empty where that is not known.
func otherFormat(root *document.Node) string {
	for _, f := range formats {
		all := true
		for _, name := range f.properties {
			all = all && root.Get(name) != nil
		}
		if all {
			return f.what
		}
	}
	return ""
}

// foreign counts the items that are of another registry's format.
type foreign struct {
	count int
	first *document.Node // its type
}

// otherItem notes an item whose type begins with another prefix.
func (l *loader) otherItem(written *document.Node) {
	if l.foreign.count++; l.foreign.first == nil {
		l.foreign.first = written
	}
}

// reportForeign says once which items are left out since they are of another format: a registry of
// user interface components has hundreds.
func (l *loader) reportForeign(root *document.Node) {
	f := l.foreign
	const hint = `types of contracts start with "contractspec:"`
	switch {
	case f.count == 0:
	case f.count == l.items.Len() && (strings.HasPrefix(f.first.Text, "registry:") || strings.Contains(root.Get("$schema").Str(), "shadcn")):
		l.fault(contracts.UnknownType, f.first, fmt.Sprintf("this is a registry of shadcn/ui, and none of its %d items is a contract", f.count), hint)
	case f.count == 1:
		l.fault(contracts.UnknownType, f.first, fmt.Sprintf("an item of type %q is no contract, and is left out", f.first.Text), hint)
	default:
		l.fault(contracts.UnknownType, f.first, fmt.Sprintf("%d items of other types, such as %q, are no contracts, and are left out", f.count, f.first.Text), hint)
	}
}
