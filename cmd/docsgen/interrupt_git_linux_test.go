package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// awaitGit returns once a process has started git, which is at work.
func awaitGit(t *testing.T, pid int) {
	t.Helper()
	for t.Context().Err() == nil {
		stats, _ := filepath.Glob("/proc/[0-9]*/stat")
		for _, name := range stats {
			text, _ := os.ReadFile(name)
			if about, rest, ok := strings.Cut(string(text), ") S "); ok && strings.HasSuffix(about, "(git") && strings.HasPrefix(rest, strconv.Itoa(pid)+" ") {
				return
			}
		}
	}
}

// TestInterruptedGit sends signals to commands that wait for git, which waits for a configuration that
// never comes: each ends, says so in the same words, and has written nothing.
func TestInterruptedGit(t *testing.T) {
	for _, args := range [][]string{
		{"diff", "v1"}, {"diff"}, {"build", "--against", "v1"}, {"build", "--history", "3"}, {"build", "--history", "h.json"}, {"init"},
	} {
		dir := t.TempDir()
		if out, err := exec.Command("git", "init", "-q", dir).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		config := filepath.Join(dir, ".git", "config")
		if err := os.Remove(config); err != nil {
			t.Fatal(err)
		}
		if err := syscall.Mkfifo(config, 0o644); err != nil {
			t.Fatal(err)
		}
		t.Chdir(dir)
		if err := os.WriteFile("a.ts", []byte(strings.Replace(good, "%s", "one", 1)), 0o644); err != nil {
			t.Fatal(err)
		}
		c, stdout, stderr := program(t, args...)
		awaitGit(t, c.Process.Pid)
		if err := c.Process.Signal(syscall.SIGTERM); err != nil {
			t.Fatal(err)
		}
		said, _ := io.ReadAll(stdout)
		_ = c.Wait()
		if status := c.ProcessState.ExitCode(); status != exitInterrupted || len(said) > 0 || stderr.String() != "docsgen: stopped; nothing was changed\n" {
			t.Errorf("%v: status %d, output %q and\n%s", args, status, said, stderr)
		}
		if left, _ := os.ReadDir("."); len(left) != 2 {
			t.Errorf("%v left %v", args, left)
		}
	}
}
