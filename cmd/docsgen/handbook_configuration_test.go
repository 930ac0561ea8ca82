package main

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// configurationKeys documents the keys of docsgen.yaml by their JSON Schema, with the lines that
// init writes for them.
func configurationKeys(t *testing.T) (list []documented) {
	t.Helper()
	text, err := os.ReadFile("../../site/project/docsgen.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema keySchema
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	for _, key := range schema.Properties.names(t) {
		s := schema.Properties.at(t, key)
		details := []detail{{"value", s.words()}}
		if object := s.object(); object != nil {
			var keys fieldList
			for _, name := range object.Properties.names(t) {
				inner := object.Properties.at(t, name)
				keys = append(keys, field{name: name, kind: inner.Type, description: inner.Description})
			}
			details = append(details, detail{"keys", keys})
		}
		if s.Default != nil {
			details = append(details, detail{"default", s.Default})
		}
		if lines := regexp.MustCompile(`(?m)^# (` + key + `:.*(?:\n#  .*)*)`).FindStringSubmatch(starter); lines != nil {
			details = append(details, detail{"snippet", strings.ReplaceAll(lines[1], "\n# ", "\n") + "\n"})
		}
		list = append(list, document("configuration", "configuration."+key, s.Description, details...))
	}
	return list
}

// keySchema is as much of JSON Schema as the configuration's is written in.
type keySchema struct {
	Type, Description string
	Enum              []string
	Default           any
	Items             *keySchema
	Properties        ordered
	Required          []string
}

// ordered is an object whose properties keep their order.
type ordered json.RawMessage

func (o *ordered) UnmarshalJSON(text []byte) error {
	*o = slices.Clone(text)
	return nil
}

func (o ordered) names(t *testing.T) (names []string) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(o))
	if _, err := d.Token(); err != nil {
		t.Fatal(err)
	}
	for d.More() {
		name, err := d.Token()
		var skipped json.RawMessage
		if err == nil {
			err = d.Decode(&skipped)
		}
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, name.(string))
	}
	return names
}

func (o ordered) at(t *testing.T, name string) *keySchema {
	t.Helper()
	var all map[string]*keySchema
	if err := json.Unmarshal(o, &all); err != nil {
		t.Fatal(err)
	}
	return all[name]
}

// object is the schema of the objects that a value is or holds; nil where it holds none.
func (s *keySchema) object() *keySchema {
	for s != nil && s.Type != "object" {
		s = s.Items
	}
	return s
}

// words says what a value is.
func (s *keySchema) words() string {
	switch {
	case s.Enum != nil:
		return "one of " + strings.Join(s.Enum, ", ")
	case s.Type == "array" && s.Items.Enum != nil:
		return "a list, of " + strings.Join(s.Items.Enum, ", ")
	case s.Type == "array" && s.Items.Type == "object":
		return "a list of keys with values"
	case s.Type == "array":
		return "a list of texts"
	case s.Type == "object":
		return "keys with values"
	case s.Type == "boolean":
		return "true or false"
	}
	return "a text"
}
