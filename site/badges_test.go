package site_test

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/check"
)

// TestBadges: each share is a picture that says itself in words and in a title, and whose parts are
// as wide as its texts; the page of health shows them, and how one is embedded.
func TestBadges(t *testing.T) {
	s, _ := planned(t, registry(t, ailing), ailingLevels+"languages: [en, fr]\nurl: https://docs.example.org/shop/\n", "")
	for name, want := range map[string]string{
		"health": "Health 60%", "described": "Described 60%", "owned": "Owned 100%", "tested": "Tested 0%", "errors": "Errors named –", "examples": "Examples fit –", "emitted": "Emitted 0%", "heard": "Heard –",
	} {
		var picture struct {
			Width  int    `xml:"width,attr"`
			Height int    `xml:"height,attr"`
			Role   string `xml:"role,attr"`
			Label  string `xml:"aria-label,attr"`
			Title  string `xml:"title"`
			Texts  []struct {
				X      int    `xml:"x,attr"`
				Length int    `xml:"textLength,attr"`
				Text   string `xml:",chardata"`
			} `xml:"g>text"`
		}
		if err := xml.Unmarshal(body(t, s, "badges/"+name+".svg"), &picture); err != nil {
			t.Fatal(name, err)
		}
		var said []string
		end := 0
		for _, text := range picture.Texts {
			said = append(said, text.Text)
			if text.X <= end || text.Length < 5*len([]rune(text.Text)) || text.Length > 10*len([]rune(text.Text)) {
				t.Errorf("%s: %q stands from %d on and is %d wide", name, text.Text, text.X, text.Length)
			}
			end = text.X + text.Length
		}
		if got := strings.Join(said, " "); got != want || picture.Width <= end || picture.Height != 20 {
			t.Errorf("%s says %q in %d pixels, want %q", name, got, picture.Width, want)
		}
		if picture.Role != "img" || picture.Title == "" || picture.Label != picture.Title || !strings.HasSuffix(picture.Title, said[1]) {
			t.Errorf("%s is called %q and %q", name, picture.Label, picture.Title)
		}
	}
	page := rendered(t, s, "fr/health.html")
	if got := attributes(page, ".badges img", "src"); len(got) != len(check.Measures()) || got[0] != "../badges/health.svg" {
		t.Errorf("shown are %q", got)
	}
	expect(t, s, "health.html", "#badges ~ p code", "![Health](https://docs.example.org/shop/badges/health.svg)")
	checkLinks(t, s)
}

// TestBadgesOfMore: one contract more changes no badge whose percentage it leaves as it was.
func TestBadgesOfMore(t *testing.T) {
	badges := func(n int) (all string) {
		s := fielded(t, each(n, "", func(i int) string {
			return fmt.Sprintf("  - {type: 'contractspec:event', key: a.e%03d, version: 1.0.0, description: D, meta: {owners: ['@all']}}\n", i)
		}))
		for _, measure := range check.Measures() {
			if measure != check.Clean {
				all += string(body(t, s, "badges/"+measure+".svg"))
			}
		}
		return all
	}
	if badges(10) != badges(11) {
		t.Error("another contract changes badges")
	}
}
