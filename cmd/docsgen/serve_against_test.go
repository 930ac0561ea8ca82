package main

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"
)

// told is a change as browsers are told of it.
type told struct {
	Errors  int
	Changes *struct {
		Base                    string
		Breaking, Risky         int
		List                    []struct{ Rule, Verdict, Key, Path, Old, New, File, Page string }
		Compatible, Docs, Other int
	}
}

// listening gives what a server tells browsers, one after the other.
func listening(t *testing.T, address string) (next func() told) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address+"~live/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { response.Body.Close() })
	heard := make(chan told, 100)
	go func() {
		lines := bufio.NewScanner(response.Body)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				var one told
				if err := json.Unmarshal([]byte(data), &one); err != nil {
					t.Errorf("%v: %s", err, data)
				}
				heard <- one
			}
		}
	}()
	return func() told {
		t.Helper()
		select {
		case one := <-heard:
			return one
		case <-time.After(4 * time.Minute):
			t.Fatal("nothing comes")
			return told{}
		}
	}
}

func get(t *testing.T, address string) string {
	t.Helper()
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

const changesSection = `<section id=changes`

// TestServeSaysWhatBreaks: an edit that breaks what the default branch has is told at once, on the
// page and to the panel, and no more once it is taken back.
func TestServeSaysWhatBreaks(t *testing.T) {
	repository(t)
	git(t, "checkout", "-q", "-b", "stricter")
	before, err := os.ReadFile("src/order.ts")
	if err != nil {
		t.Fatal(err)
	}
	stdout, stderr, _ := serving(t)
	address := stdout.wait(t, `Serving at (http://localhost:\d+/)`)
	page := address + "operations/shop.order.create.html"
	if text := get(t, page); strings.Contains(text, changesSection) {
		t.Error("something has changed before anything was edited")
	}
	next := listening(t, address)
	if hello := next(); hello.Changes != nil {
		t.Errorf("at first %+v has changed", hello.Changes)
	}
	rewrite(t, stricter)
	now := next()
	for now.Changes == nil {
		now = next()
	}
	c := now.Changes
	if c.Breaking != 1 || c.Risky != 1 || len(c.List) != 2 || !strings.HasPrefix(c.Base, "main at ") {
		t.Fatalf("told is %+v", c)
	}
	if first := c.List[0]; first.Verdict != "breaking" || first.Rule != "auth-raised" || first.Key != "shop.order.create" || first.Path != "policy.auth" ||
		first.Old != "anonymous" || first.New != "admin" || first.File != "src/order.ts" || first.Page != "operations/shop.order.create.html" {
		t.Errorf("the first is %+v", first)
	}
	if text := get(t, page); !strings.Contains(text, changesSection) || !strings.Contains(text, "callers must be more than before") {
		t.Errorf("the page does not say what has changed\n%s", text)
	}
	if text := get(t, address+"changes.html"); !strings.Contains(text, "main at ") {
		t.Errorf("changes.html is\n%s", text)
	}

	t.Log("what the last comparison found stays until the next has found something else")
	put(t, "src/order.ts", strings.Replace(stricterSource(t), "Creates an order.", "Makes an order.", 1))
	for now = next(); now.Changes != nil && now.Changes.Docs == 0; now = next() {
	}
	if now.Changes == nil || now.Changes.Breaking != 1 {
		t.Errorf("after another edit told is %+v", now.Changes)
	}
	put(t, "src/order.ts", string(before))
	for now.Changes != nil {
		now = next()
	}
	if text := get(t, page); strings.Contains(text, changesSection) {
		t.Error("something has changed, and is as it was")
	}
	if said := stderr.take(); said != "" {
		t.Errorf("it says\n%s", said)
	}
}

func stricterSource(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("src/order.ts")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestServeWithoutBase: where there is nothing to compare with nothing is said of it.
func TestServeWithoutBase(t *testing.T) {
	for name, make := range map[string]func(t *testing.T){
		"no repository": func(*testing.T) {},
		"no commit":     func(t *testing.T) { git(t, "init", "-q", "-b", "main") },
		"no default branch": func(t *testing.T) {
			git(t, "init", "-q", "-b", "other")
			commit(t, "2026-01-31")
		},
		"no git": func(t *testing.T) { t.Setenv("PATH", t.TempDir()) },
	} {
		t.Run(name, func(t *testing.T) {
			folder(t, shop)
			make(t)
			stdout, stderr, interrupt := serving(t)
			address := stdout.wait(t, `Serving at (http://localhost:\d+/)`)
			next := listening(t, address)
			get(t, address)
			next()
			put(t, "src/order.ts", strings.Replace(stricterSource(t), "Creates an order.", "Makes an order.", 1))
			if now := next(); now.Changes != nil {
				t.Errorf("told is %+v", now.Changes)
			}
			interrupt()
			if said := stderr.take(); said != "" {
				t.Errorf("it says\n%s", said)
			}
		})
	}
}
