package render

import "bytes"

// compact shortens a finished page by what HTML lets a writer leave out (WHATWG HTML, sections
// 13.1.2.3 and 13.1.2.4): the quotation marks of values that need none, and end tags that what follows
// implies. Browsers build the same elements from it; of the text between them only white space that
// tables and the ends of paragraphs don't show is another. Templates are written in full.
//
// It works in place, since nothing becomes longer, and returns the shorter page. It relies on how this
// package writes HTML: names are in lower case, values stand in double quotation marks, and "<" and
// ">" are escaped in texts and values.
func compact(page []byte) []byte {
	out := page[:0]
	for len(page) > 0 {
		at := bytes.IndexByte(page, '<')
		if at < 0 {
			return append(out, page...)
		}
		out, page = append(out, page[:at]...), page[at:]
		switch {
		case len(page) > 1 && page[1] == '/':
			end := bytes.IndexByte(page, '>') + 1
			if end == 0 {
				return append(out, page...)
			}
			if rest := impliedEnd(page, end); rest > 0 {
				page = page[rest:]
				continue
			}
			out, page = append(out, page[:end]...), page[end:]
		default:
			out, page = compactStart(out, page)
		}
	}
	return out
}

// compactStart moves a start tag to out, its values without quotation marks where they need none.
// The last value of a tag that closes itself keeps them: the slash would become part of it.
func compactStart(out, page []byte) (moved, rest []byte) {
	start := 0 // of what is not moved yet
	for i := 1; i < len(page); i++ {
		switch page[i] {
		case '>':
			return append(out, page[start:i+1]...), page[i+1:]
		case '"':
			length := bytes.IndexByte(page[i+1:], '"')
			if length < 0 {
				return append(out, page[start:]...), nil
			}
			end := i + 1 + length
			if length > 0 && page[i-1] == '=' && bare(page[i+1:end]) && end+1 < len(page) && page[end+1] != '/' {
				out = append(append(out, page[start:i]...), page[i+1:end]...)
				start = end + 1
			}
			i = end
		}
	}
	return append(out, page[start:]...), nil
}

// bare reports whether a value may stand without quotation marks.
func bare(value []byte) bool {
	for _, c := range value {
		if needsQuotes[c] {
			return false
		}
	}
	return true
}

var needsQuotes = [256]bool{' ': true, '\t': true, '\n': true, '\f': true, '\r': true, '"': true, '\'': true, '=': true, '<': true, '>': true, '`': true}

// impliedEnd returns where a page goes on behind its first tag, an end tag of so many bytes, if what
// follows implies that end; else 0. White space behind the parts of a table goes with them.
func impliedEnd(page []byte, end int) int {
	switch page[2] {
	case 'l', 'd', 't', 'p':
	default: // most end tags; looking a name up costs more than all else here
		return 0
	}
	before := implied[string(page[2:end-1])]
	if before == nil {
		return 0
	}
	next := end
	if before.table {
		for next < len(page) && (page[next] == '\n' || page[next] == ' ') {
			next++
		}
	}
	if next >= len(page) || page[next] != '<' {
		return 0
	}
	name := page[next+1 : min(next+13, len(page))]
	if stop := bytes.IndexAny(name, " >"); stop >= 0 && before.tags[string(name[:stop])] {
		return next
	}
	return 0
}

// followers are the tags before which an end tag may be left out, without their brackets.
type followers struct {
	tags  map[string]bool
	table bool // it ends a part of a table
}

// implied has the end tags that are left out, by the names of their elements. A paragraph may also end
// with what it stands in, unless that is a link. No two elements end at one place without a tag: the
// standard lets them, but not all that reads HTML follows it there.
var implied = map[string]*followers{
	"li":    {tags: set("li", "/ul", "/ol")},
	"dt":    {tags: set("dt", "dd")},
	"dd":    {tags: set("dt", "dd", "/dl", "/div")},
	"tbody": {tags: set("tbody", "tfoot", "/table"), table: true},
	"td":    {tags: set("td", "th", "/tr"), table: true},
	"th":    {tags: set("td", "th", "/tr"), table: true},
	"p": {tags: set("p", "div", "ul", "ol", "dl", "pre", "table", "details", "section", "blockquote", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "nav",
		"/div", "/section", "/details", "/blockquote", "/header", "/footer", "/aside", "/nav", "/main", "/figure")},
}

func set(names ...string) map[string]bool {
	all := make(map[string]bool, len(names))
	for _, name := range names {
		all[name] = true
	}
	return all
}
