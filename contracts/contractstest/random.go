package contractstest

import (
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"
)

// Random is for tests that make edits at random: it gives how many they shall make, and chance to
// make them by. DOCSGEN_EDITS says how many, else it is usual; DOCSGEN_SEED brings back those of an
// earlier run, whose seed is in its log.
func Random(t testing.TB, usual int) (edits int, random *rand.Rand) {
	t.Helper()
	edits, seed := number(t, "DOCSGEN_EDITS", usual), number(t, "DOCSGEN_SEED", int(time.Now().UnixNano()%1_000_000))
	t.Logf("%d edits with DOCSGEN_SEED=%d", edits, seed)
	return edits, rand.New(rand.NewPCG(uint64(seed), 0))
}

func number(t testing.TB, variable string, fallback int) int {
	t.Helper()
	text := os.Getenv(variable)
	if text == "" {
		return fallback
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%s: %v", variable, err)
	}
	return n
}
