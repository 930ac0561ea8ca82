package typescript

import "testing"

// FuzzUpdate takes in a module of any text, with others that import it and that it may import:
// telling which define something and where imports lead must not depend on its syntax.
func FuzzUpdate(f *testing.F) {
	for _, text := range []string{
		"import * as", "import { a as } from './kit'; export { a as", "export * as", "export default", "export =", "const { a: b } = require('./kit'", "import x = require(",
		"import type", "@", "@made class", "export const a: EventSpec = made", "const a = async", "import.meta.glob(['./*', '!./{a'], { eager: true })", "(0, made", "made.", "new", "from '", "class A { static a = defineEvent({ meta: { key", "(a: B<C>): D => defineEvent<E>(", "function* a(b) { defineEvent({ meta }", "import '",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		l := New(Options{})
		l.update(map[string]string{
			"kit.ts":    "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const made = () => defineEvent({});",
			"a.ts":      text,
			"c.ts":      "import { made } from './kit';\n" + text,
			"b.ts":      "import * as a from './a'; import { made } from './a'; export * from './a';",
			"deno.json": text, "tsconfig.json": text,
		})
		for _, m := range l.order {
			for _, g := range globsIn(m.text) {
				l.resolver.glob(m.file, &g)
			}
			for _, specifier := range m.imports() {
				l.resolver.resolve(m.file, specifier)
			}
			m.definitions(l.options.Kinds)
			m.callsAtTop()
		}
	})
}
