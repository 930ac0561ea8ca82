//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
)

// remark is a comment of a pull request, or a note of a merge request.
type remark struct {
	ID   int    `json:"id"`
	Body string `json:"body"`
}

// forge answers as GitHub and GitLab do about the comments of one request, in pages of 100.
type forge struct {
	remarks []remark
	told    []string // the calls that changed something
	refuses bool     // whoever may only read
}

func (f *forge) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("Authorization") != "Bearer secret" && r.Header.Get("PRIVATE-TOKEN") != "secret" {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	at := r.URL.Path[strings.LastIndexByte(r.URL.Path, '/')+1:]
	if r.Method == http.MethodGet {
		page, _ := strconv.Atoi(r.URL.Query().Get("page"))
		first := min((page-1)*100, len(f.remarks))
		_ = json.NewEncoder(w).Encode(append([]remark{}, f.remarks[first:min(first+100, len(f.remarks))]...)) // a recorder takes all
		return
	}
	if f.refuses {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	f.told = append(f.told, r.Method+" "+r.URL.Path)
	var sent remark
	if err := json.NewDecoder(r.Body).Decode(&sent); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if r.Method == http.MethodPost {
		w.WriteHeader(http.StatusCreated)
		f.remarks = append(f.remarks, remark{1000 + len(f.remarks), sent.Body})
		return
	}
	for i := range f.remarks {
		if strconv.Itoa(f.remarks[i].ID) == at {
			f.remarks[i].Body = sent.Body
			return
		}
	}
	w.WriteHeader(http.StatusNotFound)
}

// needsTools leaves a test of a script out where what the script calls is missing.
func needsTools(t *testing.T, tools ...string) {
	t.Helper()
	for _, tool := range tools {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("the script needs %s, which is left out here", tool)
		}
	}
}

// commenting returns what runs the action's script with a token and a text.
func commenting(t *testing.T, api string) func(token, body string) (said string) {
	needsTools(t, "bash", "curl", "jq")
	script, err := filepath.Abs(filepath.Join(root, ".github", "actions", "docsgen", "comment.sh"))
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "body.md")
	return func(token, body string) string {
		t.Helper()
		put(t, file, body)
		c := exec.Command("bash", script)
		c.Env = append(os.Environ(), "API="+api, "TOKEN="+token, "REPOSITORY=shop/contracts", "NUMBER=7", "MARKER=<!-- docsgen-diff . -->", "BODY="+file)
		out, err := c.CombinedOutput()
		if err != nil {
			t.Errorf("%v: %s", err, out)
		}
		return string(out)
	}
}

// TestActionComments: a pull request has one comment, that says what it changes now.
func TestActionComments(t *testing.T) {
	f := &forge{}
	for i := range 100 { // a page of what others say, also about the comment
		f.remarks = append(f.remarks, remark{i + 1, "> <!-- docsgen-diff . -->\nWhy?"})
	}
	server := httptest.NewServer(f)
	defer server.Close()
	comment := commenting(t, server.URL)
	repository(t)
	if _, stdout, _ := docsgen(t, "diff", "main", "--format", "markdown"); comment("secret", stdout) != "There is nothing to say.\n" || len(f.told) > 0 {
		t.Errorf("of nothing it says %s: %q", stdout, f.told)
	}
	rewrite(t, stricter)
	_, breaks, _ := docsgen(t, "diff", "main", "--format", "markdown")
	comment("secret", breaks)
	_, fails, _ := docsgen(t, "diff", "main", "--format", "markdown", "--docs")
	comment("secret", fails+"Twice.\n")
	comment("secret", "### Nothing has changed but words\n")
	want := []string{"POST /repos/shop/contracts/issues/7/comments", "PATCH /repos/shop/contracts/issues/comments/1100", "PATCH /repos/shop/contracts/issues/comments/1100"}
	if fmt.Sprint(f.told) != fmt.Sprint(want) || len(f.remarks) != 101 || f.remarks[100].Body != "<!-- docsgen-diff . -->\n### Nothing has changed but words\n" {
		t.Errorf("%q\n%+v", f.told, f.remarks[100:])
	}
	if !strings.HasPrefix(breaks, "### 1 breaking change\n") {
		t.Error(breaks)
	}
	comment("secret", strings.Repeat("ä line\n", 20_000))
	body := f.remarks[100].Body
	if n := utf8.RuneCountInString(body); n > 65_536 || n < 65_000 || !strings.HasSuffix(body, "ä line\n\n… cut, as a comment holds no more.\n") {
		t.Errorf("%d characters, that end with %q", n, body[len(body)-100:])
	}
}

