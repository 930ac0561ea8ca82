package snapshot_test

import (
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/snapshot"
)

// A snapshot has each contract once: one that is there again is the reason why it is none, however
// often it is.
func TestContractsThatAreThereTwice(t *testing.T) {
	const event = `{"kind": "event", "key": "a.b", "version": "1.0.0", "spec": {"meta": {"key": "a.b", "version": "1.0.0"}}, "source": {"file": "a.ts"}}`
	read := func(list string) (contracts int, said string) {
		r, faults := snapshot.Read("s.json", `{"snapshot": 1, "name": "x", "contracts": [`+list+`], "docBlocks": []}`)
		for _, d := range faults {
			said += d.Message
		}
		if r != nil {
			contracts = len(r.Contracts)
		}
		return contracts, said
	}
	if n, said := read(event); n != 1 || said != "" {
		t.Errorf("once: %d contracts, %s", n, said)
	}
	if n, said := read(event + "," + strings.Replace(event, `"1.0.0"`, `"1.1.0"`, -1)); n != 2 || said != "" {
		t.Errorf("two versions: %d contracts, %s", n, said)
	}
	if n, said := read(event + strings.Repeat(",\n"+event, 50_000)); n != 0 || !strings.HasPrefix(said, `"key" must be that of no other contract`) {
		t.Errorf("often: %d contracts, %s", n, said)
	}
}
