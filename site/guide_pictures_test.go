package site_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/cascadia"
)

// TestPicturesOfTexts: those beside guides are shown with their size, and those of other origins only
// where the configuration allows it, which the policy for hosts says too.
func TestPicturesOfTexts(t *testing.T) {
	guides := `
-- guides/a.md --
![drawn](plan.svg) <img src="plan.svg" width="50" alt="small"> ![badge](https://img.example.org/a.svg) ![other](https://other.example.org/a.svg) ![plain](http://img.example.org/a.svg) ![paper](plan.pdf)
-- guides/plan.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60"/>
-- guides/plan.pdf --
%PDF-1.7
`
	for config, want := range map[string]string{
		"guides: guides": `plan.svg 100 60 lazy
plan.svg 50 30 lazy
links: badge other plain paper
img-src 'self' data:;`,
		"guides: guides\npictures: [https://img.example.org]": `plan.svg 100 60 lazy
plan.svg 50 30 lazy
https://img.example.org/a.svg   lazy
links: other plain paper
img-src 'self' data: https://img.example.org;`,
	} {
		s, diagnostics := planned(t, registry(t, shop), config, guides)
		if len(diagnostics) > 0 {
			t.Error(diagnostics)
		}
		page := rendered(t, s, "guides/a.html")
		var got []string
		for _, img := range cascadia.QueryAll(page, cascadia.MustCompile("main .prose img")) {
			said := map[string]string{}
			for _, a := range img.Attr {
				said[a.Key] = a.Val
			}
			got = append(got, fmt.Sprintf("%s %s %s %s", said["src"], said["width"], said["height"], said["loading"]))
		}
		got = append(got, "links: "+strings.Join(texts(page, "main .prose p a"), " "))
		f, err := s.Render("_headers")
		if err != nil {
			t.Fatal(err)
		}
		from := strings.Index(string(f.Body), "img-src")
		policy, _, _ := strings.Cut(string(f.Body)[from:], " connect")
		if got = append(got, policy); !slices.Equal(got, strings.Split(want, "\n")) {
			t.Errorf("%s gives\n%s\nwant\n%s", config, strings.Join(got, "\n"), want)
		}
	}
}
