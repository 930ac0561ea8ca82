package history_test

import (
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/history"
)

// TestPublished: readers are told nothing of what is hidden now, and all of what is gone.
func TestPublished(t *testing.T) {
	w := walk(t, `
-- v1 --
- {type: contractspec:event, key: order.made, version: 1.0.0, stability: stable}
-- v2 --
- {type: contractspec:event, key: order.made, version: 1.0.0, stability: stable, description: Made.}
- {type: contractspec:event, key: order.planned, version: 1.0.0, stability: idea}
- {type: contractspec:event, key: order.drawn, version: 1.0.0, stability: idea}
-- v3 --
- {type: contractspec:event, key: order.made, version: 1.0.0, stability: stable}
- {type: contractspec:event, key: order.planned, version: 1.0.0, stability: idea, description: Later.}
`)
	h := &history.History{}
	w.extend(t, h, w.revisions)
	all, err := w.Registry(t.Context(), w.revisions[2])
	if err != nil {
		t.Fatal(err)
	}
	if got := h.Published(all, all); got != h {
		t.Error("where nothing is hidden there is another history")
	}
	shown := h.Published(all, all.Without(contracts.Hidden{Stabilities: []contracts.Stability{"idea"}}, nil))
	if whole := text(t, h); !strings.Contains(whole, "order.planned") {
		t.Fatal(whole)
	}
	got := text(t, shown)
	for key, want := range map[string]bool{"order.planned": false, "order.made": true, "order.drawn": true} {
		if strings.Contains(got, key) != want {
			t.Errorf("%s is told: %t\n%s", key, !want, got)
		}
	}
}
