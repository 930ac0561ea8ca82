//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestWrittenFiles writes a file in the place of what may have its name: a file keeps its permissions,
// a pipe gets the text, and nothing takes the place of a link or a folder.
func TestWrittenFiles(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	put(t, at("mine"), "mine")
	put(t, at("secret"), "before")
	pipe := at("pipe")
	if err := os.Symlink("mine", at("link")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("nowhere", at("dangling")); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(at("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(pipe, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for name, want := range map[string]string{"fresh": "", "secret": "", "pipe": "", "link": "it is a link", "dangling": "it is a link", ".": "it is a folder", "nowhere/a": "no such file"} {
		err := writeText(at(name), "after")
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
	}
	if n, err := f.Read(make([]byte, 10)); n != len("after") || err != nil {
		t.Errorf("the pipe has %d bytes, %v", n, err)
	}
	var names []string
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name()+" "+e.Type().String())
	}
	if got := strings.Join(names, ", "); got != "dangling L---------, fresh ----------, link L---------, mine ----------, pipe p---------, secret ----------" {
		t.Errorf("there are %s", got)
	}
	if info, err := os.Stat(at("secret")); err != nil || info.Mode().Perm() != 0o600 || read(t, at("secret")) != "after" || read(t, at("mine")) != "mine" {
		t.Errorf("secret: %v, %v; mine: %s", info.Mode(), err, read(t, at("mine")))
	}
}
