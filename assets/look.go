package assets

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/gif"
	_ "image/jpeg"
	_ "image/png"
	"slices"
	"strings"

	_ "golang.org/x/image/webp"
)

// Look is what a site has of its own in place of docsgen's, or beside it. The zero Look has nothing.
type Look struct {
	Accent     [2]color.RGBA // of links and marks, by Scheme; zero for docsgen's
	Logo       Picture       // before the title; its Path is empty for none
	Icon       Picture       // of the browser's tab; its Path is empty for docsgen's mark
	Stylesheet File          // behind docsgen's; its Path is empty for none
}

// Picture is a picture of a site's own.
type Picture struct {
	File
	Width, Height int // in pixels; 0 for a drawing
}

// maxPixels bounds the sides of a picture: a small file may hold a very large one.
const maxPixels = 4096

// NewPicture makes a file of a picture, named as what it is for. Extension is that of its format:
// ".svg", ".ico", or one of pixels, which are looked at. The body of a drawing must be safe already.
func NewPicture(name, extension string, body []byte) (Picture, error) {
	p := Picture{File: fingerprint(name, extension, body)}
	if extension == ".svg" || extension == ".ico" {
		return p, nil
	}
	size, _, err := image.DecodeConfig(bytes.NewReader(body))
	if err != nil {
		return p, errors.New("is no picture that can be read")
	}
	if size.Width > maxPixels || size.Height > maxPixels {
		return p, fmt.Errorf("is %d by %d pixels, and %d by %d at most are read", size.Width, size.Height, maxPixels, maxPixels)
	}
	p.Width, p.Height = size.Width, size.Height
	return p, nil
}

// With is the bundle with a look's files, and without those of docsgen's that they stand in for.
func (b *Bundle) With(l Look) (*Bundle, error) {
	dressed := *b
	dressed.Files, dressed.Styles = slices.Clone(b.Files), slices.Clone(b.Styles)
	if l.Accent != (Look{}).Accent || l.Icon.Path != "" {
		dressed.Files = slices.DeleteFunc(dressed.Files, func(f File) bool { return f.Path == b.Icon || f.Path == b.TouchIcon })
		if l.Icon.Path == "" {
			if err := addMark(&dressed, l.Accent[Light]); err != nil {
				return nil, err
			}
		} else {
			dressed.Icon, dressed.TouchIcon = l.Icon.Path, ""
			dressed.Files = append(dressed.Files, l.Icon.File)
			if strings.HasSuffix(l.Icon.Path, ".png") {
				dressed.TouchIcon = l.Icon.Path
			}
		}
	}
	if l.Accent != (Look{}).Accent {
		dressed.addStyle(AccentStylesheet(l.Accent[Light], l.Accent[Dark]))
	}
	if l.Logo.Path != "" {
		dressed.Files = append(dressed.Files, l.Logo.File)
	}
	if l.Stylesheet.Path != "" {
		dressed.addStyle(l.Stylesheet)
	}
	return &dressed, nil
}

func (b *Bundle) addStyle(f File) {
	b.Files, b.Styles = append(b.Files, f), append(b.Styles, f.Path)
}

// card is the accent and the pixels that a social card is drawn with; no pixels for a logo that is a
// drawing, or that can't be read to its end.
func (l Look) card() (color.RGBA, image.Image) {
	line := accent
	if l.Accent != (Look{}).Accent {
		line = l.Accent[Light]
	}
	if l.Logo.Width == 0 {
		return line, nil
	}
	logo, _, err := image.Decode(bytes.NewReader(l.Logo.Body))
	if err != nil {
		return line, nil
	}
	return line, logo
}
