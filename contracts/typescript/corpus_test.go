package typescript_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/typescript"
)

// TestCorpus loads the archives in testdata. Each holds the files of a workspace and a file
// "expect" with a line for everything that is found, in the order in which it is found:
//
//	kind key version (variant) file:first-last      a contract
//	docblock id file:line                           a DocBlock
//	severity file:line:column code message          a diagnostic
//
// Indented lines below a contract state what its spec holds: `meta.owners = ["@team"]`; those below
// a diagnostic its hint or its notes.
func TestCorpus(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives: ", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files, expect := map[string]string{}, ""
			for _, f := range archive.Files {
				if f.Name == "expect" {
					expect = string(f.Data)
				} else {
					files[f.Name] = string(f.Data)
				}
			}
			check(t, load(files), expect)
		})
	}
}

func load(files map[string]string) []contracts.Part {
	return typescript.New(typescript.Options{Timeout: 2 * time.Second, Heap: 64 << 20}).Load(context.Background(), files)
}

// check compares parts with what is expected of them, line by line.
func check(t *testing.T, parts []contracts.Part, expect string) {
	t.Helper()
	got := found(parts)
	at, same := -1, false
	for line := range strings.Lines(expect) {
		line = strings.TrimRight(line, "\n")
		fact, indented := strings.CutPrefix(line, "  ")
		switch {
		case strings.TrimSpace(line) == "":
		case indented:
			if !same {
				continue
			}
			if actual := got[at].fact(fact); actual != fact {
				t.Errorf("%s\n  want %s\n  got  %s", got[at].line, fact, actual)
			}
		default:
			at++
			same = at < len(got) && got[at].line == line
			if at >= len(got) {
				t.Errorf("missing: %s", line)
			} else if !same {
				t.Errorf("want %s\ngot  %s", line, got[at].line)
			}
		}
	}
	for _, extra := range got[min(at+1, len(got)):] {
		t.Errorf("not expected: %s", extra.line)
	}
}

// finding is one thing that a load found. fact completes the left side of a fact with what is true.
type finding struct {
	line string
	fact func(fact string) string
}

func found(parts []contracts.Part) (list []finding) {
	for _, p := range parts {
		for _, c := range p.Contracts {
			line := c.ID.String()
			if c.Variant != "" && c.Variant != "model" { // as most types are
				line += " (" + c.Variant + ")"
			}
			line += fmt.Sprintf(" %s:%d-%d", c.Source.File, c.Source.StartLine, c.Source.EndLine)
			list = append(list, finding{line, func(fact string) string { return contractFact(c, fact) }})
		}
		for _, d := range p.DocBlocks {
			line := fmt.Sprintf("docblock %s %s:%d", d.ID, d.Source.File, d.Source.StartLine)
			list = append(list, finding{line, func(fact string) string {
				return fmt.Sprintf("= %s (%s, %s) %q", d.Title, d.Kind, d.Visibility, d.Body)
			}})
		}
		for _, d := range p.Diagnostics {
			line := fmt.Sprintf("%s %s %s %s", d.Severity, d.Position, d.Code, d.Message)
			list = append(list, finding{line, func(fact string) string { return diagnosticFact(d, fact) }})
		}
	}
	return list
}

func contractFact(c *contracts.Contract, fact string) string {
	path, _, _ := strings.Cut(fact, " = ")
	switch path {
	case "model":
		return "model = " + showShape(c.Shape)
	case "excerpt":
		var lines []string
		for _, chunk := range c.Source.Excerpt {
			lines = append(lines, fmt.Sprintf("%d-%d", chunk.StartLine, chunk.StartLine+strings.Count(chunk.Text, "\n")))
		}
		return "excerpt = " + strings.Join(lines, " ")
	}
	return path + " = " + show(c.Spec.Get(path))
}

func diagnosticFact(d contracts.Diagnostic, fact string) string {
	name, _, _ := strings.Cut(fact, " = ")
	switch name {
	case "hint":
		return "hint = " + d.Hint
	case "note":
		for _, n := range d.Notes {
			return fmt.Sprintf("note = %s %s", n.Position, n.Message)
		}
	case "frame":
		for _, f := range d.Frame {
			if f.Number == d.Line {
				return "frame = " + strings.TrimSpace(f.Text)
			}
		}
	}
	return name + " = nothing"
}

// show writes a value as it would be written in a source; expressions stand between angle quotes.
func show(v contracts.Value) string {
	switch v.Kind() {
	case contracts.Missing:
		return "missing"
	case contracts.Null:
		return "null"
	case contracts.String:
		return fmt.Sprintf("%q", v.Text())
	case contracts.Expression:
		return "‹" + v.Text() + "›"
	case contracts.Array:
		items := make([]string, len(v.Items()))
		for i, item := range v.Items() {
			items[i] = show(item)
		}
		return "[" + strings.Join(items, ", ") + "]"
	case contracts.Object:
		members := make([]string, len(v.Fields()))
		for i, f := range v.Fields() {
			members[i] = f.Name + ": " + show(f.Value)
		}
		return "{" + strings.Join(members, ", ") + "}"
	case contracts.ShapeValue:
		return showUse(v.Shape(), "")
	}
	return v.Text()
}

func showShape(s *contracts.Shape) string {
	switch s.Kind {
	case contracts.EnumShape:
		values := make([]string, len(s.Enum))
		for i, v := range s.Enum {
			values[i] = v.Value.Str()
		}
		return fmt.Sprintf("enum %s(%s)", s.Name, strings.Join(values, " | "))
	case contracts.ObjectShape:
		fields := make([]string, len(s.Fields))
		for i, f := range s.Fields {
			mark := ""
			if f.Optional {
				mark = "?"
			}
			fields[i] = f.Name + mark + ": " + showUse(&s.Fields[i].Use, s.Fields[i].Shape.Name)
		}
		return fmt.Sprintf("%s{%s}", s.Name, strings.Join(fields, ", "))
	case contracts.ListShape:
		return showUse(s.Items, s.Items.Shape.Name) + "[]"
	case contracts.UnionShape:
		members := make([]string, len(s.Branches()))
		for i := range s.Branches() {
			members[i] = showUse(&s.Branches()[i].Use, s.Branches()[i].Shape.Name)
		}
		return strings.Join(members, " | ")
	}
	return s.Scalar
}

// showUse writes a shape by its name where it has one, with what is said of it only there.
func showUse(u *contracts.Use, name string) string {
	text := name
	if name == "" {
		text = showShape(u.Shape)
	}
	if u.Nullable {
		text += " | null"
	}
	for _, c := range u.Constraints() {
		text += fmt.Sprintf(" %s=%s", c.Kind, c.Value.Str())
	}
	for _, note := range u.Notes() {
		text += fmt.Sprintf(" (%s: %s)", note.Name, show(note.Value))
	}
	return text
}
