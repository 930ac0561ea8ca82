package site_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/manifest"
	"github.com/lssm-tech/docsgen/site"
)

// fielded is a site of a manifest.
func fielded(t *testing.T, items string) *site.Site {
	t.Helper()
	s, _ := planned(t, listed(t, items), "", "")
	return s
}

// listed is the registry of a manifest.
func listed(t *testing.T, items string) *contracts.Registry {
	t.Helper()
	part, name := manifest.Load("registry.yaml", "name: shop\nitems:\n"+items, func(string) (string, bool) { return "", false })
	if n := contracts.CountErrors(part.Diagnostics); n > 0 {
		t.Fatal(part.Diagnostics)
	}
	r, _ := contracts.NewRegistry(name, []contracts.Part{part})
	return r
}

const profiles = `
  - type: contractspec:operation
    key: user.create
    version: 1.0.0
    policy: {auth: admin, roles: [operator], policies: [{key: staff, version: 1.0.0}], pii: [input.email]}
    schema:
      input: {type: object, properties: {email: {type: string}, age: {type: integer}, _id: {type: string}}}
      output: {type: object, properties: {user: {type: object, properties: {email: {type: string}, age: {type: string}}}}}
  - type: contractspec:operation
    key: user.list
    version: 1.0.0
    policy: {auth: anonymous}
  - type: contractspec:event
    key: user.created
    version: 1.0.0
    pii: [email]
    schema: {payload: {type: object, properties: {email: {type: string}}}}
  - type: contractspec:data-view
    key: user.table
    version: 1.0.0
    source: {primary: {key: user.list, version: 1.0.0}, refreshEvents: [{key: user.created, version: 1.0.0}]}
    view: {kind: table, fields: [{key: name, dataPath: user.name}]}
  - type: contractspec:policy
    key: staff
    version: 1.0.0
    rules: [{effect: allow, actions: [write], subject: {roles: [staff]}, flags: [beta]}, {effect: deny, actions: [write], subject: {roles: [guest]}}]
`

func TestFields(t *testing.T) {
	s := fielded(t, profiles)
	expect(t, s, "fields.html", "#facet-values a", "_id 1", "age 1", "email 2", "name 1", "user 1")
	expect(t, s, "fields.html", "[aria-labelledby=disagreeing] a", "age 1")
	expect(t, s, "fields/e.html", ".overview-rows tbody tr", "email personal datastringuser.createuser.create useruser.created")
	expect(t, s, "fields/a.html", ".overview-rows .badge", "several types")
	expect(t, s, "fields/other.html", ".overview-rows tbody th", "_id")
	expect(t, s, "personal-data.html", ".overview-rows tbody tr", "emailuser.createuser.created") // the view shows names alone
	if got := attributes(rendered(t, s, "fields/e.html"), ".overview-rows a", "href"); strings.Join(got, " ") !=
		"../operations/user.create.html#input.email ../operations/user.create.html ../events/user.created.html#payload.email" {
		t.Errorf("%q", got)
	}
	for route, want := range map[string]bool{"fields/b.html": false, "fields/e!page2.html": false, "fields/e.json": false, "fields/e.md": true, "fields/é.html": false} {
		if s.Has(route) != want {
			t.Errorf("%s is there: %t", route, !want)
		}
	}
	checkLinks(t, s)
}

func TestAccess(t *testing.T) {
	s := fielded(t, profiles)
	expect(t, s, "access.html", ".access-counts li", "Anyone, signed in or not 1", "Administrators only 1")
	expect(t, s, "access.html", "#access-rows tr", "user.listAnyone, signed in or not", "user.createAdministrators onlyoperatorstaff; allows staff; denies guest; under the flags beta")
	expect(t, s, "access.html", "#access-by tr", "operatorRoleuser.create", "staffRoleuser.create", "betaFeature flaguser.create", "staffPolicyuser.create")
	if empty := fielded(t, "  - {type: 'contractspec:event', key: a.b, version: 1.0.0}\n"); empty.Has("access.html") {
		t.Error("there is nothing to call")
	}
}

// What is said of many names, and of one name in many contracts, goes on in further pages or is
// bounded, so that no page grows with the registry.
func TestFieldsOfManyContracts(t *testing.T) {
	s := fielded(t, each(150, "", func(i int) string {
		return fmt.Sprintf("  - {type: 'contractspec:event', key: a.e%03d, version: 1.0.0, pii: [common], schema: {payload: {type: object, properties: {e%03d: {type: string}, common: {type: string}}}}}\n", i, i)
	}))
	expect(t, s, "fields/e.html", ".pages a", "Next 101–200")
	expect(t, s, "fields/e!page2.html", ".overview-rows tbody tr:first-child th", "e100")
	expect(t, s, "fields/c.html", ".names .more a", "and 138 more")
	expect(t, s, "personal-data.html", ".names .more a", "and 138 more")
	if got := attributes(rendered(t, s, "fields/c.html"), ".names .more a", "href"); got[0] != "../search.html?q=field%3Acommon" {
		t.Errorf("%q", got)
	}
	if got := attributes(rendered(t, s, "fields.html"), "#facet-values a[href*=page2]", "href"); got[0] != "fields/e!page2.html#field.e100" {
		t.Errorf("%q", got[0])
	}
	checkLinks(t, s)
}
