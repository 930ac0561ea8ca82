package browsertest

import (
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// Program returns the path of a program that a Go module has, named as go install takes it, with its
// version. What it is made of stays out of go.mod. It is kept, and left out, as what npm has is.
func Program(t testing.TB, name string) string {
	t.Helper()
	dir := cached(t, "go", "install "+name, func(dir string) *exec.Cmd {
		c := exec.Command("go", "install", name)
		c.Dir, c.Env = dir, append(os.Environ(), "GOBIN="+dir, "GOFLAGS=-trimpath")
		return c
	})
	file, _, _ := strings.Cut(path.Base(name), "@")
	return filepath.Join(dir, file)
}
