package render_test

import (
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/render/htmltest"
)

// value reads a spec written as JSON, with its properties in order.
func value(t testing.TB, text string) contracts.Value {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	v, err := decode(d)
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return v
}

func decode(d *json.Decoder) (contracts.Value, error) {
	token, err := d.Token()
	if err != nil {
		return contracts.Value{}, err
	}
	switch token := token.(type) {
	case json.Delim:
		v := contracts.ArrayValue()
		if token == '{' {
			v = contracts.ObjectValue()
		}
		for d.More() {
			name := ""
			if v.Kind() == contracts.Object {
				key, err := d.Token()
				if err != nil {
					return v, err
				}
				name = key.(string)
			}
			item, err := decode(d)
			if err != nil {
				return v, err
			}
			if v.Kind() == contracts.Object {
				v = v.WithFields(append(v.Fields(), contracts.Member{Name: name, Value: item}))
			} else {
				v = v.WithItems(append(v.Items(), item))
			}
		}
		_, err := d.Token()
		return v, err
	case string:
		return contracts.StringValue(token), nil
	case json.Number:
		return contracts.TextValue(contracts.Number, token.String()), nil
	case bool:
		if token {
			return contracts.TextValue(contracts.Bool, "true"), nil
		}
		return contracts.TextValue(contracts.Bool, "false"), nil
	}
	return contracts.NullValue(), nil
}

// with puts a value at a path of an object: the models that JSON has no form for.
func with(v contracts.Value, path string, inner contracts.Value) contracts.Value {
	name, rest, nested := strings.Cut(path, ".")
	if nested {
		inner = with(v.Property(name), rest, inner)
	}
	fields := slices.Clone(v.Fields())
	for i := range fields {
		if fields[i].Name == name {
			fields[i].Value = inner
			return contracts.ObjectValue(fields...)
		}
	}
	return contracts.ObjectValue(append(fields, contracts.Member{Name: name, Value: inner})...)
}

// model makes an object with a name; shapeValue puts a shape into a spec.
func model(name string, fields ...contracts.Field) *contracts.Shape {
	return &contracts.Shape{Kind: contracts.ObjectShape, Name: name, Fields: fields, Origin: contracts.Position{File: "src/" + name + ".ts", Line: 1, Column: 1}}
}

func shapeValue(s *contracts.Shape) contracts.Value {
	return contracts.UseValue(contracts.Use{Shape: s})
}

// field makes a field that holds a shape.
func field(name string, s *contracts.Shape) contracts.Field {
	return contracts.Field{Name: name, Use: contracts.Use{Shape: s}}
}

func scalar(name, of string) contracts.Field {
	return field(name, &contracts.Shape{Kind: contracts.ScalarShape, Scalar: of})
}

func list(of *contracts.Shape) *contracts.Shape {
	return &contracts.Shape{Kind: contracts.ListShape, Items: &contracts.Use{Shape: of}}
}

// enum makes an enum with a name.
func enum(name string, values ...contracts.EnumValue) *contracts.Shape {
	return &contracts.Shape{Kind: contracts.EnumShape, Name: name, Enum: values, Origin: contracts.Position{File: "src/" + name + ".ts", Line: 1, Column: 1}}
}

// contract makes a contract and fails on faults of its metadata.
func contract(t testing.TB, kind contracts.Kind, variant string, spec contracts.Value) *contracts.Contract {
	t.Helper()
	c, diagnostics := contracts.New(kind, variant, spec, contracts.Source{File: "src/a.ts", StartLine: 1, EndLine: 2})
	if c == nil || contracts.CountErrors(diagnostics) > 0 {
		t.Fatalf("faults in the spec: %v", diagnostics)
	}
	return c
}

func registry(list ...*contracts.Contract) *contracts.Registry {
	reg, _ := contracts.NewRegistry("test", []contracts.Part{{File: "src/a.ts", Contracts: list}})
	return reg
}

// links leads to where a site's pages are, one folder deep.
func links(reg *contracts.Registry) render.Links {
	current := func(kind contracts.Kind, key string) string {
		if len(reg.Versions(kind, key)) == 0 {
			return ""
		}
		return "../" + contracts.Kinds().Info(kind).Plural + "/" + key + ".html"
	}
	return render.Links{
		Current: current,
		Contract: func(c *contracts.Contract) string {
			return "../" + contracts.Kinds().Info(c.Kind).Plural + "/" + c.Key + "/" + c.Version + ".html"
		},
		Key: func(key string) string {
			if list := reg.Keyed(key); len(list) > 0 {
				return current(list[0].Kind, key)
			}
			return ""
		},
		Facet: func(f render.Facet, value string) string {
			if value == "" {
				value = "index"
			}
			return "../" + string(f) + "/" + value + ".html"
		},
		Guide: func(id, fragment string) string {
			if id == "guide.md" || id == "marketplace.guide" {
				if fragment != "" {
					fragment = "#h-" + fragment
				}
				return "../guides/guide.html" + fragment
			}
			return ""
		},
		Picture: func(address string) (render.Picture, bool) {
			switch address {
			case "plan.png":
				return render.Picture{Href: "../guides/plan.png", Width: 300, Height: 200}, true
			case "https://img.example.org/badge.svg":
				return render.Picture{Href: address}, true
			}
			return render.Picture{}, false
		},
		File: func(file string, start, end int) string { return "https://example.org/blob/main/" + file },
	}
}

func frame() render.Frame {
	return render.Frame{
		Site: &render.Site{Title: "Market", Lang: "en", Home: "index.html", Kinds: []render.KindLink{{Kind: contracts.Operation, Route: "operations.html"}}, Facets: []render.FacetLink{
			{Facet: render.ByDomain, Route: "domains.html"}, {Facet: render.ByOwner, Route: "owners.html"},
			{Facet: render.ByTag, Route: "tags.html"}, {Facet: render.ByStability, Route: "stability.html"},
		}},
		Title: "A page", Route: "operations/a.html", Root: "../", Assets: "../",
	}
}

func renderer(t testing.TB, lang string) *render.Renderer {
	t.Helper()
	r, err := render.New(lang)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// rendered makes a page and reads it back.
func rendered(t testing.TB, write func(io.Writer) error) htmltest.Document {
	t.Helper()
	var b strings.Builder
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return htmltest.Parse(t, b.String())
}

// contractPage renders the page of the first contract in a registry of all of them.
func contractPage(t testing.TB, list ...*contracts.Contract) htmltest.Document {
	t.Helper()
	reg := registry(list...)
	return rendered(t, func(w io.Writer) error {
		return renderer(t, "en").Contract(w, frame(), links(reg), reg, reg.Find(list[0].ID))
	})
}
