package scan

import (
	"strings"
	"testing"
)

func TestExcerptOfAnElement(t *testing.T) {
	tests := []struct {
		name, text, at string
		up             int
		want           string
	}{
		{
			"one of several calls in an array, with what it uses",
			"import x from 'x'\nconst page = (key) => define({ meta: { key } })\nconst other = 1\n\n\nexport const PAGES = [\n  page('a'),\n  page('b'),\n  edit('c', other),\n]", "page('b'", 0,
			" 1 import x from 'x'\n 2 const page = (key) => define({ meta: { key } })\n…\n 6 export const PAGES = [\n…\n>8   page('b'),\n",
		}, {
			"a member of an object, over several lines",
			"export const all = {\n  create: define({\n    meta: { key: 'create' },\n  }),\n  update: define({}),\n}", "define({\n", 0,
			" 1 export const all = {\n>2   create: define({\n>3     meta: { key: 'create' },\n>4   }),\n",
		}, {
			"the only element is the whole statement", "register([\n  define({ a, b }),\n])", "define", 0, ">1 register([\n>2   define({ a, b }),\n>3 ])\n",
		}, {
			"from a key, two levels up", "const list: Spec[] = [\n  { meta: { version: 1,\n    key: 'a' } },\n  { meta: { key: 'b' } },\n]", "'a'", 2,
			" 1 const list: Spec[] = [\n>2   { meta: { version: 1,\n>3     key: 'a' } },\n",
		}, {
			"arrays in arrays", "f([\n  [a(),\n   b()],\n  [c()],\n])", "b()", 0, " 1 f([\n…\n>3    b()],\n",
		}, {
			"blocks and types hold no elements", "function f() { a(), b(); c() }", "c()", 0, ">1 function f() { a(), b(); c() }\n",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			o := NewOutline(test.text, false)
			offset := strings.Index(test.text, test.at)
			e, ok := o.Excerpt(offset)
			if start, end, inside := o.Element(offset, test.up); inside {
				e, ok = o.ExcerptOf(start, end)
			}
			if got := show(e); !ok || got != test.want {
				t.Errorf("%v, got:\n%s\nwant:\n%s", ok, got, test.want)
			}
		})
	}
}

func TestInnermostExcerpt(t *testing.T) {
	tests := []struct{ name, text, at, want string }{
		{
			"a statement of a function, with what it uses there and outside",
			"import x from 'x'\nconst a = 1\n\n\nfunction make() {\n  const b = a\n  const c = 2\n\n\n  define({\n    b,\n  })\n}", "define",
			" 1 import x from 'x'\n 2 const a = 1\n…\n 5 function make() {\n 6   const b = a\n…\n>10   define({\n>11     b,\n>12   })\n",
		}, {
			"of a method, in a condition", "class A {\n  make() {\n\n    if (x) {\n\n      define(1)\n    }\n  }\n}", "define",
			" 1 class A {\n…\n>6       define(1)\n",
		}, {
			"one call of a chain", "function make() {\n\n\n  registry\n    .add({ key: 'a' })\n    .add({ key: 'b' })\n}", "add({ key: 'b'", " 1 function make() {\n…\n>6     .add({ key: 'b' })\n",
		}, {
			"one element of a list", "const make = () => {\n\n  return [\n    define(1),\n    define(2),\n  ]\n}", "define(2", " 1 const make = () => {\n…\n>5     define(2),\n",
		}, {
			"what is in no block", "define({ a })", "define", "",
		}, {
			"an object is no block", "const make = () => ({ a: define({ b: 1 }) })", "define", "",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			o := NewOutline(test.text, false)
			_, _, e, ok := o.Inner(strings.Index(test.text, test.at))
			if got := show(e); ok != (test.want != "") || ok && got != test.want {
				t.Errorf("%v, got:\n%s\nwant:\n%s", ok, got, test.want)
			}
		})
	}
}
