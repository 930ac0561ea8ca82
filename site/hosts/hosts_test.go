// Package hosts holds the example's site against real servers, each of which has its own idea of
// addresses: with and without ".html", with and without a slash at the end. It holds tests only.
package hosts

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"github.com/lssm-tech/docsgen/site"
	"github.com/lssm-tech/docsgen/site/sitetest"
)

// TestEveryAddressAnswers: every file of the site is at its address, or where the server leads on
// to, and whatever a page links to, from where the server shows it, is a page of the site.
func TestEveryAddressAnswers(t *testing.T) {
	s := sitetest.Example(t)
	dir := t.TempDir()
	files := map[string][]byte{}
	for _, route := range s.Routes() {
		file, err := s.Render(route)
		if err != nil {
			t.Fatal(err)
		}
		files[route] = file.Body
		for _, base := range everywhere {
			put(t, filepath.Join(dir, base, filepath.FromSlash(route)), string(file.Body))
		}
	}
	for _, server := range servers {
		t.Run(server.name, func(t *testing.T) {
			host := server.start(t, dir)
			for _, base := range server.bases {
				c := crawl{t: t, base: host + base, answers: map[string]bool{}}
				for route, body := range files {
					if !site.IsHostFile(route) && route != "404.html" { // which some show for what is missing alone
						c.ask(route, body)
					}
				}
				c.ask("", files["index.html"])
				t.Logf("%s: %d addresses", c.base, len(c.answers))
			}
		})
	}
}

// crawl asks for addresses below a base, each once.
type crawl struct {
	t       *testing.T
	base    string
	answers map[string]bool // by address: there is a file
}

// ask expects a file at a route, and an answer wherever it leads.
func (c *crawl) ask(route string, want []byte) {
	body, at := c.get(c.base + route)
	if !bytes.Equal(body, want) {
		c.t.Errorf("%s%s shows something else, at %s", c.base, route, at)
		return
	}
	if path.Ext(route) != ".html" {
		return
	}
	doc, err := html.Parse(bytes.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	for _, n := range cascadia.QueryAll(doc, leading) {
		for _, a := range n.Attr {
			if a.Key != "href" && a.Key != "src" {
				continue
			}
			to, err := at.Parse(a.Val)
			if err != nil {
				c.t.Fatal(err)
			}
			if to.Fragment = ""; to.Host != at.Host {
				continue
			}
			if !strings.HasPrefix(to.String(), c.base) {
				c.t.Errorf("%s leads out of the site: %s", at, to)
			} else if !c.answer(to.String()) {
				c.t.Errorf("%s leads to %s, which is not there", at, to)
			}
		}
	}
}

var leading = cascadia.MustCompile("[href], [src]")

func (c *crawl) answer(address string) bool {
	there, known := c.answers[address]
	if !known {
		body, _ := c.get(address)
		there = body != nil
		c.answers[address] = there
	}
	return there
}

// get returns what is at an address and where the server led on to; nil for what is not there.
func (c *crawl) get(address string) ([]byte, *url.URL) {
	answer, err := http.Get(address)
	if err != nil {
		c.t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	if answer.StatusCode != http.StatusOK {
		return nil, answer.Request.URL
	}
	return body, answer.Request.URL
}
