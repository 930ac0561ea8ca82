package serve

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site/project"
)

// against serves a folder that is compared with what it is now, once release is called.
func against(t *testing.T, dir string) (s *session, release func(error)) {
	t.Helper()
	before, err := project.Open(project.Options{Dir: dir}).Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	outcome := make(chan error, 1)
	s = startAs(t, dir, Options{Project: project.Open(project.Options{Dir: dir}), Against: func(ctx context.Context) (*project.Base, error) {
		select {
		case err := <-outcome:
			return &project.Base{Name: "main at 0123456789ab", Registry: before.Registry}, err
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}})
	return s, func(err error) { outcome <- err }
}

// TestComparison: nothing waits for the base, and once it is there the last edit is compared with it,
// whose findings stay until others are found.
func TestComparison(t *testing.T) {
	s, release := against(t, unpack(t, shop))
	const page, changes = "operations/shop.order.create.html", "#changes .badge"
	l := s.listen(t)
	if hello := l.next(); hello.Changes != nil || s.text(page, "h1") == "" {
		t.Errorf("at first %+v has changed", hello.Changes)
	}
	s.replace("src/order/order.ts", "stability: 'stable', owners: OWNERS", "stability: 'beta', owners: OWNERS")
	if edited := l.next(); edited.Changes != nil || s.text(page, ".stability-beta") == "" {
		t.Errorf("before there is a base %+v has changed", edited.Changes)
	}
	release(nil)
	compared := l.next()
	if c := compared.Changes; c == nil || c.Base != "main at 0123456789ab" || c.Breaking != 2 || c.List[0].Rule != "stability-lowered" || c.List[0].Page != page {
		t.Fatalf("compared, it says %+v", c)
	}
	if got := s.text(page, changes); !strings.Contains(got, "breaking") {
		t.Errorf("the page says %q", got)
	}

	t.Log("a configuration with errors leaves the last site, with what it says")
	s.replace("docsgen.yaml", "title:", "titel:")
	if failed := l.next(); failed.Failure == "" || failed.Changes == nil {
		t.Errorf("of a broken configuration browsers are told %+v", failed)
	}
	s.replace("docsgen.yaml", "titel:", "title:")
	for now := l.next(); now.Failure != ""; now = l.next() {
	}
	s.replace("src/order/order.ts", "stability: 'beta', owners: OWNERS", "stability: 'stable', owners: OWNERS")
	for now := l.next(); now.Changes != nil; now = l.next() {
	}
	if got := s.text(page, changes) + s.text("changes.html", "h1"); got != "" {
		t.Errorf("what is as it was says %q", got)
	}
}

// TestBaseThatFails is told to whoever runs the server, and nobody else.
func TestBaseThatFails(t *testing.T) {
	s, release := against(t, unpack(t, shop))
	l := s.listen(t)
	l.next()
	release(errors.New("the disk is full"))
	s.replace("src/stock.ts", "Counts the stock.", "Counts all stock.")
	if now := l.next(); now.Changes != nil {
		t.Errorf("it says %+v", now.Changes)
	}
	s.stop()
	if len(s.log) != 1 || s.log[0] != "what has changed is not shown: the disk is full" {
		t.Errorf("it logs %q", s.log)
	}
}

// testChanges shows what the edit breaks on the page and in the overlay.
func testChanges(t *testing.T, browser *browsertest.Browser) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../examples/marketplace")); err != nil {
		t.Fatal(err)
	}
	s, release := against(t, dir)
	release(nil)
	p := open(t, browser, s, createPage)
	s.replace(createFile, "policy: { auth: 'user' }", "policy: { auth: 'admin' }")
	p.WaitFor(overlay + `.includes("Changes against main at 0123456789ab: 1 breaking, 1 risky")`)
	p.WaitFor(holds("#changes", "callers must be more than before"))
	const first = `document.getElementById("docsgen-problems").shadowRoot.querySelector("article.breaking")`
	if got := p.Text(first + ".textContent"); got != "breaking: operation marketplace.order.create 1.0.0: callers must be more than beforepolicy.auth: user → admin"+createFile+":20:18" {
		t.Errorf("the first is %q", got)
	}
	if got := p.Text(first + ".querySelector('a').href"); got != s.url+createPage {
		t.Errorf("it leads to %s", got)
	}
	s.replace(createFile, "policy: { auth: 'admin' }", "policy: { auth: 'user' }")
	p.WaitFor(`!document.getElementById("docsgen-problems")`)
	p.WaitFor("!" + holds("#changes", ""))
}

// testChangesInFrench has the overlay speak the language of the page, but for what is wrong.
func testChangesInFrench(t *testing.T, browser *browsertest.Browser) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../examples/marketplace")); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dir, "docsgen.yaml"), "title: Marketplace\nsources: [src]\nlanguages: [en, fr]\n")
	s, release := against(t, dir)
	release(nil)
	p := open(t, browser, s, "fr/"+createPage)
	s.replace(createFile, "policy: { auth: 'user' }", "policy: { auth: 'admin' }")
	p.WaitFor(overlay + `.includes("Changements par rapport à main at 0123456789ab : 1 rupture, 1 risqué")`)
	const root = `document.getElementById("docsgen-problems").shadowRoot`
	for said, want := range map[string]string{
		".querySelector('article.breaking .message').textContent": "rupture: operation marketplace.order.create 1.0.0: les appelants doivent être davantage qu’avant",
		".querySelector('summary').textContent":                   "1 rupture", ".querySelector('.close').textContent": "Fermer",
	} {
		if got := p.Text(root + said); got != want {
			t.Errorf("%s is %q", said, got)
		}
	}
	s.replace("src/app/jobs.ts", "const MINUTE =", "const MINUTE ==")
	p.WaitFor(overlay + `.includes("1 erreur")`)
	if got := p.Text(root + ".querySelector('article.error').lang"); got != "en" {
		t.Errorf("what is wrong is in %q", got)
	}
}

// TestInterruptedComparison: a load ends the comparison that is under way, and none begins before it
// is over.
func TestInterruptedComparison(t *testing.T) {
	var c comparison
	first, end, ok := c.begin(t.Context())
	if !ok || first.Err() != nil {
		t.Fatal("it does not begin")
	}
	defer end()
	resume := c.interrupt()
	if first.Err() == nil {
		t.Error("it goes on while sources are loaded")
	}
	if _, _, ok := c.begin(t.Context()); ok {
		t.Error("another one begins while sources are loaded")
	}
	resume()
	if second, end, ok := c.begin(t.Context()); !ok || second.Err() != nil {
		t.Error("none begins after the load")
	} else {
		end()
	}
}
