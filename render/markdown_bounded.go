package render

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// The bounds of one text. From nearly every mark goldmark looks back or ahead through the whole
// block, and on every line it looks at each container around it: within these bounds that comes to
// time and memory in proportion to the text.
const (
	maxContainers   = 100     // lists and quotes in each other
	maxBlockWork    = 2 << 20 // of a heading, a table's row or a part of a paragraph: its bytes times its marks
	definitionLines = 200     // lines of link reference definitions that are read at once
	maxTableFill    = 10_000  // cells that a table's rows lack, over the bytes in which it is written
	maxEscapedPipes = 1000    // "\|" in the tables of one text
	minExpansion    = 100_000 // bytes of addresses that the reference links of any text may come to
)

// newParser is the parser of CommonMark with tables, tasks, strikethrough, footnotes, alerts and text
// that is folded away, in linear time and memory.
// What goes beyond a bound is shown as it is written, or without the marks that reach too far, and
// is noted for MarkdownLimits.
func newParser(more ...util.PrioritizedValue) parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers( // goldmark's own, with the priorities that it gives them
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(boundedContainer{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(boundedHeading{parser.NewATXHeadingParser()}, 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(boundedContainer{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(newFootnoteBlocks(), 999),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithInlineParsers(util.Prioritized(extension.NewTaskCheckBoxParser(), 0), util.Prioritized(extension.NewStrikethroughParser(), 500),
			util.Prioritized(footnoteRefs{}, 101)),
		parser.WithParagraphTransformers(
			util.Prioritized(alertMarks{}, 50),
			util.Prioritized(boundedDefinitions{parser.LinkReferenceParagraphTransformer}, 100),
			util.Prioritized(boundedTable{extension.NewTableParagraphTransformer()}, 200),
			util.Prioritized(partition{}, 300),
		),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
			util.Prioritized(alerts{}, 10),
			util.Prioritized(folds{}, 20),
			util.Prioritized(footnotes{}, 30),
			util.Prioritized(anchorMarks{}, 40),
		),
		parser.WithASTTransformers(more...),
	)
}

// boundedContainer is the parser of lists or of quotes, which opens none inside of maxContainers
// others.
type boundedContainer struct{ parser.BlockParser }

// Open asks the parser first even where the answer will be no, since that of lists keeps state.
func (b boundedContainer) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, position := reader.Position()
	node, state := b.BlockParser.Open(parent, reader, pc)
	if node == nil || containers(pc) < maxContainers {
		return node, state
	}
	reader.SetPosition(line, position)
	exceed(pc, deepContainers, position.Start)
	return nil, parser.NoChildren
}

// containers counts the lists and quotes around what is being read.
func containers(pc parser.Context) int {
	open := pc.OpenedBlocks()
	if len(open) < maxContainers {
		return len(open)
	}
	n := 0
	for _, b := range open {
		if kind := b.Node.Kind(); kind == ast.KindList || kind == ast.KindBlockquote || kind == east.KindFootnote {
			n++
		}
	}
	return n
}

// boundedHeading is the parser of headings that begin with "#". A line with too much in it is a
// paragraph.
type boundedHeading struct{ parser.BlockParser }

// Open opens a heading.
func (b boundedHeading) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	row, position := reader.Position()
	line, _ := reader.PeekLine()
	node, state := b.BlockParser.Open(parent, reader, pc)
	if node == nil || !tooMuch(line) {
		return node, state
	}
	reader.SetPosition(row, position)
	exceed(pc, longHeading, position.Start)
	return nil, parser.NoChildren
}

// tooMuch reports whether a block of this text would be beyond maxBlockWork.
func tooMuch(line []byte) bool {
	if len(line)*len(line) <= maxBlockWork {
		return false
	}
	marks := 0
	for _, c := range line {
		if isMark[c] {
			marks++
		}
	}
	return marks*len(line) > maxBlockWork
}

// isMark has the bytes from which goldmark looks for others.
var isMark = func() (table [256]bool) {
	for _, c := range []byte("[]!<`*_~(\\") {
		table[c] = true
	}
	return table
}()

// boundedDefinitions takes the link reference definitions off the start of a paragraph, some lines
// at a time: the one that it asks copies the rest of the paragraph for each.
type boundedDefinitions struct{ parser.ParagraphTransformer }

// Transform removes a paragraph that holds nothing else.
func (b boundedDefinitions) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines := node.Lines()
	if lines.Len() <= definitionLines {
		b.ParagraphTransformer.Transform(node, reader, pc)
		return
	}
	parent, start := node.Parent(), 0
	for start < lines.Len() {
		some := ast.NewParagraph()
		some.SetBlankPreviousLines(start == 0 && node.HasBlankPreviousLines())
		some.Lines().AppendAll(lines.Sliced(start, min(start+definitionLines, lines.Len())))
		before := some.Lines().Len()
		parent.InsertBefore(parent, node, some)
		b.ParagraphTransformer.Transform(some, reader, pc)
		if some.Parent() == nil {
			start += before
			continue
		}
		parent.RemoveChild(parent, some)
		taken := before - some.Lines().Len()
		if start += taken; taken == 0 {
			break
		}
	}
	if start == lines.Len() {
		parent.RemoveChild(parent, node)
		return
	}
	lines.SetSliced(start, lines.Len())
}

// boundedTable makes tables of paragraphs. It leaves alone those whose rows lack so many cells that
// filling them in would multiply the text, and those whose cells goldmark could not read in linear
// time.
type boundedTable struct{ parser.ParagraphTransformer }

// escapedPipesKey carries how many escaped pipes the tables of a text have so far.
var escapedPipesKey = parser.NewContextKey()

// Transform puts a table in place of a paragraph that is one.
func (b boundedTable) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	source, columns, size, heavy := reader.Source(), 0, 0, false
	pipes, _ := pc.Get(escapedPipesKey).(int)
	lines := node.Lines().Sliced(0, node.Lines().Len())
	for i := range lines {
		line := lines[i].Value(source)
		size += len(line)
		if i > 0 && len(bytes.Trim(line, "|-: \t\r\n")) == 0 {
			columns = max(columns, bytes.Count(line, []byte{'|'})+1)
		}
		pipes += bytes.Count(line, []byte(`\|`))
		heavy = heavy || tooMuch(line)
	}
	if columns == 0 {
		return
	}
	if heavy || pipes > maxEscapedPipes || columns*len(lines) > size+maxTableFill {
		exceed(pc, wideTable, lines[0].Start)
		return
	}
	pc.Set(escapedPipesKey, pipes)
	b.ParagraphTransformer.Transform(node, reader, pc)
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
	exceed(pc, longParagraph, lines[0].Start)
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
