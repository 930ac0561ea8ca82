//go:build unix

package serve

import (
	"net/http"
	"os"
	"strings"
	"syscall"
	"testing"
)

// TestPipes: a pipe in the place of a file makes nobody wait, and a file that takes its place is
// loaded.
func TestPipes(t *testing.T) {
	dir := unpack(t, shop)
	pipe := func(name string) {
		t.Helper()
		if err := os.Remove(dir + "/" + name); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		if err := syscall.Mkfifo(dir+"/"+name, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	pipe("docsgen.yaml")
	s := start(t, dir)
	if response, _ := s.ask(http.MethodGet, ""); response.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("without a configuration: %s", response.Status)
	}
	s.remove("docsgen.yaml")
	s.write("docsgen.yaml", "title: Mended\nsources: [src]\nguides: guides\n")
	s.until("the mended configuration is loaded", func() bool { return s.last().Site != nil })
	for _, name := range []string{"src/order/order.ts", "guides/start.md", ".gitignore"} {
		pipe(name)
		s.says("unreadable-file")
		s.remove(name)
		s.write(name, "# nothing\n")
		s.until(name+" is mended", func() bool {
			for _, d := range s.last().Diagnostics {
				if strings.HasSuffix(d.File, name) && d.Code.String() == "unreadable-file" {
					return false
				}
			}
			return true
		})
	}
}
