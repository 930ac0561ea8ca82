package pictures

import (
	"encoding/xml"
	"slices"
	"strings"
)

// attributes writes those attributes of an element that draw.
func (c *cleaner) attributes(element string, list []xml.Attr) {
	seen := map[string]bool{}
	for _, a := range list {
		name, known := c.name(a.Name)
		if !known || seen[name] {
			continue
		}
		if name == "attributeName" && !animations[element] {
			c.remove(`the attribute "attributeName" of <`+element+">", "only animations have one")
			continue
		}
		value, safe := a.Value, true
		switch values[name] {
		case reference:
			if value = strings.TrimSpace(value); !strings.HasPrefix(value, "#") && !(element == "image" || element == "feImage") || !isReference(value) {
				c.remove("a link of <"+element+"> out of the drawing", "refer to a part of the drawing (#id), or put pixels into it as a data URL")
				continue
			}
			c.linked = c.linked || name == "xlink:href"
			if element == "use" {
				c.uses.refer(value[1:])
			}
		case style:
			if value, safe = cleanDeclarations(value); !safe {
				c.remove(`what "style" refers to`, "refer to parts of the drawing itself: url(#id)")
			}
			if value == "" {
				continue
			}
		case drawn:
			if value, safe = scan(value, false); !safe {
				c.remove(`what "`+name+`" refers to`, "refer to parts of the drawing itself: url(#id)")
				continue
			}
		}
		seen[name] = true
		c.out.WriteString(" " + name + `="` + escapeValue.Replace(value) + `"`)
	}
}

// idOf returns the id of an element.
func idOf(list []xml.Attr) string {
	for _, a := range list {
		if a.Name.Local == "id" && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// name returns an attribute as it is written. Known tells whether it is; one that could act is
// noted.
func (c *cleaner) name(n xml.Name) (name string, known bool) {
	switch n.Space {
	case "":
		name = n.Local
	case xmlSpace:
		name = "xml:" + n.Local
	case xlinkSpace:
		if n.Local != "href" {
			return "", false // a kind or title of the link
		}
		return "xlink:href", true
	default:
		if slices.Contains(active, n.Space) || n.Space != "xmlns" && !strings.Contains(n.Space, ":") {
			c.remove(`the attribute "`+n.Local+`" of another language`, "a drawing holds SVG alone")
		}
		return "", false
	}
	_, known = values[name]
	switch {
	case known, strings.HasPrefix(name, "aria-") && !strings.ContainsFunc(name, notLower):
		return name, true
	case name == "xmlns", strings.HasPrefix(name, "data-"): // for scripts, which there are none of
	case strings.HasPrefix(strings.ToLower(name), "on"):
		c.remove(`the script in "`+name+`"`, "a drawing runs nothing")
	default:
		c.remove(`the attribute "`+name+`"`, "it does not draw")
	}
	return "", false
}

func notLower(r rune) bool { return r != '-' && (r < 'a' || r > 'z') }

// animates reports whether an animation changes what is drawn, and not what is linked or run.
func animates(list []xml.Attr) bool {
	for _, a := range list {
		if a.Name.Local == "attributeName" && (a.Name.Space != "" || values[a.Value] != drawn) {
			return false
		}
	}
	return true
}

// isReference reports whether a reference leads to a part of the drawing itself, or is an image of
// pixels.
func isReference(value string) bool {
	if rest, local := strings.CutPrefix(value, "#"); local {
		return !strings.ContainsAny(rest, notInReferences)
	}
	rest, ok := strings.CutPrefix(value, "data:image/")
	format, data, ok2 := strings.Cut(rest, ";base64,")
	return ok && ok2 && slices.Contains([]string{"png", "jpeg", "jpg", "gif", "webp"}, format) && !strings.ContainsFunc(data, func(r rune) bool {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || strings.ContainsRune("+/= \t\r\n", r))
	})
}
