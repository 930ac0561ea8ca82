package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// at returns a Store as it is opened some days later.
func at(dir string, day int) *Store {
	s := New(dir, "test")
	s.today += uint32(day)
	return s
}

func fill(t *testing.T, s *Store, count int) {
	t.Helper()
	for i := range count {
		s.Put(s.Key("number", fmt.Sprint(i)), text(i))
	}
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
}

func text(i int) string { return strings.Repeat(fmt.Sprintf("value %d;", i), i%40) }

// found counts the values that are there, of those that fill put there.
func found(t *testing.T, s *Store, count int) (n int) {
	t.Helper()
	for i := range count {
		if value, ok := s.Get(s.Key("number", fmt.Sprint(i))); ok {
			n++
			if value != text(i) {
				t.Fatalf("value %d is %q", i, value)
			}
		}
	}
	return n
}

func TestValues(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	if n := found(t, at(dir, 0), 500); n > 0 {
		t.Fatalf("%d values in a folder that is not there", n)
	}
	fill(t, at(dir, 0), 300)
	fill(t, at(dir, 0), 500)
	s := at(dir, 0)
	if n := found(t, s, 600); n != 500 || s.Stats() != (Stats{Hits: 500, Misses: 100}) {
		t.Errorf("%d values, %+v", n, s.Stats())
	}
	if err := s.Save(); err != nil || found(t, s, 500) != 500 {
		t.Errorf("after saving: %v", err)
	}
	if n := found(t, New(dir, "another program"), 500); n > 0 {
		t.Errorf("another program found %d values", n)
	}
	if a, b := s.Key("ab", "c"), s.Key("a", "bc"); a == b {
		t.Error("keys do not tell where their parts end")
	}
	var none *Store
	none.Put(none.Key("a"), "b")
	if _, ok := none.Get(none.Key("a")); ok || none.Save() != nil || none.Stats() != (Stats{}) {
		t.Error("a nil Store keeps something")
	}
}

// TestWaiting shows that what a shard does not hold in memory waits in a file, which Save takes away;
// that what was dropped is not kept; and that a folder that cannot be written costs values only.
func TestWaiting(t *testing.T) {
	dir := t.TempDir()
	s, large := at(dir, 0), func(i int) string { return strings.Repeat(fmt.Sprint(i), maxHeld/8) }
	key := func(i int) Key { return Key{0, byte(i)} } // all in one shard
	for i := range 40 {
		s.Put(key(i), "value ", large(i))
	}
	if held := s.shards[0].held; held > maxHeld {
		t.Errorf("%d bytes are in memory, more than %d", held, maxHeld)
	}
	if names, _ := filepath.Glob(filepath.Join(dir, temporary)); len(names) != 1 {
		t.Errorf("before saving: %v", names)
	}
	s.Drop(key(1))
	s.Drop(key(39))
	s.Put(key(2), "another one")
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	if got := s.Stats().Added; got != 39 {
		t.Errorf("%d values were added", got)
	}
	if names, _ := filepath.Glob(filepath.Join(dir, "*")); len(names) != 1 {
		t.Errorf("after saving: %v", names)
	}
	for i := range 40 {
		want := "value " + large(i)
		if i == 2 {
			want = "another one"
		}
		if value, ok := s.Get(key(i)); ok == (i == 1 || i == 39) || ok && value != want {
			t.Errorf("value %d: %t, %d bytes", i, ok, len(value))
		}
	}

	full := at(t.TempDir(), 0)
	full.shards[0].limit = 5 * maxHeld
	for i := range 100 {
		full.Put(key(i), large(i))
		if written := full.shards[0].written; written > 5*maxHeld {
			t.Fatalf("%d bytes wait for a shard of %d", written, 5*maxHeld)
		}
	}
	if err := full.Save(); err != nil {
		t.Fatal(err)
	}
	if _, ok := full.Get(key(0)); !ok {
		t.Error("nothing of too much is kept")
	}

	blocked := at(filepath.Join(dir, "shard-00", "below"), 0)
	for i := range 20 {
		blocked.Put(key(i), large(i))
	}
	if n := len(blocked.shards[0].added); n > 8 {
		t.Errorf("%d values are in memory that nobody takes", n)
	}
	if err := blocked.Save(); err == nil {
		t.Error("a folder that cannot be there was written")
	}
}

// TestLostWhileWaiting has the file of what waits fail for a while, and lose its end: what was there
// is not kept, and nothing else takes its place.
func TestLostWhileWaiting(t *testing.T) {
	dir := t.TempDir()
	s := at(dir, 0)
	put := func(from, to int) {
		for i := from; i < to; i++ {
			s.Put(Key{0, byte(i)}, strings.Repeat(string(rune('a'+i)), maxHeld/4))
		}
	}
	put(0, 5)
	shard := &s.shards[0]
	name, written := shard.waiting.Name(), shard.written
	_ = shard.waiting.Close()
	put(5, 10)
	var err error
	if shard.waiting, err = os.OpenFile(name, os.O_RDWR, 0); err != nil {
		t.Fatal(err)
	}
	put(10, 20)
	if err := os.Truncate(name, written+maxHeld/4); err != nil {
		t.Fatal(err)
	}
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	kept := 0
	for i := range 20 {
		value, ok := s.Get(Key{0, byte(i)})
		if ok && strings.Trim(value, string(rune('a'+i))) != "" {
			t.Errorf("value %d is another one", i)
		}
		if ok {
			kept++
		}
	}
	if kept != 6 {
		t.Errorf("%d values are kept", kept)
	}
}

