package fields_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/fields"
	"github.com/lssm-tech/docsgen/contracts/manifest"
)

const shop = `
name: shop
$defs:
  Person: {type: object, properties: {email: {type: string, format: email}, parent: {$ref: '#/$defs/Person'}}}
items:
  - type: contractspec:operation
    key: order.create
    version: 1.0.0
    policy: {pii: ['input.person.email', '$.note']}
    schema:
      input: {type: object, properties: {person: {$ref: '#/$defs/Person'}, note: {type: string}, total: {type: number}}}
      output: {type: object, properties: {items: {type: array, items: {type: object, properties: {id: {type: string}, note: {type: string}}}}}}
  - type: contractspec:event
    key: order.created
    version: 1.0.0
    pii: ['payload.people[].email']
    schema:
      payload: {type: object, properties: {people: {type: array, items: {$ref: '#/$defs/Person'}}, total: {type: string}}}
  - type: contractspec:data-view
    key: order.list
    version: 1.0.0
    source: {primary: {key: order.create, version: 1.0.0}, refreshEvents: [{key: order.created, version: 1.0.0}]}
    view: {kind: list, fields: [{key: mail, dataPath: person.email}, {key: id}]}
  - type: contractspec:visualization
    key: order.chart
    version: 1.0.0
    source: {refreshEvents: [{key: order.created, version: 1.0.0}]}
    visualization: {kind: metric, measures: [{dataPath: total}]}
  - type: contractspec:visualization
    key: order.anything
    version: 1.0.0
    source: {refreshEvents: [{key: order.created, version: 1.0.0}]}
  - type: contractspec:telemetry
    key: order.seen
    version: 1.0.0
    events: [{key: order.created, version: 1.0.0}]
`

func load(t *testing.T) *contracts.Registry {
	t.Helper()
	part, _ := manifest.Load("shop.yaml", shop, func(string) (string, bool) { return "", false })
	if n := contracts.CountErrors(part.Diagnostics); n > 0 {
		t.Fatal(part.Diagnostics)
	}
	r, _ := contracts.NewRegistry("shop", []contracts.Part{part})
	return r
}

// TestIndex reads each name as a line: how many contracts have it, where by role, of how many types,
// and where it is marked as personal data.
func TestIndex(t *testing.T) {
	r := load(t)
	roles := [fields.Roles]string{"in", "out", "emitted", "shown", "held"}
	text := func(all [fields.Roles]fields.Places) string {
		var parts []string
		for role, places := range all {
			for _, p := range places.First {
				parts = append(parts, fmt.Sprintf("%s %s %s%s", roles[role], p.Contract.Key, p.Path, map[bool]string{true: "!"}[p.Direct]))
			}
		}
		return strings.Join(parts, ", ")
	}
	var lines []string
	for _, f := range fields.Index(r, r.Contracts, 10) {
		lines = append(lines, fmt.Sprintf("%s %d types %d: %s; personal: %s", f.Name, f.Contracts, len(f.Types), text(f.Places), text(f.Personal)))
	}
	want := strings.TrimSpace(`
email 4 types 1: in order.create person.email, emitted order.created people.email, shown order.list person.email, held Person email!; personal: in order.create person.email, emitted order.created people.email
id 2 types 1: out order.create items.id, shown order.list id; personal: 
items 1 types 1: out order.create items!; personal: 
note 1 types 1: in order.create note!, out order.create items.note; personal: in order.create note!
parent 3 types 1: in order.create person.parent, emitted order.created people.parent, held Person parent!; personal: 
people 1 types 1: emitted order.created people!; personal: 
person 1 types 1: in order.create person!; personal: 
total 3 types 2: in order.create total!, emitted order.created total!, shown order.chart total; personal: `)
	if got := strings.TrimSpace(strings.Join(lines, "\n")); got != strings.TrimSpace(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPlacesAreCountedAndBounded(t *testing.T) {
	r := load(t)
	for _, f := range fields.Index(r, r.Contracts, 0) {
		if f.Name == "total" && (f.Places[fields.In].Count != 1 || len(f.Places[fields.In].First) != 0) {
			t.Errorf("%+v", f.Places[fields.In])
		}
	}
}

func TestReach(t *testing.T) {
	r := load(t)
	for _, f := range fields.Index(r, r.Contracts, 10) {
		if f.Name != "email" {
			continue
		}
		listeners, views := fields.Reach(r, f, 10)
		if len(listeners) != 1 || listeners[0].Key != "order.seen" || len(views) != 2 || views[0].Key != "order.list" || views[1].Key != "order.anything" {
			t.Errorf("listeners %v, views %v", listeners, views)
		}
	}
}

func TestPersonalPaths(t *testing.T) {
	list := contracts.ArrayValue()
	for _, path := range []string{"email", "$.email", "payload.user.email", "items[].name", "items[*].name", "/user/email", "items.0.name", "[*].name", "$['user']['email']", "user.*", "**.email", "$", "$..email", "$.user..email", "$..['email']", "$..*"} {
		list = list.WithItems(append(list.Items(), contracts.StringValue(path)))
	}
	if got := fmt.Sprint(fields.PersonalPaths(list, "payload")); got != "[email email user.email items.name items.name user.email items.name name user.email user **.email  **.email user.**.email **.email ]" {
		t.Error(got)
	}
}
