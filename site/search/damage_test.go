package search

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// FuzzQuery: any query is answered.
func FuzzQuery(f *testing.F) {
	for _, query := range []string{`"`, `-`, `kind:`, `-kind:"event`, `stability>=`, `tag:a,,b`, `:`, `a:b:c`, `***`, `field:*`, strings.Repeat("a ", 300), strings.Repeat("order", 200), "ord.cre -x \"y z\" emits:*.*"} {
		f.Add(query)
	}
	r := open(f, index(f, shop()))
	f.Fuzz(func(t *testing.T, query string) {
		results, err := r.Query(t.Context(), query, 5)
		if err != nil {
			t.Fatalf("%q: %v", query, err)
		}
		if len(results.Results) > 5 || results.Total < len(results.Results) {
			t.Errorf("%q: %d of %d results", query, len(results.Results), results.Total)
		}
		if _, err := r.Complete(t.Context(), query, len(query)/2); err != nil {
			t.Errorf("%q: %v", query, err)
		}
	})
}

// FuzzDamage: an index in which something is cut off or overwritten gives an answer or says that it
// is damaged.
func FuzzDamage(f *testing.F) {
	whole := index(f, generate(150))
	names := slices.Sorted(maps.Keys(whole))
	for i := range 40 {
		f.Add(uint16(i*1663), uint16(i*701), []byte{"~!#9\",]}"[i%8]}, i%3 == 0)
	}
	engine := bundle(f, "engine.ts")
	f.Fuzz(func(t *testing.T, file, at uint16, bytes []byte, cut bool) {
		name := names[int(file)%len(names)]
		body := slices.Clone(whole[name].Data)
		place := int(at) * len(body) >> 16
		if cut {
			body = body[:place]
		} else {
			copy(body[place:], bytes)
		}
		broken := maps.Clone(whole)
		broken[name] = &fstest.MapFile{Data: body}
		r, err := NewReader(engine, broken.ReadFile)
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		for _, query := range []string{"order create", "kind:event", "zrdre", "o"} {
			_, err := r.Query(t.Context(), query, 20)
			var damaged *DamagedError
			if err != nil && !errors.As(err, &damaged) {
				t.Errorf("%s, %q: %v", name, query, err)
			}
			if err != nil && strings.Contains(err.Error(), "Error:") {
				t.Errorf("%s, %q: no shard is named: %v", name, query, err)
			}
		}
	})
}

func TestDamageIsNamed(t *testing.T) {
	folder := index(t, generate(600))
	for name, file := range folder {
		if letterOf(file.Data) == "l" {
			delete(folder, name)
		}
	}
	r := open(t, folder)
	_, err := r.Query(t.Context(), "order", 5)
	var damaged *DamagedError
	if !errors.As(err, &damaged) || !strings.HasPrefix(damaged.Shard, blocksFolder) {
		t.Errorf("got %v", err)
	}
	if _, err := open(t, fstest.MapFS{}).Query(t.Context(), "order", 5); !errors.As(err, &damaged) || damaged.Shard != "index" {
		t.Errorf("without a root: %v", err)
	}
}
