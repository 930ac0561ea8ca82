package assets

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"

	"golang.org/x/image/vector"
)

// shape is a rectangle with round corners in the mark's square of 32 units; a disc is a square with
// corners of half its side.
type shape struct{ x, y, width, height, radius float32 }

// The mark is a page with lines and a seal: a document that binds. One table draws it as SVG and as
// pixels.
var (
	markGround = shape{0, 0, 32, 32, 7}
	markLines  = []shape{{7, 8, 18, 3, 1.5}, {7, 14.5, 18, 3, 1.5}, {7, 21, 8, 3, 1.5}, {19, 19.5, 6, 6, 3}}
)

// Colours of the mark and the card. The accent lies between the stylesheets' light and dark one: it
// keeps a contrast of 4.5:1 to white and of 3:1 to the dark tab strips of browsers.
var (
	accent = color.RGBA{0x12, 0x7c, 0x88, 0xff}
	paper  = color.RGBA{0xff, 0xff, 0xff, 0xff}
	ink    = color.RGBA{0x1b, 0x1f, 0x27, 0xff}
	muted  = color.RGBA{0x57, 0x5f, 0x6c, 0xff}
)

// touchIconSize is what iOS asks for, in pixels; it rounds the corners itself.
const touchIconSize = 180

func addMark(b *Bundle, accent color.RGBA) error {
	touch := image.NewRGBA(image.Rect(0, 0, touchIconSize, touchIconSize))
	draw.Draw(touch, touch.Bounds(), image.NewUniform(accent), image.Point{}, draw.Src)
	// The lines alone, smaller than the tile: its corners are cut off by whoever shows it.
	const inset = touchIconSize * 0.08
	for _, s := range markLines {
		s.fill(touch, inset, inset, (touchIconSize-2*inset)/32, paper)
	}
	body, err := encodePNG(touch)
	if err != nil {
		return err
	}
	favicon, apple := fingerprint("icon", ".svg", []byte(markSVG(accent))), fingerprint("touch-icon", ".png", body)
	b.Icon, b.TouchIcon = favicon.Path, apple.Path
	b.Files = append(b.Files, favicon, apple)
	return nil
}

// markSVG has no <style>: the mark carries its own ground and so needs no second form for dark
// browsers.
func markSVG(accent color.RGBA) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">%s<g fill="%s">`, markGround.svg(` fill="`+hexColor(accent)+`"`), hexColor(paper))
	for _, s := range markLines {
		b.WriteString(s.svg(""))
	}
	b.WriteString(`</g></svg>`)
	return b.String()
}

func (s shape) svg(attributes string) string {
	return fmt.Sprintf(`<rect x="%g" y="%g" width="%g" height="%g" rx="%g"%s/>`, s.x, s.y, s.width, s.height, s.radius, attributes)
}

// fill draws the shape at an offset in pixels, one unit being scale pixels. All of it has to be
// inside of dst.
func (s shape) fill(dst draw.Image, left, top, scale float32, c color.Color) {
	x0, y0 := left+s.x*scale, top+s.y*scale
	within := image.Rect(int(x0), int(y0), int(x0+s.width*scale)+1, int(y0+s.height*scale)+1)
	x0, y0 = x0-float32(within.Min.X), y0-float32(within.Min.Y)
	x1, y1, r := x0+s.width*scale, y0+s.height*scale, s.radius*scale
	k := r * 0.4477 // from a corner to the control point of the cubic curve that comes closest to a quarter circle
	z := vector.NewRasterizer(within.Dx(), within.Dy())
	z.MoveTo(x0+r, y0)
	z.LineTo(x1-r, y0)
	z.CubeTo(x1-k, y0, x1, y0+k, x1, y0+r)
	z.LineTo(x1, y1-r)
	z.CubeTo(x1, y1-k, x1-k, y1, x1-r, y1)
	z.LineTo(x0+r, y1)
	z.CubeTo(x0+k, y1, x0, y1-k, x0, y1-r)
	z.LineTo(x0, y0+r)
	z.CubeTo(x0, y0+k, x0+k, y0, x0+r, y0)
	z.ClosePath()
	z.Draw(dst, within, image.NewUniform(c), image.Point{})
}

// hexColor writes a colour as ParseColour reads it.
func hexColor(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

func encodePNG(m image.Image) ([]byte, error) {
	var b bytes.Buffer
	err := png.Encode(&b, m)
	return b.Bytes(), err
}
