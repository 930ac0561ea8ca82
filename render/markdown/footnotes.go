package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/lssm-tech/docsgen/render/markup"
)

// Footnotes as GitHub has them: [^label] in the text, [^label]: and a text that may go on in
// indented lines. goldmark's own extension compares each reference with all notes, which takes
// quadratic time, and puts notes that stand in each other into a list inside of themselves; so only
// the part of it that reads a note's lines is used.

// footnoteRef is a reference to a note, or the way back to one.
type footnoteRef struct {
	ast.BaseInline
	note         *east.Footnote
	number       int  // of the note among those that are referred to
	time         int  // which reference to the note it is, from 1 on
	back         bool // leads from the note to the text
	id, to, name string
}

var kindFootnoteRef = ast.NewNodeKind("FootnoteRef")

// Kind tells goldmark which renderer to ask.
func (*footnoteRef) Kind() ast.NodeKind { return kindFootnoteRef }

// Dump is what goldmark wants of every node.
func (n *footnoteRef) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// notes are the footnotes of one text.
type notes struct {
	list  *east.FootnoteList // all, until it is known which are referred to
	named map[string]*east.Footnote
}

var notesKey = parser.NewContextKey()

// maxNoteLabel is the longest label, as that of a link (CommonMark, section 4.7).
const maxNoteLabel = 999

// footnoteBlocks reads notes.
type footnoteBlocks struct{ boundedContainer }

func newFootnoteBlocks() footnoteBlocks {
	return footnoteBlocks{boundedContainer{extension.NewFootnoteBlockParser()}}
}

// Close moves a note to the others. The first of a label counts.
func (footnoteBlocks) Close(node ast.Node, _ text.Reader, pc parser.Context) {
	all, _ := pc.Get(notesKey).(*notes)
	if all == nil {
		all = &notes{list: east.NewFootnoteList(), named: map[string]*east.Footnote{}}
		pc.Set(notesKey, all)
		doc := node.Parent()
		for doc.Parent() != nil {
			doc = doc.Parent()
		}
		doc.InsertBefore(doc, doc.FirstChild(), all.list) // Blocks that are still open are the last ones.
	}
	note := node.(*east.Footnote)
	node.Parent().RemoveChild(node.Parent(), node)
	all.list.AppendChild(all.list, note)
	if label := string(util.ToLinkReference(note.Ref)); all.named[label] == nil {
		all.named[label] = note
	}
}

// footnoteRefs reads references to notes.
type footnoteRefs struct{}

// Trigger is the byte at which goldmark asks Parse.
func (footnoteRefs) Trigger() []byte { return []byte{'['} }

// Parse reads the [^label] of a note that there is.
func (footnoteRefs) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	all, _ := pc.Get(notesKey).(*notes)
	line, _ := block.PeekLine()
	if all == nil || !bytes.HasPrefix(line, []byte("[^")) {
		return nil
	}
	end := bytes.IndexAny(line[2:min(len(line), maxNoteLabel+2)], "[] \t\r\n")
	if end <= 0 || line[2+end] != ']' {
		return nil
	}
	note := all.named[string(util.ToLinkReference(line[2:2+end]))]
	if note == nil {
		return nil
	}
	block.Advance(end + 3)
	return &footnoteRef{note: note}
}

// footnotes numbers the notes in the order in which the text refers to them, and puts them at its
// end. Notes that nothing refers to are left out, as on GitHub.
type footnotes struct{}

// Transform looks at the text, and then at what the notes refer to themselves.
func (footnotes) Transform(doc *ast.Document, _ text.Reader, pc parser.Context) {
	all, _ := pc.Get(notesKey).(*notes)
	if all == nil {
		return
	}
	doc.RemoveChild(doc, all.list)
	list := east.NewFootnoteList()
	var refs [][]*footnoteRef // by note
	number := func(_ ast.Node, found []*footnoteRef) {
		for _, ref := range found {
			if ref.note.Index < 0 {
				refs = append(refs, nil)
				ref.note.Index = len(refs)
				list.AppendChild(list, ref.note)
			}
			ref.number = ref.note.Index
			refs[ref.number-1] = append(refs[ref.number-1], ref)
			ref.time = len(refs[ref.number-1])
		}
	}
	number(doc, refsIn(doc))
	for note := list.FirstChild(); note != nil; note = note.NextSibling() {
		number(note, refsIn(note))
	}
	if list.Count = len(refs); list.Count == 0 {
		return
	}
	for note := list.FirstChild(); note != nil; note = note.NextSibling() {
		for _, ref := range refs[note.(*east.Footnote).Index-1] {
			back := &footnoteRef{note: ref.note, number: ref.number, time: ref.time, back: true}
			if last := note.LastChild(); last != nil && last.Kind() == ast.KindParagraph {
				last.AppendChild(last, back)
			} else {
				note.AppendChild(note, back)
			}
		}
	}
	doc.AppendChild(doc, list)
}

func refsIn(n ast.Node) (list []*footnoteRef) {
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if ref, ok := n.(*footnoteRef); ok && entering {
			list = append(list, ref)
		}
		return ast.WalkContinue, nil
	})
	return list
}

func renderFootnoteRef(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	ref := n.(*footnoteRef)
	var m markup.Builder
	switch {
	case !entering:
	case ref.back:
		m.Raw(` <a class="footnote-back" href="#`)
		m.Text(ref.to)
		m.Raw(`" aria-label="`)
		m.Text(ref.name)
		m.Raw(`">↩</a>`)
	case inLink(n): // no link in a link
		m.Raw(`<sup class="footnote-ref" id="`)
		m.Text(ref.id)
		m.Raw(`">`)
		m.Number(ref.number)
		m.Raw(`</sup>`)
	default:
		m.Raw(`<sup class="footnote-ref"><a id="`)
		m.Text(ref.id)
		m.Raw(`" href="#`)
		m.Text(ref.to)
		m.Raw(`" aria-label="`)
		m.Text(ref.name)
		m.Raw(`">`)
		m.Number(ref.number)
		m.Raw(`</a></sup>`)
	}
	_, err := w.WriteString(m.String())
	return ast.WalkSkipChildren, err
}

func renderFootnote(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	var m markup.Builder
	if entering {
		id, _ := n.AttributeString("id")
		m.Raw(`<li id="`)
		m.Text(id.(string))
		m.Raw("\">\n")
	} else {
		m.Raw("</li>\n")
	}
	_, err := w.WriteString(m.String())
	return ast.WalkContinue, err
}

func renderFootnotes(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	var m markup.Builder
	if entering {
		label, _ := n.AttributeString("label")
		m.Raw(`<section class="footnotes" aria-label="`)
		m.Text(label.(string))
		m.Raw("\">\n<ol>\n")
	} else {
		m.Raw("</ol>\n</section>\n")
	}
	_, err := w.WriteString(m.String())
	return ast.WalkContinue, err
}
