package site_test

import (
	"slices"
	"strings"
	"testing"
)

// otherForms has whatever the sections of a page read in another form than the contract library's:
// texts for lists, objects for texts, lists for objects, and properties of the authors' own beside
// those that sections show.
const otherForms = `
import { defineCommand } from '@contractspec/lib.contracts-spec/operations';
import { defineEvent } from '@contractspec/lib.contracts-spec/events';
import { defineAgent } from '@contractspec/lib.contracts-spec/agent';
import { defineJob } from '@contractspec/lib.contracts-spec/jobs';
import { defineTestSpec } from '@contractspec/lib.contracts-spec/tests';
import { defineWorkflow } from '@contractspec/lib.contracts-spec/workflow';
import { definePolicy } from '@contractspec/lib.contracts-spec/policy';
import { defineFormSpec } from '@contractspec/lib.contracts-spec/forms';
import { defineDataView } from '@contractspec/lib.contracts-spec/data-views';
import { defineVisualization } from '@contractspec/lib.contracts-spec/visualizations';
import { defineFeature } from '@contractspec/lib.contracts-spec/features';
import { defineCapability } from '@contractspec/lib.contracts-spec/capabilities';
import { definePresentation } from '@contractspec/lib.contracts-spec/presentations';
import { defineTranslation } from '@contractspec/lib.contracts-spec/translations';
import { defineExample } from '@contractspec/lib.contracts-spec/examples';
import { defineIntegration } from '@contractspec/lib.contracts-spec/integrations';
import { defineAppConfig } from '@contractspec/lib.contracts-spec/app-config';
const m = { version: '1.0.0', description: 'dd', stability: 'beta', owners: ['@o'], tags: ['t'] } as const;
const d = (key: string, more: any = {}) => ({ meta: { ...m, key, ...more } });
export const O1 = defineCommand({ ...d('odd.op.one'), io: { input: null, output: null, errors: { NOT_THERE: 'words as error', LATE: 408, BOTH: ['e-one', 'e-two'], OBJ: { http: [400, 422], gqlCode: 4242, description: { en: 'english words', fr: 'mots' }, when: ['w-one', 'w-two'] }, NIL: null } },
  policy: { auth: ['user', 'robot'], roles: 'single-role', rateLimit: '30 per minute', idempotent: 'only-with-key', escalate: { to: 'boss-man', after: 77 }, flags: { a1: 'flag-one' }, pii: 'all-pii', fieldPolicies: 'fp-words' },
  sideEffects: { emits: ['odd.ev.text', { event: 'odd.ev.prop', when: ['x-when'] }, { ref: 'odd.ev.ref', note: 'note-emit' }], analytics: { key: 'an-key', props: ['p-one'] }, audit: 'audit-word' },
  acceptance: { scenarios: [{ name: 'named-scenario', given: 'text given', when: 'text when', then: 'text then', priority: 'p-nine' }, 'free scenario text'], examples: [{ title: 'ex-title', request: { a: 'req-a' }, response: { b: 'res-b' }, notes: 'ex-notes' }, 'free example'], notes: 'acc-notes' },
  transport: { rest: { path: '/p-only', method: ['GET', 'HEAD'] }, gql: { field: 'gqlField', kind: 'subscription' }, mcp: 'mcp-word', grpc: { service: 'GrpcSvc', method: 'DoIt' } }, implementations: { path: 'impl/only.ts', type: 'handler-x' }, telemetry: 'tele-word', tests: 'odd.test.text', capability: 'odd.cap.text' } as any);
export const O2 = defineCommand({ ...d('odd.op.two', { owners: '@single', tags: 'tag-one, tag-two', docId: 'doc-one', audience: 'partners', reviewedBy: ['rev-a'] }), io: { input: 'InputByName', output: { ok: 'free-ok' }, errors: ['ERR_LIST_ONE', { name: 'ERR_LIST_TWO', http: 411 }] }, policy: 'public-word', sideEffects: ['se-one'], acceptance: ['acc-one'], implementations: ['impl/a.ts', { file: 'impl/b.ts' }] } as any);
export const O3 = defineCommand({ ...d('odd.op.three'), withdrawn: null, transport: null, io: { input: null, output: null, errors: { GONE: { when: 'cart.total > 3 && !cart.paid' }, LATE: { when: 'The cart is older than a day' } } },
  sideEffects: { emits: [{ key: 'odd.event.one', version: '1.0.0', when: 'stock === 0' }] }, policy: { auth: 'user', policies: [{ key: 'odd.pol.one', version: '1.0.0', mode: 'strict-mode' }] } } as any);
export const E1 = defineEvent({ ...d('odd.event.one'), payload: { id: 'string', amount: 'number', nested: { deep: 'date' } }, pii: { name: 'pii-name' }, capability: { key: 'cap.key', version: '9.9.9', note: 'cap-note' }, schedule: 'x' } as any);
export const F1 = defineFeature({ ...d('odd.feature.one'), operations: ['odd.op.one', { key: 'odd.op.two', version: '1.0.0', since: 'since-q', weight: 33, reason: 'rea-son', description: 'des-cription' }], events: { a: { key: 'odd.event.one', version: '1.0.0' } },
  presentations: 'pres.text', docs: { root: 'doc-root' }, opToPresentation: { 'odd.op.one': 'pres-by-key' }, presentationsTargets: ['pt-one'],
  capabilities: { provides: 'cap-prov', requires: { auth: 'req-auth' }, optional: ['opt-cap'] }, implementations: 'impl-word', telemetry: [{ key: 'tele.k', version: '3.3.3' }], jobs: [{ job: 'job-word' }] } as any);
export const C1 = defineCapability({ ...d('odd.cap.one', { kind: 'ui' }), extends: ['ext-one', { key: 'ext-two', version: '2.2.2' }], provides: { operations: ['prov-op'] }, requires: [{ key: 'r.k', kind: 'api-kind', version: '7.7.7', optional: true, reason: 'r-reason', since: 'r-since' }] } as any);
export const P1 = definePresentation({ ...d('odd.pres.one'), source: 'src-word', targets: { web: 'react-target', cli: ['md-target'] }, policy: { custom: 'cust-pol' } } as any);
export const D1 = defineDataView({ ...d('odd.dv.one', { entity: ['ent-a'] }), source: 'dv-src', view: { kind: 'grid', fields: { a: { label: 'f-a' } }, filters: 'filt-word', actions: ['act-word'] }, states: ['state-word'], policy: 'dv-pol' } as any);
export const V1 = defineVisualization({ ...d('odd.viz.one'), source: ['viz-src'], visualization: 'viz-word', thresholds: 'th-word', drilldown: ['dr-word'] } as any);
export const G1 = defineFormSpec({ ...d('odd.form.one'), model: 'ModelByName', fields: { room: { kind: 'text-k' } }, actions: 'act-w', layout: ['lay-w'], constraints: { c: 'con-w' } } as any);
export const W1 = defineWorkflow({ ...d('odd.wf.one'), definition: { entryStepId: { id: 'entry-obj' }, steps: { s1: { type: 'human-t' }, s2: 'step-text' }, transitions: ['tr-text'] }, sla: 'sla-text', compensation: ['comp-text'] } as any);
export const W2 = defineWorkflow({ ...d('odd.wf.two'), definition: { entryStepId: 'a', steps: [{ id: 'a', type: ['ty-a'], label: { en: 'lab-en' }, action: 'act-text', guard: 'guard > 3', onError: 'err-x' }, 'step-as-text', { id: 'b' }], transitions: [{ from: ['a', 'c'], to: 'b', condition: ['cond-a'], label: { t: 'lab-t' }, priority: 61 }, { from: 'a', to: 'b' }] } } as any);
export const W3 = defineWorkflow({ ...d('odd.wf.three'), definition: { steps: [{ id: 'x1', name: 'Name of x1', type: 'automation' }, { id: 'x2' }], transitions: [] } } as any);
export const A1 = defineAgent({ ...d('odd.agent.one'), instructions: ['ins-one', 'ins-two'], model: { stop: ['\n\n'] }, tools: { t1: { name: 'tool-n' } }, memory: 'mem-w', knowledge: 'kn-w', policy: ['pol-w'] } as any);
export const A2 = defineAgent({ ...d('odd.agent.two'), instructions: { system: 'sys-text', developer: 'dev-text' }, tools: ['tool-text', { operation: 'odd.op.one', when: 'tool-when' }] } as any);
export const Y1 = definePolicy({ ...d('odd.pol.one'), rules: { r1: { effect: 'allow-e' } }, pii: ['pii-f'], rateLimits: { a: { rpm: 91 } }, consents: 'con-x' } as any);
export const Y2 = definePolicy({ ...d('odd.pol.two'), rules: ['rule-text', { effect: ['eff-x'], actions: 'act-y', subject: 'sub-z', conditions: 'cond > 1', reason: { en: 'rea-en' } }] } as any);
export const T1 = defineTestSpec({ ...d('odd.test.one'), target: 'odd.op.one', scenarios: { happy: { when: 'wh-text' } }, fixtures: 'fix-w', coverage: 88 } as any);
export const T2 = defineTestSpec({ ...d('odd.test.two'), target: { type: 'operation', operation: 'odd.op.one', env: 'env-x' }, scenarios: ['scn-text', { name: 'scn-name', given: 'giv-x', when: ['whe-x'], then: 'the-x', tags: ['tag-s'], timeoutMs: 4321 }] } as any);
export const I1 = defineIntegration({ ...d('odd.int.one'), category: ['cat-a'], supportedModes: 'mode-x', capabilities: ['cap-l'], configSchema: { apiKey: 'string-x' }, secretSchema: 'sec-x', healthCheck: 'hc-x', docsUrl: ['https://a.example/u'], constraints: ['con-i'] } as any);
export const J1 = defineJob({ ...d('odd.job.one'), payload: 'PayloadByName', retry: 5151, timeoutMs: '30s-x', schedule: '0 3 * * *' } as any);
export const J2 = defineJob({ ...d('odd.job.two'), payload: { example: { z: 'ex-z' }, notes: 'pay-notes' }, retry: ['ret-x'], schedule: [{ cron: '1 2 3 4 5' }, { intervalMs: 777 }], pii: { a: 'pii-j' } } as any);
export const L1 = defineTranslation({ ...d('odd.tr.one'), locale: ['loc-a'], messages: { a: 'text-a', b: { value: ['val-b'], description: { en: 'des-b' } }, c: 4545, d: ['lst-d'], e: null } } as any);
export const L2 = defineTranslation({ ...d('odd.tr.two'), locale: 'en', messages: [{ key: 'mk', value: 'mv' }] } as any);
export const X1 = defineExample({ ...d('odd.ex.one', { kind: 'script', visibility: ['vis-a'] }), docs: { rootDocId: 'doc-r1', usageDocId: 'doc-u1' }, features: 'feat-x', entrypoints: 'ent-x', surfaces: ['sur-x'] } as any);
export const Q1 = defineAppConfig({ ...d('odd.app.one'), capabilities: ['cap-q'], features: 'feat-q', dataViews: ['dv-q'], theme: 'th-q', telemetry: ['tel-q'], featureFlags: { f: 'ff-q' }, routes: { '/a': 'rt-q' }, experiments: 'exp-q' } as any);
export const Dep = defineEvent({ meta: { ...m, key: 'odd.dep', stability: 'deprecated' }, payload: null, deprecation: { since: 20240101, replacedBy: 'odd.event.one', ticket: 'tick-1' } } as any);
export const Dep2 = defineEvent({ meta: { ...m, key: 'odd.dep2' }, payload: null, deprecation: 'dep-text' } as any);
export const Dep3 = defineEvent({ meta: { ...m, key: 'odd.dep3', deprecation: { reason: 'dep3-reason', ticket: 'tick-3' } }, payload: null } as any);
`

// What a section can't read stands on the page nevertheless.
func TestLiteralsOfOtherFormsStandOnPages(t *testing.T) {
	dir := t.TempDir()
	put(t, dir+"/a.ts", otherForms)
	s := loadedFrom(t, dir).Site
	checkLiterals(t, "other forms", s)
	for route, want := range map[string]string{
		"features/odd.feature.one.md": "rea-son – `since`: `since-q`",
		"operations/odd.op.three.md":  "**`withdrawn`**: `null`",
		"agents/odd.agent.one.md":     "**`stop`**: `\"\\n\\n\"`",
	} {
		if !strings.Contains(string(body(t, s, route)), want) {
			t.Errorf("%s lacks %q", route, want)
		}
	}
	if got := texts(rendered(t, s, "operations/odd.op.three.html"), "#emits .when code, #errors .when code"); !slices.Equal(got, []string{"cart.total > 3 && !cart.paid", "stock === 0"}) {
		t.Errorf("the expressions are %q", got)
	}
	if got := texts(rendered(t, s, "operations/odd.op.one.html"), "#acceptance h3"); !slices.Equal(got, []string{"named-scenario", "Example: ex-title", "Example"}) {
		t.Errorf("scenarios and examples are called %q", got)
	}
}
