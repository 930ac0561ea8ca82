package site_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/lssm-tech/docsgen/contracts/snapshot"
	"github.com/lssm-tech/docsgen/site"
)

func TestContractsJSON(t *testing.T) {
	s, _ := planned(t, registry(t, shop), "", "")
	f, err := s.Render("contracts.json")
	if err != nil {
		t.Fatal(err)
	}
	var all struct {
		Name      string
		Contracts []struct{ Kind, Key, Version, URL string }
	}
	if err := json.Unmarshal(f.Body, &all); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range all.Contracts {
		got = append(got, fmt.Sprintln(c.Kind, c.Key, c.Version, c.URL))
	}
	want := `event shop.order.created 1.0.0 events/shop.order.created.html
operation shop.Order/List 1.0.0 operations/shop.Order!2FList.html
operation shop.order.create 1.0.0 operations/shop.order.create.html
operation shop.order.create 2.0.0-rc.1 operations/shop.order.create/2.0.0-rc.1.html
rollout-plan shop.plan 1.0.0 rollout-plans/shop.plan.html
`
	if all.Name != "shop" || strings.Join(got, "") != want {
		t.Errorf("%s:\n%s\nwant\n%s", all.Name, strings.Join(got, ""), want)
	}
	for _, c := range all.Contracts {
		if !s.Has(c.URL) {
			t.Errorf("there is no page %s", c.URL)
		}
	}
}

// TestContractSpelling pins one item as programs read it.
func TestContractSpelling(t *testing.T) {
	s, _ := planned(t, registry(t, shop), "", "")
	f, _ := s.Render("contracts.json")
	want := `{"kind":"operation","type":"operation","key":"shop.order.create","version":"1.0.0","title":"Create order","description":"Create an **order**.",` +
		`"stability":"stable","owners":["@shop"],"tags":["order","create"],"domain":"shop","goal":"","context":"",` +
		`"emits":[{"key":"shop.order.created","version":"1.0.0","when":"Order is created"}],"values":[],"shapes":[],` +
		`"source":{"file":"src/registry.ts","startLine":2,"endLine":4},"url":"operations/shop.order.create.html"}`
	if !strings.Contains(string(f.Body), want) {
		t.Errorf("%s\ndoes not hold\n%s", f.Body, want)
	}
}

func TestContractsSchema(t *testing.T) {
	s, _ := planned(t, registry(t, shop), "", "")
	schema, data := validContracts(t, s)
	first := data.(map[string]any)["contracts"].([]any)[0].(map[string]any)
	for name := range first {
		value := first[name]
		delete(first, name)
		if schema.Validate(data) == nil {
			t.Errorf("the schema does not miss %q", name)
		}
		first[name] = value
	}
}

// validContracts checks contracts.json by the schema that is published beside it.
func validContracts(t *testing.T, s *site.Site) (schema *jsonschema.Schema, data any) {
	t.Helper()
	published, err := s.Render("contracts.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(published.Body))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("contracts.schema.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err = compiler.Compile("contracts.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	f, _ := s.Render("contracts.json")
	data, err = jsonschema.UnmarshalJSON(bytes.NewReader(f.Body))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(data); err != nil {
		t.Error(err)
	}
	return schema, data
}

// A site whose formats have JSON publishes the whole registry, from which it can be made again.
func TestRegistryJSON(t *testing.T) {
	r := registry(t, shop)
	s, _ := planned(t, r, "formats: [html, json]", "")
	again, faults := snapshot.Read("registry.json", string(body(t, s, "registry.json")))
	if again == nil || len(again.Contracts) != len(r.Contracts) || !bytes.Equal(body(t, s, "registry.schema.json"), snapshot.Schema) {
		t.Errorf("%v", faults)
	}
	if s, _ := planned(t, r, "", ""); s.Has("registry.json") || s.Has("registry.schema.json") {
		t.Error("a site without JSON has the registry")
	}
}

func TestSitemap(t *testing.T) {
	s, _ := planned(t, registry(t, shop), "url: https://example.org/docs\nlanguages: [en, fr]", "")
	f, err := s.Render("sitemap.xml")
	if err != nil {
		t.Fatal(err)
	}
	text := string(f.Body)
	for _, want := range []string{"https://example.org/docs/operations/shop.order.create.html<", "https://example.org/docs/operations/shop.order.create/2.0.0-rc.1.html<", "https://example.org/docs/fr.html<"} {
		if !strings.Contains(text, want) {
			t.Errorf("the sitemap lacks %s", want)
		}
	}
	for _, unwanted := range []string{"create/1.0.0.html", "404.html", "search.html"} {
		if strings.Contains(text, unwanted) {
			t.Errorf("the sitemap holds %s", unwanted)
		}
	}
	if f, _ := s.Render("robots.txt"); !strings.Contains(string(f.Body), "Sitemap: https://example.org/docs/sitemap.xml\n") {
		t.Errorf("robots.txt is %q", f.Body)
	}
	if s, _ := planned(t, registry(t, shop), "", ""); s.Has("sitemap.xml") || s.Has("robots.txt") {
		t.Error("a site without an address has a sitemap")
	}
}
