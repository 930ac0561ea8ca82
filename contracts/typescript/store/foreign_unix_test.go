//go:build unix

package store

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// What stands in the place of a file of the cache and is none is not waited for, and not read beyond
// what a file has; the next Save puts a file there, unless a folder is in its place.
func TestForeignShards(t *testing.T) {
	key := Key{7}
	for name, put := range map[string]func(name string) error{
		"a pipe":             func(name string) error { return syscall.Mkfifo(name, 0o600) },
		"a link to a device": func(name string) error { return os.Symlink("/dev/zero", name) },
		"a link to itself":   func(name string) error { return os.Symlink(filepath.Base(name), name) },
		"a folder":           func(name string) error { return os.MkdirAll(filepath.Join(name, "inner"), 0o700) },
		"a file without end": func(name string) error {
			head := binary.LittleEndian.AppendUint32([]byte(magic), 1<<32-1)
			if err := os.WriteFile(name, append(head, 0, 0, 0, 0), 0o600); err != nil {
				return err
			}
			return os.Truncate(name, 1<<40) // which takes no room
		},
	} {
		dir := t.TempDir()
		s := at(dir, 0)
		file := s.file(key)
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := put(file); err != nil {
			t.Logf("%s can't be made here: %v", name, err) // such as a large file on a small disk
			continue
		}
		if value, ok := s.Get(key); ok {
			t.Errorf("%s: %q", name, value)
		}
		s.Put(key, "value")
		err := s.Save()
		if value, ok := at(dir, 0).Get(key); (err != nil || !ok || value != "value") && name != "a folder" {
			t.Errorf("%s: saved %q, %v", name, value, err)
		}
		if name == "a folder" && err == nil {
			t.Error("a folder was replaced")
		}
	}
}
