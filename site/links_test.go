package site_test

import (
	"bytes"
	"net/url"
	"path"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/site"
	"github.com/lssm-tech/docsgen/site/project"
)

// TestLinks walks whole sites: every link and every fragment leads somewhere, links are relative,
// and nothing is loaded from elsewhere.
func TestLinks(t *testing.T) {
	t.Run("small", func(t *testing.T) {
		s, _ := planned(t, withBlocks(registry(t, shop)), "guides: guides\nlanguages: [en, fr]\nformats: [html, md, json]\nurl: https://example.org/docs/\nrepository: https://github.com/a/b", manual)
		checkLinks(t, s)
	})
	t.Run("hostile", func(t *testing.T) {
		deep := `- event: {meta: {key: "deep", version: "1.0.0-` + strings.Repeat("a", 300) + `"}}` + "\n- event: {meta: {key: " + strings.Repeat("b", 450) + ", version: 1.0.0}}\n"
		s, _ := planned(t, registry(t, hostile+deep), "languages: [en, es]", "")
		checkLinks(t, s)
	})
	for _, example := range []string{"marketplace", "clinic"} {
		t.Run(example, func(t *testing.T) {
			loaded, err := project.Open(project.Options{Dir: "../examples/" + example}).Load(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range loaded.Diagnostics {
				if d.Severity == contracts.Error {
					t.Errorf("%s: %s", d.Position, d.Message)
				}
			}
			if loaded.Site == nil || loaded.Site.Contracts() == 0 {
				t.Fatal("there is no site")
			}
			checkLinks(t, loaded.Site)
		})
	}
}

// hostile is a registry whose keys, versions, owners, tags and domains mean to break paths,
// addresses and pages.
const hostile = `
- operation: {meta: {key: "../../etc/passwd", version: "1.0.0", owners: ["..", "a/b"], tags: ["#", "?x=1", "con", "index", ""], domain: "../x"}}
- operation: {meta: {key: "index", version: "index", owners: ["INDEX", "javascript:alert(1)"], tags: ["//example.org"], domain: "a b%20"}}
- operation: {meta: {key: "x\"><script>alert(1)</script>", version: "../1", description: "[a](javascript:alert(1)) <script>alert(2)</script>"}}
- operation: {meta: {key: "x", version: "1.0.0"}}
- operation: {meta: {key: "X", version: "1.0.0-a"}}
- operation: {meta: {key: "X", version: "1.0.0-A"}}
- operation: {meta: {key: "x.html", version: "1.0.0"}, sideEffects: {emits: [{key: "\u202egnp.exe", version: "1"}]}}
- event: {meta: {key: "\u202egnp.exe", version: "1", title: "</title><script>"}}
- guide: {meta: {key: "index.html", version: "1.0.0"}}
- es: {meta: {key: "index", version: "1.0.0"}}
`

// checkLinks looks at every page of a site.
func checkLinks(t *testing.T, s *site.Site) {
	t.Helper()
	ids := map[string]map[string]bool{} // by route
	links := map[string][]string{}      // by route
	for _, route := range s.Routes() {
		f, err := s.Render(route)
		if err != nil {
			t.Error(err)
			continue
		}
		ids[route] = map[string]bool{}
		body := f.Body
		switch path.Ext(route) {
		case ".html":
		case ".md", ".txt":
			body = fromMarkdown(t, route, f.Body)
		default:
			continue
		}
		doc, err := html.Parse(bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				switch {
				case a.Key == "id" && ids[route][a.Val]:
					t.Errorf("%s has two elements with the id %q", route, a.Val)
				case a.Key == "id":
					ids[route][a.Val] = true
				case a.Key == "src", a.Key == "href" && n.Data != "use":
					links[route] = append(links[route], a.Val)
				}
			}
		}
	}
	for route, list := range links {
		for _, link := range list {
			checkLink(t, s, ids, route, link)
		}
	}
}

// fromMarkdown reads the Markdown of a page as others do.
func fromMarkdown(t *testing.T, route string, text []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert(text, &b); err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(b.Bytes(), []byte("raw HTML omitted")) {
		t.Errorf("%s holds HTML", route)
	}
	return b.Bytes()
}

func checkLink(t *testing.T, s *site.Site, ids map[string]map[string]bool, route, link string) {
	t.Helper()
	u, err := url.Parse(link)
	if err != nil {
		t.Errorf("%s links to %q: %v", route, link, err)
		return
	}
	if own, ok := strings.CutPrefix(link, s.Settings().URL); ok && s.Settings().URL != "" {
		if !s.Has(own) {
			t.Errorf("%s names %s, which is not there", route, link)
		}
		return
	}
	if u.Scheme != "" {
		if u.Scheme != "https" && u.Scheme != "http" && u.Scheme != "mailto" {
			t.Errorf("%s links to %s", route, link)
		}
		return
	}
	target := path.Join(path.Dir(route), u.Path)
	switch {
	case u.Path == "":
		target = route
	case route == "404.html":
		target = strings.TrimPrefix(u.Path, s.BasePath())
		if strings.HasSuffix(u.Path, s.Finder()) { // which is looked for at every depth
			target = strings.TrimLeft(u.Path, "./")
		}
	case strings.HasPrefix(u.Path, "/"):
		t.Errorf("%s has the absolute link %s", route, link)
		return
	}
	if !s.Has(target) {
		t.Errorf("%s links to %s, which is not there", route, link)
	} else if u.Fragment != "" && !ids[target][u.Fragment] {
		t.Errorf("%s links to %s, which has no such place", route, link)
	}
}
