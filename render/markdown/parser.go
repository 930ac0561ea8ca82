package markdown

import (
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
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

// newParser is the parser of CommonMark with tables, tasks, strikethrough, footnotes, alerts, emoji and
// text that is folded away, in linear time and memory.
// What goes beyond a bound is shown as it is written, or without the marks that reach too far, and
// is noted for Limits.
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
			util.Prioritized(footnoteRefs{}, 101), util.Prioritized(emojis{}, 600)),
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
