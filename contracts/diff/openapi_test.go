package diff_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
)

// oasdiff compares descriptions of APIs in OpenAPI, and has a verdict on what is sent and what is
// received too.
const oasdiff = "github.com/oasdiff/oasdiff@v1.37.0"

// operation is one operation of both sides, in one form for both programs.
type operation struct {
	in, out object
	errors  []string // status of HTTP
	method  string
}

func (o *operation) item(i int) string {
	failures := object{}
	for _, status := range o.errors {
		failures["E"+status] = object{"http": json.Number(status), "description": "It failed."}
	}
	text, _ := json.Marshal(object{
		"type": "contractspec:operation", "key": fmt.Sprintf("o.n%03d", i), "version": "1.0.0", "schema": object{"input": o.in, "output": o.out},
		"io": object{"errors": failures}, "transport": object{"rest": object{"method": o.method, "path": fmt.Sprintf("/n%03d", i)}},
	})
	return "  - " + string(text) + "\n"
}

func registryOf(t *testing.T, list []operation) *contracts.Registry {
	var b strings.Builder
	for i := range list {
		b.WriteString(list[i].item(i))
	}
	return registry(t, "shop.yaml", b.String())
}

// check is a change as oasdiff tells it.
type check struct {
	ID, Text, Path string
	Level          int
}

// goes reports whether a check is about a direction.
func (c *check) goes(d diff.Direction) bool {
	other := map[diff.Direction]string{diff.In: "response-", diff.Out: "request-"}
	return !strings.HasPrefix(c.ID, other[d]) && !(d == diff.Out && strings.HasPrefix(c.ID, "new-"))
}

// levels are those of oasdiff: information, warning, error.
var levels = [...]diff.Verdict{1: diff.Compatible, 2: diff.Risky, 3: diff.Breaking}

// worstCheck is the worst verdict of oasdiff in a direction.
func worstCheck(list []check, d diff.Direction) diff.Verdict {
	v := diff.Compatible
	for _, c := range list {
		if c.goes(d) {
			v = max(v, levels[c.Level])
		}
	}
	return v
}

// changelog has oasdiff compare operations, each at a path of its own, and returns what it says by
// their keys.
func changelog(t *testing.T, program string, olds, news []operation) map[string][]check {
	dir := t.TempDir()
	for name, list := range map[string][]operation{"old.json": olds, "new.json": news} {
		paths := object{}
		for i, o := range list {
			responses := object{"200": object{"description": "Done", "content": object{"application/json": object{"schema": o.out}}}}
			for _, status := range o.errors {
				responses[status] = object{"description": "It failed."}
			}
			paths[fmt.Sprintf("/n%03d", i)] = object{strings.ToLower(o.method): object{
				"responses":   responses,
				"requestBody": object{"required": true, "content": object{"application/json": object{"schema": o.in}}},
			}}
		}
		text, err := json.Marshal(object{"openapi": "3.1.0", "info": object{"title": "shop", "version": "1.0.0"}, "paths": paths})
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	c := exec.Command(program, "changelog", "old.json", "new.json", "--format", "json")
	var failure bytes.Buffer
	c.Dir, c.Stderr = dir, &failure
	text, err := c.Output()
	if err != nil {
		t.Fatal(err, failure.String())
	}
	var list []check
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	byKey := map[string][]check{}
	for _, c := range list {
		key := "o." + strings.TrimPrefix(c.Path, "/")
		byKey[key] = append(byKey[key], c)
	}
	return byKey
}

func checksOf(list []check) string {
	var b strings.Builder
	for _, c := range list {
		fmt.Fprintf(&b, "\noasdiff %s %s: %s", levels[c.Level], c.ID, c.Text)
	}
	return b.String()
}
