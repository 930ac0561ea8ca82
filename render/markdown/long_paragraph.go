package markdown

import (
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// longText is a paragraph whose children are parts. It is no ast.Paragraph, since goldmark takes
// the lines of those and leaves their children in tight lists.
type longText struct{ ast.BaseBlock }

// part is a run of a paragraph's text that is read by itself.
type part struct{ ast.BaseBlock }

var (
	kindLongText = ast.NewNodeKind("LongText")
	kindPart     = ast.NewNodeKind("Part")
)

// Kind tells goldmark which renderer to ask.
func (*longText) Kind() ast.NodeKind { return kindLongText }

// Kind tells goldmark which renderer to ask.
func (*part) Kind() ast.NodeKind { return kindPart }

// Dump is what goldmark wants of every node.
func (n *longText) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Dump is what goldmark wants of every node.
func (n *part) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// longTexts renders long paragraphs, as one paragraph each.
type longTexts struct{}

// RegisterFuncs says which nodes are rendered here.
func (longTexts) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(kindLongText, func(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
		markup := "</p>\n"
		if entering {
			markup = "<p>"
		}
		_, err := w.WriteString(markup)
		return ast.WalkContinue, err
	})
	reg.Register(kindPart, func(util.BufWriter, []byte, ast.Node, bool) (ast.WalkStatus, error) {
		return ast.WalkContinue, nil
	})
}

// partition cuts a paragraph with more in it than maxBlockWork into parts, which are read each by
// itself.
type partition struct{}

// Transform puts a long paragraph in place of a paragraph that is one.
func (partition) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	source, lines := reader.Source(), slices.Clone(node.Lines().Sliced(0, node.Lines().Len()))
	for i := range lines {
		lines[i] = lines[i].TrimLeftSpace(source)
	}
	lines[len(lines)-1] = lines[len(lines)-1].TrimRightSpace(source)
	row, at := cut(source, lines)
	if row == len(lines) {
		return
	}
	exceed(pc, LongParagraph, lines[0].Start)
	long := &longText{}
	long.SetBlankPreviousLines(node.HasBlankPreviousLines())
	for len(lines) > 0 {
		p := &part{}
		p.Lines().AppendAll(lines[:row])
		if lines = lines[row:]; at > 0 {
			p.Lines().Append(lines[0].WithStop(at))
			lines[0] = lines[0].WithStart(at)
		}
		long.AppendChild(long, p)
		row, at = cut(source, lines)
	}
	node.Parent().ReplaceChild(node.Parent(), node, long)
}

// cut finds where the first part of some lines ends: before a line, or at an offset in it where
// that is not 0. A part that is all of them ends before the line behind them. It prefers space
// outside of brackets to other space, and that to the middle of a word.
func cut(source []byte, lines []text.Segment) (row, at int) {
	type place struct{ row, at, length int }
	var outside, space place
	marks, length, depth := 0, 0, 0
	for i, line := range lines {
		for at := line.Start; at < line.Stop; at++ {
			c := source[at]
			switch {
			case c == '\n':
				space = place{i + 1, 0, length + 1}
			case c == ' ' && length > 0:
				space = place{i, at, length}
			case c == '[' || c == '(':
				depth++
			case (c == ']' || c == ')') && depth > 0:
				depth--
			}
			if depth == 0 {
				outside = space
			}
			if isMark[c] {
				marks++
			}
			if length++; marks*length <= maxBlockWork {
				continue
			}
			for _, p := range []place{outside, space} {
				if p.length > length/4 && (p.row < len(lines) || p.at > 0) { // else bytes would be read too often
					if p.at == line.Start && p.row == i {
						p.at = 0
					}
					return p.row, p.at
				}
			}
			for at > line.Start+1 && source[at]&0xc0 == 0x80 { // in the middle of a character
				at--
			}
			return i, at
		}
	}
	return len(lines), 0
}
