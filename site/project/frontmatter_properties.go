package project

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// frontProperties are those that docsgen reads, and those that other programs read from the same
// files: what is like one of them and none is a slip.
var frontProperties = []string{
	"title", "summary", "order", "draft", "description", "weight", "sidebar_position", "nav_order", "published",
	"aliases", "author", "authors", "categories", "category", "cover", "cssclass", "date", "hide", "icon", "id", "image", "keywords", "lang", "lastmod", "layout",
	"linktitle", "menu", "name", "nav_exclude", "owner", "owners", "parent", "permalink", "redirect_from", "sidebar", "sidebar_label", "slug", "status", "subtitle",
	"tags", "tag", "template", "toc", "type", "updated", "url", "version",
}

// parse reads front matter as a tree; nil when its syntax is wrong.
func (f *frontMatter) parse(shown string) (*document.Node, []contracts.Diagnostic) {
	if text := strings.TrimSpace(f.text); f.format == ".json" && !strings.HasPrefix(text, "{") {
		f.text = "{" + strings.TrimRight(strings.TrimRight(f.text, " \t\n"), ",") + "}" // Hexo leaves out the braces
	}
	if f.format != ".toml" {
		return document.Parse(shown+f.format, f.text) // the name tells Parse the format
	}
	var values map[string]any
	if _, err := toml.Decode(f.text, &values); err != nil {
		at, message := contracts.Position{}, err.Error()
		var fault toml.ParseError
		if errors.As(err, &fault) {
			at.Line, message = fault.Position.Line, fault.Message
		}
		return nil, []contracts.Diagnostic{contracts.SyntaxError.At(at, message, "mend the front matter, which is TOML")}
	}
	root := &document.Node{Kind: contracts.Object}
	for i, line := range strings.Split(f.text, "\n") {
		key := tomlKey.FindStringSubmatchIndex(line)
		if strings.HasPrefix(strings.TrimSpace(line), "[") {
			break // a table, which holds nothing that is read here
		}
		if key == nil {
			continue
		}
		name := line[key[2]:key[3]]
		value, ok := values[name]
		if !ok || root.Get(name) != nil {
			continue
		}
		at := contracts.Position{Line: i + 1, Column: len([]rune(line[:key[1]])) + 1}
		root.Members = append(root.Members, document.Member{
			Name: name, At: contracts.Position{Line: i + 1, Column: key[2] + 1, EndColumn: key[3] + 1}, Value: tomlNode(value, at),
		})
	}
	return root, nil
}

// tomlKey is a line that sets a key.
var tomlKey = regexp.MustCompile(`^\s*["']?([\w-]+)["']?\s*=\s*`)

func tomlNode(value any, at contracts.Position) *document.Node {
	n := &document.Node{Kind: contracts.String, At: at, EndLine: at.Line}
	switch value := value.(type) {
	case string:
		n.Text = value
	case bool:
		n.Kind, n.Text = contracts.Bool, strconv.FormatBool(value)
	case int64, float64:
		n.Kind, n.Text = contracts.Number, fmt.Sprint(value)
	case []any:
		n.Kind = contracts.Array
	case map[string]any:
		n.Kind = contracts.Object
	default: // dates and times
		n.Text = fmt.Sprint(value)
	}
	return n
}

// take reads the properties that docsgen knows, whatever the case of their names.
func (g *guideFile) take(root *document.Node, lines document.Lines) []contracts.Diagnostic {
	var diagnostics []contracts.Diagnostic
	wrong := func(n *document.Node, name, want string) {
		diagnostics = append(diagnostics, document.WrongType(n, fmt.Sprintf("%q", name), want))
	}
	ordered := ""
	for _, m := range root.Members {
		name, n := strings.ToLower(m.Name), m.Value
		if n.Is(contracts.Null) {
			continue
		}
		switch name {
		case "title", "summary", "description":
			text, ok := scalarText(n, lines)
			switch {
			case !ok && name == "description":
			case !ok:
				wrong(n, name, "a text")
			case name == "title":
				g.Title = markdown.PlainText(strings.TrimSpace(text))
			case name == "summary" || g.Summary == "":
				g.Summary = strings.TrimSpace(text)
			}
		case "order", "weight", "sidebar_position", "nav_order":
			number, err := strconv.ParseFloat(n.Text, 64)
			switch {
			case err == nil && n.Is(contracts.Number):
				if ordered == "" || name == "order" {
					g.Order, ordered = number, name
				}
			case name == "order":
				wrong(n, name, "a number")
			}
		case "draft":
			g.draft = g.draft || isTrue(n)
		case "published":
			g.draft = g.draft || n.Is(contracts.Bool) && n.Text == "false"
		default:
			if d := document.Unknown(m, "front matter", frontProperties); d.Hint != "" && !slices.Contains(frontProperties, name) {
				diagnostics = append(diagnostics, d)
			}
		}
	}
	return diagnostics
}

// scalarText returns a scalar as it is written: a title may be a year.
func scalarText(n *document.Node, lines document.Lines) (string, bool) {
	switch n.Kind {
	case contracts.Array, contracts.Object:
		return "", false
	case contracts.Number, contracts.Bool:
		if line := []rune(lines.Slice(n.At.Line, n.At.Line)); n.At.EndColumn > n.At.Column && n.At.EndColumn <= len(line)+1 {
			return string(line[n.At.Column-1 : n.At.EndColumn-1]), true
		}
	}
	return n.Text, true
}

// isTrue reads the spellings of YAML 1.1 too, which other programs know.
func isTrue(n *document.Node) bool {
	switch strings.ToLower(n.Text) {
	case "true", "yes", "on":
		return n.Is(contracts.Bool) || n.Is(contracts.String)
	}
	return false
}
