package typescript

import (
	"strings"
	"sync"
)

// texts keeps one copy of what reports of many modules say: names of properties, owners, words. A
// report is several times as long as what becomes of it, so nothing of it may stay. It is safe for
// concurrent use.
type texts struct {
	mu    sync.Mutex
	known map[string]string
}

// maxSharedText bounds what is looked for among the texts before, in bytes: longer ones are seldom
// the same.
const maxSharedText = 64

// keep returns a text that shares no memory with its report.
func (t *texts) keep(s string) string {
	if len(s) > maxSharedText {
		return strings.Clone(s)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	kept, known := t.known[s]
	if !known {
		kept = strings.Clone(s)
		if t.known == nil {
			t.known = map[string]string{}
		}
		t.known[kept] = kept
	}
	return kept
}
