package assets

import (
	"encoding/hex"
	"fmt"
	"image/color"
	"math"
	"strings"
)

// Scheme is one of the two in which pages are drawn.
type Scheme int

// The schemes, in the order of CSS's light-dark().
const (
	Light Scheme = iota
	Dark
)

func (s Scheme) String() string { return [...]string{"light", "dark"}[s] }

// minContrast is what text must have (WCAG 2.2, success criterion 1.4.3).
const minContrast = 4.5

// grounds are what the accent stands on in each scheme: --paper, --paper-raised and --paper-sunk of
// css/tokens.css. Its own --accent-soft comes to them.
var grounds = [...][3]color.RGBA{
	Light: {{0xfd, 0xfc, 0xfa, 0xff}, {0xff, 0xff, 0xff, 0xff}, {0xf5, 0xf3, 0xee, 0xff}},
	Dark:  {{0x15, 0x17, 0x1a, 0xff}, {0x1c, 0x1f, 0x23, 0xff}, {0x10, 0x12, 0x14, 0xff}},
}

// ParseColour reads a colour as CSS writes it in three or six hexadecimal digits behind "#".
func ParseColour(text string) (c color.RGBA, ok bool) {
	digits, found := strings.CutPrefix(text, "#")
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	parts, err := hex.DecodeString(digits)
	if !found || err != nil || len(parts) != 3 {
		return color.RGBA{}, false
	}
	return color.RGBA{parts[0], parts[1], parts[2], 0xff}, true
}

// AccentContrast is the least contrast that an accent has to what it stands on in a scheme, from 1
// to 21.
func AccentContrast(c color.RGBA, s Scheme) float64 {
	least := contrast(c, soft(c, s))
	for _, ground := range grounds[s] {
		least = min(least, contrast(c, ground))
	}
	return least
}

// NearestAccent is the colour itself where it can be read in a scheme, and else the nearest shade of
// it that can: darker on light pages, lighter on dark ones.
func NearestAccent(c color.RGBA, s Scheme) color.RGBA {
	end := [...]color.RGBA{Light: {A: 0xff}, Dark: {0xff, 0xff, 0xff, 0xff}}[s]
	shade := c
	for i := 1; AccentContrast(shade, s) < minContrast && i <= 256; i++ {
		shade = mixed(c, end, float64(i)/256)
	}
	return shade
}

// AccentStylesheet gives the accent of both schemes to pages. It stands in the layer of tokens, so
// that paper and readers who ask for contrast keep theirs.
func AccentStylesheet(light, dark color.RGBA) File {
	return fingerprint("accent", ".css", fmt.Appendf(nil, "@layer tokens{:root{--accent:light-dark(%s,%s);--accent-soft:light-dark(%s,%s)}}\n",
		hexColor(light), hexColor(dark), hexColor(soft(light, Light)), hexColor(soft(dark, Dark))))
}

// soft is the ground of what the accent marks: a tint of paper.
func soft(c color.RGBA, s Scheme) color.RGBA {
	return mixed(grounds[s][0], c, [...]float64{Light: 0.07, Dark: 0.12}[s])
}

func mixed(a, b color.RGBA, part float64) color.RGBA {
	mix := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + (float64(y)-float64(x))*part)) }
	return color.RGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 0xff}
}

// contrast is that of WCAG 2.2.
func contrast(a, b color.RGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.RGBA) float64 {
	linear := func(v uint8) float64 {
		part := float64(v) / 255
		if part <= 0.04045 {
			return part / 12.92
		}
		return math.Pow((part+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
