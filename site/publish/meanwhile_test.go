package publish

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

// TestReaderMissesNothing: whoever reads the site while it is replaced, again and again, finds a
// whole file of one site or of the other.
func TestReaderMissesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	const builds, pages = 200, 8
	sites := []map[string]string{{}, {}}
	for i := range pages {
		name := fmt.Sprintf("events/%d.html", i)
		for n := range sites {
			sites[n][name] = strings.Repeat(fmt.Sprint(n, " "), 5_000)
		}
	}
	replaced(t, dir, sites[0])
	put(t, dir+"/CNAME", "example.org")
	var reads atomic.Int64
	done, misses := make(chan struct{}), make(chan string)
	go func() {
		defer close(misses)
		for i := 0; ; i++ {
			select {
			case <-done:
				return
			default:
			}
			name := fmt.Sprintf("events/%d.html", i%pages)
			text, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil || string(text) != sites[0][name] && string(text) != sites[1][name] {
				misses <- fmt.Sprintf("%s: %d bytes, %v", name, len(text), err)
			}
			if text, err := os.ReadFile(dir + "/CNAME"); err != nil || string(text) != "example.org" {
				misses <- fmt.Sprintf("CNAME: %q, %v", text, err)
			}
			reads.Add(2)
		}
	}()
	finished := make(chan struct{})
	go func() {
		defer close(finished)
		for n := range builds {
			next := small(sites[(n+1)%2])
			f, _, err := Open(Place{Dir: dir, Named: true, Root: "/nowhere"})
			if err == nil {
				_, _, err = f.replace(next, true)
			}
			if err != nil {
				t.Errorf("build %d: %v", n, err)
				break
			}
		}
		close(done)
	}()
	n := 0
	for miss := range misses {
		n++
		t.Error(miss)
	}
	<-finished
	t.Logf("%d reads during %d builds, %d misses", reads.Load(), builds, n)
}

// TestMeanwhile: what somebody does to the folder while the site is being written is not lost. New
// files are in the new site, and what was in a page's place is beside it.
func TestMeanwhile(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "public")
	replaced(t, dir, lastSite)
	next := small(nextSite)
	write := next.write
	next.write = func(n *fresh, _ []string) error {
		put(t, dir+"/events/new.txt", "new")
		put(t, dir+"/stale/gone.html", "edited")
		put(t, dir+"/contracts.json", "in the way")
		symlink(t, "index.html", dir+"/link")
		if err := os.Remove(dir + "/index.html"); err != nil {
			return err
		}
		symlink(t, "events/a.html", dir+"/index.html")
		return write(n, nil)
	}
	f, _, err := Open(Place{Dir: dir, Named: true, Root: "/nowhere"})
	if err != nil {
		t.Fatal(err)
	}
	_, kept, err := f.replace(next, false)
	if err != nil || len(kept) != 2 || !strings.HasSuffix(kept[0].Message, "public keeps what somebody put there during the build: events/new.txt, link") ||
		!strings.Contains(kept[1].Message, "public.kept now holds what docsgen can't tell to be its own, and did not remove: contracts.json, index.html, stale/gone.html") {
		t.Fatal(said(kept), err)
	}
	want := maps.Clone(nextSite)
	want["events/new.txt"], want["link"] = "new", "L---------"
	files := copied(t, dir)
	delete(files, ".docsgen")
	if !maps.Equal(files, want) {
		t.Error(files)
	}
	files = copied(t, dir+".kept")
	delete(files, ".docsgen")
	if want := map[string]string{"contracts.json": "in the way", "stale/gone.html": "edited", "index.html": "L---------"}; !maps.Equal(files, want) {
		t.Error(files)
	}
	replaced(t, dir, nextSite)
}

// TestLeftovers: of what lies beside the output under docsgen's own names, only what is provably
// docsgen's is removed.
func TestLeftovers(t *testing.T) {
	for name, test := range map[string]struct {
		leave func(dir string)
		kept  map[string]string // in the folder that is set aside; nil for none
	}{
		"an empty folder":  {leave: func(dir string) { os.Mkdir(beside(dir, "new"), 0o755) }},
		"an empty journal": {leave: func(dir string) { put(t, beside(dir, "new")+"/.docsgen", "") }},
		"half a head":      {leave: func(dir string) { put(t, beside(dir, "new")+"/.docsgen", journalHead[:20]) }},
		"a page that was not written to its end": {
			leave: func(dir string) {
				put(t, beside(dir, "new")+"/.docsgen", journalHead+"\n"+strings.Repeat("a", 64)+"  index.html\n"+strings.Repeat("b", 64)+"  ev")
				put(t, beside(dir, "new")+"/index.html", "<p")
			},
			kept: map[string]string{"index.html": "<p"},
		},
		"somebody's file in a whole site": {
			leave: func(dir string) {
				replaced(t, beside(dir, "old"), lastSite)
				put(t, beside(dir, "old")+"/index.html", "mine")
			},
			kept: map[string]string{"index.html": "mine"},
		},
		"a whole site": {leave: func(dir string) { replaced(t, beside(dir, "old"), lastSite) }},
	} {
		dir := filepath.Join(t.TempDir(), "public")
		replaced(t, dir, nextSite)
		test.leave(dir)
		_, kept, err := Open(Place{Dir: dir, Named: true, Root: "/nowhere"})
		if err != nil || (len(kept) > 0) != (test.kept != nil) {
			t.Errorf("%s: %v, %v", name, said(kept), err)
		}
		if test.kept == nil {
			alone(t, dir)
			continue
		}
		files := copied(t, dir+".kept")
		delete(files, ".docsgen")
		if !maps.Equal(files, test.kept) {
			t.Errorf("%s: kept is %v", name, files)
		}
	}
}
