package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

const acceptedAuth = `- fingerprint: "(ID)"
  rule: "auth-raised"
  contract: "operation shop.order.create"
  path: "policy.auth"
  from: "anonymous"
  to: "admin"
  reason: "All callers \"agreed\"."
  by: "ada"
  date: "2026-05-01"
`

// TestDiffAccept: what fails is noted with why, by whom and when, and fails no more, whatever else
// is edited, until it changes in another way.
func TestDiffAccept(t *testing.T) {
	repository(t)
	t.Setenv("SOURCE_DATE_EPOCH", "1777593600") // 2026-05-01
	rewrite(t, stricter)
	accept := []string{"diff", "main", "--accept", `All callers "agreed".`, "--by", "ada"}
	status, stdout, stderr := docsgen(t, accept...)
	if status != exitDone || !strings.Contains(stdout, "0 breaking, 1 risky, 0 compatible, 0 changes of words, 1 accepted\n") || stderr != "1 finding accepted in accepted.yaml.\n" {
		t.Fatalf("status %d\n%s%s", status, stdout, stderr)
	}
	written := func() string {
		return regexp.MustCompile(`"[0-9a-f]{12}"`).ReplaceAllString(read(t, "accepted.yaml"), `"(ID)"`)
	}
	if text := written(); text != acceptedAuth {
		t.Fatal(text)
	}
	if status, stdout, stderr = docsgen(t, accept...); status != exitDone || stderr != "Nothing to accept: nothing fails.\n" || written() != acceptedAuth {
		t.Errorf("again: status %d\n%s%s", status, stdout, stderr)
	}

	// Lines above, other words and another version of the contract change nothing.
	edited := "// A line more.\n\n" + strings.NewReplacer("Creates an order.", "Makes an order.", "key: 'shop.order.create', version: '1.0.0'", "key: 'shop.order.create', version: '2.0.0'").Replace(read(t, "src/order.ts"))
	put(t, "src/order.ts", edited)
	if status, stdout, stderr = docsgen(t, "diff", "main"); status != exitDone || !strings.Contains(stdout, "1 accepted") || stderr != "" {
		t.Errorf("edited: status %d\n%s%s", status, stdout, stderr)
	}
	// Another change of the same is another finding, and nobody accepted that.
	put(t, "src/order.ts", strings.Replace(edited, "auth: 'admin'", "auth: 'user'", 1))
	const stale = "warning: accepted.yaml:1:3: an accepted finding is not there any more, or its day has passed: auth-raised operation shop.order.create\n"
	if status, stdout, stderr = docsgen(t, "diff", "main"); status != exitErrors || !strings.Contains(stdout, "policy.auth: anonymous → user") || stderr != stale {
		t.Errorf("changed: status %d\n%s%s", status, stdout, stderr)
	}
	// What is there stays, comments too, and only what is named is added.
	put(t, "accepted.yaml", "# Agreed on.\n"+read(t, "accepted.yaml"))
	status, _, stderr = docsgen(t, "diff", "main", "--fail-on", "breaking", "--accept", "Later.", "--by", "bob", "--until", "2026-12-31", "--only", "auth-raised", "--only", "nothing")
	if text := written(); status != exitDone || !strings.HasPrefix(text, "# Agreed on.\n"+acceptedAuth+"- fingerprint") || !strings.HasSuffix(text, "by: \"bob\"\n  date: \"2026-05-01\"\n  until: \"2026-12-31\"\n") || strings.Count(text, "- ") != 2 {
		t.Errorf("status %d\n%s%s", status, text, stderr)
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestDiffAcceptWrongly(t *testing.T) {
	repository(t)
	git(t, "tag", "v1")
	rewrite(t, stricter)
	commit(t, "2026-02-01")
	put(t, "list.json", `[{"rule": "auth-lowered", "contract": "operation x", "reason": "r", "by": "b"}]`)
	put(t, "flow.yaml", `[{rule: auth-lowered, contract: operation x, reason: r, by: b}]`)
	for _, test := range []struct {
		args string
		want string
	}{
		{"diff v1 . --accept because", "--accept needs a reason, and --by NAME, who accepts"},
		{"diff v1 . --by ada", "--by, --until and --only go with --accept REASON"},
		{"diff v1 . --accept because --by ada --fail-on never", "--accept accepts what fails by --fail-on, and with never nothing does"},
		{"diff v1 . --accept because --by ada --until soon", "--until soon: write it as 2026-01-31"},
		{"diff v1 HEAD --accept because --by ada", "--accept: HEAD is no folder with a file of accepted findings beside it: name one by --accepted FILE"},
		{"diff v1 . --accept because --by ada --accepted nowhere/a.yaml", "nowhere/a.yaml can't be written"},
		{"diff v1 . --accept because --by ada --accepted list.json", "the file must be a list in YAML with a line that begins with a dash for each entry"},
		{"diff v1 . --accept because --by ada --accepted flow.yaml", "the file must be a list in YAML with a line that begins with a dash for each entry"},
	} {
		if status, stdout, stderr := docsgen(t, strings.Fields(test.args)...); status != exitUsage || stdout != "" || !strings.Contains(stderr, test.want) {
			t.Errorf("%s: status %d\n%s%s", test.args, status, stdout, stderr)
		}
	}
	if status, _, stderr := docsgen(t, "diff", "v1", "HEAD", "--accept", "because", "--by", "ada", "--accepted", "fresh.yaml"); status != exitDone || strings.Count(read(t, "fresh.yaml"), "reason: \"because\"") != 1 {
		t.Errorf("a new file: status %d\n%s", status, stderr)
	}
}

// TestUnusedIsFolded: of many entries that accept nothing the first ones are told, and how many more
// there are.
func TestUnusedIsFolded(t *testing.T) {
	repository(t)
	put(t, "accepted.yaml", strings.Repeat("- {rule: auth-raised, contract: operation gone, reason: Agreed., by: ada}\n", 3_000))
	status, _, stderr := docsgen(t, "diff", "main")
	if lines := strings.Split(strings.TrimSpace(stderr), "\n"); status != exitDone || len(lines) != 21 || lines[20] != "… and 2,980 more accepted findings that are not there any more" {
		t.Errorf("status %d, %d lines: %.2000s", status, len(lines), stderr)
	}
}
