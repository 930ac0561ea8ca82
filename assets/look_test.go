package assets

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestAccentStandsOnTheGroundsOfPages holds that the grounds are those of the style sheet, and that
// its own accent holds on them.
func TestAccentStandsOnTheGroundsOfPages(t *testing.T) {
	tokens, err := os.ReadFile("css/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	pair := func(name string) []string {
		return regexp.MustCompile(`--` + name + `: light-dark\((#\w+), (#\w+)\)`).FindStringSubmatch(string(tokens))[1:]
	}
	for i, name := range []string{"paper", "paper-raised", "paper-sunk"} {
		for scheme, want := range pair(name) {
			if got := hexColor(grounds[scheme][i]); got != want {
				t.Errorf("--%s is %s in the %s scheme, not %s", name, want, Scheme(scheme), got)
			}
		}
	}
	for scheme, text := range pair("accent") {
		if c, ok := ParseColour(text); !ok || AccentContrast(c, Scheme(scheme)) < minContrast {
			t.Errorf("the accent %s has a contrast of %.2f", text, AccentContrast(c, Scheme(scheme)))
		}
	}
}

func TestNearestAccent(t *testing.T) {
	for _, test := range []struct{ colour, light, dark string }{
		{"#0b5c66", "#0b5c66", "#5f949b"},
		{"#ff6600", "#bb4b00", "#ff6600"},
		{"#fff", "#6e6e6e", "#ffffff"},
		{"#000000", "#000000", "#8b8b8b"},
		{"#1d4ed8", "#1d4ed8", "#6587e4"},
	} {
		c, ok := ParseColour(test.colour)
		if !ok {
			t.Fatalf("%s is no colour", test.colour)
		}
		for scheme, want := range []string{test.light, test.dark} {
			nearest := NearestAccent(c, Scheme(scheme))
			if got := hexColor(nearest); got != want {
				t.Errorf("the nearest to %s in the %s scheme is %s, want %s", test.colour, Scheme(scheme), got, want)
			}
			if got := AccentContrast(nearest, Scheme(scheme)); got < minContrast || nearest != c && got > minContrast+0.15 {
				t.Errorf("the contrast of %s is %.2f", want, got)
			}
		}
	}
	for _, text := range []string{"", "red", "#12345", "#12", "#gggggg", "0b5c66", "#0b5c6", "# b5c66", "#-b5c66", "#+15c66", "#0b5c66ff"} {
		if c, ok := ParseColour(text); ok {
			t.Errorf("%q is the colour %v", text, c)
		}
	}
}

// TestStylesheetsLoadNothing tries ways in which a style sheet asks somebody for something.
func TestStylesheetsLoadNothing(t *testing.T) {
	for _, text := range []string{
		`@import "https://evil.test/a.css";`, `@import url(https://evil.test/a.css) layer(x);`, `@\69mport "x.css";`, `@import "data:text/css,b{}";`,
		`b { background: url(https://evil.test/x.png) }`, `b { background: u\72l(//evil.test/x) }`, `b { background: URL("x.png") }`,
		`@font-face { font-family: x; src: url(https://evil.test/x.woff2) }`, `@font-face { font-family: x; src: url(data:font/woff2;base64,AA) }`,
		`b { background: image-set("https://evil.test/x.png" 1x) }`, `b { background: image\2dset("x.png" 1x) }`, `b { background: -webkit-image-set("x.png" 1x) }`,
		`b { background: image("x.png") }`, `b { content: src("x.png") }`, `b { background: cross-fade(red, "x.png") }`, "b { background: image-set/**/(\"x\" 1x); background: IMAGE-SET(\"x\" 1x) }",
		`b { --x: url(https://evil.test/x); background: var(--x) }`, `b { background: url( }`, `b { color: red; } }`,
	} {
		if file, err := Stylesheet(text); err == nil {
			t.Errorf("%s becomes\n%s", text, file.Body)
		}
	}
	for text, want := range map[string]string{
		`b { widht: 1px; new-property: 2 }`:                                                                        `b{widht:1px;new-property:2}`,
		`/* x */ .site-title { color: var(--accent); &:hover { color: red } }`:                                     `.site-title{color:var(--accent);&:hover{color:red}}`,
		`b { background: url(data:image/svg+xml,%3Csvg/%3E); fill: url(#a) }`:                                      `b{background:url(data:image/svg+xml,%3Csvg/%3E);fill:url(#a)}`,
		`@media (width > 40rem) { :root { --measure: 60ch } } @layer mine { b { color: light-dark(#000, #fff) } }`: `@media(width>40rem){:root{--measure: 60ch }}@layer mine{b{color:light-dark(#000,#fff)}}`,
	} {
		file, err := Stylesheet(text)
		if err != nil || strings.TrimSpace(string(file.Body)) != want || !regexp.MustCompile(`^assets/style\.[0-9a-f]{8}\.css$`).MatchString(file.Path) {
			t.Errorf("%s: %v, %s\n%s", text, err, file.Path, file.Body)
		}
	}
}
