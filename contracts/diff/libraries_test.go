package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/typescript"
)

// TestSchemasOfLibraries compares schemas that a library has words of its own for: what the words do to
// values that are sent is what counts.
func TestSchemasOfLibraries(t *testing.T) {
	load := func(schema string) *contracts.Registry {
		text := fmt.Sprintf("import { z } from 'zod';\nimport { defineCommand } from '@contractspec/lib.contracts-spec';\n"+
			"export const A = defineCommand({ meta: { key: 'o.a', version: '1.0.0' }, io: { input: z.object({ f: %s }), output: null } });\n", schema)
		r, _ := contracts.NewRegistry("x", typescript.New(typescript.Options{}).Load(t.Context(), map[string]string{"a.ts": text}))
		return r
	}
	for _, test := range [][3]string{
		{"z.string().brand('Id')", "z.string()", ""},
		{"z.number().max(Infinity)", "z.number()", ""},
		{"z.number().min(-Infinity)", "z.number().min(0)", "breaking minimum-set io.input.f"},
		{"z.array(z.string()).readonly()", "z.array(z.number()).readonly()", "risky type-changed io.input.f[]"},
		{"z.object({ a: z.string() }).readonly()", "z.object({ a: z.string(), b: z.number() }).readonly()", "risky field-added-required io.input.f.b"},
		{"z.union([z.literal('a'), z.literal('b')])", "z.enum(['b', 'a'])", "docs enum-order io.input.f"},
		{"z.number().int().positive()", "z.int().min(1)", ""},
	} {
		var got []string
		for _, f := range diff.Compare(load(test[0]), load(test[1]), diff.Options{}).Findings {
			if f.Rule.ID != "version-not-bumped" {
				got = append(got, fmt.Sprint(f.Verdict, " ", f.Rule.ID, " ", f.Path))
			}
		}
		if said := strings.Join(got, "; "); said != test[2] {
			t.Errorf("%s → %s: %s, want %s", test[0], test[1], said, test[2])
		}
	}
}
