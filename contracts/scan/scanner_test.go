package scan

import (
	"strings"
	"testing"
)

// tokens lists the tokens of a text without white space, as `text:type`.
func tokens(text string, jsx bool) string {
	var list []string
	s := NewScanner(text, jsx)
	for {
		tok, ok := s.Next()
		if !ok {
			return strings.Join(list, " ")
		}
		if tok.Type != Whitespace {
			list = append(list, text[tok.Start:tok.End]+":"+tok.Type.String())
		}
	}
}

// TestTokens lists, for each text, some of its tokens. Words stand for their neighbours: what is
// listed must be there, in order.
func TestTokens(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"division behind a parenthesis", "(a) / b / c", `/:operator b:identifier /:operator`},
		{"regular expression behind the head of a statement", "if (a) /b/.test(c)", `):punctuation /b/:regexp .:punctuation test:function`},
		{"regular expression behind else", "if (a) b; else /c/.test(d)", "else:keyword /c/:regexp"},
		{"division behind a postfix operator", "a++ / b / 1", `++:operator /:operator b:identifier`},
		{"postfix operator before a line end", "a\n++/b/.c", `++:operator /b/:regexp`},
		{"regular expression behind a block", "{ a }\n/b/.test(c)", `}:punctuation /b/:regexp`},
		{"division behind an object", "x = { a: 1 } / b / c", `}:punctuation /:operator b:identifier`},
		{"regular expression behind an arrow", "x => /b/g", `=>:operator /b/g:regexp`},
		{"regular expression in a template", "`${/`}/.source}`", "${:template-open /`}/:regexp .:punctuation"},
		{"slash in a character class", `x = /[/\]]/u, y`, `/[/\]]/u:regexp ,:punctuation`},
		{"comment that looks like one in a regular expression", `x = /\/*/ // c`, `/\/*/:regexp // c:line-comment`},
		{"comments in strings are text", `'// no' + "/* no */"`, `'// no':string +:operator "/* no */":string`},
		{"unfinished regular expression", "x = /a\ny", "/:operator a:identifier y:identifier"},
		{"non-null assertion and division", "a! / b / c", "!:operator /:operator b:identifier"},

		{"template in a template", "`a${`b${c}`}d`", "`a:template ${:template-open `b:template ${:template-open c:identifier }:template-close `:template }:template-close d`:template"},
		{"braces in a template", "`}{$}${{a: `}`}}`", "`}{$}:template ${:template-open {:punctuation a:property ::punctuation `}`:template }:punctuation }:template-close `:template"},
		{"escapes in a template", "`\\`\\${a}`", "`\\`\\${a}`:template"},
		{"dollars in a template", "`$a${b}$c${d}$`", "`$a:template ${:template-open }:template-close $c:template ${:template-open }:template-close $`:template"},
		{"tagged template", "html`<p>`", "html:identifier `<p>`:template"},

		{"numbers", "1_000n 0xE+1 1e-5 .5 1..toFixed() 0b1 5.e3", "1_000n:number 0xE:number +:operator 1:number 1e-5:number .5:number 1.:number .:punctuation toFixed:function (:punctuation ):punctuation 0b1:number 5.e3:number"},
		{"optional chaining and a conditional", "a?.b ?? c?.5:d", "?.:operator b:property ??:operator c:identifier ?:operator .5:number"},
		{"long operators", "a >>>= b ** c ??= d !== e", ">>>=:operator b:identifier **:operator c:identifier ??=:operator d:identifier !==:operator"},

		{"keys, methods and shorthands", "x = { a: 1, 'b': 2, c, d() {}, get e() {}, async f() {}, [g]: h, if: 1 }",
			"a:property ::punctuation 1:number ,:punctuation 'b':string ::punctuation 2:number ,:punctuation c:identifier ,:punctuation d:function get:declaration e:function async:declaration f:function g:identifier h:identifier if:property"},
		{"members called like keywords", "a.delete(b.default).class", "delete:function default:property class:property"},
		{"conditional in an object", "x = { a: b ? c : d }", "a:property ::punctuation b:identifier ?:operator c:identifier ::punctuation d:identifier"},
		{"class members", "class A extends B<C> { static #d = 1; readonly e: string\n private f?: Map<G, H>\n i = 2\n constructor(readonly j: k) { super() } static {} get() {} }",
			"class:declaration A:type-name extends:keyword B:type-name C:type-name static:declaration #d:private-name readonly:declaration e:property string:keyword-type private:declaration f:property G:type-name H:type-name i:property constructor:function readonly:declaration j:identifier super:keyword static:declaration get:function"},
		{"interface and enum", "interface A { b?: number; readonly c: D }\nenum E { F = 1, G }", "interface:declaration b:property number:keyword-type readonly:declaration c:property D:type-name enum:declaration E:type-name F:property G:property"},
		{"names", "new Order(createOrder(OWNERS, Model))", "new:keyword Order:type-name createOrder:function OWNERS:identifier Model:type-name"},
		{"blocks behind keywords hold statements", "if (a) { b: c } else { d: e } do { f: g } while (h); try { i: j } catch { k: l } finally { m: n }",
			"b:label d:label f:label i:label k:label m:label"},
		{"computed, quoted and generated members", "class A { get ['b']() {} set 'c'(d) {} get 1() {} set #e(f) {} async *g() {} static async h() {} override *['i']() {} }",
			"get:declaration set:declaration get:declaration set:declaration #e:private-name async:declaration g:function static:declaration async:declaration h:function override:declaration"},
		{"readonly types", "let a: readonly [B] | readonly C[] = readonly[0]", "readonly:declaration readonly:declaration C:type-name"},
		{"names called like types", "f(string, number); g = [object, any]; h = n => symbol.i", "string:identifier number:identifier object:keyword-type any:identifier symbol:identifier"},
		{"built-in types", "let a: Map<string, number[]>, b = c as unknown; type D = string; let [e, f]: [any, never] = g", "string:keyword-type number:keyword-type unknown:keyword-type string:keyword-type any:keyword-type"},
		{"default", "export { default as a } from 'b'; import * as c from 'd'; export default { e: 1 }", "default:keyword as:keyword a:identifier as:keyword c:identifier default:keyword e:property"},
		{"label", "outer: for (;;) break outer", "outer:label ::punctuation for:keyword break:keyword outer:identifier"},
		{"cases hold statements", "switch (a) { case b: { c } default: /d/ }", "case:keyword b:identifier ::punctuation {:punctuation c:identifier }:punctuation default:keyword ::punctuation /d/:regexp"},
		{"constants", "[true, null, undefined]", "true:constant null:constant undefined:constant"},

		{"as and satisfies", "[a] as const satisfies B", "as:keyword const:keyword-type satisfies:keyword B:type-name"},
		{"contextual words as names", "type = of + as; from(type, get)", "type:identifier =:operator of:identifier +:operator as:identifier from:function type:identifier get:identifier"},
		{"contextual words as keywords", "export type A = keyof B; declare namespace C {} abstract class D {} for (const e of f) ; import type { type g } from 'h'",
			"type:declaration A:type-name keyof:keyword declare:declaration namespace:declaration abstract:declaration of:keyword import:keyword type:declaration {:punctuation type:declaration g:identifier from:keyword 'h':string"},
		{"import of something called type", "import type from 'a'", "import:keyword type:identifier from:keyword"},
		{"void as a type and as an operator", "const a: () => void = () => void 0", "void:keyword-type =:operator void:keyword 0:number"},
		{"decorators", "@a.b({ c: 1 }) @d class E { @f() g: H }", "@a.b:decorator (:punctuation c:property @d:decorator class:declaration @f:decorator g:property H:type-name"},
		{"names outside ASCII", "a\u200db größe = naïve.ключ + \\u0061b + 名前()", "a\u200db:identifier größe:identifier naïve:identifier ключ:property \\u0061b:identifier 名前:function"},
		{"hashbang", "#!/usr/bin/env node\nx", "#!/usr/bin/env node:hashbang x:identifier"},

		{"hashbang in the middle is none", "a #!b", "#:error !:operator b:identifier"},
		{"unterminated string", "a = 'b\nc", "'b:error c:identifier"},
		{"unterminated template", "`a${b", "`a:template ${:template-open b:identifier"},
		{"unterminated template text", "`a${b} c", "}:template-close  c:error"},
		{"unterminated comment", "a /* b\nc", "a:identifier /* b\nc:error"},
		{"brackets that do not match", "a ) ] } b", "a:identifier ):punctuation ]:punctuation }:punctuation b:identifier"},
		{"characters without meaning", "a \x00 € \xff b", "a:identifier \x00:error €:error \xff:error b:identifier"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { expectTokens(t, tokens(test.text, false), test.want) })
	}
}

