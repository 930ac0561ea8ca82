package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/spf13/pflag"

	"github.com/lssm-tech/docsgen/contracts"
)

const handbook = "../../examples/handbook"

// documented is one contract of the handbook: what is in the program's own tables.
type documented struct {
	Meta    documentedMeta `json:"meta"`
	Details []detail       `json:"-"` // further properties, in order
}

type documentedMeta struct {
	Key         string   `json:"key"`
	Version     string   `json:"version"`
	Title       string   `json:"title,omitempty"`
	Description string   `json:"description"`
	Domain      string   `json:"domain"`
	Stability   string   `json:"stability"`
	Owners      []string `json:"owners"`
	Tags        []string `json:"tags"`
}

type detail struct {
	name  string
	value any
}

func document(domain, key, description string, details ...detail) documented {
	return documented{documentedMeta{key, "1.0.0", "", asSentence(description), domain, "stable", []string{"docsgen"}, []string{domain}}, details}
}

type documentedFlag struct {
	Name        string `json:"name"`
	Value       string `json:"value,omitempty"`
	Default     string `json:"default,omitempty"`
	Description string `json:"description"`
}

// asSentence begins with a capital and ends with a full stop.
func asSentence(text string) string {
	runes := []rune(text)
	runes[0] = unicode.ToUpper(runes[0])
	return strings.TrimSuffix(string(runes), ".") + "."
}

// module is the text of a module that defines contracts, one statement each.
func module(t *testing.T, definer, comment string, list []documented) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("// " + comment + " Generated from the program by TestHandbook; UPDATE=1 writes it.\nimport { " + definer + " } from '@contractspec/lib.contracts-spec';\n")
	for _, d := range list {
		b.WriteString("\nexport const " + exportName(d.Meta.Key) + " = " + definer + "({\n")
		for _, part := range append([]detail{{"meta", d.Meta}}, d.Details...) {
			b.WriteString("\t" + part.name + ": " + strings.ReplaceAll(indented(t, part.value), "\n", "\n\t") + ",\n")
		}
		b.WriteString("});\n")
	}
	return b.String()
}

func indented(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "\t")
	if err := encoder.Encode(v); err != nil {
		t.Fatal(err)
	}
	text := regexp.MustCompile(`\[\s+("[^"\n]*")\s+\]`).ReplaceAllString(strings.TrimSpace(b.String()), "[$1]")
	return regexp.MustCompile(`(?m)^(\t*)"([A-Za-z]+)":`).ReplaceAllString(text, "$1$2:")
}

// exportName spells a key as a name of TypeScript that is no word of it.
func exportName(key string) string {
	var b strings.Builder
	for word := range strings.FieldsFuncSeq(key, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}

// commands documents the commands with their flags, as --help lists them.
func commands() (list []documented) {
	root := rootCommand(newTerminal(io.Discard, io.Discard))
	for _, c := range root.Commands() {
		if c.Hidden || c.Name() == "help" {
			continue
		}
		description := c.Long
		if description == "" {
			description = c.Short
		}
		var flags []documentedFlag
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Name == "help" {
				return
			}
			flag := documentedFlag{Name: "--" + f.Name, Description: asSentence(f.Usage)}
			if kind := f.Value.Type(); kind != "bool" && f.NoOptDefVal == "" {
				flag.Value = kind
			}
			if f.DefValue != "false" && f.DefValue != "0" && f.DefValue != "[]" {
				flag.Default = f.DefValue
			}
			flags = append(flags, flag)
		})
		d := document("commands", "docsgen."+c.Name(), c.Short, detail{"command", c.UseLine()}, detail{"details", strings.Join(strings.Fields(description), " ")})
		d.Meta.Title = "docsgen " + c.Name()
		if description == c.Short {
			d.Details = d.Details[:1]
		}
		if len(flags) > 0 {
			d.Details = append(d.Details, detail{"flags", flags})
		}
		list = append(list, d)
	}
	return list
}

// rules documents the catalogue of rules.
func rules() (list []documented) {
	for _, r := range contracts.Rules() {
		severity := r.Severity.String()
		if r.Otherwise != "" {
			severity += "; " + r.Otherwise
		}
		d := document(strings.ToLower(strings.ReplaceAll(string(r.Area), " ", "-")), r.Code.String(), r.Meaning, detail{"severity", severity}, detail{"why", r.Why}, detail{"remedy", r.Remedy})
		d.Meta.Tags = []string{r.Severity.String()}
		for _, f := range r.Example.Files {
			if len(r.Example.Files) == 1 {
				d.Details = append(d.Details, detail{"snippet", f.Text})
			}
		}
		if r.Example.Message != "" {
			d.Details = append(d.Details, detail{"message", r.Example.Message})
		}
		list = append(list, d)
	}
	return list
}

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
			var keys []documentedFlag
			for _, name := range object.Properties.names(t) {
				inner := object.Properties.at(t, name)
				keys = append(keys, documentedFlag{Name: name, Value: inner.words(), Description: inner.Description})
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
