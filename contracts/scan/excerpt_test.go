package scan

import (
	"fmt"
	"strings"
	"testing"
)

// show prints an excerpt as a page would: each line with its number, `>` before those of the
// statement, `…` between chunks.
func show(e Excerpt) string {
	var b strings.Builder
	for i, chunk := range e.Chunks {
		if i > 0 {
			b.WriteString("…\n")
		}
		for j, line := range strings.Split(chunk.Text, "\n") {
			number, sign := chunk.StartLine+j, " "
			if number >= e.StartLine && number <= e.EndLine {
				sign = ">"
			}
			fmt.Fprintf(&b, "%s%d %s\n", sign, number, line)
		}
	}
	return b.String()
}

func TestExcerpt(t *testing.T) {
	tests := []struct{ name, text, at, want string }{
		{
			"imports and a statement, one blank line apart, are one chunk",
			"import { a } from 'a';\nimport {\n\tb,\n} from 'b';\n\nexport const c = define({\n\tkey: 'c',\n});\n", "key",
			" 1 import { a } from 'a';\n 2 import {\n 3 \tb,\n 4 } from 'b';\n 5 \n>6 export const c = define({\n>7 \tkey: 'c',\n>8 });\n",
		}, {
			"what the statement uses, directly and through others, in file order",
			"import x from 'x'\n\n\nconst unused = 1\nconst far = 2\ntype T = typeof far\nfunction near() { return far }\nclass Other { near() {} }\n\nexport const c = { owner: near(), unused: T.unused }", "owner",
			" 1 import x from 'x'\n…\n 5 const far = 2\n…\n 7 function near() { return far }\n…\n>10 export const c = { owner: near(), unused: T.unused }\n",
		}, {
			"declarations behind the statement, and imports that come late",
			"export default [one, { two }]\nenum one { a }\nimport 'x'\nconst { b: [two] } = x", "two",
			">1 export default [one, { two }]\n 2 enum one { a }\n 3 import 'x'\n 4 const { b: [two] } = x\n",
		}, {
			"declarations that use each other",
			"const a = () => b()\nconst b = () => a()\na()", "a()\na",
			" 1 const a = () => b()\n>2 const b = () => a()\n",
		}, {
			"names in templates, elements, decorators and spreads count",
			"const A = 1, b = 2\nconst c = 3\nconst d = 4\nconst e = 5\n\n@d.f() class G { h = `${b}${{ ...c }}`; i = <A.j/> }", "class",
			" 1 const A = 1, b = 2\n 2 const c = 3\n 3 const d = 4\n…\n>6 @d.f() class G { h = `${b}${{ ...c }}`; i = <A.j/> }\n",
		}, {
			"keys and members are no uses, shorthands are",
			"const a = 1\nconst b = 2\nconst c = 3\n\n\nf({ a: x.b, b() {}, c })", "f(",
			" 3 const c = 3\n…\n>6 f({ a: x.b, b() {}, c })\n",
		}, {
			"whole lines, though the statement is not alone on them",
			"/* a */ const b = 1; const c = 2; // d\ne()", "const c",
			">1 /* a */ const b = 1; const c = 2; // d\n",
		}, {
			"comments between two chunks keep them apart",
			"import a from 'a'\n// b\nimport c from 'c'\n\n\nd()", "d()",
			" 1 import a from 'a'\n…\n 3 import c from 'c'\n…\n>6 d()\n",
		}, {
			"line ends as in the source, and no byte order mark",
			"\ufeffimport a from 'a'\r\n \t\r\nb(\r\n)\r\n\r\nc()\r\n", "b(",
			" 1 import a from 'a'\r\n 2  \t\r\n>3 b(\r\n>4 )\n",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			o := NewOutline(test.text, true)
			e, ok := o.Excerpt(strings.Index(test.text, test.at))
			if got := show(e); !ok || got != test.want {
				t.Errorf("%v, got:\n%s\nwant:\n%s", ok, got, test.want)
			}
		})
	}
}

func TestExcerptBetweenStatements(t *testing.T) {
	if e, ok := NewOutline("a()\n\nb()", false).Excerpt(4); ok {
		t.Errorf("got %v where no statement is", e)
	}
}

func ExampleOutline_Excerpt() {
	const text = `import { defineEvent } from '@contractspec/lib.contracts-spec';

const OWNERS = ['@harbour'];
const UNRELATED = 1;

/** The berth is taken. */
export const BerthReserved = defineEvent({
  meta: { key: 'harbour.berth.reserved', owners: OWNERS },
});`
	excerpt, _ := NewOutline(text, false).Excerpt(strings.Index(text, "defineEvent({"))
	for _, chunk := range excerpt.Chunks {
		fmt.Printf("from line %d:\n%s\n", chunk.StartLine, chunk.Text)
	}
	fmt.Printf("the statement: lines %d to %d", excerpt.StartLine, excerpt.EndLine)
	// Output:
	// from line 1:
	// import { defineEvent } from '@contractspec/lib.contracts-spec';
	//
	// const OWNERS = ['@harbour'];
	// from line 7:
	// export const BerthReserved = defineEvent({
	//   meta: { key: 'harbour.berth.reserved', owners: OWNERS },
	// });
	// the statement: lines 7 to 9
}

// TestExcerptsAreBounded: of a module whose contracts each use all of it, an excerpt has the first
// imports, what is used first, and its statement.
func TestExcerptsAreBounded(t *testing.T) {
	const n = 2_000
	var imports, chain, all strings.Builder
	for i := range n {
		fmt.Fprintf(&imports, "import { x%d } from 'x';\n", i)
		fmt.Fprintf(&chain, "const c%d = c%d + x%[1]d;\n", i, i+1)
		fmt.Fprintf(&all, "c%d, ", i)
	}
	long := "const long = '" + strings.Repeat("x", 70_000) + "', longer = " // is followed no further
	for _, test := range []struct {
		name, text string
		lines      int
	}{
		{"a chain", imports.String() + chain.String() + "define(c0);", 300 + 300 + 1},
		{"a list of all", imports.String() + chain.String() + "const all = [" + all.String() + "];\ndefine(all);", 300 + 300 + 1},
		{"one that is long", chain.String() + long + "c0;\ndefine(long);", 1 + 1},
		{"few", "import 'x';\nconst a = b;\nconst b = 1;\ndefine(a);", 1 + 2 + 1},
	} {
		e, ok := NewOutline(test.text, false).Excerpt(strings.LastIndex(test.text, "define"))
		lines := 0
		for _, chunk := range e.Chunks {
			lines += strings.Count(chunk.Text, "\n") + 1
		}
		if last := e.Chunks[len(e.Chunks)-1]; !ok || lines != test.lines || !strings.Contains(last.Text, "define(") {
			t.Errorf("%s: %d lines, want %d, the last %.100q", test.name, lines, test.lines, last.Text)
		}
	}
}
