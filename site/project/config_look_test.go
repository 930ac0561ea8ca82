package project

import (
	"bytes"
	"image"
	"image/png"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// picturePNG is a PNG of a size; a large one of one colour takes few bytes.
func picturePNG(t *testing.T, width, height int) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// What can't be part of a look is said at its place in the configuration, with what can.
func TestLookIsRefused(t *testing.T) {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`
	for name, test := range map[string]struct{ files, message, hint string }{
		"an accent that can't be read":      {"accent: '#ff6600'", `"accent" is #ff6600, which has a contrast of 2.6:1 on light pages, and needs 4.5:1`, `the nearest shade that has it is "#bb4b00"`},
		"a dark accent on dark":             {"accentDark: '#0b5c66'", `"accentDark" is #0b5c66, which has a contrast of 2.`, `the nearest shade that has it is "#5f949b"`},
		"an accent that is no colour":       {"accent: teal", `"accent" does not know the colour "teal"`, "in hexadecimal digits"},
		"an accent that is more":            {"accent: '#000;} b{background:url(//evil.test)'", `"accent" does not know the colour`, ""},
		"a logo that is not there":          {"logo: a.png", `"logo" names "a.png", which is not there`, "relative to the configuration"},
		"a logo that is a page":             {"logo: a.png\n-- a.png --\n<html><script>alert(1)</script>", `"logo" names "a.png": its content is text/html, which is not what its name says`, ""},
		"a logo of another kind":            {"logo: a.html\n-- a.html --\nx", `"logo" names "a.html", which is no picture`, ".svg, .png"},
		"a logo of too many pixels":         {"logo: a.png\n-- a.png --\n" + picturePNG(t, 5000, 1), `"logo" names "a.png", which is 5000 by 1 pixels, and 4096 by 4096 at most are read`, ""},
		"a logo that is cut off":            {"logo: a.png\n-- a.png --\n" + pixels, `"logo" names "a.png", which is no picture that can be read`, ""},
		"a logo that leads out":             {"logo: a.png\n-- a.png --\n-> ../outside/key.png", `"logo" names "a.png", a link that leads out of the workspace`, ""},
		"a logo above":                      {"logo: ../outside/key.png", `"logo" leads out of the folder of the configuration`, ""},
		"a logo that is a pipe":             {"logo: a.png\n-- a.png --\n|", `"logo" names "a.png", which is no file`, ""},
		"a logo that is a device":           {"logo: a.png\n-- a.png --\n-> /dev/zero", `"logo" names "a.png", a link that leads out`, ""},
		"a logo that is too large":          {"logo: a.svg\n-- a.svg --\n" + strings.Repeat(" ", 2<<20), `"logo" names "a.svg", which can't be read`, "smaller"},
		"a drawing that is none":            {"logo: a.svg\n-- a.svg --\n<html/>", `"logo" names "a.svg": `, ""},
		"an icon that is a folder":          {"favicon: a.ico\n-- a.ico/b --\n", `"favicon" names "a.ico", which can't be read`, ""},
		"a style sheet that loads":          {"stylesheet: a.css\n-- a.css --\n@import url(https://evil.test/a.css);\nb { color: red }", `"stylesheet" names "a.css", which is no style sheet that loads nothing`, "pages ask nobody for anything"},
		"a style sheet that loads a font":   {"stylesheet: a.css\n-- a.css --\n@font-face {\n  src: url(https://evil.test/x) }", `it loads "https://evil.test/x" in line 2`, "fonts that readers have"},
		"a style sheet that is wrong":       {"stylesheet: a.css\n-- a.css --\nb { color: red }\nb { color: red } }", `"stylesheet" names "a.css", whose syntax is wrong in line 2: `, "mend it"},
		"a style sheet that leads out":      {"stylesheet: a.css\n-- a.css --\n-> ../outside/secret.md", `"stylesheet" names "a.css", a link that leads out`, ""},
		"a link that runs":                  {"links: [{label: x, url: 'javascript:alert(1)'}]", `"links.url" is not a web address`, "https://"},
		"a link with a password":            {"links: [{label: x, url: 'https://a:b@example.org'}]", `"links.url" is not a web address`, ""},
		"a link that leads nowhere":         {"links: [{label: x}]", `each of "links" has a "url", and this one has none`, "add it"},
		"an icon with an extension of text": {"favicon: a.txt\n-- a.txt --\nx", `"favicon" names "a.txt", which is no picture`, ".svg, .png, .ico"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(clone(t, "-- docsgen.yaml --\n"+test.files))
			loaded, err := Open(Options{Dir: "."}).Load(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			told(t, loaded)
			if loaded.Site != nil || len(loaded.Diagnostics) != 1 {
				t.Fatalf("there is a site, or there are others: %v", loaded.Diagnostics)
			}
			d := loaded.Diagnostics[0]
			if d.Code != contracts.InvalidValue.Code || d.Line != 1 || d.Frame == nil || !strings.Contains(d.Message, test.message) || !strings.Contains(d.Hint, test.hint) {
				t.Errorf("got %d: %s (%s)\nwant %s (%s)", d.Line, d.Message, d.Hint, test.message, test.hint)
			}
		})
	}
	t.Run("a drawing that acts", func(t *testing.T) {
		t.Chdir(clone(t, "-- docsgen.yaml --\nlogo: a.svg\n-- a.svg --\n"+svg))
		loaded, err := Open(Options{Dir: "."}).Load(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if got := told(t, loaded); got != "a.svg:1:41 warning active-picture" {
			t.Errorf("got %s", got)
		}
		for _, route := range loaded.Site.Routes() {
			if !strings.HasPrefix(route, "assets/logo.") {
				continue
			}
			if f, err := loaded.Site.Render(route); err != nil || strings.Contains(string(f.Body), "script") {
				t.Errorf("%s has its script: %v", route, err)
			}
		}
	})
}

// A logo that changes is another site, and its folder is watched for that.
func TestLookFollowsItsFiles(t *testing.T) {
	repo := clone(t, "-- docsgen.yaml --\nlogo: brand/a.svg\n-- brand/a.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
	project := Open(Options{Dir: repo})
	load := func() *Loaded {
		loaded, err := project.Load(t.Context())
		if err != nil || loaded.Site == nil {
			t.Fatal(err, loaded.Diagnostics)
		}
		return loaded
	}
	first := load()
	before := project.Sum(first)
	if folder := filepath.Join(repo, "brand"); !slices.Contains(project.Watched(first.Config), folder) {
		t.Errorf("%s is not watched", folder)
	}
	put(t, filepath.Join(repo, "brand", "a.svg"), `<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>`)
	if second := load(); before == "" || project.Sum(second) == before || second.Config.Look.Logo.Path == first.Config.Look.Logo.Path {
		t.Error("another logo is the same site")
	}
}
