package render

import "bytes"

// compact shortens a finished page by what HTML lets a writer leave out (WHATWG HTML, sections
// 13.1.2.3 and 13.1.2.4): the quotation marks of values that need none, and end tags that what follows
// implies. Browsers build the same elements from it; of the text between them only white space is
// another that shows nowhere: around blocks, in tables, and at the ends of items. Templates are
// written in full.
//
// It works in place, since nothing becomes longer, and returns the shorter page. It relies on how this
// package writes HTML: names are in lower case, values stand in double quotation marks, and "<" and
// ">" are escaped in texts and values.
func compact(page []byte) []byte {
	out, kept := page[:0], 0 // out is what is done; page[kept:at] follows it as it is
	for at := 0; ; {
		next := bytes.IndexByte(page[at:], '<')
		if next < 0 {
			break
		}
		at += next
		if at > kept && page[at-1] == '\n' && ownLines(page[at+1:]) {
			out = append(out, page[kept:at-1]...)
			kept = at
		}
		if at+2 < len(page) && page[at+1] == '/' {
			if !impliable[page[at+2]] {
				at += 2
				continue
			}
			end := bytes.IndexByte(page[at:], '>') + 1
			if end == 0 {
				break
			}
			if rest := impliedEnd(page[at:], end); rest > 0 {
				out = append(out, page[kept:at]...)
				at += rest
				kept = at
			} else {
				at += end
			}
			continue
		}
		for at++; at < len(page) && page[at] != '>'; at++ {
			if page[at] != '"' {
				continue
			}
			end := at + 1
			for end < len(page) && !needsQuotes[page[end]] {
				end++
			}
			bare := end > at+1 && end < len(page) && page[end] == '"'
			if !bare {
				length := bytes.IndexByte(page[end:], '"')
				if length < 0 {
					return append(out, page[kept:]...)
				}
				end += length
			}
			// The last value of a tag that closes itself keeps its marks: the slash would become part of it.
			if bare && page[at-1] == '=' && end+1 < len(page) && page[end+1] != '/' {
				out = append(append(out, page[kept:at]...), page[at+1:end]...)
				kept = end + 1
			}
			at = end
		}
	}
	return append(out, page[kept:]...)
}

// needsQuotes are what no value may hold that stands without quotation marks.
var needsQuotes = [256]bool{' ': true, '\t': true, '\n': true, '\f': true, '\r': true, '"': true, '\'': true, '=': true, '<': true, '>': true, '`': true}

// ownLines reports whether what begins with a tag, without its first bracket, stands in lines of its
// own, so that white space before it shows nowhere. Sections, items and rows keep the lines that they
// begin with: whoever compares two versions of a page reads these.
func ownLines(tag []byte) bool {
	for stop := range min(longestName, len(tag)) {
		if tag[stop] == ' ' || tag[stop] == '>' {
			switch string(tag[:stop]) {
			case "div", "/div", "dl", "/dl", "/section", "p", "table", "thead", "tbody", "/table", "details", "/details", "h2", "h3", "/ul":
				return true
			}
			return false
		}
	}
	return false
}

// impliable are the first letters of elements whose end may be implied; most end tags are of others.
var impliable = [256]bool{'l': true, 'd': true, 't': true, 'p': true}

// impliedEnd returns where a page goes on behind its first tag, an end tag of so many bytes, if what
// follows implies that end; else 0. White space behind the parts of a table and behind paragraphs
// goes with them.
func impliedEnd(page []byte, end int) int {
	name, next := page[2:end-1], end
	if page[2] == 't' || page[2] == 'p' {
		for next < len(page) && (page[next] == '\n' || page[next] == ' ') {
			next++
		}
	}
	follows := next
	if page[2] == 'l' { // white space between items stands in the first of them as well
		for follows < len(page) && page[follows] == '\n' {
			follows++
		}
	}
	if follows >= len(page) || page[follows] != '<' {
		return 0
	}
	for stop := follows + 1; stop < min(follows+longestName, len(page)); stop++ {
		if page[stop] == ' ' || page[stop] == '>' {
			if implies(page[follows+1:stop], name) {
				return next
			}
			return 0
		}
	}
	return 0
}

// longestName is more than a tag of implies has before the end of its name.
const longestName = 13

// implies reports whether a tag ends an element of a name that has no end tag; both without their
// brackets. A paragraph may also end with what it stands in, unless that is a link. No two elements end
// at one place without a tag: the standard lets them, but not all that reads HTML follows it there.
func implies(tag, name []byte) bool {
	switch string(name) {
	case "li":
		switch string(tag) {
		case "li", "/ul", "/ol":
			return true
		}
	case "dt":
		switch string(tag) {
		case "dt", "dd":
			return true
		}
	case "dd":
		switch string(tag) {
		case "dt", "dd", "/dl", "/div":
			return true
		}
	case "tbody":
		switch string(tag) {
		case "tbody", "tfoot", "/table":
			return true
		}
	case "td", "th":
		switch string(tag) {
		case "td", "th", "/tr":
			return true
		}
	case "p":
		switch string(tag) {
		case "p", "div", "ul", "ol", "dl", "pre", "table", "details", "section", "blockquote", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "nav",
			"/div", "/section", "/details", "/blockquote", "/header", "/footer", "/aside", "/nav", "/main", "/figure":
			return true
		}
	}
	return false
}
