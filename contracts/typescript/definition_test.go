package typescript

import (
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// What functions define is found in time in proportion to the text: with its square, this would
// take hours. Of what nests as no person writes it, nothing may be found.
func TestDefinitionsAreLinear(t *testing.T) {
	const count = 20_000
	const call = "defineEvent({ meta: { key: 'a.b', version: '1.0.0' } });\n"
	for name, c := range map[string]struct {
		text string
		want int
	}{
		"arrows":     {strings.Repeat("(a) => ", count) + call, 0},
		"lists":      {strings.Repeat("[() => ", count) + call, 0},
		"classes":    {strings.Repeat("class A { a = ", count) + call, 0},
		"types":      {strings.Repeat("(a): B<C | D> => ", count) + call, 0},
		"functions":  {strings.Repeat("function a(b) { const c = ", count) + call, 1},
		"generics":   {"function f(a) {\n" + strings.Repeat("defineEvent<", count) + "}\n", 0},
		"fields":     {"class A {" + strings.Repeat("a = "+call, count) + "}", count},
		"statements": {"function f() {" + strings.Repeat("if (a) "+call, count) + "}", count},
	} {
		m := &module{sourceText: &sourceText{file: "a.ts", text: c.text}}
		if found := len(m.definitions(contracts.Kinds())); found != c.want {
			t.Errorf("%s: %d definitions, want %d", name, found, c.want)
		}
		m.callsAtTop()
	}
}
