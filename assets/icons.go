package assets

import (
	"encoding/xml"
	"errors"
	"io/fs"
	"path"
	"strings"
)

// icon is one file of icons/: strokes of 1.5 in a square of 16.
type icon struct {
	XMLName xml.Name `xml:"svg"`
	ViewBox string   `xml:"viewBox,attr"`
	Drawing string   `xml:",innerxml"`
}

// iconFiles are the style sheets that the icons of a folder are made into: css/site.css imports the
// first, css/pages.css the second. An icon is
// the mask of an element <i class="icon i-NAME">, whose colour is that of the text. Rejected: a
// sprite in every page, which is more than most contracts have to say; and one in a file of its own,
// which browsers refuse to pages that are opened from a folder.
var iconFiles = map[string]string{"css/icons.css": "icons", "css/icons-pages.css": "icons/pages"}

// iconStyles makes the rules of all icons in a folder, and a variable --i-NAME for each, for use by other rules.
func iconStyles(sources fs.FS, folder string) (string, error) {
	names, err := fs.Glob(sources, folder+"/*.svg")
	if err != nil {
		return "", err
	}
	var variables, rules strings.Builder
	for _, name := range names {
		text, err := fs.ReadFile(sources, name)
		if err != nil {
			return "", err
		}
		var i icon
		if err := xml.Unmarshal(text, &i); err != nil {
			return "", Problems{iconProblem(name, err)}
		}
		if i.ViewBox == "" {
			return "", Problems{{File: name, Text: "the icon has no viewBox"}}
		}
		var drawing strings.Builder
		for line := range strings.Lines(i.Drawing) {
			drawing.WriteString(strings.TrimSpace(line))
		}
		svg := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="` + i.ViewBox + `" fill="none" stroke="#000" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">` +
			drawing.String() + "</svg>"
		variable := "--i-" + strings.TrimSuffix(path.Base(name), ".svg")
		variables.WriteString(variable + `: url("data:image/svg+xml,` + inURL.Replace(svg) + "\");\n")
		rules.WriteString("." + variable[2:] + " { --icon: var(" + variable + "); }\n")
	}
	return ":root {\n" + variables.String() + "}\n" + rules.String(), nil
}

// inURL escapes what a data URL between double quotation marks can't hold (RFC 3986, section 2.2).
var inURL = strings.NewReplacer(`"`, "'", "%", "%25", "#", "%23", "<", "%3C", ">", "%3E", "\n", "%0A")

func iconProblem(file string, err error) Problem {
	p := Problem{File: file, Text: "the icon is not an SVG: " + err.Error()}
	if syntax := (*xml.SyntaxError)(nil); errors.As(err, &syntax) {
		p.Line, p.Column, p.Text = syntax.Line, 1, "the icon is not well-formed: "+syntax.Msg
	}
	return p
}
