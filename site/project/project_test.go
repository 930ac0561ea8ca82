package project

import (
	"os"
	"path/filepath"
	"testing"
)

// TestReloadAfterFailure finds also what was told to a Reload that could not load the sources.
func TestReloadAfterFailure(t *testing.T) {
	dir := t.TempDir()
	config, source := filepath.Join(dir, ConfigFile), filepath.Join(dir, "api", "registry.json")
	write := func(file, text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	reload := func(p *Project, touched ...string) *Loaded {
		t.Helper()
		loaded, err := p.Reload(t.Context(), touched)
		if err != nil {
			t.Fatal(err)
		}
		return loaded
	}
	if err := os.Mkdir(filepath.Join(dir, "api"), 0o755); err != nil {
		t.Fatal(err)
	}
	const event = `{"name": "shop", "items": [{"key": "order.created", "version": "1.0.0", "type": "contractspec:event"}]}`
	write(source, `{"name": "shop", "items": []}`)
	write(config, "title: Shop\n")
	p := Open(Options{Dir: dir})
	if loaded := reload(p); len(loaded.Registry.Contracts) != 0 {
		t.Fatalf("%v", loaded.Registry.Contracts)
	}
	write(config, "title: [\n")
	write(source, event)
	if loaded := reload(p, config, source); loaded.Site != nil {
		t.Fatal("a broken configuration gives a site")
	}
	write(config, "title: Shop\n")
	if loaded := reload(p, config); len(loaded.Registry.Contracts) != 1 {
		t.Errorf("%v", loaded.Registry.Contracts)
	}
}

func put(t testing.TB, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
