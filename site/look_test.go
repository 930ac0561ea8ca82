package site_test

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/site"
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

// TestLook holds that a site's own logo, colours, links, texts, style sheet and icon are on its
// pages, by files that are named after their content and need nobody else.
func TestLook(t *testing.T) {
	s, _ := planned(t, registry(t, shop), `
title: Shop
url: https://example.org/docs/
logo: brand/logo.png
favicon: brand/icon.svg
accent: "#8b1e3f"
stylesheet: brand/own.css
links: [{label: Status, url: "https://status.example.org/?from=docs#now"}]
footer: Made by the [shop](https://example.org) team.
`, "-- brand/logo.png --\n"+picturePNG(t, 30, 20)+"\n-- brand/icon.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\" height=\"9\"/></svg>\n-- brand/own.css --\n.site-title { letter-spacing: 0.1em }\n")
	doc := rendered(t, s, "operations/shop.order.create.html")
	for selector, want := range map[string]string{
		".site-title":                       "Shop",
		".site-nav .site-link":              "Status",
		".site-footer .site-text":           "Made by the shop team.",
		".site-footer .site-links li a":     "Status",
		`.site-title[href="../index.html"]`: "Shop",
	} {
		if got := strings.Join(texts(doc, selector), "|"); got != want {
			t.Errorf("%s says %q, want %q", selector, got, want)
		}
	}
	for selector, name := range map[string]string{".site-logo": "src", `link[rel="icon"]`: "href", `link[rel="stylesheet"]`: "href", `.site-link`: "href", `meta[property="og:image"]`: "content", `.site-logo[width="30"][height="20"][alt=""]`: "src"} {
		list := attributes(doc, selector, name)
		if len(list) == 0 {
			t.Errorf("there is no %s", selector)
		}
		for _, address := range list {
			route := strings.TrimPrefix(strings.TrimPrefix(address, "../"), "https://example.org/docs/")
			if selector == ".site-link" {
				if address != "https://status.example.org/?from=docs#now" {
					t.Errorf("the link leads to %s", address)
				}
			} else if !s.Has(route) {
				t.Errorf("%s is %s, which the site has not", selector, address)
			}
		}
	}
	sheets := attributes(doc, `link[rel="stylesheet"]`, "href")
	if len(sheets) != 4 {
		t.Fatalf("the style sheets are %q", sheets)
	}
	for i, want := range []string{"@layer", "@layer", "@layer tokens{:root{--accent:light-dark(#8b1e3f,", ".site-title{letter-spacing:0.1em}"} {
		if got := string(body(t, s, strings.TrimPrefix(sheets[i], "../"))); !strings.HasPrefix(got, want) {
			t.Errorf("style sheet %d begins %.60q, want %q", i, got, want)
		}
	}
	if strings.Contains(strings.Join(s.Routes(), " "), "assets/touch-icon.") {
		t.Error("docsgen's mark is published beside the site's own icon")
	}
	plain, _ := planned(t, registry(t, shop), "title: Shop", "")
	if card := func(s *site.Site) string {
		for _, route := range s.Routes() {
			if strings.HasPrefix(route, "assets/card.") {
				return route
			}
		}
		return ""
	}; card(s) == card(plain) || card(s) == "" {
		t.Error("the social card does not follow the look")
	}
}

// TestSheetOfLooks: pages have the sheet of logos, links and footers where the site has one of them.
func TestSheetOfLooks(t *testing.T) {
	for config, want := range map[string]int{
		"title: Shop": 1, "logo: brand/logo.png": 2, "links: [{label: Status, url: \"https://example.org\"}]": 2, "footer: Ours": 2,
	} {
		s, _ := planned(t, registry(t, shop), config+"\n", "-- brand/logo.png --\n"+picturePNG(t, 30, 20)+"\n")
		if got := attributes(rendered(t, s, "operations/shop.order.create.html"), `link[rel="stylesheet"]`, "href"); len(got) != want {
			t.Errorf("%s: the style sheets are %q", config, got)
		}
	}
}