// expectTokens reports the first wanted token that is missing, with where the search for it began.
func expectTokens(t *testing.T, got, want string) {
	t.Helper()
	rest := " " + got + " "
	for len(want) > 0 {
		// A token's text may hold spaces; its end is known by the type behind the last colon before
		// the next token.
		end := tokenEnd(want)
		i := strings.Index(rest, " "+want[:end]+" ")
		if i < 0 {
			t.Fatalf("no token %q in %q\nall tokens: %s", want[:end], rest, got)
		}
		rest = rest[i+1+end:]
		want = strings.TrimPrefix(want[end:], " ")
	}
}

// tokenEnd is the length of the first token in a list of `text:type`.
func tokenEnd(list string) int {
	best := len(list)
	for _, name := range tokenTypeNames {
		if i := strings.Index(list, ":"+name+" "); i >= 0 && i+1+len(name) < best {
			best = i + 1 + len(name)
		}
	}
	return best
}

func TestJSX(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"element", `x = <a.B c="d" e-f={g} {...h}>i {j} <k/></a.B>;`,
			`<:punctuation a.B:jsx-tag c:jsx-attribute =:operator "d":string e-f:jsx-attribute {:punctuation g:identifier h:identifier >:punctuation i :jsx-text {:punctuation j:identifier }:punctuation <:punctuation k:jsx-tag />:punctuation </:punctuation a.B:jsx-tag >:punctuation ;:punctuation`},
		{"fragment", "return <>it's</>", "<:punctuation >:punctuation it's:jsx-text </:punctuation >:punctuation"},
		{"behind && and in a conditional", "a && <b/>, c ? <d/> : <e/>", "b:jsx-tag d:jsx-tag e:jsx-tag"},
		{"comparison", "a < b && c > d", "<:operator b:identifier"},
		{"generic arrow functions", "const a = <T,>(b: T) => b, c = <const U, V extends W>() => {}", "<:operator T:type-name >:operator <:operator const:declaration U:type-name"},
		{"generic type", "type A = <T>(b: T) => T; let c: <U>() => U", "<:operator T:type-name <:operator U:type-name"},
		{"attribute called extends", "x = <a extends='b'/>", "a:jsx-tag extends:jsx-attribute 'b':string"},
		{"type arguments", "x = <A<B<C>> d='e'/>", "A:jsx-tag <:operator B:type-name <:operator C:type-name >:operator >:operator d:jsx-attribute"},
		{"string over two lines, without escapes", "x = <a b='\\\n'/>", "b:jsx-attribute =:operator '\\\n':string />:punctuation"},
		{"division behind an element", "x = <a/> / 2", "/>:punctuation /:operator 2:number"},
		{"regular expression in type arguments is none", "x = <A<b, 1>/>", "<:operator b:identifier 1:number >:operator />:punctuation"},
		{"unterminated", "x = <a>b", ">:punctuation b:jsx-text"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { expectTokens(t, tokens(test.text, true), test.want) })
	}
	t.Run("type assertion in .ts", func(t *testing.T) {
		expectTokens(t, tokens("x = <T>(y) / z / 1", false), "<:operator T:type-name >:operator (:punctuation ):punctuation /:operator z:identifier")
	})
}

