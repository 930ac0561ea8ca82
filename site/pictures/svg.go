package pictures

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

const (
	maxNested  = 200 // elements in one another
	maxRemoved = 10  // kinds of parts that are named; what is beyond is one more
)

const (
	svgSpace   = "http://www.w3.org/2000/svg"
	xlinkSpace = "http://www.w3.org/1999/xlink"
	xmlSpace   = "http://www.w3.org/XML/1998/namespace"
)

// active are the namespaces whose elements browsers show or run inside a drawing, or whose
// attributes listen to events. Those of other namespaces are notes of drawing programs, which
// nobody sees and nobody misses.
var active = []string{"http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/2001/xml-events"}

// Clean writes a drawing in SVG anew with only those elements, attributes and values of the
// original that draw. What is not known to be harmless is left out, and named when it could be seen
// or could act: scripts and their handlers, HTML, whatever comes from another file or another
// origin, processing instructions, declarations of a DOCTYPE. References to parts of the drawing
// itself and pixels in data URLs stay. Time and memory are linear in the text. Cleaning what is
// clean changes nothing.
//
// The error is an *Error: the text is no SVG, or no well-formed XML in UTF-8. XML that is merely
// checked and then published could mean something else to a browser than to Go; what is written
// here has no prefixes, entities, comments or CDATA sections to differ about.
func Clean(text string) (clean []byte, removed []Removed, err error) {
	text = strings.TrimPrefix(text, "\ufeff")
	c := cleaner{decoder: xml.NewDecoder(strings.NewReader(text)), at: map[string]int{}, uses: newUses()}
	c.decoder.CharsetReader = func(charset string, in io.Reader) (io.Reader, error) {
		if strings.EqualFold(charset, "us-ascii") {
			return in, nil
		}
		return nil, &Error{Message: fmt.Sprintf("it is in %s", charset), Hint: "save it as UTF-8"}
	}
	for {
		c.line, c.column = c.decoder.InputPos()
		token, err := c.decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = c.token(token)
		}
		if err != nil {
			return nil, nil, c.fault(err, text)
		}
	}
	if !c.ended {
		return nil, nil, &Error{Message: "it is empty", Hint: "save it as SVG"}
	}
	if err := c.uses.check(); err != nil {
		return nil, nil, err
	}
	clean = append(clean, `<svg xmlns="`+svgSpace+`"`...)
	if c.linked {
		clean = append(clean, ` xmlns:xlink="`+xlinkSpace+`"`...)
	}
	return append(append(clean, c.out.Bytes()...), '\n'), c.removed, nil
}

// cleaner is the state of a Clean.
type cleaner struct {
	decoder      *xml.Decoder
	line, column int // where the token begins
	out          bytes.Buffer
	pending      bool     // the start tag that was written last lacks its end
	open         []string // the elements around the token that are written
	skipping     int      // elements around the token that are not, which are all inside of one that is left out
	ended        bool     // the root has
	bare         bool     // it has no namespace, which it gets
	linked       bool     // there are attributes of XLink
	sheet        strings.Builder
	removed      []Removed
	at           map[string]int // places in removed
	uses         uses
}

func (c *cleaner) fault(err error, text string) *Error {
	line, _ := c.decoder.InputPos()
	known, syntax := (*Error)(nil), (*xml.SyntaxError)(nil)
	switch {
	case errors.As(err, &known):
		known.Line = line
		return known
	case strings.Contains(text, "<!ENTITY") && strings.Contains(err.Error(), "entity"):
		return &Error{Message: "it has entities of its own", Hint: "save it as plain SVG", Line: line}
	case errors.As(err, &syntax):
		return &Error{Message: "it is no well-formed XML: " + syntax.Msg, Hint: "mend it, or save it anew as SVG", Line: syntax.Line}
	}
	return &Error{Message: "it is no well-formed XML: " + strings.TrimPrefix(err.Error(), "xml: "), Hint: "mend it, or save it anew as SVG", Line: line}
}

// remove notes a part that is left out.
func (c *cleaner) remove(what, hint string) {
	if _, known := c.at[what]; !known && len(c.removed) >= maxRemoved {
		what, hint = "further parts", "look at the ones before first"
	}
	at, known := c.at[what]
	if !known {
		at = len(c.removed)
		c.at[what] = at
		c.removed = append(c.removed, Removed{What: what, Hint: hint, Line: c.line, Column: c.column})
	}
	c.removed[at].Count++
}

