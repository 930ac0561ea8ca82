package assets

import (
	"encoding/xml"
	"errors"
	"fmt"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// icon is one file of icons/: strokes of 1.5 in a square of 16. A rule of a style sheet names it by
// url("../icons/NAME.svg"), and it stands there as a data URL, the mask of what has the rule, whose
// colour is that of the text. Rejected: a sprite in every page, which is more than most contracts
// have to say; one in a file of its own, which browsers refuse to pages that are opened from a
// folder; and a variable for each icon, since none is named twice.
type icon struct {
	XMLName xml.Name `xml:"svg"`
	ViewBox string   `xml:"viewBox,attr"`
	Drawing string   `xml:",innerxml"`
}

// mask makes what a style sheet holds of an icon, all its strokes alike, or says why the file is none.
func mask(name string, text []byte) (string, []api.Message) {
	var i icon
	if err := xml.Unmarshal(text, &i); err != nil {
		if syntax := (*xml.SyntaxError)(nil); errors.As(err, &syntax) {
			return "", []api.Message{{Text: "the icon is not well-formed: " + syntax.Msg, Location: &api.Location{File: name, Line: syntax.Line}}}
		}
		return "", []api.Message{{Text: "the icon is not an SVG: " + err.Error(), Location: &api.Location{File: name}}}
	}
	if i.ViewBox == "" {
		return "", []api.Message{{Text: "the icon has no viewBox", Location: &api.Location{File: name}}}
	}
	var drawing strings.Builder
	for line := range strings.Lines(i.Drawing) {
		drawing.WriteString(strings.TrimSpace(line))
	}
	return fmt.Sprintf("<svg xmlns='http://www.w3.org/2000/svg' viewBox='%s' fill='none' stroke='#000' stroke-width='1.5' stroke-linecap='round' stroke-linejoin='round'>%s</svg>",
		i.ViewBox, strings.ReplaceAll(drawing.String(), `"`, "'")), nil
}
