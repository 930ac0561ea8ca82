package scan

import (
	"fmt"
	"strings"
	"testing"
)

// TestTree: what stands at a path of an object literal, from the text to the text.
func TestTree(t *testing.T) {
	const text = `import { x } from 'y';
const BASE = { owners: ['@a'] } as const;
export const C = defineCommand({
  meta: { ...BASE, 'key': 'a.b', tags: [...T, 'one'] },
  io: { input: In, errors: { 'A.B': { http: 409 } }, output: z.object({ a: z.string() }) },
  list: [{ ref: Old.meta, when: ` + "`a ${b({})} c`" + ` }, (second), [third] satisfies Third<X, Y>],
  run() { return { key: 'inner' }; },
  wrap: make({ deep: 1 }, 2), sum: { a: 1 }.a, fn: (q) => ({ q }),
});
`
	o := NewOutline(text, false)
	objects := o.Objects(strings.Index(text, "export"), len(text), "meta")
	if len(objects) != 1 {
		t.Fatalf("%d objects with meta", len(objects))
	}
	tree := objects[0]
	shown := func(t *Tree) string {
		if t == nil {
			return "nothing"
		}
		return fmt.Sprintf("%s %d %d %s", text[t.Start:t.End], len(t.Members), len(t.Items), strings.Join(t.Name, "."))
	}
	at := func(names ...string) *Tree {
		found := tree
		for _, name := range names {
			m := found.Member(name)
			if m == nil {
				return nil
			}
			found = m.Value
		}
		return found
	}
	list := at("list")
	for want, got := range map[string]*Tree{
		`'a.b' 0 0 `:                         at("meta", "key"),
		`[...T, 'one'] 0 2 `:                 at("meta", "tags"),
		`nothing`:                            at("meta", "tags").Item(1),
		`409 0 0 `:                           at("io", "errors", "A.B", "http"),
		`In 0 0 In`:                          at("io", "input"),
		`z.object({ a: z.string() }) 1 0 `:   at("io", "output"),
		`Old.meta 0 0 Old.meta`:              list.Item(0).Member("ref").Value,
		"`a ${b({})} c` 0 0 ":                list.Item(0).Member("when").Value,
		`(second) 0 0 second`:                list.Item(1),
		`[third] satisfies Third<X, Y> 0 1 `: list.Item(2),
		`make({ deep: 1 }, 2) 1 0 `:          at("wrap"),
		`{ a: 1 }.a 0 0 `:                    at("sum"),
		`(q) => ({ q }) 0 0 `:                at("fn"),
		`{ owners: ['@a'] } as const 1 0 `:   o.Initializer("BASE"),
	} {
		if shown(got) != want {
			t.Errorf("got  %s\nwant %s", shown(got), want)
		}
	}
}

// TestTreeOfElement: an element of a list or an object is read as it is where the whole is.
func TestTreeOfElement(t *testing.T) {
	const text = `export const LIST = [
  defineEvent({ meta: { key: 'a', re: /[/]}/, of: 1 / 2 / 3, tag: ` + "`x${ {} }`" + ` }, payload: A }),
  { meta: { key: 'b', 'of': <T>(a) => a / 2 }, run: function () { return /}/; } },
];
export const MAP = {
  first: { meta: { key: 'c' }, list: [1, { a: /,/ }] },
  'second': defineEvent({ meta: { key: 'd' }, b: 1 }),
};
`
	o := NewOutline(text, false)
	for _, test := range []struct{ key, property, want string }{
		{"'a'", "payload", "A"}, {"'a'", "meta", "{ key: 'a', re: /[/]}/, of: 1 / 2 / 3, tag: `x${ {} }` }"}, {"'b'", "run", "function () { return /}/; }"},
		{"'c'", "list", "[1, { a: /,/ }]"}, {"'d'", "b", "1"},
	} {
		start, end, ok := o.Element(strings.Index(text, "key: "+test.key), 2)
		if !ok {
			t.Fatalf("%s is no element", test.key)
		}
		objects := o.Objects(start, end, "meta")
		if len(objects) != 1 || objects[0].Member(test.property) == nil {
			t.Errorf("nothing is found of %s", test.key)
			continue
		}
		if v := objects[0].Member(test.property).Value; text[v.Start:v.End] != test.want {
			t.Errorf("%s of %s is %s", test.property, test.key, text[v.Start:v.End])
		}
	}
}
