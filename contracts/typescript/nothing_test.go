package typescript

import (
	"errors"
	"testing"
	"time"
)

// TestLoadsThatComeToNothing: why nothing was loaded is said once, whatever the modules are.
func TestLoadsThatComeToNothing(t *testing.T) {
	large := &budget{memory: 64 << 20}
	tooLarge := errors.Join(large.hold(60<<20), large.hold(60<<20))
	for _, test := range []struct {
		budget *budget
		err    error
		want   string
	}{
		{large, tooLarge, "error load-too-large: what the modules define takes more than 64 MB of memory, and nothing was loaded"},
		{&budget{time: time.Minute}, errors.New("fork/exec docsgen: permission denied"), "error engine-failed: fork/exec docsgen: permission denied"},
	} {
		d := test.budget.explain(test.err)
		if got := d.Severity.String() + " " + d.Code.String() + ": " + d.Message; got != test.want || d.Hint == "" {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}
