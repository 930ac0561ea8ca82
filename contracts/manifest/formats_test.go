package manifest_test

import (
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/manifest"
)

// Other documents that are called registries or specifications are said to be what they are, in one
// line.
func TestFormats(t *testing.T) {
	for text, want := range map[string]string{
		"asyncapi: 3.0.0\nchannels: {}":                                       "an AsyncAPI document",
		"openrpc: 1.2.6\nmethods: []":                                         "an OpenRPC document",
		"arazzo: 1.0.0\ninfo: {}":                                             "an Arazzo document",
		"apiVersion: backstage.io/v1alpha1\nkind: API":                        "an entity of a Backstage catalog",
		"apiVersion: v3.0.0\nkind: DataContract":                              "a data contract",
		"apiVersion: v1\nkind: ConfigMap":                                     "a resource of Kubernetes",
		"dataContractSpecification: 1.1.0\nid: x":                             "a data contract",
		"name: x\nconfig-version: 2":                                          "a project of dbt",
		"version: 2\nmodels: []":                                              "a file of models of dbt",
		"specversion: '1.0'\ntype: a\nsource: b":                              "an event of CloudEvents",
		"specversion: 1.0-rc1\nregistryid: x":                                 "a document of xRegistry",
		"type: record\nname: A\nfields: []":                                   "an Avro schema",
		"consumer: {name: a}\nprovider: {name: b}":                            "a contract of Pact",
		"$schema: https://json-schema.org/draft/2020-12/schema\ntype: object": "a JSON Schema",
		"$schema: https://static.modelcontextprotocol.io/s.json\nname: x/y":   "a server of the registry of MCP",
		"services: {a: {image: b}}":                                           "a Compose file of Docker",
		"{snapshot: 1, name: x, contracts: []}":                               "a snapshot of a registry, as docsgen diff and build --against take one",
		"{history: 1, revisions: []}":                                         "a history of a registry, as build --history keeps one",
		"on: push\njobs: {}":                                                  "a workflow of GitHub",
	} {
		part, _ := manifest.Load("a.yaml", text, nil)
		if len(part.Diagnostics) != 1 || part.Diagnostics[0].Message != "this is "+want+", and no registry manifest" {
			t.Errorf("%s: %v, want %s", strings.ReplaceAll(text, "\n", "; "), part.Diagnostics, want)
		}
	}
}
