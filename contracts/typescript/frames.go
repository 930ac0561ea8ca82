package typescript

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
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
	if m.allRan = len(own) >= definerCalls(m.text) && !mentionsSpecType(kinds, m.text); m.allRan && !m.mayCallLater() {
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

// outermost returns which of several calls in the module stands at its top level; they are byte
// offsets, the innermost first. What a class has of its own is made, as the engine tells it, where
// that last was before the class.
func (m *module) outermost(calls []int) int {
	if len(calls) == 0 {
		return 0
	}
	outer := calls[len(calls)-1]
	if len(calls) < 2 || calls[len(calls)-2] < outer {
		return outer
	}
	inner := calls[len(calls)-2]
	s, ok := m.outline().StatementAt(inner)
	before, _ := m.outline().StatementAt(outer)
	if !ok || outer >= s.Start || len(s.Names) != 1 {
		return outer
	}
	list := words(m.text[s.Start:s.End], sandbox.JSX(m.file))
	isClass := false
	for i := 0; i < len(list) && list[i] != "{" && list[i] != "(" && list[i] != "="; i++ {
		isClass = isClass || list[i] == "class"
	}
	if !isClass || slices.Contains(words(m.text[before.Start:before.End], sandbox.JSX(m.file)), s.Names[0]) {
		return outer
	}
	return inner
}
