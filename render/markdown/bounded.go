package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

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
	exceed(pc, DeepContainers, position.Start)
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
	exceed(pc, LongHeading, position.Start)
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
		exceed(pc, WideTable, lines[0].Start)
		return
	}
	pc.Set(escapedPipesKey, pipes)
	b.ParagraphTransformer.Transform(node, reader, pc)
}