// TestBound shows that files stay within their limit, and that what was used last is kept.
func TestBound(t *testing.T) {
	dir := t.TempDir()
	const limit = 2000
	bounded := func(day int) *Store {
		s := at(dir, day)
		for i := range s.shards {
			s.shards[i].limit = limit
		}
		return s
	}
	first, kept := bounded(0), strings.Repeat("x", 500)
	for i := range shardCount {
		first.Put(Key{byte(i)}, kept)
	}
	if err := first.Save(); err != nil {
		t.Fatal(err)
	}
	for day := 1; day <= 5; day++ {
		s := bounded(day)
		for i := range shardCount {
			if _, ok := s.Get(Key{byte(i)}); !ok {
				t.Fatalf("day %d: value %d is gone, though it was used every day", day, i)
			}
			s.Put(Key{byte(i), byte(day)}, strings.Repeat("y", 600))
		}
		s.Put(Key{0, 0, 1}, strings.Repeat("z", limit))
		if err := s.Save(); err != nil {
			t.Fatal(err)
		}
	}
	last := bounded(6)
	for day, want := range []bool{true, false, false, false, true, true} {
		for i := range shardCount {
			if _, ok := last.Get(Key{byte(i), byte(day)}); ok != want {
				t.Errorf("value %d of day %d: %t", i, day, ok)
			}
		}
	}
	if _, ok := last.Get(Key{0, 0, 1}); ok {
		t.Error("a value as large as a shard is there")
	}
	names, _ := filepath.Glob(filepath.Join(dir, "*"))
	if len(names) != shardCount {
		t.Errorf("%d files", len(names))
	}
	for _, name := range names {
		if info, err := os.Stat(name); err != nil || info.Size() > limit {
			t.Errorf("%s: %v, %v", name, info, err)
		}
	}
}

// TestUnchanged shows that files are written only when they gain something, or to note the day.
func TestUnchanged(t *testing.T) {
	dir := t.TempDir()
	fill(t, at(dir, 0), 3)
	names, _ := filepath.Glob(filepath.Join(dir, "*"))
	state := func() (list []os.FileInfo) {
		for _, name := range names {
			info, err := os.Stat(name)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, info)
		}
		return list
	}
	for _, step := range []struct {
		day     int
		written bool
	}{{0, false}, {1, true}, {1, false}, {1, false}, {2, true}} {
		before, s := state(), at(dir, step.day)
		found(t, s, 3)
		if err := s.Save(); err != nil {
			t.Fatal(err)
		}
		for i, after := range state() {
			if written := !os.SameFile(before[i], after); written != step.written {
				t.Errorf("day %d: %s written: %t", step.day, names[i], written)
			}
		}
	}
}

// TestUnwritable shows that a folder that cannot be made is an error of Save, and of nothing else.
func TestUnwritable(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s := at(filepath.Join(file, "cache"), 0)
	if n := found(t, s, 3); n != 0 {
		t.Error(n)
	}
	s.Put(s.Key("a"), "b")
	if err := s.Save(); err == nil {
		t.Error("saving below a file went well")
	}
	dir := t.TempDir()
	s = at(dir, 0)
	if err := os.MkdirAll(filepath.Join(s.file(s.Key("a")), "folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	s.Get(s.Key("a"))
	s.Put(s.Key("a"), "b")
	if err := s.Save(); err == nil {
		t.Error("saving in the place of a folder went well")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*.tmp")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

// TestSweep shows that what a writer left that was stopped goes after a while, and what one may
// still be writing does not.
func TestSweep(t *testing.T) {
	dir := t.TempDir()
	for name, age := range map[string]time.Duration{"shard-1.tmp": 0, "shard-2.tmp": 2 * time.Hour, "another.tmp": 2 * time.Hour} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(file, time.Time{}, time.Now().Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	if err := at(dir, 0).Save(); err != nil {
		t.Fatal(err)
	}
	left, _ := filepath.Glob(filepath.Join(dir, "*"))
	for i, name := range left {
		left[i] = filepath.Base(name)
	}
	if want := []string{"another.tmp", "shard-1.tmp"}; !slices.Equal(left, want) {
		t.Errorf("%q are left, want %q", left, want)
	}
}

func TestBuild(t *testing.T) {
	first, err := Build()
	if second, again := Build(); err != nil || again != nil || first == "" || first != second {
		t.Errorf("%q, %v, then %q, %v", first, err, second, again)
	}
}
