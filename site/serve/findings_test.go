package serve

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
)

const late = shop + `-- src/late.ts --
import { defineQuery } from '@contractspec/lib.contracts-spec';
export const Late = defineQuery({
  meta: { key: 'shop.late', version: '1.0.0', description: 'Late.', goal: 'G', stability: 'beta', owners: ['@shop'], tags: [] },
  policy: { auth: 'usr' },
});
`

// asked is what a browser is told of checks; nil for nothing.
func (s *session) asked() *news {
	s.t.Helper()
	response, body := s.ask(http.MethodGet, findingsRoute)
	if response.StatusCode == http.StatusNoContent {
		return nil
	}
	var told news
	if err := json.Unmarshal([]byte(body), &told); err != nil {
		s.t.Fatal(err)
	}
	return &told
}

// TestFindings: who asks is told what checks find in the sources as they are, and pages say it from
// then on; nobody waits for it who did not ask.
func TestFindings(t *testing.T) {
	dir := unpack(t, late+"-- docsgen.yaml --\ntitle: Shop\nchecks: {operation-unused: error}\n")
	s := start(t, dir)
	l := s.listen(t)
	const page = "operations/shop.late.html"
	hello := l.next()
	if got := s.text(page, "#findings"); got != "" || hello.Notes > 0 {
		t.Errorf("unasked, the page says %q, and the news %+v", got, hello)
	}
	told := s.asked()
	for told.ID != hello.ID { // files that are new are sometimes told of twice
		hello, told = l.next(), s.asked()
	}
	find := func(n *news, code string) (severity string, line int) {
		for _, d := range n.Diagnostics {
			if d.Code == code && d.File == "src/late.ts" {
				return d.Severity, d.Line
			}
		}
		return "", 0
	}
	severity, line := find(told, "unknown-value")
	unused, _ := find(told, "operation-unused")
	if severity != "warning" || line != 4 || unused != "error" || told.ID != hello.ID || told.Notes == 0 || told.Warnings == 0 || told.Root == "" {
		t.Errorf("asked, it says %+v", told)
	}
	if got := s.text(page, "#findings summary"); got != "1 error, 1 warning, 1 note" {
		t.Errorf("once it is known, the page says %q", got)
	}

	t.Log("an edit leaves what was found until somebody asks again")
	s.replace("src/late.ts", "auth: 'usr'", "auth: 'user'")
	edited := l.next()
	if got := s.text(page, "#findings summary"); got != "1 error, 1 warning, 1 note" {
		t.Errorf("after an edit the page says %q", got)
	}
	again := s.asked()
	for severity, _ = find(again, "unknown-value"); severity != "" || again.ID != edited.ID; severity, _ = find(again, "unknown-value") {
		edited, again = l.next(), s.asked() // a file may be written in two steps
	}
	if severity, _ := find(again, "unknown-value"); severity != "" || again.ID != edited.ID {
		t.Errorf("asked again, it says %+v", again)
	}
	if got := s.text(page, "#findings summary"); got != "1 error, 1 note" {
		t.Errorf("then the page says %q", got)
	}
	if _, body := s.ask(http.MethodGet, problemsRoute); !strings.Contains(body, `"operation-unused"`) {
		t.Errorf("all that is wrong is %s", body)
	}

	t.Log("a configuration with errors says nothing of checks")
	s.replace("docsgen.yaml", "title:", "titel:")
	for now := l.next(); len(now.Diagnostics) == 0 || now.Diagnostics[0].Code != "unknown-key"; now = l.next() {
	}
	if got := s.asked(); got != nil {
		t.Errorf("of a broken configuration it says %+v", got)
	}
}

// testFindings shows what checks find in the overlay, folded, by file, and on the page.
func testFindings(t *testing.T, browser *browsertest.Browser) {
	s := start(t, unpack(t, late+"-- docsgen.yaml --\ntitle: Shop\nchecks: {unknown-value: error}\n"))
	p := open(t, browser, s, "operations/shop.late.html")
	p.WaitFor(overlay + `.includes("src/late.ts: 1 error, 2 notes")`)
	p.WaitFor(holds("#findings summary", "1 error"))
	if browsertest.Eval[bool](p, `document.getElementById("docsgen-problems").shadowRoot.querySelector("details").open`) {
		t.Error("what checks find covers the page")
	}
	s.replace("src/late.ts", "auth: 'usr'", "auth: 'user'")
	p.WaitFor(overlay + `.includes("src/late.ts: 2 notes")`)
	p.WaitFor("!" + holds("#findings summary", "1 error"))
}
