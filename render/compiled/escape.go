package compiled

import (
	"bytes"
	"errors"
	"html/template"
	"reflect"
	"strings"
	"text/template/parse"
)

// escaper writes values as html/template does in one context.
type escaper struct {
	needs   *[256]bool // bytes of a text that may be written otherwise
	link    bool       // a text is an address, whose scheme counts
	made    bool       // HTML is written as it is
	context *template.Template
	before  int // bytes that the context has before the value
	after   int
}

// contexts has a template for each context that texts may stand in.
var contexts = []struct {
	before, after string
	link, made    bool
}{
	{before: "", after: "", made: true},
	{before: `<p title="`, after: `">`},
	{before: `<title>`, after: `</title>`},
	{before: `<a href="`, after: `">`, link: true},
	{before: `<a href="/`, after: `">`, link: true},
}

// makeEscapers makes an escaper for each context, under the names of the functions that html/template
// calls there.
func makeEscapers() (map[string]*escaper, error) {
	all := map[string]*escaper{}
	for _, c := range contexts {
		t, err := template.New("").Parse(c.before + "{{.}}" + c.after)
		if err != nil {
			return nil, err
		}
		if err := t.Execute(new(bytes.Buffer), ""); err != nil {
			return nil, err
		}
		e := &escaper{needs: &inTexts, link: c.link, made: c.made, context: t, before: len(c.before), after: len(c.after)}
		if c.link {
			e.needs = &inAddresses
		}
		for _, node := range t.Tree.Root.Nodes {
			if value, ok := node.(*parse.ActionNode); ok {
				all[functions(value.Pipe.Cmds[1:])] = e
			}
		}
	}
	return all, nil
}

// functions joins the names of functions that take nothing but what the one before them gives; empty
// if there are others.
func functions(list []*parse.CommandNode) string {
	names := make([]string, len(list))
	for i, command := range list {
		name, ok := command.Args[0].(*parse.IdentifierNode)
		if !ok || len(command.Args) != 1 {
			return ""
		}
		names[i] = name.Ident
	}
	return strings.Join(names, "|")
}

// inTexts are the bytes that html/template writes otherwise in texts, titles and values of attributes;
// inAddresses are those that it does not surely leave alone in addresses.
var inTexts, inAddresses = func() (texts, addresses [256]bool) {
	for _, c := range "\x00\"&'+<>" {
		texts[c] = true
	}
	for c := range addresses {
		addresses[c] = !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-._~/#?=!,;@", byte(c)) >= 0)
	}
	return texts, addresses
}()

// text writes a text.
func (e *escaper) text(b *bytes.Buffer, s string) error {
	rest := s
	if e.link { // the colon of a scheme needs a look; of these two there is nothing to say
		if rest = strings.TrimPrefix(s, "https://"); len(rest) == len(s) {
			rest = strings.TrimPrefix(s, "http://")
		}
	}
	for i := range len(rest) {
		if e.needs[rest[i]] {
			return e.any(b, s)
		}
	}
	b.WriteString(s)
	return nil
}

// value writes a value of any type.
func (e *escaper) value(b *bytes.Buffer, v reflect.Value) error {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch {
	case !v.IsValid():
		return e.any(b, nil)
	case v.Type() == textType:
		return e.text(b, v.String())
	case v.Type() == htmlType && e.made:
		b.WriteString(v.String())
		return nil
	}
	return e.any(b, v.Interface())
}

// any has html/template write a value.
func (e *escaper) any(b *bytes.Buffer, value any) error {
	var whole bytes.Buffer
	if err := e.context.Execute(&whole, value); err != nil {
		return err
	}
	b.Write(whole.Bytes()[e.before : whole.Len()-e.after])
	return nil
}

var (
	textType = reflect.TypeFor[string]()
	htmlType = reflect.TypeFor[template.HTML]()
)

// errUnknown is that a template does what programs don't.
var errUnknown = errors.New("not compiled")
