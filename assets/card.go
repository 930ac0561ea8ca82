package assets

import (
	"fmt"
	"image"
	"strings"
	"unicode/utf8"

	"golang.org/x/image/draw"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// Size and margin of the social card in pixels: the size that Open Graph's readers show whole
// (https://ogp.me).
const (
	cardWidth  = 1200
	cardHeight = 630
	cardMargin = 88
	cardMark   = 96 // the height of the mark, or of a logo
)

// Card draws the picture that stands for the site where its link is shared, as a PNG: the mark or
// the look's logo, the title in up to three lines and the subtitle in up to two. A logo that is a
// drawing is left out, since nothing here draws it. The Go fonts hold Latin, Greek and
// Cyrillic; words with other letters are left out, since a row of empty boxes says less than the
// mark alone.
func Card(title, subtitle string, look Look) (File, error) {
	card := image.NewRGBA(image.Rect(0, 0, cardWidth, cardHeight))
	draw.Draw(card, card.Bounds(), image.NewUniform(paper), image.Point{}, draw.Src)
	line, logo := look.card()
	switch {
	case logo != nil:
		drawLogo(card, logo)
	case look.Logo.Path == "":
		markGround.fill(card, cardMargin, cardMargin, cardMark/32.0, line)
		for _, s := range markLines {
			s.fill(card, cardMargin, cardMargin, cardMark/32.0, paper)
		}
	}
	draw.Draw(card, image.Rect(0, cardHeight-12, cardWidth, cardHeight), image.NewUniform(line), image.Point{}, draw.Src)

	bold, err := face(gobold.TTF, 72)
	if err != nil {
		return File{}, err
	}
	regular, err := face(goregular.TTF, 34)
	if err != nil {
		return File{}, err
	}
	below := wrap(regular, subtitle, 2)
	baseline := cardHeight - cardMargin - 46*len(below)
	drawLines(card, regular, image.NewUniform(muted), below, baseline+40, 46)
	lines := wrap(bold, title, 3)
	drawLines(card, bold, image.NewUniform(ink), lines, baseline-84*(len(lines)-1)-24, 84)

	body, err := encodePNG(card)
	return fingerprint("card", ".png", body), err
}

// drawLogo draws a logo where the mark would stand, as high as that one or as wide as there is room.
func drawLogo(card *image.RGBA, logo image.Image) {
	size := logo.Bounds().Size()
	scale := min(cardMark/float64(max(size.Y, 1)), (cardWidth-2*cardMargin)/float64(max(size.X, 1)))
	at := image.Rect(0, 0, max(1, int(float64(size.X)*scale)), max(1, int(float64(size.Y)*scale))).Add(image.Pt(cardMargin, cardMargin))
	draw.CatmullRom.Scale(card, at, logo, logo.Bounds(), draw.Over, nil)
}

func face(ttf []byte, pixels float64) (font.Face, error) {
	parsed, err := opentype.Parse(ttf)
	if err != nil {
		return nil, fmt.Errorf("font of the social card: %w", err)
	}
	return opentype.NewFace(parsed, &opentype.FaceOptions{Size: pixels, DPI: 72, Hinting: font.HintingNone})
}

// wrap breaks a text into at most limit lines of the card's width. What doesn't fit ends in an
// ellipsis.
func wrap(f font.Face, text string, limit int) []string {
	var lines []string
	for _, word := range strings.Fields(text) {
		if !drawable(f, word) {
			continue
		}
		last := len(lines) - 1
		if last < 0 || len(lines) < limit && !fits(f, lines[last]+" "+word) {
			lines = append(lines, word)
		} else {
			lines[last] += " " + word // in the last line also what doesn't fit, so that it is shortened
		}
	}
	for i, line := range lines {
		lines[i] = shorten(f, line)
	}
	return lines
}

func fits(f font.Face, line string) bool {
	return font.MeasureString(f, line) <= fixed.I(cardWidth-2*cardMargin)
}

// shorten takes words, or letters where there is only one word, from the end of a line until it
// fits.
func shorten(f font.Face, line string) string {
	if fits(f, line) {
		return line
	}
	for !fits(f, line+"…") {
		_, size := utf8.DecodeLastRuneInString(line)
		end := len(line) - size
		if space := strings.LastIndexByte(line, ' '); space > 0 {
			end = space
		}
		line = line[:end]
	}
	return line + "…"
}

func drawable(f font.Face, word string) bool {
	for _, r := range word {
		if _, ok := f.GlyphAdvance(r); !ok {
			return false
		}
	}
	return true
}

func drawLines(dst draw.Image, f font.Face, src image.Image, lines []string, baseline, height int) {
	for i, line := range lines {
		d := font.Drawer{Dst: dst, Src: src, Face: f, Dot: fixed.P(cardMargin, baseline+i*height)}
		d.DrawString(line)
	}
}
