package check

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/contracts"
)

// TestOverrides: of several overrides that speak of a rule the last one counts, and kinds go by their
// plurals too.
func TestOverrides(t *testing.T) {
	const source = `import { defineCapability, defineDataView, defineEvent } from '@contractspec/lib.contracts-spec';
export const E = defineEvent({ meta: { key: 'a.e', version: '1.0.0', stability: 'idea' } });
export const V = defineDataView({ meta: { key: 'a.v', version: '1.0.0' }, view: { kind: 'list' } });
export const C = defineCapability({ meta: { key: 'a.c', version: '1.0.0' } });
`
	r := load(t, []txtar.File{{Name: "old/a.ts", Data: []byte(source)}, {Name: "new/a.ts", Data: []byte(strings.ReplaceAll(source, "'a.", "'b."))}})
	levels := Levels{Rules: map[string]Level{"owner-missing": Error}}
	set := func(level Level, o Override) {
		o.Rules = map[string]Level{"owner-missing": level}
		levels.Overrides = append(levels.Overrides, o)
	}
	set(Off, Override{Paths: []string{"old/"}})
	set(Note, Override{Kinds: []string{"dataViews", "capabilities"}, Paths: []string{"/old/*"}})
	set(Warning, Override{Stability: []string{"idea"}, Kinds: []string{"events"}})
	var got []string
	for _, d := range Run(r, nil, Options{Levels: levels}).Diagnostics {
		if d.Code == contracts.OwnerMissing.Code {
			got = append(got, d.Contract[:strings.LastIndexByte(d.Contract, ' ')]+" "+d.Severity.String())
		}
	}
	const want = "event b.e warning, data-view b.v error, capability b.c error, event a.e warning, data-view a.v note, capability a.c note"
	if strings.Join(got, ", ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), want)
	}
}

// TestOverridesOfLoading: what loading says of a contract has the levels of its kind and stability, and
// what is said of a guide those of none.
func TestOverridesOfLoading(t *testing.T) {
	r, loaded := loadWith(t, []txtar.File{{Name: "a.ts", Data: []byte(`import { defineCommand, defineFeature } from '@contractspec/lib.contracts-spec';
import type { DocBlock } from '@contractspec/lib.contracts-spec/docs';
export const D: DocBlock = { id: 'docs.d', title: 'D', body: 'Text.' };
export const F = defineFeature({ meta: { key: 'a.f', version: '1.0.0' }, events: [{ key: 'gone', version: '1.0.0' }] });
export const A = defineCommand({ meta: { key: 'a.a', version: '1.0.0', stability: 'idea' }, sideEffects: { emits: [{ key: 'gone', version: '1.0.0', when: 'w' }] } });
export const B = defineCommand({ meta: { key: 'a.b', version: '1.0.0', stability: 'beta' }, sideEffects: { emits: [{ key: 'gone', version: '1.0.0', when: 'w' }] } });
`)}})
	o := Options{Levels: Levels{Overrides: []Override{
		{Kinds: []string{"feature"}, Rules: map[string]Level{"unknown-ref": Off, "guide-orphan": Off}}, {Stability: []string{"idea"}, Rules: map[string]Level{"unknown-ref": Note}},
	}}}
	var got []string
	for _, d := range Run(r, loaded, o).Diagnostics {
		switch d.Code {
		case contracts.UnknownRef.Code:
			got = append(got, d.Contract+" "+d.Severity.String())
		case contracts.GuideOrphan.Code:
			got = append(got, "guide "+d.Severity.String())
		}
	}
	slices.Sort(got)
	if want := "guide note, operation a.a 1.0.0 note, operation a.b 1.0.0 warning"; strings.Join(got, ", ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), want)
	}
}

// TestPathsOfOverrides: they are patterns of a .gitignore, and may begin with "./" as paths do.
func TestPathsOfOverrides(t *testing.T) {
	levels := Levels{Dir: "shop"}
	for patterns, want := range map[string]bool{
		"./packages/new/": true, "/packages/new/": true, "packages/*/e.ts": false, "packages/**/e.ts": true, "new": true, "./new": false,
		"./packages/ !./packages/new/": false, "!./packages/old/ ./packages/": true,
	} {
		if got := levels.within(strings.Fields(patterns), "shop/packages/new/src/e.ts"); got != want {
			t.Errorf("%s: %t", patterns, got)
		}
	}
}
