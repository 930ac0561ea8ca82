package compiled_test

import (
	"bytes"
	"errors"
	"html/template"
	"slices"
	"strings"
	"testing"

	"golang.org/x/sync/errgroup"

	"github.com/lssm-tech/docsgen/render/compiled"
)

type item struct {
	Name string
	Href string
	Sub  *item
	More []item
}

func (i *item) Upper() string      { return strings.ToUpper(i.Name) }
func (i item) HTML() template.HTML { return "<i>made</i>" }
func (i item) Of(s string) (string, error) {
	if s == "" {
		return "", errors.New("of nothing")
	}
	return i.Name + s, nil
}

// large writes its HTML itself.
type large struct{ text string }

func (l large) HTML() (template.HTML, error) { return template.HTML("<p>" + l.text), nil }

func (l large) WriteHTML(b *bytes.Buffer) error {
	if l.text == "" {
		return errors.New("nothing to write")
	}
	b.WriteString("<p>" + l.text)
	return nil
}

type inner struct{ Deep string }

type word string

type view struct {
	*inner
	Text  string
	Word  word
	Made  template.HTML
	N     int
	Yes   bool
	Items []item
	One   *item
	Any   any
	Span  interface{ HTML() template.HTML }
}

var funcs = template.FuncMap{
	"mark": func(s string) template.HTML {
		return template.HTML("<mark>" + template.HTMLEscapeString(s) + "</mark>")
	},
	"join": func(list ...any) string { return template.HTMLEscaper(list...) },
}

// constructs are templates, each with all that programs do in its kind.
var constructs = map[string]string{
	"texts":      `<p title="{{.Text}}">{{.Text}} {{.Word}} {{.Made}} {{.N}} {{.Yes}} {{.Deep}}</p><title>{{.Text}} {{.Made}}</title><p title="{{.Made}}">`,
	"addresses":  `<a href="{{.Text}}">x</a><a href="https://{{.Deep}}">{{range .Items}}<a href="{{.Href}}">{{end}}`,
	"branches":   `{{if .Yes}}yes{{else}}no{{end}}{{if not .Yes}}no{{end}}{{with .One}}{{.Name}}{{else}}none{{end}}{{if or .Text .Items}}some{{end}}{{if eq .Text "a"}}is a{{else if eq .Word "b"}}is b{{end}}`,
	"ranges":     `{{range .Items}}{{.Name}}, {{$.Text}}{{else}}none{{end}}{{range $i, $x := .Items}}{{if $i}}; {{end}}{{$i}}={{$x.Name}}{{end}}{{range $x := .Items}}{{$x.Name}}{{end}}`,
	"methods":    `{{range .Items}}{{.Upper}}{{.HTML}}{{.Of "x"}}{{$.One.Of .Name}}{{end}}{{.Span.HTML}}{{with .Span}}{{.HTML}}{{end}}`,
	"functions":  `{{mark .Text}}{{join "a" .Text .N}}{{len .Items}}{{range $i, $x := .Items}}{{(index $.Items $i).Name}}{{end}}`,
	"interfaces": `{{.Any}}{{if .Any}}any{{end}}{{if .Span}}span{{end}}`,
	"calls":      `{{define "tree"}}({{.Name}}{{range .More}}{{template "tree" .}}{{end}}{{with .Sub}}{{template "tree" .}}{{end}}){{end}}{{range .Items}}{{template "tree" .}}{{end}}{{with .One}}{{template "tree" .}}{{end}}`,
	"unknown":    `{{$x := .Text}}{{printf "%q" $x}}{{if and .Yes .N}}both{{end}}`,
}

var kinds = []view{
	{inner: &inner{}},
	{inner: &inner{"x"}, Text: "a", Word: "b", Made: "<b>1 &amp; 2</b>", N: -3, Yes: true, Any: template.HTML("<u>"), Span: item{},
		Items: []item{{Name: "a", Href: "../a.html#b", More: []item{{Name: "c"}}}, {Name: "b", Sub: &item{Name: "d"}}}, One: &item{Name: "o"}},
	{inner: &inner{"a'b+c"}, Text: `<script>"'&+` + "`\x00\xff é", Word: "<w>", Any: 3.5, Span: &item{}, One: &item{Name: "<&>"},
		Items: []item{{Name: "<'+>", Href: "javascript:alert(1)"}, {Name: "b", Href: "HTTPS://a.b/(c) d?e=%41%zz&f"}, {Href: "mailto:a@b"}, {Href: "//x:1"}, {Href: "http://a:b"}}},
	{inner: &inner{}, Text: "https://example.org/a-b_c.d~e/#f?g=h!i,j;k@l", Any: any("s"), Items: []item{{}}, One: &item{}},
	{Text: "no inner"},
}

