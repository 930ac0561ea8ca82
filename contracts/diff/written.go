package diff

import (
	"slices"
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// placeOfChange finds where a change is written: the value, or else the property that the path
// ends in, or the nearest one that it stands in, or else the definition.
func (c *comparison) placeOfChange(of *contracts.Contract, path, value string) contracts.Position {
	steps := pathSteps(path)
	var names []string
	for _, s := range steps {
		if s.kind == nameStep {
			names = append(names, s.text)
		}
	}
	at, exact := c.written(of, steps)
	if len(names) == 0 || path == "meta.version" && !exact { // of the words of versions there are many, in refs
		return of.Source.At("key", of.Key)
	}
	// The first place of a word may be that of another one, which stands before.
	first := func(name, value string) (contracts.Position, bool) {
		p := of.Source.At(name, value)
		return p, p.Column > 1 && (p.Line > at.Line || p.Line == at.Line && p.Column >= at.Column)
	}
	if value != "" && path != "meta.version" {
		if p, ok := first(names[len(names)-1], value); ok {
			return p
		}
	}
	if exact {
		return at
	}
	for _, name := range slices.Backward(names) {
		if p, ok := first(name, ""); ok {
			return p
		}
	}
	if at.Line > 0 {
		return at
	}
	return of.Source.At(names[len(names)-1], "")
}

// written finds what stands at a path as findings have it. Where that is not written literally it
// is not exact, and is what it stands in; its line is 0 where nothing is known.
func (c *comparison) written(of *contracts.Contract, steps []pathStep) (at contracts.Position, exact bool) {
	places, known := c.places[of]
	if !known {
		if of.Source.Places != nil {
			places = of.Source.Places(of.Spec.Get("meta.key").Str())
		}
		c.places[of] = places
	}
	if places == nil {
		return at, false
	}
	path, data := inSpec(of.Spec, steps)
	ways := []string{path}
	if len(data) > 0 {
		ways = ways[:0]
		if way, ok := inSchema(path, data); ok {
			ways = append(ways, way)
		}
		if len(data) == 1 && data[0].kind == nameStep {
			ways = append(ways, contracts.JoinPath(contracts.JoinPath(path, "fields"), data[0].text))
		}
	}
	for _, way := range ways {
		if way != "" {
			if _, at, ok := places(way); ok {
				return at, true
			}
		}
	}
	for outer := path; outer != ""; outer = contracts.Outer(outer) {
		if _, at, ok := places(outer); ok {
			return at, false
		}
	}
	return at, false
}

// inSpec follows a path into a spec as far as it goes: to what stands there, with the rest, which
// is a path in data.
func inSpec(spec contracts.Value, steps []pathStep) (path string, data []pathStep) {
	v := spec
	for i, s := range steps {
		switch {
		case s.kind == nameStep && v.Property(s.text).Kind() != contracts.Missing:
			v, path = v.Property(s.text), contracts.JoinPath(path, s.text)
			continue
		case s.kind == itemStep && v.Kind() == contracts.Array:
			if at, there := identified(v.Items()).at[s.text]; there {
				v, path = v.Items()[at], contracts.JoinIndex(path, at)
				continue
			}
		}
		return path, steps[i:]
	}
	return path, nil
}

// inSchema is where a path in data leads to in the text of a JSON Schema.
func inSchema(path string, data []pathStep) (way string, ok bool) {
	for _, s := range data {
		switch {
		case s.kind == nameStep:
			path = contracts.JoinPath(contracts.JoinPath(path, "properties"), s.text)
		case s.kind == itemStep && s.text == "":
			path = contracts.JoinPath(path, "items")
		case s.kind == itemStep:
			if _, err := strconv.Atoi(s.text); err != nil {
				return "", false
			}
			path = contracts.JoinPath(contracts.JoinPath(path, "prefixItems"), s.text)
		case s.kind == restStep && s.text == "*":
			path = contracts.JoinPath(path, "additionalProperties")
		default:
			return "", false
		}
	}
	return path, true
}

// pathStep is one step of a path as findings have it: "io.input.items[].price{*}|Card".
type pathStep struct {
	kind stepKind
	text string
}

type stepKind uint8

const (
	nameStep   stepKind = iota // a property
	itemStep                   // an item of a list: "[]" for each, or what it is called
	restStep                   // properties without a name: "{*}"
	branchStep                 // an alternative: "|Card"
)

// pathSteps takes a path apart. Whatever stands in brackets is one step.
func pathSteps(path string) []pathStep {
	var steps []pathStep
	var name strings.Builder
	add := func(kind stepKind, text string) {
		if kind != nameStep || text != "" {
			steps = append(steps, pathStep{kind, text})
		}
	}
	flush := func() {
		add(nameStep, name.String())
		name.Reset()
	}
	for i := 0; i < len(path); i++ {
		switch ch := path[i]; ch {
		case '\\':
			if i++; i < len(path) {
				name.WriteByte(path[i])
			}
		case '.':
			flush()
		case '[', '{':
			flush()
			end := closing(path, i)
			add(map[byte]stepKind{'[': itemStep, '{': restStep}[ch], path[i+1:end])
			i = end
		case '|':
			flush()
			end := i + 1
			for end < len(path) && !strings.ContainsRune(".[{|", rune(path[end])) {
				end++
			}
			add(branchStep, path[i+1:end])
			i = end - 1
		default:
			name.WriteByte(ch)
		}
	}
	flush()
	return steps
}

// closing is where a bracket closes; the end of the path where it does not.
func closing(path string, open int) int {
	depth := 0
	for i := open; i < len(path); i++ {
		switch path[i] {
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(path)
}
