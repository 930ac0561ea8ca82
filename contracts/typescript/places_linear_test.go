package typescript_test

import (
	"fmt"
	"strings"
	"testing"
)

// An import is looked for in as many places as a configuration sensibly names for one, and no further,
// which is said once: tens of thousands of them cost each of many imports no more than these.
func TestManyPlaces(t *testing.T) {
	const n = 20_000
	places := func(format string) string {
		list := make([]string, n)
		for i := range list {
			list[i] = fmt.Sprintf(format, i)
		}
		return `"` + strings.Join(list, `", "`) + `"`
	}
	entries := strings.Builder{}
	for i := range n {
		fmt.Fprintf(&entries, `"./*-%d": "./lib/%[1]d/*.ts", `, i)
	}
	files := map[string]string{
		"tsconfig.json":  `{"compilerOptions": {"paths": {"@many/*": [` + places("./p%d/*") + `]}}}`,
		"package.json":   `{"name": "own", "imports": {"#*": [` + places("./p%d/*") + `]}, "exports": {` + entries.String() + `"./*": [` + places("./p%d/*.ts") + `]}}`,
		"p49/near.ts":    "export const v = 'near';",
		"p50/far.ts":     "export const v = 'far';",
		"lib/7/named.ts": "export const v = 'named';",
		"many.ts":        define + lines(200, "import v%d from '@many/none%[1]d';\nimport w%[1]d from '#none%[1]d';\nimport x%[1]d from 'own/none%[1]d';\nevent('p.n%[1]d', { v: [v%[1]d, w%[1]d, x%[1]d] });\n"),
	}
	for name, specifier := range map[string]string{"a": "@many/near", "b": "#near", "c": "own/near", "d": "@many/far", "e": "#far", "f": "own/far", "g": "own/named-7"} {
		files[name+".ts"] = define + "import { v } from '" + specifier + "';\nevent('p." + name + "', { v });"
	}
	got, told := map[string]string{}, 0
	for _, p := range loadSlowly(files) {
		for _, c := range p.Contracts {
			got[c.Key] = c.Spec.Property("v").Str()
		}
		for _, d := range p.Diagnostics {
			if strings.HasPrefix(d.Message, "an import may lead to more than 50 places") && d.File == "a.ts" {
				told++
			}
		}
	}
	for key, want := range map[string]string{"p.a": "near", "p.b": "near", "p.c": "near", "p.d": "v", "p.e": "v", "p.f": "v", "p.g": "named"} {
		if got[key] != want {
			t.Errorf("%s has %q, not %q", key, got[key], want)
		}
	}
	if told != 1 || len(got) != 207 {
		t.Errorf("told %d times, of %d contracts", told, len(got))
	}
}

// Of the patterns of "exports" that a subpath has, the one counts that says most before its "*", and
// then behind it, whatever their order; and conditions of a package's own before all others.
func TestSubpathPatterns(t *testing.T) {
	for range 20 {
		got := load(map[string]string{
			"package.json": `{"name": "own", "exports": {"./*.b": "./1/*.ts", "./x/*": "./2/*.ts", "./*": "./3/*.ts", "./x/y/": "./4/", "./z": {"source": "./1/a.ts", "@own/a": "./2/a.b.ts", "@own/b": "./5/a.ts"}}}`,
			"1/a.ts":       "export const v = '1';", "2/a.b.ts": "export const v = '2';", "3/a.ts": "export const v = '3';", "4/a.ts": "export const v = '4';", "5/a.ts": "export const v = '5';",
			"m.ts": define + "import { v as b } from 'own/a.b';\nimport { v as x } from 'own/x/a.b';\nimport { v as all } from 'own/a';\nimport { v as y } from 'own/x/y/a';\nimport { v as z } from 'own/z';\nevent('p.' + b + x + all + y + z);",
		})
		if len(got) != 1 || len(got[0].Contracts) != 1 || got[0].Contracts[0].Key != "p.12345" {
			t.Fatalf("%+v", got)
		}
	}
}