// Programs write what html/template does, and fail where it does.
func TestProgramsWriteWhatHTMLTemplateDoes(t *testing.T) {
	for name, text := range constructs {
		set := template.Must(template.New(name).Funcs(funcs).Parse(text))
		fast, err := compiled.New(template.Must(template.New(name).Funcs(funcs).Parse(text)), funcs)
		if err != nil {
			t.Fatal(err)
		}
		for i := range kinds {
			for _, v := range []any{&kinds[i], kinds[i]} {
				var want, got bytes.Buffer
				wantErr, gotErr := set.Execute(&want, v), fast.Execute(&got, name, v)
				if (wantErr != nil) != (gotErr != nil) || gotErr == nil && got.String() != want.String() {
					t.Errorf("%s of view %d, a %T: %v\n%s\nwant %v\n%s", name, i, v, gotErr, got.String(), wantErr, want.String())
				}
			}
		}
		if left := slices.Contains(fast.Left(), name); left != (name == "unknown") {
			t.Errorf("%s is left to html/template: %v", name, left)
		}
	}
}

// Programs are made by whoever needs them first, at the same time as others.
func TestProgramsAreMadeOnceForAll(t *testing.T) {
	set := template.Must(template.New("calls").Funcs(funcs).Parse(constructs["calls"]))
	fast, err := compiled.New(template.Must(set.Clone()), funcs)
	if err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	if err := set.Execute(&want, kinds[1]); err != nil {
		t.Fatal(err)
	}
	var group errgroup.Group
	for range 8 {
		group.Go(func() error {
			var got bytes.Buffer
			if err := fast.Execute(&got, "calls", kinds[1]); err != nil {
				return err
			}
			if got.String() != want.String() {
				return errors.New(got.String())
			}
			return fast.Execute(&got, "tree", &kinds[1].Items[0])
		})
	}
	if err := group.Wait(); err != nil {
		t.Error(err)
	}
}

func TestProgramsOfUnsafeTemplatesAreNone(t *testing.T) {
	for _, text := range []string{`<a href={{if .}}"a{{end}}>`, `<script>{{.}}`} {
		fast, err := compiled.New(template.Must(template.New("x").Parse(text)), nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := fast.Execute(new(bytes.Buffer), "x", "v"); err == nil {
			t.Errorf("%s is executed", text)
		}
	}
	if fast, _ := compiled.New(template.New("x"), nil); fast.Execute(new(bytes.Buffer), "y", "v") == nil {
		t.Error("a template that is not there is executed")
	}
}

func TestLargeViewsWriteThemselves(t *testing.T) {
	set := template.Must(template.New("x").Parse(`<div>{{.HTML}}</div><p title="{{.HTML}}">`))
	fast, err := compiled.New(set, nil)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := fast.Execute(&b, "x", large{"a"}); err != nil || b.String() != `<div><p>a</div><p title="a">` {
		t.Errorf("%s, %v", b.String(), err)
	}
	if err := fast.Execute(&b, "x", large{}); err == nil {
		t.Error("what can't be written is no error")
	}
}

// Each byte alone may be what is written otherwise.
func TestProgramsWriteAllBytesAsHTMLTemplateDoes(t *testing.T) {
	for _, text := range []string{`{{.}}`, `<p title="{{.}}">`, `<title>{{.}}</title>`, `<a href="{{.}}">`, `<a href="/{{.}}">`} {
		set := template.Must(template.New("x").Parse(text))
		fast, err := compiled.New(template.Must(template.New("x").Parse(text)), nil)
		if err != nil {
			t.Fatal(err)
		}
		for c := range 256 {
			for _, around := range []string{"", "a", "//"} {
				s := around + string([]byte{byte(c)}) + around
				var want, got bytes.Buffer
				if err := errors.Join(set.Execute(&want, s), fast.Execute(&got, "x", s)); err != nil {
					t.Fatal(err)
				}
				if got.String() != want.String() {
					t.Errorf("%q in %s is %s, want %s", s, text, got.String(), want.String())
				}
			}
		}
	}
}
