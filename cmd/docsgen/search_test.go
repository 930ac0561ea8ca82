package main

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestSearch(t *testing.T) {
	folder(t, shop)
	want := `shop.order.create  operation, 1.0.0, stable
    Creates an order.
    operations/shop.order.create.html
shop.order.created  event, 1.0.0, stable
    An order was created.
    events/shop.order.created.html
2 results
`
	if status, stdout, stderr := docsgen(t, "search", "ord.cre"); status != exitDone || stdout != want || stderr != "" {
		t.Errorf("status %d\n%s%s\nwant\n%s", status, stdout, stderr, want)
	}
	for _, test := range []struct{ args, stdout, stderr string }{
		{"search order --limit 1", "operations/shop.order.create.html\n1 of 2 results\n", ""},
		{"search zebra", "Nothing was found.\n", ""},
		{"search kind:evnt .", "Nothing was found.\n", "Did you mean “event”?\n"},
		{"search -- -kind:event", "operations/shop.order.create.html\n1 result\n", ""},
	} {
		status, stdout, stderr := docsgen(t, strings.Fields(test.args)...)
		if status != exitDone || !strings.HasSuffix(stdout, test.stdout) || !strings.HasSuffix(stderr, test.stderr) || (stderr == "") != (test.stderr == "") {
			t.Errorf("%s: status %d\n%s%s", test.args, status, stdout, stderr)
		}
	}
}

func TestSearchJSON(t *testing.T) {
	folder(t, shop+"-- src/bad.ts --\nimport { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Bad = defineEvent({ meta: { version: '1.0.0' } });\n")
	status, stdout, stderr := docsgen(t, "search", "--json", "created")
	var found struct {
		Total   int
		Results []struct{ Kind, Key, Version, URL, Title string }
	}
	if err := json.Unmarshal([]byte(stdout), &found); err != nil || status != exitDone || stderr != "warning: 1 error in the sources: docsgen build says more\n" {
		t.Fatalf("status %d, %v\n%s%s", status, err, stdout, stderr)
	}
	if found.Total == 0 || found.Results[0].Key != "shop.order.created" || found.Results[0].URL != "events/shop.order.created.html" {
		t.Errorf("found %+v", found)
	}
}

func TestSearchWrongly(t *testing.T) {
	folder(t, shop+"-- bad.yaml --\ntitel: Shop\n")
	for _, test := range []struct{ args, want string }{
		{"search", "QUERY is missing"},
		{"search order nowhere", "nowhere does not exist\na query of several words stands in quotes: docsgen search 'order nowhere'"},
		{"search paid order twice", "docsgen search 'paid order twice'"},
		{"search order --limit 0", "--limit 0: at least one result"},
		{"search order --config bad.yaml", `did you mean "title"?`},
	} {
		if status, _, stderr := docsgen(t, strings.Fields(test.args)...); status != exitUsage || !strings.Contains(stderr, test.want) {
			t.Errorf("%s: status %d\n%s", test.args, status, stderr)
		}
	}
}
