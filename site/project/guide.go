package project

import (
	"cmp"
	"math"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
	"github.com/lssm-tech/docsgen/render/markdown"
	"github.com/lssm-tech/docsgen/site"
)

// guideFile is a guide while it is read.
type guideFile struct {
	site.Guide
	draft bool // its author does not want it published yet
}

// parseGuide reads a Markdown file with its front matter, if it has any. The title is that of the
// front matter, or else the first heading, which is taken out of the text since the page shows the
// title. A folder's index.md stands for the folder.
func parseGuide(file, shown, text string) (*guideFile, []contracts.Diagnostic) {
	id := strings.TrimSuffix(file, path.Ext(file))
	if dir, name := path.Split(id); dir != "" && strings.EqualFold(name, "index") {
		id = path.Clean(dir)
	}
	g := &guideFile{Guide: site.Guide{
		ID: id, File: file, Source: contracts.Position{File: shown}, Folder: strings.TrimSuffix(path.Dir(file), "."), Order: math.Inf(1),
	}}
	text, diagnostics := guideText(shown, text)
	body, more := g.readFrontMatter(shown, text)
	diagnostics = append(diagnostics, more...)
	g.Body, g.Written = body, body
	heading, rest := markdown.CutTitle(body)
	if g.Title == "" || g.Title == heading.Label {
		g.Title, g.TitleID, g.Body = cmp.Or(heading.Label, g.Title), heading.ID, rest
	}
	g.BodyLine = linesBefore(text, body)
	return g, diagnostics
}

// linesBefore counts the lines of a text that stand before the rest of it.
func linesBefore(text, rest string) int { return strings.Count(text, "\n") - strings.Count(rest, "\n") }

// guideText returns the text of a guide in UTF-8, with line feeds as ends of lines. What is in
// another encoding is said, and shown as far as it can be read.
func guideText(shown, text string) (string, []contracts.Diagnostic) {
	var diagnostics []contracts.Diagnostic
	at := contracts.Position{File: shown}
	if converted, ok := files.FromUTF16(text); ok {
		text = converted
		diagnostics = append(diagnostics, contracts.NotText.At(at, "this guide is in UTF-16, which others may not read", "save it as UTF-8"))
	}
	text = strings.ReplaceAll(strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n"), "\r", "\n")
	if utf8.ValidString(text) {
		return text, diagnostics
	}
	valid := strings.ToValidUTF8(text, "\ufffd")
	same := 0 // how many bytes both have in common
	for same < len(text) && text[same] == valid[same] {
		same++
	}
	for same > 0 && !utf8.RuneStart(valid[same]) {
		same--
	}
	at.Line = strings.Count(valid[:same], "\n") + 1
	at.Column = utf8.RuneCountInString(valid[strings.LastIndexByte(valid[:same], '\n')+1:same]) + 1
	d := contracts.InvalidUTF8.At(at, "this guide is not in UTF-8; what cannot be read is shown as \ufffd", "save it as UTF-8")
	return valid, append(diagnostics, document.NewLines(valid).Frame(d))
}
