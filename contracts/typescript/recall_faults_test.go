package typescript_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/contracts/typescript"
	"github.com/lssm-tech/docsgen/contracts/typescript/store"
)

// TestDamagedStore shows that damage costs no more than the evaluation, once.
func TestDamagedStore(t *testing.T) {
	files := contractstest.Modules(60)
	want := exact(load(files))
	for name, damage := range map[string]func(text []byte) []byte{
		"a byte of the magic":   func(text []byte) []byte { text[3] ^= 1; return text },
		"a byte of the count":   func(text []byte) []byte { text[17] ^= 0xff; return text },
		"a byte of the table":   func(text []byte) []byte { text[30] ^= 1; return text },
		"a byte of a value":     func(text []byte) []byte { text[len(text)-1] ^= 1; return text },
		"cut in the values":     func(text []byte) []byte { return text[:len(text)-5] },
		"cut in the table":      func(text []byte) []byte { return text[:40] },
		"cut in the head":       func(text []byte) []byte { return text[:10] },
		"empty":                 func([]byte) []byte { return nil },
		"something else":        func([]byte) []byte { return []byte(strings.Repeat("<!doctype html>\n", 1000)) },
		"another form":          func(text []byte) []byte { text[14]++; return text },
		"the same, with a tail": func(text []byte) []byte { return append(text, "tail"...) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			loadWith(dir, files)
			for _, shard := range shards(t, dir) {
				text, err := os.ReadFile(shard)
				if err == nil {
					err = os.WriteFile(shard, damage(text), 0o600)
				}
				if err != nil {
					t.Fatal(err)
				}
			}
			for _, state := range []string{"damaged", "mended"} {
				parts, stats := loadWith(dir, files)
				if got := exact(parts); got != want {
					t.Fatalf("%s: %s", state, difference(got, want))
				}
				if whole := state == "mended" || strings.Contains(name, "tail"); whole != (stats.Misses == 0) {
					t.Errorf("%s: %+v", state, stats)
				}
			}
		})
	}
}

// TestSharedStore has several Loaders use one folder at once.
func TestSharedStore(t *testing.T) {
	dir := t.TempDir()
	sizes := []int{30, 60, 90, 60}
	var want, got [4]string
	for i, size := range sizes {
		want[i] = exact(load(contractstest.Modules(size)))
	}
	for round := range 3 {
		var group sync.WaitGroup
		for i, size := range sizes {
			group.Go(func() {
				parts, _ := loadWith(dir, contractstest.Modules(size))
				got[i] = exact(parts)
			})
		}
		group.Wait()
		if got != want {
			t.Fatalf("round %d: a Loader found something else than without a store", round)
		}
	}
	loadWith(dir, contractstest.Modules(90))
	if _, stats := loadWith(dir, contractstest.Modules(90)); stats.Misses != 0 || stats.Hits == 0 {
		t.Errorf("in the end, %+v", stats)
	}
}

// TestNoStore shows that a folder that cannot be there is no fault of the sources.
func TestNoStore(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	files := contractstest.Modules(30)
	want := exact(load(files))
	for range 2 {
		if parts, stats := loadWith(filepath.Join(file, "cache"), files); exact(parts) != want || stats.Hits != 0 {
			t.Errorf("%+v; %s", stats, difference(exact(parts), want))
		}
	}
}

// TestStoreOnce shows that edits are neither looked up nor written, and that a load that was
// stopped leaves the store to the next one.
func TestStoreOnce(t *testing.T) {
	files := contractstest.Modules(30)
	s := store.New(t.TempDir(), "test")
	loader := typescript.New(typescript.Options{Store: s})
	stopped, stop := context.WithCancel(context.Background())
	stop()
	loader.Load(stopped, files)
	loader.Load(context.Background(), files)
	first := s.Stats()
	if first.Added == 0 {
		t.Fatal("nothing was kept")
	}
	for file := range files {
		files[file] += "\n"
	}
	loader.Load(context.Background(), files)
	if s.Stats() != first {
		t.Errorf("after an edit %+v, before %+v", s.Stats(), first)
	}
}

// TestStoppedWhileRestoring has loads that find everything in the store stop anywhere: the next one
// of the same Loader has all places nevertheless.
func TestStoppedWhileRestoring(t *testing.T) {
	files, dir := contractstest.Modules(30), t.TempDir()
	loadWith(dir, files)
	want := exact(load(files))
	for asked := range int64(200) {
		loader := typescript.New(typescript.Options{Store: store.New(dir, "test")})
		stopped := &stopsWhenAsked{Context: context.Background()}
		stopped.left.Store(asked)
		if loader.Load(stopped, files) != nil {
			return // it was not asked as often
		}
		if parts := loader.Load(context.Background(), files); exact(parts) != want {
			t.Fatalf("stopped when asked for the %dth time: %s", asked+1, difference(exact(parts), want))
		}
	}
	t.Error("a load asks more often whether it is to stop")
}

// stopsWhenAsked is a context that ends when it was asked often enough.
type stopsWhenAsked struct {
	context.Context
	left atomic.Int64
}

func (c *stopsWhenAsked) Err() error {
	if c.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}
