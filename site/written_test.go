package site_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// written is a registry in which authors have chosen names and values in many places.
const written = `
import { defineIntegration } from '@contractspec/lib.contracts-spec/integrations';
import { defineQuery } from '@contractspec/lib.contracts-spec/operations';
import { defineEvent } from '@contractspec/lib.contracts-spec/events';
import { defineAgent } from '@contractspec/lib.contracts-spec/agent';
import { defineJob } from '@contractspec/lib.contracts-spec/jobs';
import { defineTestSpec } from '@contractspec/lib.contracts-spec/tests';
import { defineTelemetry } from '@contractspec/lib.contracts-spec/telemetry';
import { defineWorkflow } from '@contractspec/lib.contracts-spec/workflow';
import { definePolicy } from '@contractspec/lib.contracts-spec/policy';
import { defineTheme } from '@contractspec/lib.contracts-spec/themes';
import { defineMigration } from '@contractspec/lib.contracts-spec/migrations';
const m = { version: '1.0.0', description: 'd', stability: 'stable', owners: ['@a'], tags: [] } as const;
export const O = defineQuery({ meta: { ...m, key: 'x.y' }, io: { input: null, output: null }, policy: { auth: 'user' } } as any);
export const V = defineEvent({ meta: { ...m, key: 'w.seen' }, payload: { key: { type: 'string' } } } as any);
export const I = defineIntegration({ meta: { ...m, key: 'w.gateway' }, supportedModes: ['byok'], capabilities: { provides: [] },
  configSchema: {
    schema: { type: 'object', required: ['apiBaseURL'], properties: { apiBaseURL: { type: 'string', format: 'uri' }, pollingIntervalMs: { type: 'number', minimum: 1000 } } },
    example: { apiBaseURL: 'https://x.example', pollingIntervalMs: 300000 } } } as any);
export const A = defineAgent({ meta: { ...m, key: 'w.agent' }, instructions: 'Help.',
  tools: [{ name: 'lookup', description: 'Finds it.', schema: { type: 'object', properties: { orderNumber: { type: 'integer' } } } }, { name: 'stop', description: 'Ends it.' }] } as any);
export const J = defineJob({ meta: { ...m, key: 'w.sync' }, timeoutMs: 30000, payload: { schema: { type: 'object', required: ['tenantId'], properties: { tenantId: { type: 'string' } } } } } as any);
export const T = defineTestSpec({ meta: { ...m, key: 'w.test' }, target: { type: 'operation', operation: { key: 'x.y' } },
  scenarios: [{ key: 's', when: { operation: { key: 'x.y' }, input: { userId: 'u1', is_active: true, retryAfterMs: 1500, filter: { type: 'object', properties: { q: { type: 'string' } } } } }, then: [{ type: 'expectOutput', match: { orderId: null, count: 0 } }] }] } as any);
export const E = defineTelemetry({ meta: { ...m, key: 'w.usage' }, events: [{ key: 'w.seen', version: '1.0.0', properties: { cardNumber: { type: 'string', required: true, pii: true } } }] } as any);
export const W = defineWorkflow({ meta: { ...m, key: 'w.flow' }, definition: { entryStepId: 'a-b', steps: [{ id: 'a-b', type: 'human', label: 'Ask' }], transitions: [],
  sla: { totalDurationMs: 1000, stepDurationMs: { 'a-b': 120000 } } } } as any);
export const P = definePolicy({ meta: { ...m, key: 'w.policy' }, rules: ['a', 'b'].map((r) => ({ effect: 'allow', actions: ['read'],
  conditions: [{ expression: 'context.risky === true && context.confidence >= 3' }], reason: r, limits: { perUser_max: 5, nothing: null } })) } as any);
export const C = defineTheme({ meta: { ...m, key: 'w.theme' }, tokens: { colors: { primaryInk: '#0b5c66', soft: 'oklch(0.7 0.1 200)', loud: 'url(javascript:x)' } } } as any);
export const M = defineMigration({ meta: { ...m, key: 'w.migration' }, notes: 'First.\n  Then.',
  plan: { up: [{ kind: 'schema', sql: 'CREATE TABLE x (\n  id TEXT\n);' }, { kind: 'schema', sql: 'DROP TABLE y;' }] } } as any);
`

