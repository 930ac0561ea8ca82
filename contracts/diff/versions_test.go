package diff_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
)

const twoVersions = `$defs: {Line: {title: Line, type: object, properties: {sku: {type: string}}}}
- {type: 'contractspec:operation', key: pay, version: 1.0.0, stability: deprecated, meta: {deprecation: {replacedBy: {key: pay, version: 2.0.0}}}, policy: {auth: user},
   schema: {input: {title: PayV1, type: object, properties: {note: {type: string}, line: {$ref: '#/$defs/Line'}}}}}
- {type: 'contractspec:operation', key: pay, version: 2.0.0, stability: stable, policy: {auth: admin},
   schema: {input: {title: PayV2, type: object, required: [note], properties: {note: {type: string, maxLength: 9}, line: {$ref: '#/$defs/Line'}}}}}
- {type: 'contractspec:feature', key: till, version: 1.0.0, operations: [{key: pay, version: 1.0.0}]}
- {type: 'contractspec:feature', key: shop, version: 1.0.0, operations: [{key: pay, version: 2.0.0}]}
`

// TestVersions: two versions of one registry are compared in the direction in which data goes, what
// they share is no change, and whom it reaches are those of the old version.
func TestVersions(t *testing.T) {
	r := registry(t, "shop.yaml", twoVersions)
	of := func(version string) *contracts.Contract {
		return r.Find(contracts.ID{Kind: contracts.Operation, Key: "pay", Version: version})
	}
	told := func(report *diff.Report) string {
		var b strings.Builder
		for _, f := range report.Findings {
			fmt.Fprintln(&b, strings.TrimSpace(fmt.Sprintln(f.Verdict, f.Rule.ID, f.Path+":", f.Old, "→", f.New, f.Direction)))
			if len(f.Consumers) != 1 || f.Consumers[0].Key != "till" && f.Contract.Version == "2.0.0" {
				t.Errorf("%s reaches %v", f.Rule.ID, f.Consumers)
			}
		}
		return b.String()
	}
	report := diff.Versions(r, of("1.0.0"), of("2.0.0"), diff.Options{})
	const want = `breaking field-became-required io.input.note: optional → required in
breaking max-length-set io.input.note:  → ≤ 9 in
breaking auth-raised policy.auth: user → admin
docs type-renamed io.input: PayV1 → PayV2 in
`
	if got := told(report); got != want {
		t.Errorf("told is\n%s", got)
	}
	if s := report.Versions; len(s) != 1 || s[0].Old != "1.0.0" || s[0].New != "2.0.0" || s[0].Verdict != diff.Breaking || !s[0].Fits {
		t.Errorf("the step is %+v", s)
	}
	if back := diff.Versions(r, of("2.0.0"), of("2.0.0"), diff.Options{}); len(back.Findings) != 0 {
		t.Errorf("a version differs from itself in\n%s", told(back))
	}
}

// TestCompareStops: nobody has to wait for a comparison whose result is not wanted any more.
func TestCompareStops(t *testing.T) {
	r := registry(t, "shop.yaml", twoVersions)
	ctx, cancel := context.WithCancel(t.Context())
	if report, err := diff.CompareContext(ctx, r, r, diff.Options{}); err != nil || report == nil {
		t.Errorf("it fails with %v", err)
	}
	cancel()
	if report, err := diff.CompareContext(ctx, r, r, diff.Options{}); !errors.Is(err, context.Canceled) || report != nil {
		t.Errorf("it ends with %v and %v", report, err)
	}
}
