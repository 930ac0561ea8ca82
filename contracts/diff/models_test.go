package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/typescript"
)

// TestModelsAsSchemas compares models of the contract library with schemas of zod that are to say the
// same. What differs is told for what callers send, there and back.
func TestModelsAsSchemas(t *testing.T) {
	load := func(input string) *contracts.Registry {
		text := "import { z } from 'zod';\nimport { defineCommand } from '@contractspec/lib.contracts-spec';\nimport { defineSchemaModel, defineEnum, ScalarTypeEnum } from '@contractspec/lib.schema';\n" +
			"export const A = defineCommand({ meta: { key: 'o.a', version: '1.0.0' }, io: { input: " + input + ", output: null } });\n"
		r, _ := contracts.NewRegistry("x", typescript.New(typescript.Options{}).Load(t.Context(), map[string]string{"a.ts": text}))
		return r
	}
	told := func(a, b *contracts.Registry) string {
		var list []string
		for _, f := range diff.Compare(a, b, diff.Options{}).Findings {
			if f.Verdict != diff.Docs && !f.Rule.AboutVersions() {
				list = append(list, fmt.Sprint(f.Verdict, " ", f.Rule.ID))
			}
		}
		return strings.Join(list, "; ")
	}
	for _, test := range [][4]string{
		{"ScalarTypeEnum.NonEmptyString()", "z.string().min(1)"},
		{"ScalarTypeEnum.NonEmptyString()", "z.string().nonempty().max(9)", "breaking max-length-set", "compatible max-length-removed"},
		{"ScalarTypeEnum.NonEmptyString()", "z.string().min(5)", "breaking min-length-raised", "compatible min-length-lowered"},
		{"ScalarTypeEnum.NonEmptyString()", "z.string()", "compatible type-widened", "breaking type-narrowed"},
		{"ScalarTypeEnum.NonEmptyString()", "z.string().max(9)", "breaking max-length-set; compatible type-widened", "breaking type-narrowed; compatible max-length-removed"},
		{"ScalarTypeEnum.NonEmptyString()", "z.string().email()", "breaking type-narrowed", "compatible type-widened"},
		{"ScalarTypeEnum.NonEmptyString()", "z.enum(['a', 'b'])", "breaking enum-introduced", "compatible enum-dropped"},
		{"ScalarTypeEnum.Latitude()", "z.number().min(-90).max(90)"},
		{"ScalarTypeEnum.Latitude()", "z.number().gte(-90)", "compatible maximum-removed", "breaking maximum-set"},
		{"ScalarTypeEnum.Longitude()", "z.number().min(-90).max(90)", "breaking maximum-lowered; breaking minimum-raised", "compatible maximum-raised; compatible minimum-lowered"},
		{"ScalarTypeEnum.String_unsecure()", "z.string()"},
		{"ScalarTypeEnum.DateTime()", "z.string().datetime()"},
		{"ScalarTypeEnum.EmailAddress()", "z.string().email()"},
		{"ScalarTypeEnum.URL()", "z.string().url()"},
		{"ScalarTypeEnum.Int_unsecure()", "z.number().int()"},
		{"ScalarTypeEnum.Float_unsecure()", "z.number()"},
		{"ScalarTypeEnum.Boolean()", "z.boolean()"},
		{"ScalarTypeEnum.JSON()", "z.any()"},
		{"ScalarTypeEnum.JSONObject()", "z.record(z.string(), z.any())"},
		{"defineEnum('E', ['a', 'b'])", "z.enum(['a', 'b'])"},
	} {
		model := load("defineSchemaModel({ name: 'M', fields: { f: { type: " + test[0] + ", isOptional: false } } })")
		schema := load("z.object({ f: " + test[1] + " })")
		if there, back := told(model, schema), told(schema, model); there != test[2] || back != test[3] {
			t.Errorf("%s as %s: %s, and back: %s", test[0], test[1], there, back)
		}
	}
}
