package hosts

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/lssm-tech/docsgen/site"
	"github.com/lssm-tech/docsgen/site/sitetest"
)

// TestJekyllLeavesTheSiteWhole: GitHub Pages publishes a branch through Jekyll where .nojekyll was
// lost on the way, and that leaves out what it takes for its own.
func TestJekyllLeavesTheSiteWhole(t *testing.T) {
	jekyll, err := exec.LookPath("jekyll")
	if err != nil {
		t.Skip("no Jekyll on this machine: apt-get install jekyll")
	}
	s := sitetest.Example(t)
	dir, out := t.TempDir(), t.TempDir()
	files := map[string][]byte{}
	for _, route := range s.Routes() {
		file, err := s.Render(route)
		if err != nil {
			t.Fatal(err)
		}
		files[route] = file.Body
		put(t, filepath.Join(dir, filepath.FromSlash(route)), string(file.Body))
	}
	command := exec.Command(jekyll, "build", "--safe", "--quiet", "--source", dir, "--destination", out)
	command.Dir = t.TempDir()
	if said, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	for route, body := range files {
		if site.IsHostFile(route) {
			continue
		}
		if got, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(route))); err != nil || !bytes.Equal(got, body) {
			t.Errorf("%s: %v, %d of %d bytes", route, err, len(got), len(body))
		}
	}
}