// TestKeywords puts every keyword where it is one, and where it is a name.
func TestKeywords(t *testing.T) {
	tests := []struct {
		text  string // % stands for the word
		want  TokenType
		words string
	}{
		{"% x", Keyword, "return throw new delete typeof await yield import export extends implements if for while with switch catch else do try finally case this super break continue debugger"},
		{"% x", Declaration, "const let var function class enum interface type namespace module declare abstract using readonly public private protected static override accessor async"},
		{"x % y", Keyword, "in instanceof as satisfies is of"},
		{"x = % y", Keyword, "keyof infer unique asserts void"},
		{"let x: %", KeywordType, "string number boolean bigint symbol object any unknown never void"},
		{"x as %", KeywordType, "string number boolean bigint symbol object any unknown never void const"},
		{"x = %", Constant, "true false null undefined NaN Infinity"},
		{"x % 'y'", Keyword, "from"},
		{"x = { % y() {} }", Declaration, "get set async"},
		{"x = % + 1", Identifier, "as satisfies is of keyof infer unique asserts interface type namespace module declare abstract using readonly static override accessor async get set from string object any"},
		{"x = { %: 1 }", Property, "if new typeof class const get type string null void this as"},
		{"x.%", Property, "if new typeof class const get type string null void this as default"},
	}
	for _, test := range tests {
		for _, word := range strings.Fields(test.words) {
			text := strings.Replace(test.text, "%", word, 1)
			if got := tokens(text, false); !strings.Contains(" "+got+" ", " "+word+":"+test.want.String()+" ") {
				t.Errorf("%q is not %v in %q: %s", word, test.want, text, got)
			}
		}
	}
}

func TestScannerDoesNotAllocate(t *testing.T) {
	allocations := testing.AllocsPerRun(10, func() {
		s := NewScanner(contractText, true)
		for _, ok := s.Next(); ok; _, ok = s.Next() {
		}
	})
	if allocations != 0 {
		t.Errorf("%v allocations in a text of ordinary depth, want none", allocations)
	}
}
