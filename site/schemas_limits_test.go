package site_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// operationWith is a registry with an operation for each input.
func operationsWith(inputs ...string) map[string]string {
	var items []string
	for i, input := range inputs {
		items = append(items, fmt.Sprintf(`{"key": "c.case%d", "type": "contractspec:operation", "version": "1.0.0", "title": "Create", "description": "D",
			"meta": {"stability": "stable", "owners": ["@x"], "tags": ["t"]}, "schema": {"input": %s}}`, i, input))
	}
	return map[string]string{"registry.json": `{"name": "case", "items": [` + strings.Join(items, ",") + `]}`}
}

// What has no page of its own is opened in its place, however deep or wide.
func TestFieldsWithoutPage(t *testing.T) {
	deep := `{"type": "string"}`
	for i := 9; i > 0; i-- {
		deep = fmt.Sprintf(`{"type": "object", "properties": {"l%d": %s}}`, i, deep)
	}
	wide := func(prefix string, n int) string {
		fields := make([]string, n)
		for i := range fields {
			fields[i] = fmt.Sprintf(`"%s%d": {"type": "string"}`, prefix, i)
		}
		return `{"type": "object", "properties": {` + strings.Join(fields, ",") + `}}`
	}
	s := builtFrom(t, operationsWith(deep, `{"properties": {"opts": `+wide("f", 650)+`}}`, `{"properties": {"one": `+wide("f", 550)+`, "two": `+wide("g", 60)+`}}`))
	for i, want := range []string{"l9", "f649", "g59"} {
		if got := texts(rendered(t, s, fmt.Sprintf("operations/c.case%d.html", i)), "#input .fields tr[id] > th"); !slices.Contains(got, want) {
			t.Errorf("operation %d shows %d fields, and no %s", i, len(got), want)
		}
	}
}

// References that lead to each other twice end at once, and so does one that leads back to itself.
func TestSchemasThatLeadToEachOther(t *testing.T) {
	fields := make([]string, 31)
	for i := range fields {
		fields[i] = fmt.Sprintf(`"p%d": {"anyOf": [{"$ref": "#/properties/p%d"}, {"$ref": "#/properties/p%[2]d"}]}`, i, i+1)
	}
	fields[30] = `"p30": {"type": "string"}`
	s := builtFrom(t, operationsWith(`{"type": "object", "properties": {`+strings.Join(fields, ",")+`}}`))
	if got := texts(rendered(t, s, "operations/c.case0.html"), "#input td:nth-child(2)"); len(got) != 31 || slices.ContainsFunc(got, func(text string) bool { return text != "string" }) {
		t.Errorf("the types are %q", got)
	}
	dir := t.TempDir()
	for name, text := range operationsWith(`{"$ref": "#/$defs/A", "$defs": {"A": {"allOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/A"}]}}}`) {
		put(t, filepath.Join(dir, name), text)
	}
	loaded := loadedFrom(t, dir)
	if list := loaded.Diagnostics; len(list) != 2 || list[0].Code.String() != "unknown-schema" || !strings.Contains(list[0].Message, "leads back to itself") {
		t.Errorf("the diagnostics are %v", list)
	}
	rendered(t, loaded.Site, "operations/c.case0.html")
}

// Three definitions of one name that say different things are three types, also on one line.
func TestDefinitionsOfOneName(t *testing.T) {
	var inputs []string
	for _, field := range []string{"street", "zip", "po"} {
		inputs = append(inputs, `{"$ref": "#/$defs/Address", "$defs": {"Address": {"type": "object", "properties": {"`+field+`": {"type": "string"}}}}}`)
	}
	files := operationsWith(append(inputs, inputs[0])...)
	files["registry.json"] = strings.Join(strings.Fields(files["registry.json"]), " ")
	s := builtFrom(t, files)
	pages := map[string]bool{}
	for i, field := range []string{"street", "zip", "po", "street"} {
		doc := rendered(t, s, fmt.Sprintf("operations/c.case%d.html", i))
		if got := texts(doc, "#input .fields tr[id] > th"); !slices.Equal(got, []string{field}) {
			t.Errorf("operation %d shows %q", i, got)
		}
		for _, address := range attributes(doc, `#input a[href*="types/"]`, "href") {
			route := strings.TrimPrefix(address, "../")
			pages[route] = true
			if got := texts(rendered(t, s, route), "#fields .fields tr[id] > th"); !slices.Equal(got, []string{field}) {
				t.Errorf("%s, which operation %d uses, shows %q", route, i, got)
			}
		}
	}
	if len(pages) != 3 {
		t.Errorf("the types are %v", pages)
	}
}