// What authors chose stands as they wrote it, schemas are tables of fields, examples are code;
// labels and units are for what the contract library defines.
func TestSourcesAreShownAsTheySayIt(t *testing.T) {
	s := builtAs(t, contracts.Kinds(), map[string]string{"a.ts": written})
	for _, c := range []struct {
		route, selector string
		want            []string
	}{
		{"integrations/w.gateway.html", "#more dt", []string{"Supported modes", "Configuration", "Schema", "Example"}},
		{"integrations/w.gateway.html", "#more .fields tr[id] > th", []string{"apiBaseURL", "pollingIntervalMs"}},
		{"integrations/w.gateway.html", "#more .field-constraints", []string{"≥ 1000"}},
		{"integrations/w.gateway.html", "#more pre", []string{`{ "apiBaseURL": "https://x.example", "pollingIntervalMs": 300000 }`}},
		{"agents/w.agent.html", "#tools thead th", []string{"Name", "Description", "Name", "Type", "Required"}},
		{"agents/w.agent.html", "#tools .record-more .fields tr[id] > th", []string{"orderNumber"}},
		{"jobs/w.sync.html", "#payload .fields tr[id] > th", []string{"tenantId"}},
		{"jobs/w.sync.html", "#payload td:nth-child(3)", []string{"required"}},
		{"jobs/w.sync.html", "#schedule dd", []string{"30000 (30 s)"}},
		{"test-specs/w.test.html", "#scenarios pre", []string{`{ "userId": "u1", "is_active": true, "retryAfterMs": 1500, "filter": { "type": "object", "properties": { "q": { "type": "string" } } } }`, `{ "orderId": null, "count": 0 }`}},
		{"telemetry/w.usage.html", "#more .fields tr[id] > th", []string{"cardNumber"}},
		{"telemetry/w.usage.html", "#more .fields tr[id] .badge", []string{"personal data"}},
		{"workflows/w.flow.html", "#workflow dt", []string{"Service level", "Total duration", "Duration of steps", "a-b"}},
		{"workflows/w.flow.html", "#workflow dt code", []string{"a-b"}},
		{"workflows/w.flow.html", "#workflow dd dd .number", []string{"1000", "120000"}},
		{"workflows/w.flow.html", "#workflow .unit", []string{"(1 s)", "(2 min)"}},
		{"policies/w.policy.html", "#rules .record-more dt code", []string{"limits", "perUser_max", "nothing", "limits", "perUser_max", "nothing"}},
		{"policies/w.policy.html", "#rules .record-more dd dd", []string{"5", "null", "5", "null"}},
		{"themes/w.theme.html", "#more dt code", []string{"primaryInk", "soft", "loud"}},
		{"migrations/w.migration.html", "#more pre b", []string{"CREATE", "TABLE", "DROP", "TABLE"}[:2]},
		{"migrations/w.migration.html", "#more .expression", []string{"DROP TABLE y;"}},
	} {
		if got := texts(rendered(t, s, c.route), c.selector); !slices.Equal(got, c.want) {
			t.Errorf("%s %s\n got %q\nwant %q", c.route, c.selector, got, c.want)
		}
	}
	if got := attributes(rendered(t, s, "themes/w.theme.html"), ".swatch rect", "fill"); !slices.Equal(got, []string{"#0b5c66", "oklch(0.7 0.1 200)"}) {
		t.Errorf("swatches are %q", got)
	}
	migration := rendered(t, s, "migrations/w.migration.html")
	if got := rawTexts(migration, "#more .text"); !slices.Contains(got, "First.\n  Then.") {
		t.Errorf("texts with lines are %q", got)
	}
	if got := rawTexts(migration, "#more pre"); !slices.Contains(got, "CREATE TABLE x (\n  id TEXT\n);") {
		t.Errorf("code is %q", got)
	}
	policy := string(body(t, s, "policies/w.policy.html"))
	if want := "context<wbr>.risky === <wbr>true &amp;&amp; <wbr>"; !strings.Contains(strings.ReplaceAll(policy, " <wbr>", " "), strings.ReplaceAll(want, " <wbr>", " ")) {
		t.Error("an expression does not break behind its operators")
	}
	for route, list := range map[string][]string{
		"integrations/w.gateway.md": {"`pollingIntervalMs` | `number`", "\"pollingIntervalMs\": 300000", "**Configuration**"},
		"test-specs/w.test.md":      {"\"orderId\": null"},
		"workflows/w.flow.md":       {"**`a-b`**: `120000` (2 min)"},
		"policies/w.policy.md":      {"`perUser_max`: `5`; `nothing`: `null`"},
		"migrations/w.migration.md": {"`DROP TABLE y;`"},
	} {
		for _, want := range list {
			if !strings.Contains(string(body(t, s, route)), want) {
				t.Errorf("%s lacks %q", route, want)
			}
		}
	}
}

// On pages in other languages, the labels of the library's properties are in theirs, and no label
// is made of an English name.
func TestLabelsAreInTheReadersLanguage(t *testing.T) {
	dir := t.TempDir()
	put(t, dir+"/a.ts", written)
	put(t, dir+"/docsgen.yaml", "languages: [en, fr, es]\n")
	s := loadedFrom(t, dir).Site
	for route, want := range map[string][]string{
		"fr/workflows/w.flow.html": {"Niveau de service", "Durée totale", "Durée des étapes", "a-b"},
		"es/workflows/w.flow.html": {"Nivel de servicio", "Duración total", "Duración de los pasos", "a-b"},
	} {
		if got := texts(rendered(t, s, route), "#workflow dt"); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", route, got, want)
		}
	}
}