func (c *cleaner) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		if len(c.open)+c.skipping >= maxNested {
			return &Error{Message: fmt.Sprintf("its elements are nested more than %d deep", maxNested), Hint: "flatten its groups"}
		}
		return c.start(t)
	case xml.EndElement:
		c.end()
	case xml.CharData:
		c.text(string(t))
	case xml.ProcInst:
		if t.Target != "xml" {
			c.remove("the processing instruction <?"+t.Target+"?>", "put styles into the drawing itself")
		}
	case xml.Directive:
		if bytes.ContainsRune(t, '[') {
			c.remove("the declarations of its DOCTYPE", "save it as plain SVG")
		}
	}
	return nil
}

// start writes a start tag, or begins to skip an element.
func (c *cleaner) start(t xml.StartElement) error {
	name := t.Name.Local
	isRoot := len(c.open) == 0
	switch {
	case isRoot && (c.ended || name != "svg" || t.Name.Space != svgSpace && t.Name.Space != ""):
		return &Error{Message: "it is no SVG: its root is no <svg> of the namespace " + svgSpace, Hint: "save it as SVG"}
	case c.skipping > 0 || slices.Contains(c.open, "style"):
		c.skipping++
		return nil
	case !isRoot && t.Name.Space != svgSpace && !(t.Name.Space == "" && c.bare):
		if slices.Contains(active, t.Name.Space) || !strings.Contains(t.Name.Space, ":") { // a prefix that is not declared stands for itself
			c.remove("the element <"+name+"> of another language", "a drawing holds SVG alone")
		}
		c.skipping++
		return nil
	case name == "metadata":
		c.skipping++
		return nil
	case slices.Contains(c.open, "title") || slices.Contains(c.open, "desc"):
		// in HTML, they hold HTML
		c.remove("the element <"+name+"> in a title or a description", "these hold text alone")
		c.skipping++
		return nil
	case !elements[name]:
		c.remove("the element <"+name+">", "it does not draw, or brings in other documents")
		c.skipping++
		return nil
	case animations[name] && !animates(t.Attr):
		c.remove("an animation <"+name+"> of what is no shape or color", "animate what is drawn alone")
		c.skipping++
		return nil
	}
	if isRoot {
		c.bare = t.Name.Space == ""
	}
	c.uses.begin(len(c.open), idOf(t.Attr))
	c.open = append(c.open, name)
	if name == "style" {
		c.sheet.Reset()
		return nil
	}
	c.content()
	if !isRoot {
		c.out.WriteString("<" + name)
	}
	c.attributes(name, t.Attr)
	c.pending = true
	return nil
}

// content ends the start tag before it.
func (c *cleaner) content() {
	if c.pending {
		c.out.WriteByte('>')
		c.pending = false
	}
}

func (c *cleaner) end() {
	if c.skipping > 0 {
		c.skipping--
		return
	}
	name := c.open[len(c.open)-1]
	c.open = c.open[:len(c.open)-1]
	c.uses.end(len(c.open))
	c.ended = len(c.open) == 0
	switch {
	case name == "style":
		c.style()
	case c.pending:
		c.out.WriteString("/>")
		c.pending = false
	default:
		c.out.WriteString("</" + name + ">")
	}
}

func (c *cleaner) style() {
	sheet, safe := cleanSheet(c.sheet.String())
	switch {
	case !safe:
		c.remove("a style sheet <style>", "it may have @media and @keyframes alone, no escapes, and references to the drawing itself (#id)")
	case sheet != "":
		c.content()
		c.out.WriteString("<style>" + escapeText.Replace(sheet) + "</style>")
	}
}

// text writes the text of elements that have some; between others it is not shown.
func (c *cleaner) text(text string) {
	if c.skipping > 0 || len(c.open) == 0 {
		return
	}
	if c.open[len(c.open)-1] == "style" {
		c.sheet.WriteString(text)
		return
	}
	if slices.ContainsFunc(c.open, func(name string) bool { return name == "text" || name == "title" || name == "desc" }) {
		c.content()
		c.out.WriteString(escapeText.Replace(text))
	}
}

var (
	escapeText  = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#xD;")
	escapeValue = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "\r", "&#xD;", "\n", "&#xA;", "\t", "&#x9;")
)
