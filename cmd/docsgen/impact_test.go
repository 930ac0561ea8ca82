package main

import (
	"encoding/json"
	"strings"
	"testing"
)

const ledger = `
-- docsgen.yaml --
title: Ledger
-- registry.json --
{"name": "ledger", "items": [
  {"key": "entry.add", "type": "contractspec:operation", "version": "2.0.0", "title": "A", "description": "A", "meta": {"owners": ["@ledger"]},
   "schema": {"input": {"type": "object", "properties": {"payer": {"type": "object", "properties": {"email": {"type": "string"}}}}}},
   "sideEffects": {"emits": [{"ref": {"key": "entry.added", "version": "1.0.0"}, "when": "Added"}]}},
  {"key": "entry.add", "type": "contractspec:operation", "version": "1.0.0", "title": "A", "description": "A"},
  {"key": "entry.added", "type": "contractspec:event", "version": "1.0.0", "title": "A", "description": "A",
   "schema": {"payload": {"type": "object", "properties": {"email": {"type": "string"}}}}},
  {"key": "entry.table", "type": "contractspec:data-view", "version": "1.0.0", "title": "A", "description": "A", "meta": {"owners": ["@views"]},
   "source": {"refreshEvents": [{"key": "entry.added", "version": "1.0.0"}]}, "view": {"fields": [{"key": "mail", "dataPath": "payer.email"}]}},
  {"key": "entry.all", "type": "contractspec:feature", "version": "1.0.0", "title": "A", "description": "A", "meta": {"owners": ["@ledger"]}, "dataViews": [{"key": "entry.table", "version": "1.0.0"}]},
  {"key": "entry.policy", "type": "contractspec:policy", "version": "1.0.0", "title": "A", "description": "A"}
]}
`

func TestImpact(t *testing.T) {
	folder(t, ledger)
	for args, want := range map[string]string{
		"impact entry.add": `
entry.add  operation, 2.0.0
  1  event entry.added  entry.add emits it
  2  data-view entry.table  listens to entry.added
  3  feature entry.all  holds entry.table
3 contracts, of @ledger, @views`,
		"impact entry.add#input.payer.email registry.json": `
entry.add#input.payer.email  operation, 2.0.0
       shape input.payer.email
  1  event entry.added  entry.add emits it
       shape payload.email
  2  data-view entry.table  listens to entry.added
       view payer.email
2 contracts, of @views`,
		"impact operation:entry.add@1.0.0": `
entry.add  operation, 1.0.0
0 contracts`,
	} {
		status, stdout, stderr := docsgen(t, strings.Fields(args)...)
		if status != exitDone || stdout != strings.TrimPrefix(want, "\n")+"\n" || stderr != "" {
			t.Errorf("%s: status %d\n%s%s\nwant%s", args, status, stdout, stderr, want)
		}
	}
}

// TestImpactOnConditions: a policy names fields of what it rules, and of what is reached.
func TestImpactOnConditions(t *testing.T) {
	folder(t, `
-- registry.json --
{"name": "ledger", "items": [
  {"key": "entry.add", "type": "contractspec:operation", "version": "1.0.0", "title": "A", "description": "A",
   "schema": {"input": {"type": "object", "properties": {"email": {"type": "string"}, "note": {"type": "string"}}}},
   "policy": {"policies": [{"key": "entry.rules", "version": "1.0.0"}]}},
  {"key": "entry.rules", "type": "contractspec:policy", "version": "1.0.0", "title": "A", "description": "A", "meta": {"owners": ["@rules"]},
   "rules": [{"effect": "allow", "actions": ["*"], "conditions": [{"expression": "resource.email != null"}]}]}
]}
`)
	for args, want := range map[string]string{
		"impact entry.add#email": `
entry.add#email  operation, 1.0.0
       shape input.email
  1  policy entry.rules  entry.add is governed by it
       condition rules.0.conditions.0.expression
1 contract, of @rules`,
		"impact entry.add#note": `
entry.add#note  operation, 1.0.0
       shape input.note
0 contracts`,
	} {
		if status, stdout, stderr := docsgen(t, strings.Fields(args)...); status != exitDone || stdout != strings.TrimPrefix(want, "\n")+"\n" {
			t.Errorf("%s: status %d\n%s%s\nwant%s", args, status, stdout, stderr, want)
		}
	}
}

