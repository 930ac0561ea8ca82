package pictures

import "strings"

// functions of CSS take numbers, colors and selectors. Left out are those that load something from
// elsewhere (image-set, src, and url but for parts of the drawing itself) and those of old browsers
// that run something (expression).
var functions = set(`
	rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp var env
	matrix matrix3d translate translate3d translatex translatey translatez scale scale3d scalex scaley scalez rotate rotate3d rotatex rotatey
	rotatez skew skewx skewy perspective cubic-bezier steps linear
	blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
	circle ellipse inset polygon path rect xywh
	linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
	not is where has nth-child nth-last-child nth-of-type nth-last-of-type lang dir`)

// rules of style sheets that hold other rules, and load nothing.
var rules = set(`media keyframes -webkit-keyframes supports`)

// cleanSheet returns a style sheet without its comments. Safe tells whether it loads nothing.
func cleanSheet(text string) (clean string, safe bool) {
	clean, safe = scan(text, true)
	return strings.TrimSpace(clean), safe
}

// cleanDeclarations returns those declarations of a style attribute that refer to nothing but parts
// of the drawing itself. Safe tells whether all do.
func cleanDeclarations(text string) (clean string, safe bool) {
	if clean, safe = scan(text, false); safe {
		return strings.TrimSpace(clean), true
	}
	var kept []string
	for declaration := range strings.SplitSeq(text, ";") { // a part of a string or of a data URL is no safe one, or a harmless one
		if declaration, safe := scan(declaration, false); safe && strings.Contains(declaration, ":") {
			kept = append(kept, strings.TrimSpace(declaration))
		}
	}
	return strings.Join(kept, ";"), false
}

// scan returns a text of CSS without its comments. Safe tells whether all functions in it and, in a
// style sheet, all rules are known ones, and all references lead to parts of the drawing itself.
// Text with escapes is not safe, since these can spell any name.
func scan(text string, sheet bool) (clean string, safe bool) {
	var b strings.Builder
	word, nested := 0, 0 // where the name before the next byte begins, and the parentheses around it
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case strings.HasPrefix(text[i:], "/*"):
			end := strings.Index(text[i+2:], "*/")
			if end < 0 {
				return "", false
			}
			i += end + 4
			word = i
			b.WriteByte(' ')
			continue
		case c == '\\' || c == '<' || !sheet && (c == '@' || c == '{' || c == '}'):
			return "", false
		case c == '"' || c == '\'':
			end := strings.IndexAny(text[i+1:], text[i:i+1]+"\\\n\r\f")
			if end < 0 || text[i+1+end] != c || strings.ContainsAny(text[i+1:i+1+end], "@{}()<") {
				// names of fonts need none of these, and a reader that takes quotes for something
				// else is misled
				return "", false
			}
			b.WriteString(text[i : i+end+2])
			i += end + 2
			word = i
			continue
		case c == '@':
			n := nameLength(text[i+1:])
			if !rules[strings.ToLower(text[i+1:i+1+n])] {
				return "", false
			}
		case c == '(':
			switch name := strings.ToLower(text[word:i]); {
			case name == "url":
				n := referenceLength(text[i:])
				if n == 0 {
					return "", false
				}
				b.WriteString(text[i : i+n])
				i += n
				word = i
				continue
			case name != "" && !functions[name]:
				return "", false
			}
			nested++
		case c == ')':
			if nested--; nested < 0 {
				return "", false
			}
		}
		b.WriteByte(text[i])
		if i++; nameLength(text[i-1:i]) == 0 {
			word = i
		}
	}
	return b.String(), nested == 0
}

// nameLength returns the length of the name that a text of CSS begins with.
func nameLength(text string) int {
	for i := range len(text) {
		if c := text[i]; !(c == '-' || c == '_' || c >= 0x80 || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z') {
			return i
		}
	}
	return len(text)
}

// referenceLength returns the length of what follows "url" in a reference to a part of the drawing
// itself, such as (#id) or ("#id"); 0 for any other reference.
func referenceLength(text string) int {
	end := strings.IndexByte(text, ')')
	if end < 0 {
		return 0
	}
	inner := strings.Trim(text[1:end], " \t\r\n\f")
	if n := len(inner); n > 1 && (inner[0] == '"' || inner[0] == '\'') && inner[0] == inner[n-1] {
		inner = inner[1 : n-1]
	}
	if !strings.HasPrefix(inner, "#") || strings.ContainsAny(inner, notInReferences) {
		return 0
	}
	return end + 1
}

// notInReferences are characters that no reference to a part of a drawing needs, and that end or
// escape something in CSS or HTML.
const notInReferences = "\"'(\\ \t\r\n\f<>{}@;"
