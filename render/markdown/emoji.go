package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark-emoji/definition"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// emoji is a picture character that an author wrote by its name on GitHub: ":rocket:".
type emoji struct {
	ast.BaseInline
	written, shown string // with the colons; the characters
}

var kindEmoji = ast.NewNodeKind("Emoji")

// Kind tells goldmark which renderer to ask.
func (*emoji) Kind() ast.NodeKind { return kindEmoji }

// Dump is what goldmark wants of every node.
func (n *emoji) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// emojis finds the names of GitHub's table that stand for characters. GitHub replaces them inside of
// words too; here letters and digits on either side keep them as they are, since keys and addresses
// ("urn:a:b:c") hold colons, and ":b:" is a name.
type emojis struct{}

// Trigger is what names begin with.
func (emojis) Trigger() []byte { return []byte{':'} }

// maxEmojiName bounds how far a name is looked for, in bytes: the longest one of GitHub's is shorter.
const maxEmojiName = 64

// Parse reads a name with its colons.
func (emojis) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	if isWordRune(block.PrecendingCharacter()) {
		return nil
	}
	line, _ := block.PeekLine()
	end := bytes.IndexByte(line[1:min(len(line), maxEmojiName)], ':')
	if end < 1 {
		return nil
	}
	if after, _ := utf8.DecodeRune(line[end+2:]); isWordRune(after) {
		return nil
	}
	found, ok := definition.Github().Get(string(line[1 : end+1]))
	if !ok || !found.IsUnicode() { // GitHub has pictures of its own under some names
		return nil
	}
	block.Advance(end + 2)
	return &emoji{written: string(line[:end+2]), shown: string(found.Unicode)}
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func renderEmoji(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString(n.(*emoji).shown)
	}
	return ast.WalkContinue, nil
}
