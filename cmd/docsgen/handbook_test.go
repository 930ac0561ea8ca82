package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
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

// fieldList is a JSON Schema of what has a name, a type and a description: pages show it as a table, and
// readers find it.
type fieldList []field

type field struct{ name, kind, fallback, description string }

// MarshalJSON writes the schema with its properties in order.
func (list fieldList) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(`{"type": "object", "properties": {`)
	for i, f := range list {
		if i > 0 {
			b.WriteByte(',')
		}
		schema := map[string]any{"description": f.description}
		if f.kind != "" {
			schema["type"] = f.kind
		}
		if f.fallback != "" {
			schema["default"] = f.fallback
		}
		text, err := json.Marshal(schema)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "%q: %s", f.name, text)
	}
	b.WriteString("}}")
	return b.Bytes(), nil
}

// asSentence begins with a capital and ends with a full stop.
func asSentence(text string) string {
	runes := []rune(text)
	runes[0] = unicode.ToUpper(runes[0])
	return strings.TrimSuffix(string(runes), ".") + "."
}

// module is the text of a module that defines contracts, one statement each.
func module(t *testing.T, definer string, list []documented) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("// Generated from the program by TestHandbook; UPDATE=1 writes it.\nimport { " + definer + " } from '@contractspec/lib.contracts-spec';\n")
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
	text := regexp.MustCompile(`(?m)^(\t*)"([A-Za-z]+)":`).ReplaceAllString(strings.TrimSpace(b.String()), "$1$2:")
	return compact(strings.Split(text, "\n"))
}

// compact puts what holds nothing but single values into a line, where that is not too long.
func compact(lines []string) string {
	var out []string
	opened := -1 // the line in out that began the innermost list or object
	for _, line := range lines {
		out = append(out, line)
		trimmed := strings.TrimLeft(line, "\t")
		switch {
		case strings.HasSuffix(line, "{") || strings.HasSuffix(line, "["):
			opened = len(out) - 1
		case opened >= 0 && (trimmed[0] == '}' || trimmed[0] == ']'):
			inner := make([]string, 0, len(out)-opened-2)
			for _, line := range out[opened+1 : len(out)-1] {
				inner = append(inner, strings.TrimLeft(line, "\t"))
			}
			space := strings.Repeat(" ", strings.Count(trimmed[:1], "}"))
			if joined := out[opened] + space + strings.Join(inner, " ") + space + trimmed; len(joined) <= 160 {
				out = append(out[:opened], joined)
			}
			opened = -1
		}
	}
	return strings.Join(out, "\n")
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
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Hidden || c.Name() == "help" {
			continue
		}
		description := c.Long
		if description == "" {
			description = c.Short
		}
		var flags fieldList
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Name == "help" {
				return
			}
			flag := field{name: "--" + f.Name, kind: "boolean", description: asSentence(f.Usage)}
			switch kind := f.Value.Type(); {
			case kind == "int":
				flag.kind = "integer"
			case kind != "bool" && f.NoOptDefVal == "":
				flag.kind = "string"
			}
			if f.DefValue != "false" && f.DefValue != "0" && f.DefValue != "[]" {
				flag.fallback = f.DefValue
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
