package main

import (
	"fmt"
	"strings"
	"testing"
)

// TestDiffNamesReviewers: the owners of what breaks are named, those that the configuration lists by
// their handles and with how they are reached. What only contracts say mentions nobody.
func TestDiffNamesReviewers(t *testing.T) {
	item := func(key, owners, auth string) string {
		return fmt.Sprintf("  - {type: 'contractspec:operation', key: %s, version: 1.0.0, meta: {stability: stable, owners: [%s]}, policy: {auth: %s}}\n", key, owners, auth)
	}
	const config = `-- docsgen.yaml --
owners:
  - {name: '@shop', contact: shop@example.org, members: ['@ada', 'Bob *B*']}
  - {name: Billing Team, aliases: ['@billing']}
  - {name: '@acme/risk'}
sources: [items.yaml]
`
	folder(t, config+"-- items.yaml --\nname: x\nitems:\n"+item("a", "'@shop', '@everyone'", "user")+item("b", "'@billing', '@acme/risk', '@shop'", "user")+item("c", "'@calm'", "user"))
	if status, _, stderr := docsgen(t, "export", "--out", "before.json", "items.yaml"); status != exitDone {
		t.Fatal(stderr)
	}
	put(t, "items.yaml", "name: x\nitems:\n"+item("a", "'@shop', '@everyone'", "admin")+item("b", "'@billing', '@acme/risk', '@shop'", "admin")+item("c", "'@calm'", "user"))
	const want = "\nTo review: <code>&#64;everyone</code>, @shop (@ada, Bob &#42;B&#42;, <code>shop&#64;example.org</code>), @acme/risk, Billing Team\n"
	status, stdout, stderr := docsgen(t, "diff", "before.json", ".", "--format", "markdown")
	if status != exitErrors || !strings.Contains(stdout, want) {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	var many []string
	for i := range 30 {
		many = append(many, fmt.Sprintf("'@team%02d'", i))
	}
	put(t, "items.yaml", "name: x\nitems:\n"+item("a", strings.Join(many, ", "), "admin"))
	if _, stdout, _ = docsgen(t, "diff", "before.json", ".", "--format", "markdown"); !strings.Contains(stdout, "\nTo review: <code>&#64;everyone</code>, @shop (@ada, Bob &#42;B&#42;, <code>shop&#64;example.org</code>), <code>&#64;team00</code>,") || !strings.Contains(stdout, "<code>&#64;team07</code> and 25 more\n") {
		t.Errorf("%s", stdout)
	}
	if _, stdout, _ = docsgen(t, "diff", ".", ".", "--format", "markdown"); strings.Contains(stdout, "To review") {
		t.Errorf("%s", stdout)
	}
}
