package store

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"testing"
)

// TestDamage flips every byte of a file, and cuts it everywhere: no Get may give what nobody put
// there, and a Save mends what is left.
func TestDamage(t *testing.T) {
	dir := t.TempDir()
	first, key := at(dir, 0), func(i int) Key { return Key{7, byte(i)} }
	for i := range 8 {
		first.Put(key(i), text(i))
	}
	if err := first.Save(); err != nil {
		t.Fatal(err)
	}
	name := first.file(key(0))
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	found := func(s *Store) (n int) {
		for i := range 8 {
			if value, ok := s.Get(key(i)); ok {
				n++
				if value != text(i) {
					t.Fatalf("value %d is %q", i, value)
				}
			}
		}
		return n
	}
	check := func(what string, damaged []byte, least int) {
		t.Helper()
		if err := os.WriteFile(name, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		s := at(dir, 0)
		n := found(s)
		if n < least {
			t.Errorf("%s: %d values are left, want %d", what, n, least)
		}
		if err := s.Save(); err != nil {
			t.Fatal(err)
		}
		if again := found(at(dir, 0)); again != n {
			t.Errorf("%s: %d values, and %d after saving", what, n, again)
		}
		after, err := os.ReadFile(name)
		if table, faulty := parse(after, int64(len(after))); err != nil || faulty || len(table) != n || n == 8 && !bytes.Equal(after, whole) {
			t.Errorf("%s: the file was not mended: %v", what, err)
		}
	}
	for i := range whole {
		flipped, least := slices.Clone(whole), 0
		flipped[i] ^= 0x10
		if i >= headSize+8*recordSize {
			least = 7 // damage to a value costs that one alone
		}
		check(fmt.Sprint("byte ", i, " is another one"), flipped, least)
		check(fmt.Sprint("cut at ", i), whole[:i], 0)
	}
	check("with a tail", append(slices.Clone(whole), "tail"...), 8)
}
