package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// native is a module whose search in a text takes days, in one instruction of the engine's.
const native = "import { defineEvent } from '@contractspec/lib.contracts-spec';\n" +
	"export const E = defineEvent({ meta: { key: 'bad.%d', version: '1.0.0' }, payload: null });\n" +
	"'a'.repeat(4e7).indexOf('a'.repeat(2e7) + 'b');\n"

// good is a module like others.
const good = "import { defineEvent } from '@contractspec/lib.contracts-spec';\n" +
	"export const E = defineEvent({ meta: { key: 'good.%s', version: '1.0.0' }, payload: null });\n"

// program starts docsgen in a process of its own.
func program(t *testing.T, args ...string) (*exec.Cmd, *bufio.Reader, *bytes.Buffer) {
	t.Helper()
	stderr := &bytes.Buffer{}
	c := exec.Command(os.Args[0], args...)
	c.Env = append(os.Environ(), asProgram+"=1")
	c.Stderr = stderr
	stdout, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Process.Kill() })
	return c, bufio.NewReader(stdout), stderr
}

// awaitWork returns once a process that this one started has used an amount of processor time, in
// ticks of 10 ms, or this one has ended.
func awaitWork(t *testing.T, pid, ticks int) {
	t.Helper()
	stat := func(name string) (state, parent string, used int) {
		text, _ := os.ReadFile(name)
		fields := strings.Fields(string(text[bytes.LastIndexByte(text, ')')+1:])) // proc(5): from the state on
		if len(fields) < 12 {
			return "Z", "", 0 // it has ended
		}
		used, _ = strconv.Atoi(fields[11])
		return fields[0], fields[1], used
	}
	for t.Context().Err() == nil {
		if state, _, _ := stat(fmt.Sprintf("/proc/%d/stat", pid)); state == "Z" {
			return
		}
		stats, _ := filepath.Glob("/proc/[0-9]*/stat")
		for _, name := range stats {
			if _, parent, used := stat(name); parent == strconv.Itoa(pid) && used >= ticks {
				return
			}
		}
	}
}

func modules(t *testing.T, dir string) {
	t.Helper()
	for i := range 9 { // as many as the budget of a load has time for
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("bad%d.ts", i)), fmt.Appendf(nil, native, i), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestInterrupted sends signals to a build whose modules are in native loops: one signal ends it,
// and nothing is written.
func TestInterrupted(t *testing.T) {
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		dir := t.TempDir()
		modules(t, dir)
		c, stdout, stderr := program(t, "build", dir, "--no-cache")
		awaitWork(t, c.Process.Pid, 10)
		if err := c.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		said, _ := io.ReadAll(stdout)
		_ = c.Wait()
		if status := c.ProcessState.ExitCode(); status != exitInterrupted || len(said) > 0 || strings.Contains(stderr.String(), "module-timeout") {
			t.Errorf("after %v, status %d, output %q and\n%s", signal, status, said, stderr)
		}
		if _, err := os.Stat(filepath.Join(dir, "public")); err == nil {
			t.Errorf("after %v there is a site", signal)
		}
	}
}

// TestInterruptedServer breaks a registry with modules in native loops while it is served, mends
// it, and breaks it again: the mended files are loaded, and one interrupt ends the program in the
// middle of the next load.
func TestInterruptedServer(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a.ts", fmt.Sprintf(good, "one"))
	c, stdout, stderr := program(t, "serve", dir, "--no-cache")
	await := func(text string) {
		t.Helper()
		for {
			line, err := stdout.ReadString('\n')
			if err != nil {
				t.Fatalf("there is no %q: %v\n%s", text, err, stderr)
			}
			if strings.Contains(line, text) {
				return
			}
		}
	}
	await("Serving at")
	write("bad.ts", fmt.Sprintf(native, 0))
	await("1 contract,")
	write("bad.ts", fmt.Sprintf(good, "two"))
	await("2 contracts,")
	modules(t, dir)
	awaitWork(t, c.Process.Pid, 10)
	if err := c.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	_, _ = io.ReadAll(stdout)
	_ = c.Wait()
	if status := c.ProcessState.ExitCode(); status != exitDone && status != exitInterrupted || strings.Contains(stderr.String(), "bad8.ts") {
		t.Errorf("status %d and\n%s", status, stderr)
	}
}
