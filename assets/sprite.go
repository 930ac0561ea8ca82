package assets

import (
	"encoding/xml"
	"errors"
	"io/fs"
	"path"
	"strings"
)

// icon is one file of icons/: strokes of 1.5 in a square of 16, drawn in currentColor.
type icon struct {
	XMLName xml.Name `xml:"svg"`
	ViewBox string   `xml:"viewBox,attr"`
	Drawing string   `xml:",innerxml"`
}

// addSprite joins the icons. Their roots' presentation attributes stay behind: what <use> shows
// inherits from the place where it stands, so the stylesheet gives stroke and fill once instead of
// the sprite forty times in every page.
func addSprite(b *Bundle, sources fs.FS) error {
	names, err := fs.Glob(sources, "icons/*.svg")
	if err != nil {
		return err
	}
	var sprite strings.Builder
	sprite.WriteString(`<svg class="sprite" xmlns="http://www.w3.org/2000/svg" width="0" height="0" aria-hidden="true">`)
	for _, name := range names {
		text, err := fs.ReadFile(sources, name)
		if err != nil {
			return err
		}
		var i icon
		if err := xml.Unmarshal(text, &i); err != nil {
			return Problems{iconProblem(name, err)}
		}
		if i.ViewBox == "" {
			return Problems{{File: name, Text: "the icon has no viewBox"}}
		}
		sprite.WriteString(`<symbol id="i-` + strings.TrimSuffix(path.Base(name), ".svg") + `" viewBox="` + i.ViewBox + `">`)
		for line := range strings.Lines(i.Drawing) {
			sprite.WriteString(strings.TrimSpace(line))
		}
		sprite.WriteString(`</symbol>`)
	}
	sprite.WriteString(`</svg>`)
	b.Sprite = sprite.String()
	return nil
}

func iconProblem(file string, err error) Problem {
	p := Problem{File: file, Text: "the icon is not an SVG: " + err.Error()}
	if syntax := (*xml.SyntaxError)(nil); errors.As(err, &syntax) {
		p.Line, p.Column, p.Text = syntax.Line, 1, "the icon is not well-formed: "+syntax.Msg
	}
	return p
}
