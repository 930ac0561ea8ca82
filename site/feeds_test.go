package site_test

import (
	"encoding/xml"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/site"
)

// atom is what RFC 4287 asks of a feed, read anew: not with the types that write it.
type atom struct {
	XMLName xml.Name
	Lang    string     `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	IDs     []string   `xml:"http://www.w3.org/2005/Atom id"`
	Titles  []string   `xml:"http://www.w3.org/2005/Atom title"`
	Updated []string   `xml:"http://www.w3.org/2005/Atom updated"`
	Authors []string   `xml:"http://www.w3.org/2005/Atom author>name"`
	Links   []atomLink `xml:"http://www.w3.org/2005/Atom link"`
	Entries []struct {
		IDs      []string   `xml:"http://www.w3.org/2005/Atom id"`
		Titles   []string   `xml:"http://www.w3.org/2005/Atom title"`
		Updated  []string   `xml:"http://www.w3.org/2005/Atom updated"`
		Links    []atomLink `xml:"http://www.w3.org/2005/Atom link"`
		Contents []struct {
			Type string `xml:"type,attr"`
			Text string `xml:",chardata"`
		} `xml:"http://www.w3.org/2005/Atom content"`
	} `xml:"http://www.w3.org/2005/Atom entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

var (
	uuidName = regexp.MustCompile(`^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	tags     = regexp.MustCompile(`<[^>]*>`)
)

// checkFeeds holds all feeds of a site against RFC 4287: elements that have to be there once (4.1.1,
// 4.1.2), ids that are IRIs and never twice (4.2.6), dates (3.3), links (4.2.7), and entries from the
// newest on.
func checkFeeds(t *testing.T, s *site.Site, base string) (routes []string) {
	t.Helper()
	ids := map[string]string{}
	once := func(route, what string, list []string) string {
		if len(list) != 1 || strings.TrimSpace(list[0]) == "" {
			t.Errorf("%s: %s is there %d times: %q", route, what, len(list), list)
			return ""
		}
		return list[0]
	}
	id := func(route string, list []string) {
		id := once(route, "id", list)
		if parsed, err := url.Parse(id); err != nil || !parsed.IsAbs() || base == "" && !uuidName.MatchString(id) || base != "" && !strings.HasPrefix(id, base) {
			t.Errorf("%s: the id %s", route, id)
		}
		if ids[id] != "" {
			t.Errorf("%s: the id %s is that of %s too", route, id, ids[id])
		}
		ids[id] = route
	}
	date := func(route string, list []string) time.Time {
		when, err := time.Parse(time.RFC3339, once(route, "updated", list))
		if err != nil {
			t.Errorf("%s: %v", route, err)
		}
		return when
	}
	link := func(route, from string, l atomLink, rel string) {
		whole, err := url.Parse("https://example.org/" + from)
		if base != "" {
			whole, err = url.Parse("https://nowhere.example/")
		}
		if err == nil {
			whole, err = whole.Parse(l.Href)
		}
		if err != nil || l.Rel != rel {
			t.Errorf("%s: the link %+v: %v", route, l, err)
			return
		}
		if to, ok := strings.CutPrefix(whole.String(), map[bool]string{true: "https://example.org/", false: base}[base == ""]); !ok || !s.Has(to) {
			t.Errorf("%s: the link %s leads to %s", route, l.Href, whole)
		}
	}
	for _, route := range s.Routes() {
		if !strings.HasSuffix(route, ".atom") {
			continue
		}
		routes = append(routes, route)
		text := body(t, s, route)
		var f atom
		if err := xml.Unmarshal(text, &f); err != nil || f.XMLName.Local != "feed" || f.XMLName.Space != "http://www.w3.org/2005/Atom" || f.Lang == "" {
			t.Errorf("%s: %v\n%s", route, err, text)
			continue
		}
		id(route, f.IDs)
		once(route, "title", f.Titles)
		once(route, "author", f.Authors)
		last := date(route, f.Updated)
		if len(f.Links) != 2 || len(f.Entries) == 0 {
			t.Errorf("%s: %d links, %d entries", route, len(f.Links), len(f.Entries))
			continue
		}
		link(route, route, f.Links[0], "self")
		link(route, route, f.Links[1], "alternate")
		for i, e := range f.Entries {
			id(route, e.IDs)
			once(route, "title", e.Titles)
			when := date(route, e.Updated)
			if when.After(last) || i == 0 && !when.Equal(last) {
				t.Errorf("%s: an entry of %s after one of %s", route, when, last)
			}
			last = when
			if len(e.Links) != 1 || len(e.Contents) != 1 || e.Contents[0].Type != "html" || e.Contents[0].Text == "" {
				t.Errorf("%s: %+v", route, e)
				continue
			}
			link(route, route, e.Links[0], "alternate")
		}
	}
	return routes
}

// entries are the titles of a feed's entries, and what they say as text.
func entries(t *testing.T, s *site.Site, route string) (titles, texts []string) {
	t.Helper()
	var f atom
	if err := xml.Unmarshal(body(t, s, route), &f); err != nil {
		t.Fatal(err)
	}
	for _, e := range f.Entries {
		titles = append(titles, e.Titles[0])
		texts = append(texts, tags.ReplaceAllString(strings.ReplaceAll(e.Contents[0].Text, "</li>", ";"), ""))
	}
	return titles, texts
}

// TestFeeds: there is a feed of all changes, and one for each domain, owner and contract that
// changed, in each language; what is not released is in none.
func TestFeeds(t *testing.T) {
	for _, base := range []string{"", "https://docs.example.org/shop/"} {
		config := "title: The shop\nlanguages: [en, es]\n"
		if base != "" {
			config += "url: " + base + "\n"
		}
		s := plannedHistory(t, config, orders...)
		want := []string{
			"changes.atom", "domains/order.atom", "es/changes.atom", "es/domains/order.atom", "es/events/order.created.atom", "es/events/order.lost.atom", "es/operations/order.create.atom",
			"es/owners/!40events.atom", "es/owners/!40orders.atom", "es/types/Order.atom", "events/order.created.atom", "events/order.lost.atom", "operations/order.create.atom",
			"owners/!40events.atom", "owners/!40orders.atom", "types/Order.atom",
		}
		if got := checkFeeds(t, s, base); !slices.Equal(got, want) {
			t.Errorf("feeds: %q", got)
		}
		titles, texts := entries(t, s, "changes.atom")
		if got := strings.Join(titles, " | "); got != "v2.0.0: 2 breaking | v1.1.0: 3 risky, 3 compatible, 1 change of words" {
			t.Error(got)
		}
		if texts[0] != "operation order.create: breaking: an optional field is required io.input.gift (optional → required);event order.lost: breaking: no version of it is left (event order.lost 1.0.0 →);" {
			t.Error(texts[0])
		}
		if titles, _ := entries(t, s, "owners/!40events.atom"); len(titles) != 1 || titles[0] != "v1.1.0: 1 compatible" {
			t.Error(titles)
		}
		if titles, _ := entries(t, s, "operations/order.create.atom"); len(titles) != 2 {
			t.Error(titles)
		}
		for route, want := range map[string]string{
			"index.html":                   `<link rel=alternate type=application/atom+xml title="What changed · The shop" href=changes.atom>`,
			"changes/v2.0.0.html":          `<link rel=alternate type=application/atom+xml title="What changed · The shop" href=../changes.atom>`,
			"operations/order.create.html": `<link rel=alternate type=application/atom+xml title="order.create · The shop" href=order.create.atom>`,
			"domains/order.html":           `<p class=feed><a href=order.atom type=application/atom+xml>Atom feed</a>`,
			"es/changes.atom":              `: un campo opcional ahora es obligatorio &lt;code&gt;io.input.gift`,
			"es/changes/v2.0.0.html":       `<span class=text dir=auto>opcional</span> <span class=text dir=auto>→</span> <span class=text dir=auto>obligatorio</span>`,
			"es/owners/!40orders.html":     `<a href=!40orders.atom type=application/atom+xml>Canal Atom</a>`,
		} {
			if text := string(body(t, s, route)); !strings.Contains(text, want) {
				t.Errorf("%s lacks %s", route, want)
			}
		}
	}
}

// TestFeedsAreText: what contracts say is text in feeds, and well-formed whatever it holds.
func TestFeedsAreText(t *testing.T) {
	hostile := strings.Replace(ordersSecond, "version: 1.1.0", `version: 1.1.0, title: "<script>x</script> ]]> &amp; \u0001"`, 1)
	hostile = strings.Replace(hostile, "key: order.create\n    version: 1.1.0, title", "key: order.create\n    version: 1.1.0\n    title", 1)
	s := plannedHistory(t, "", orders[0], release{`v"<>&`, hostile}, release{"", hostile})
	checkFeeds(t, s, "")
	text := string(body(t, s, "changes.atom"))
	if strings.Contains(text, "<script") || !strings.Contains(text, "&amp;lt;script&amp;gt;x&amp;lt;/script&amp;gt; ]]&amp;gt; &amp;amp;amp;") {
		t.Error(text)
	}
	expect(t, s, "changes/v!22!3C!3E!26.html", "main script")
	checkLinks(t, s)
}

// TestNothingIsTold: without a history there are neither its pages nor feeds, and the addresses of
// keys that look like feeds are no others'.
func TestNothingIsTold(t *testing.T) {
	s := fielded(t, "\n  - {type: contractspec:event, key: a, version: 1.0.0}\n  - {type: contractspec:event, key: a.atom, version: 1.0.0}\n")
	for _, route := range s.Routes() {
		if strings.HasSuffix(route, ".atom") || strings.HasPrefix(route, "changes") || strings.HasPrefix(route, "history") {
			t.Error(route)
		}
	}
	if !s.Has("events/a!2Eatom.html") {
		t.Error("a key has the address of a feed")
	}
	expect(t, s, "events/a.html", "#history")
}
