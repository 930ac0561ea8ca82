package typescript_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/typescript"
)

// lines writes a line for each of n numbers.
func lines(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// loadSlowly is load for modules that take longer than the limits when each access is watched for races.
func loadSlowly(files map[string]string) []contracts.Part {
	return typescript.New(typescript.Options{Timeout: time.Minute, Total: time.Hour}).Load(context.Background(), files)
}

// Of a hundred thousand imports each is looked at once: with a look at all others, or at the whole text
// before it, this takes minutes.
func TestManyImports(t *testing.T) {
	const n = 100_000
	for _, format := range []string{"x from 'a%d'\n", "import a from 'a%d'\n", "require('a%d')\n"} {
		if got := len(typescript.Specifiers(lines(n, format))); got != n {
			t.Errorf("%q: %d specifiers", format, got)
		}
	}
	if got := typescript.Specifiers("import type {\n" + lines(n, "A%d,\n") + "} from 'types';\nimport { a } from 'values';"); len(got) != 1 || got[0] != "values" {
		t.Errorf("found: %v", got)
	}
}

// What a module says of many others that are not there is found in one go.
func TestManyLosses(t *testing.T) {
	const n = 3_000
	files := map[string]string{
		"lost.ts": define + "import type { EventSpec } from '@contractspec/lib.contracts-spec';\n" + lines(n, "import { make%d } from '@acme/kit%[1]d';\n") + lines(n, "export const E%d: EventSpec = make%[1]d();\n"),
		"none.ts": define + lines(n, "import './none%d';\n") + "event('p.none');",
	}
	told := map[string]int{}
	for _, p := range loadSlowly(files) {
		for _, d := range p.Diagnostics {
			told[d.Code.String()]++
		}
	}
	const shown = 100 // of the values of a module that are not known
	if told["unresolved-key"] != shown || told["unresolved-import"] != n {
		t.Errorf("told: %v", told)
	}
}

// Patterns that mean all modules, in a module that has thousands of them or in each, are not followed
// to the end, which is said once; the contracts are there.
func TestManyGlobs(t *testing.T) {
	files := map[string]string{"a.ts": define + "event('p.a');\n" + lines(3_000, "const g%d = () => import.meta.glob('./m/*%[1]d.ts');\n")}
	for i := range 400 {
		files[fmt.Sprintf("m/m%d.ts", i)] = "export const v = import.meta.glob('./**/*.ts');\n"
	}
	var got []string
	for _, f := range found(loadSlowly(files)) {
		got = append(got, f.line)
	}
	want := "event p.a 1.0.0 a.ts:3-3\nwarning a.ts unresolved-import patterns of import.meta.glob were compared with files 1000000 times, and further ones mean no file"
	if strings.Join(got, "\n") != want {
		t.Errorf("found:\n%s", strings.Join(got, "\n"))
	}
}

// Thousands of paths of a configuration cost each import no more than a few.
func TestManyPaths(t *testing.T) {
	const n = 20_000
	paths := strings.Builder{}
	for i := range n {
		fmt.Fprintf(&paths, "\"@p%d/*\": [\"./lib/*\"], ", i)
	}
	files := map[string]string{
		"tsconfig.json": `{"compilerOptions": {"paths": {` + paths.String() + `"@p1/special/*/x": ["./special/*"], "@p1/exact": ["./exact.ts"]}}}`,
		"lib/a.ts":      "export const a = 'a';", "special/a.ts": "export const a = 'special';", "exact.ts": "export const a = 'exact';",
		"a.ts": define + lines(n, "import { a as a%d } from '@p%[1]d/a';\n") + "import { a as s } from '@p1/special/a/x';\nimport { a as e } from '@p1/exact';\nevent('p.' + a7 + '.' + s + '.' + e);",
	}
	if got := found(loadSlowly(files)); len(got) != 1 || !strings.HasPrefix(got[0].line, "event p.a.special.exact 1.0.0 ") {
		t.Errorf("found: %v", got)
	}
}

// Of the scopes of an import map that a module is in, the innermost counts, whatever their order.
func TestScopesOfImportMaps(t *testing.T) {
	for range 20 {
		parts := load(map[string]string{
			"deno.json": `{"scopes": {"./": {"kit": "./a.ts"}, "./src/": {"kit": "./b.ts"}, "./src/deep/": {"kit": "./c.ts"}}}`,
			"a.ts":      "export const v = 'a';", "b.ts": "export const v = 'b';", "c.ts": "export const v = 'c';",
			"src/deep/x.ts": define + "import { v } from 'kit';\nevent('p.x', { v });",
		})
		if len(parts) != 1 || len(parts[0].Contracts) != 1 || parts[0].Contracts[0].Spec.Property("v").Str() != "c" {
			t.Fatalf("%+v", parts)
		}
	}
}

// Of a module on one line, each contract has a part of the line, not all of it; and where many
// statements declare one name, and many mention it, each is noted once.
func TestManyOnOneLine(t *testing.T) {
	size := 0
	for _, p := range loadSlowly(map[string]string{
		"line.ts":  strings.ReplaceAll(define, "\n", "") + strings.Repeat("/* a */", 4000) + strings.ReplaceAll(lines(300, "event('p.e%d');\n"), "\n", ""),
		"names.ts": define + lines(20_000, "namespace N { export const a%d = 1; }\n") + "event('p.n');",
	}) {
		for _, c := range p.Contracts {
			for _, chunk := range c.Source.Excerpt {
				size += len(chunk.Text)
			}
		}
	}
	if size < 100_000 || size > 1_000_000 {
		t.Errorf("the excerpts have %d bytes", size)
	}
}

// A workspace without a module has no resolver.
func TestNoModules(t *testing.T) {
	if parts := load(map[string]string{}); len(parts) != 0 {
		t.Errorf("%+v", parts)
	}
}
