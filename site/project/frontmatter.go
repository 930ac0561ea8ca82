package project

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// frontMatter is what a guide says about itself before its text.
type frontMatter struct {
	format string // the extension of files in it: ".yaml", ".toml", ".json"
	text   string // with an empty line for each that stands before it in the file
	closed bool   // false where its end is missing
}

// maxFrontMatter bounds front matter, in bytes: more is no front matter that somebody wrote, and
// parsers recurse as deep as it is nested.
const maxFrontMatter = 64 << 10

// fences begin and end front matter, each on a line of its own. Jekyll and most others take "---",
// Hugo also "+++" and an object of JSON, Hexo ";;;", and gray-matter a name behind the first.
var fences = map[string]string{"---": ".yaml", "+++": ".toml", ";;;": ".json", "---yaml": ".yaml", "---toml": ".toml", "---json": ".json"}

// cutFrontMatter splits off what looks like front matter at the start of a text. Body is the text
// without it; nil front matter means that there is none.
func cutFrontMatter(text string) (front *frontMatter, body string) {
	if front, body, ok := cutObject(text); ok {
		return front, body
	}
	before, rest := 0, text
	line, rest, more := strings.Cut(rest, "\n")
	for ; more && strings.TrimSpace(line) == ""; before++ {
		line, rest, more = strings.Cut(rest, "\n")
	}
	fence := strings.TrimRight(line, " \t")
	format := fences[fence]
	if format == "" {
		return nil, text
	}
	fence = fence[:3]
	front = &frontMatter{format: format, text: strings.Repeat("\n", before+1)}
	blank := -1 // where the first empty line begins
	for at := 0; at < len(rest); {
		end := len(rest)
		if n := strings.IndexByte(rest[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		line := strings.TrimRight(rest[at:end], " \t\n")
		if line == fence || fence == "---" && line == "..." {
			front.text += rest[:at]
			front.closed = true
			return front, rest[end:]
		}
		if line == "" && blank < 0 {
			blank = at
		}
		at = end
	}
	if blank < 0 {
		blank = len(rest)
	}
	front.text += rest[:blank]
	return front, rest[blank:]
}

// cutObject splits off an object of JSON that a text begins with.
func cutObject(text string) (front *frontMatter, body string, ok bool) {
	rest := strings.TrimLeft(text, " \t\n")
	if !objectStart.MatchString(rest) {
		return nil, text, false
	}
	before := strings.Count(text[:len(text)-len(rest)], "\n")
	decoder := json.NewDecoder(strings.NewReader(rest))
	var whole json.RawMessage
	if decoder.Decode(&whole) != nil { // up to the brace on a line of its own, or as far as there are lines
		end := strings.Index(rest, "\n}\n")
		if end < 0 {
			return nil, text, false
		}
		return &frontMatter{".json", strings.Repeat("\n", before) + rest[:end+2], true}, rest[end+3:], true
	}
	end := int(decoder.InputOffset())
	line, after, _ := strings.Cut(rest[end:], "\n")
	if strings.TrimSpace(line) != "" {
		return nil, text, false
	}
	return &frontMatter{".json", strings.Repeat("\n", before) + rest[:end], true}, after, true
}

// objectStart is a brace and the name of a property.
var objectStart = regexp.MustCompile(`^\{\s*"[^"\n]*"\s*:`)

// property is a line that begins as one of front matter does.
var property = regexp.MustCompile(`^\s*(#.*\n\s*)*\{?\s*["']?([A-Za-z_][\w.-]*)["']?\s*[:=]`)

// readFrontMatter takes from the start of a guide what it says about itself, and gives the text
// behind it. Text is the whole file. What only looks like front matter, as text between two rules
// does, stays text.
func (g *guideFile) readFrontMatter(shown, text string) (body string, diagnostics []contracts.Diagnostic) {
	front, body := cutFrontMatter(text)
	if front == nil {
		return text, nil
	}
	key := property.FindStringSubmatch(strings.TrimLeft(front.text, "\n"))
	meant := key != nil
	if len(front.text) > maxFrontMatter {
		if !front.closed || !meant {
			return text, nil
		}
		return body, []contracts.Diagnostic{contracts.TooLarge.At(contracts.Position{File: shown, Line: 1, Column: 1},
			fmt.Sprintf("the front matter has more than %d kB, and is not read", maxFrontMatter>>10), "move what is text behind it").WithFrame(text)}
	}
	root, diagnostics := front.parse(shown)
	switch {
	case root == nil && !meant, front.closed && root != nil && root.Kind != contracts.Object && root.Kind != contracts.Null:
		return text, nil
	case !front.closed && (!meant || !slices.Contains(frontProperties, strings.ToLower(key[2]))):
		return text, nil
	case front.closed && root.Is(contracts.Object) && spacedOut(front.text) && !says(root):
		return text, nil
	}
	if !front.closed {
		start := strings.IndexAny(text, "-+;")
		at := contracts.Position{Line: strings.Count(text[:start], "\n") + 1, Column: 1, EndColumn: 4}
		fence := text[start : start+3]
		if root == nil || root.Kind != contracts.Object {
			body, diagnostics = text, nil // whatever of it is text
		}
		diagnostics = append(diagnostics, contracts.SyntaxError.At(at, "the front matter that begins here has no end", fmt.Sprintf("write a line of %q behind it", fence)))
	}
	lines := document.NewLines(text)
	if root.Is(contracts.Object) {
		diagnostics = append(diagnostics, g.take(root, lines)...)
	}
	for i := range diagnostics {
		d := &diagnostics[i]
		d.File, d.Frame = shown, nil
		for n := range d.Notes {
			d.Notes[n].Position.File = shown
		}
		*d = lines.Frame(*d)
	}
	return body, diagnostics
}

// spacedOut reports whether an empty line follows the fence, as it does behind a rule.
func spacedOut(front string) bool {
	trimmed := strings.TrimLeft(front, "\n")
	return len(front)-len(trimmed) > 1
}

// says reports whether an object has a property that front matter has.
func says(root *document.Node) bool {
	for _, m := range root.Members {
		for _, known := range frontProperties {
			if strings.EqualFold(m.Name, known) {
				return true
			}
		}
	}
	return false
}
