package main

import (
	"strings"
	"testing"
)

// TestServeHistory: what became of the registry is read once, and told while it is edited; an edit
// that is no revision is in none.
func TestServeHistory(t *testing.T) {
	states := shopStates(t)
	released(t, states...)
	stdout, stderr, _ := serving(t, "--history", "2")
	address := stdout.wait(t, `Serving at (http://localhost:\d+/)`)
	if text := get(t, address+"changes.html"); !strings.Contains(text, "v1.2.0") || !strings.Contains(text, "v1.1.0") {
		t.Errorf("changes.html is\n%s", text)
	}
	if text := get(t, address+"changes.atom"); !strings.Contains(text, "auth-raised") && !strings.Contains(text, "callers must be more than before") {
		t.Errorf("changes.atom is\n%s", text)
	}
	page := address + "operations/shop.order.create.html"
	if text := get(t, page); !strings.Contains(text, "<section id=history") || !strings.Contains(text, "changes/v1.1.0.html") {
		t.Errorf("the page has no history:\n%s", text)
	}
	next := listening(t, address)
	next()
	put(t, "src/order.ts", states[1])
	for now := next(); now.Changes == nil; now = next() {
	}
	if text := get(t, page); !strings.Contains(text, "changes/v1.1.0.html") || strings.Contains(text, "changes/unreleased.html") || !strings.Contains(text, changesSection) {
		t.Errorf("after an edit the page is\n%s", text)
	}
	if said := stderr.take(); said != "" {
		t.Errorf("it says\n%s", said)
	}
}

// TestServeWithoutHistory: what can't be read keeps the server from starting, and says why.
func TestServeWithoutHistory(t *testing.T) {
	folder(t, shop)
	put(t, "broken.json", "{}")
	for args, want := range map[string]string{
		"--history 0":           "--history 0: a number from 1 to",
		"--history 3":           "--history: ",
		"--history broken.json": "broken.json is no history",
	} {
		if status, _, stderr := docsgen(t, append([]string{"serve", "--port", "1"}, strings.Fields(args)...)...); status != exitUsage || !strings.Contains(stderr, want) {
			t.Errorf("%s: status %d: %s", args, status, stderr)
		}
	}
}
