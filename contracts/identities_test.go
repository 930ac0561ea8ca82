package contracts_test

import (
	"fmt"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// Each version of a key is found, however many there are, and whatever other kinds have the key.
func TestFindVersions(t *testing.T) {
	for n := range 12 {
		text := item("event", "a", "1.0.0") + item("form", "a", "1.0.0") + item("operation", "b", "1.0.0")
		for version := range n {
			text += item("operation", "a", fmt.Sprintf("%d.0.0", version))
		}
		r, _ := registry(t, text)
		for version := range n + 1 {
			id := contracts.ID{Kind: "operation", Key: "a", Version: fmt.Sprintf("%d.0.0", version)}
			if c := r.Find(id); (c != nil) != (version < n) || c != nil && (c.ID != id || r.Contracts[r.Place(c)] != c) {
				t.Errorf("of %d versions, %s is %v", n, id.Version, c)
			}
		}
		if got := len(r.Keyed("a")); got != n+2 {
			t.Errorf("with %d versions of an operation, %d contracts have the key", n, got)
		}
	}
}
