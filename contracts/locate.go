package contracts

import (
	"strconv"
	"strings"
)

// At returns what stands at a path, as in JoinPath: unlike Get it goes through lists. It gives a
// Missing value where the path ends early.
func (v Value) At(path string) Value {
	for _, step := range SplitPath(path) {
		if v.Kind() != Array {
			v = v.Property(step)
			continue
		}
		index, err := strconv.Atoi(step)
		if err != nil || index < 0 || index >= len(v.Items()) {
			return Value{}
		}
		v = v.Items()[index]
	}
	return v
}

// Locator makes diagnostics about what stands at paths of one spec. It reads the text of the source
// once, when the first place is asked for. It is not safe for concurrent use.
type Locator struct {
	source Source
	spec   Value
	what   string // of Diagnostic.Contract
	places Places
	frames *framer
}

// Locator makes one for a contract.
func (c *Contract) Locator() *Locator {
	return &Locator{source: c.Source, spec: c.Spec, what: c.ID.String()}
}

// Locator makes one for a DocBlock, of which only the id is a path.
func (d *DocBlock) Locator() *Locator {
	source := d.Source
	source.Places = nil // the statement may hold many DocBlocks; the id is known to Origins
	return &Locator{source: source, spec: ObjectValue(Member{"id", StringValue(d.ID)})}
}

// Value returns where the value at a path is written. Where that is not known it is where the
// nearest one is, of those that it stands in, or else where the contract begins.
func (l *Locator) Value(path string) Position {
	_, value := l.find(path)
	return value
}

// Name returns where the name of the property at a path is written, likewise.
func (l *Locator) Name(path string) Position {
	name, _ := l.find(path)
	return name
}

func (l *Locator) find(path string) (name, value Position) {
	if l.places == nil {
		l.places = func(string) (name, value Position, ok bool) { return name, value, false }
		if l.source.Places != nil {
			l.places = l.source.Places(l.spec.Get("meta.key").Str())
		}
	}
	for ; path != ""; path = Outer(path) {
		if name, value, ok := l.places(path); ok {
			return name, value
		}
		if at, ok := l.written(path); ok {
			return at, at
		}
	}
	at := l.source.At("key", l.spec.Get("meta.key").Str())
	return at, at
}

// written finds a value by what it says, where its path is not written: it comes from a function,
// say, that is given it.
func (l *Locator) written(path string) (at Position, ok bool) {
	v := l.spec.At(path)
	steps := SplitPath(path)
	property := steps[len(steps)-1]
	for i := len(steps) - 1; i >= 0 && isIndex(property); i-- {
		property = steps[i]
	}
	if v.Kind() == String && v.Text() != "" {
		return l.source.find(property, v.Text())
	}
	if len(steps) == 1 || v.Kind() == Missing && l.spec.At(Outer(path)).Kind() != Missing {
		return at, false
	}
	return l.source.find(property, "")
}

// Report makes a diagnostic of the rule, with the frame around its place.
func (l *Locator) Report(rule *Rule, at Position, message, hint string) Diagnostic {
	if l.frames == nil {
		l.frames = newFramer(l.source)
	}
	d := l.frames.frame(rule.At(at, message, hint))
	d.Contract = l.what
	return d
}

// Outer returns the path of what holds the thing at a path; empty for what the spec itself holds.
func Outer(path string) string {
	for end := len(path); end > 0; {
		end = strings.LastIndexByte(path[:end], '.')
		if end < 0 {
			return ""
		}
		escapes := 0
		for at := end - 1; at >= 0 && path[at] == '\\'; at-- {
			escapes++
		}
		if escapes%2 == 0 {
			return path[:end]
		}
	}
	return ""
}

// EachAt calls visit for every value at the places that a path of a RefRule means, with its own
// path.
func (v Value) EachAt(pattern string, visit func(path string, v Value)) {
	walk(v, nil, pattern, func(v Value, at trail) { visit(string(at), v) })
}
