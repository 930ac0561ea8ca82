package site_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/manifest"
)

// item writes one item of a manifest.
func item(key, kind, more string) string {
	return fmt.Sprintf(`{"key": %q, "type": "contractspec:%s", "version": "1.0.0", "title": "T", "description": "D"%s}`, key, kind, more)
}

// each joins n texts.
func each(n int, separator string, text func(i int) string) string {
	list := make([]string, n)
	for i := range list {
		list[i] = text(i)
	}
	return strings.Join(list, separator)
}

// size counts the bytes of all files of a site.
func size(t *testing.T, text, files string) int {
	t.Helper()
	part, name := manifest.Load("registry.json", text, func(string) (string, bool) { return "", false })
	r, _ := contracts.NewRegistry(name, []contracts.Part{part})
	s, _ := planned(t, r, "guides: guides", files)
	n := 0
	for _, route := range s.Routes() {
		f, err := s.Render(route)
		if err != nil {
			t.Fatal(err)
		}
		n += len(f.Body)
	}
	return n
}

// A site of twice the sources has at most two and a half times the bytes: what many pages say of
// one thing is bounded.
func TestSitesGrowAsTheirSources(t *testing.T) {
	const guide = "-- guides/a.md --\n# A\n"
	items := func(list string) string { return `{"name": "x", "items": [` + list + `]}` }
	for _, c := range []struct {
		name  string
		n     int
		text  func(n int) string
		files func(n int) string
	}{
		{"owners of one contract", 300, func(n int) string {
			return items(item("a.b", "event", `, "meta": {"owners": [`+each(n, ",", func(i int) string { return fmt.Sprintf(`"@o%d"`, i) })+`]}`))
		}, nil},
		{"a title on the index of each tag", 150, func(n int) string {
			tags := each(n, ",", func(i int) string { return fmt.Sprintf(`"t%d"`, i) })
			return strings.Replace(items(item("a.b", "event", `, "meta": {"tags": [`+tags+`]}`)), `"T"`, `"`+strings.Repeat("long ", 20*n)+`"`, 1)
		}, nil},
		{"a model of many fields that many contracts hold", 300, func(n int) string {
			fields := each(n, ",", func(i int) string { return fmt.Sprintf(`"f%d": {"type": "string"}`, i) })
			events := each(n, ",", func(i int) string {
				return item(fmt.Sprintf("a.e%d", i), "event", `, "schema": {"payload": {"$ref": "#/$defs/Big"}}`)
			})
			return `{"name": "x", "items": [` + events + `], "$defs": {"Big": {"properties": {` + fields + `}}}}`
		}, nil},
		{"an enum of many fields", 200, func(n int) string {
			values := each(n, ",", func(i int) string { return fmt.Sprintf(`"v%d"`, i) })
			fields := each(n, ",", func(i int) string { return fmt.Sprintf(`"f%d": {"$ref": "#/$defs/Many"}`, i) })
			return items(item("a.b", "event", `, "schema": {"payload": {"properties": {`+fields+`}, "$defs": {"Many": {"enum": [`+values+`]}}}}`))
		}, nil},
		{"kinds", 120, func(n int) string {
			return items(each(n, ",", func(i int) string { return item("a.b", fmt.Sprintf("own%d", i), "") }))
		}, nil},
		{"folders of guides", 60, func(int) string { return items(item("a.b", "event", "")) }, func(n int) string {
			return each(n, "", func(i int) string { return fmt.Sprintf("-- guides/d%d/g.md --\n# G\n", i) })
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := func(n int) string {
				if c.files == nil {
					return guide
				}
				return c.files(n)
			}
			empty := size(t, items(""), guide)
			once, twice := size(t, c.text(c.n), files(c.n))-empty, size(t, c.text(2*c.n), files(2*c.n))-empty
			if twice > once*5/2 {
				t.Errorf("twice the sources make %d bytes, not %d", twice, once)
			}
		})
	}
}

// A limit that a text meets is said with its place in the file, front matter included.
func TestLimitsOfTextsAreReported(t *testing.T) {
	deep := strings.Repeat(">", 120) + " deep"
	part, name := manifest.Load("registry.json", "{\"name\": \"x\", \"items\": [\n"+strings.Replace(item("a.b", "event", ""), `"D"`, "\n\""+deep+`"`, 1)+"]}",
		func(string) (string, bool) { return "", false })
	r, _ := contracts.NewRegistry(name, []contracts.Part{part})
	_, diagnostics := planned(t, r, "guides: guides", "-- guides/a.md --\n---\ntitle: A\n---\n# A\n\n"+deep+"\n"+
		"-- guides/b.md --\n# B\n\n## "+strings.Repeat("*a ", 1000)+"\n\n"+strings.Repeat("|a", 200)+"\n"+strings.Repeat("|-", 200)+"\n"+strings.Repeat("x\n", 200)+
		"-- guides/c.md --\n# C\n\n"+strings.Repeat("[b](", 1000)+"\n\n[a]: http://b/"+strings.Repeat("x", 2000)+"\n\n"+strings.Repeat("[a]\n", 100))
	var got []string
	for _, d := range diagnostics {
		got = append(got, fmt.Sprintf("%s %s %s %d", d.Code, d.Hint, d.Position, len(d.Frame)))
	}
	want := `deep-markdown nest them less deeply guides/a.md:6:1 3
long-markdown make it shorter guides/b.md:3:1 4
long-markdown split it with empty lines guides/b.md:3:1 4
wide-table write out the cells of each row, or split the table guides/b.md:5:1 4
long-markdown split it with empty lines guides/c.md:3:1 4
wide-references write shorter addresses guides/c.md:56:1 4
deep-markdown nest them less deeply registry.json:3:1 0`
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}