// TestImpactOnPlaces: a model that stands in several places is in all of them, and whatever depends on
// a field by its name is told: guards, computed values, constraints, the first columns.
func TestImpactOnPlaces(t *testing.T) {
	folder(t, `
-- a.ts --
import { defineCommand, defineDataView, defineFormSpec, defineWorkflow } from '@contractspec/lib.contracts-spec';
import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
const meta = { version: '1.0.0', description: 'D', owners: ['@a'] };
const Address = defineSchemaModel({ name: 'Address', fields: { city: { type: ScalarTypeEnum.String_unsecure() } } });
const Order = defineSchemaModel({ name: 'Order', fields: { billing: { type: Address }, stops: { type: Address, isArray: true } } });
const op = { key: 'o.add', version: '1.0.0' };
export const A = defineCommand({ meta: { ...meta, key: 'o.add' }, io: { input: Order } });
export const F = defineFormSpec({ meta: { ...meta, key: 'o.form' }, model: Order, fields: [{ kind: 'text', name: 'billing.city', computeFrom: { deps: ['stops.0.city'] } }], constraints: [{ key: 'c', paths: ['stops.city'] }], actions: [{ key: 'a', op }] });
export const W = defineWorkflow({ meta: { ...meta, key: 'o.flow' }, definition: { steps: [{ id: 'a', type: 'automation', action: { operation: op }, guard: { type: 'expression', value: 'data.stops.city != ""' } }], transitions: [] } });
export const V = defineDataView({ meta: { ...meta, key: 'o.list', entity: 'o' }, source: { primary: op }, view: { kind: 'list', fields: [], primaryField: 'stops.city', secondaryFields: ['billing.city'] } });
`)
	const want = `o.add#stops.city  operation, 1.0.0
       shape input.stops.city
  1  data-view o.list  reads o.add
       condition view.primaryField
       condition view.secondaryFields.0
  1  form o.form  calls o.add
       shape form-model.billing.city
       shape form-model.stops.city
       view billing.city
       condition fields.0.computeFrom.deps.0
       condition constraints.0.paths.0
  1  workflow o.flow  calls o.add
       condition definition.steps.0.guard.value
3 contracts, of @a
`
	for _, asked := range []string{"o.add#stops.city", "o.add#stops[].city", "o.add#/stops/0/city"} {
		if status, stdout, stderr := docsgen(t, "impact", asked); status != exitDone || stdout != want {
			t.Errorf("%s: status %d\n%s%s\nwant\n%s", asked, status, stdout, stderr, want)
		}
	}
}

func TestImpactJSON(t *testing.T) {
	folder(t, ledger)
	status, stdout, stderr := docsgen(t, "impact", "entry.added#email", "--json")
	var report impactReport
	if err := json.Unmarshal([]byte(stdout), &report); err != nil || status != exitDone || stderr != "" {
		t.Fatalf("status %d, %v\n%s%s", status, err, stdout, stderr)
	}
	if len(report.Changes) != 1 || len(report.Changes[0].Reached) != 1 {
		t.Fatalf("%+v", report)
	}
	reached := report.Changes[0].Reached[0]
	if reached.Key != "entry.table" || reached.Distance != 1 || !reached.Holder || reached.Before != "entry.added" || reached.Relation != "listens" ||
		reached.File != "registry.json" || reached.Line == 0 || reached.Carried[0] != (mentionReport{"view", "payer.email"}) {
		t.Errorf("%+v", reached)
	}
}

func TestImpactWrongly(t *testing.T) {
	folder(t, ledger)
	for args, want := range map[string]string{
		"impact":                      "KEY[@VERSION][#FIELD] is missing",
		"impact entry.ad":             `did you mean "entry.add"?`,
		"impact entry.add@3.0.0":      "there is operation:entry.add@2.0.0, operation:entry.add@1.0.0",
		"impact entry.add#emial":      `did you mean "entry.add#email"?`,
		"impact entry.add#payr.email": `did you mean "entry.add#payer.email"?`,
		"impact entry.add . more":     `"more" is one argument too many`,
	} {
		if status, _, stderr := docsgen(t, strings.Fields(args)...); status != exitUsage || !strings.Contains(stderr, want) {
			t.Errorf("%s: status %d\n%s", args, status, stderr)
		}
	}
}
