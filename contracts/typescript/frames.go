package typescript

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// frames are places in modules' code at which definers were called, and the calls that led there:
// by file, "34:5" as the engine counts. They are what reports tell, and are looked up in the text
// only where somebody asks.
type frames map[string]map[string]bool

// add takes in a stack trace.
func (f frames) add(stack string) {
	for {
		_, rest, found := strings.Cut(stack, "(#")
		if !found {
			return
		}
		frame, after, _ := strings.Cut(rest, ")")
		stack = after
		file, place, _ := strings.Cut(frame, ":")
		if f[file] == nil {
			f[file] = map[string]bool{}
		}
		f[file][place] = true
	}
}

// setRan notes what a module's report says of the definers that were called. Where that are all that
// its text calls, its own are not looked at again.
func (m *module) setRan(kinds *contracts.KindTable, records []contracts.Value) {
	m.ran = frames{}
	file := strings.TrimPrefix(engineName(m.file), "#")
	own := map[string]bool{} // where the text calls definers
	for _, r := range records {
		stack := r.Property("stack").Str()
		m.ran.add(stack)
		if _, rest, found := strings.Cut(stack, "(#"+file+":"); found && strings.Index(stack, "(#") == len(stack)-len(rest)-len("(#"+file+":") {
			place, _, _ := strings.Cut(rest, ")")
			own[place] = true
		}
	}
	if m.allRan = len(own) >= definerCalls(m.text) && !mentionsSpecType(kinds, m.text); m.allRan {
		delete(m.ran, file)
	}
}

// definerCalls counts what looks like calls of definers in a text.
func definerCalls(text string) (count int) {
	for {
		_, rest, found := strings.Cut(text, "define")
		if !found {
			return count
		}
		end := 0
		for end < len(rest) && isWordByte(rest[end]) {
			end++
		}
		if text = rest; end > 0 && end < len(rest) && rest[0] >= 'A' && rest[0] <= 'Z' && strings.IndexByte("(<", rest[end]) >= 0 {
			count++
		}
	}
}