// TestHandbookNotesOnMergeRequests runs the job of the guide that keeps a note on a merge request, as
// it stands there.
func TestHandbookNotesOnMergeRequests(t *testing.T) {
	needsTools(t, "sh", "curl", "jq")
	var jobs map[string]struct{ Script []string }
	if err := yaml.Unmarshal([]byte(guideFiles(t, "ci.md")[".gitlab-ci.yml"]), &jobs); err != nil {
		t.Fatal(err)
	}
	f := &forge{}
	for i := range 100 {
		f.remarks = append(f.remarks, remark{i + 1, "assigned to @ada"})
	}
	server := httptest.NewServer(f)
	defer server.Close()
	repository(t)
	rewrite(t, stricter)
	run := func(token string) (said string, failed int) {
		t.Helper()
		for _, line := range jobs["changes"].Script {
			if arguments, ok := strings.CutPrefix(line, "docsgen "); ok {
				arguments, file, _ := strings.Cut(arguments, " > ")
				status, stdout, _ := docsgen(t, strings.Fields(strings.ReplaceAll(arguments, `"$CI_MERGE_REQUEST_DIFF_BASE_SHA"`, "main"))...)
				put(t, file, stdout)
				failed += status
			} else if strings.Contains(line, "curl") {
				c := exec.Command("sh", "-e", "-c", line)
				c.Env = append(os.Environ(), "CI_API_V4_URL="+server.URL, "CI_PROJECT_ID=3", "CI_MERGE_REQUEST_IID=7", "DOCSGEN_TOKEN="+token)
				out, err := c.CombinedOutput()
				if err != nil {
					t.Errorf("%v: %s", err, out)
				}
				said += string(out)
			}
		}
		return said, failed
	}
	if said, failed := run(""); said != "There is no DOCSGEN_TOKEN, so the merge request has no note.\n" || failed != exitErrors || len(f.told) > 0 {
		t.Errorf("without a token: %s, failed %d, %q", said, failed, f.told)
	}
	for range 2 {
		if said, failed := run("secret"); said != "" || failed != exitErrors {
			t.Errorf("%s, failed %d", said, failed)
		}
	}
	if fmt.Sprint(f.told) != "[POST /projects/3/merge_requests/7/notes PUT /projects/3/merge_requests/7/notes/1100]" || len(f.remarks) != 101 || !strings.HasPrefix(f.remarks[100].Body, "<!-- docsgen-diff -->\n### 1 breaking change\n") {
		t.Errorf("%q\n%+v", f.told, f.remarks[100:])
	}
	if !strings.Contains(read(t, "docsgen.xml"), `failures="1"`) {
		t.Error(read(t, "docsgen.xml"))
	}
}

// TestHandbookUsesTheAction: what the guide gives the action are inputs of it.
func TestHandbookUsesTheAction(t *testing.T) {
	var action struct{ Inputs map[string]any }
	var workflow struct {
		Jobs map[string]struct {
			Steps []struct {
				Uses string
				With map[string]any
			}
		}
	}
	for text, to := range map[string]any{releaseFiles(t)[".github/actions/docsgen/action.yml"]: &action, guideFiles(t, "ci.md")[".github/workflows/changes.yml"]: &workflow} {
		if err := yaml.Unmarshal([]byte(text), to); err != nil {
			t.Fatal(err)
		}
	}
	steps := workflow.Jobs["changes"].Steps
	if len(steps) != 2 || !strings.Contains(steps[1].Uses, "/.github/actions/docsgen@v") || len(steps[1].With) != 3 {
		t.Fatalf("%+v", steps)
	}
	for name := range steps[1].With {
		if action.Inputs[name] == nil {
			t.Errorf("the action has no input %s", name)
		}
	}
}

// TestActionGoesOn: a job goes on, and says so, where it may not comment.
func TestActionGoesOn(t *testing.T) {
	server := httptest.NewServer(&forge{refuses: true})
	defer server.Close()
	comment := commenting(t, server.URL)
	for want, token := range map[string]string{
		"There is no token, so":                         "",
		"The comments can't be read (status 401), so":   "stale",
		"The comment can't be written (status 403), so": "secret",
	} {
		if said := comment(token, "### 1 breaking change\n"); said != "::notice title=docsgen::"+want+" the pull request has no comment; the summary of the job says the same\n" {
			t.Errorf("%s: %s", want, said)
		}
	}
	server.Close()
	if said := comment("secret", "x"); !strings.Contains(said, "The comments can't be read (status 000)") {
		t.Error(said)
	}
}
