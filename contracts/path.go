package contracts

import (
	"strconv"
	"strings"
)

// Paths name places in a spec: property names and the places of items in lists, joined by dots,
// such as "sideEffects.emits.0.ref". A dot or backslash in a name has a backslash before it.

// JoinPath returns the path of a property of what stands at path; an empty path is the spec itself.
func JoinPath(path, name string) string {
	if strings.ContainsAny(name, `.\`) {
		name = escapeName.Replace(name)
	}
	if path == "" {
		return name
	}
	return path + "." + name
}

// JoinIndex returns the path of an item of the list that stands at path.
func JoinIndex(path string, index int) string { return path + "." + strconv.Itoa(index) }

// SplitPath returns the steps of a path, names without their backslashes.
func SplitPath(path string) []string {
	var steps []string
	for more := path != ""; more; {
		var step string
		step, path, more = cutPath(path)
		if strings.ContainsRune(step, '\\') {
			step = unescapeName.Replace(step)
		}
		steps = append(steps, step)
	}
	return steps
}

var unescapeName = strings.NewReplacer(`\\`, `\`, `\.`, `.`)

var escapeName = strings.NewReplacer(`\`, `\\`, `.`, `\.`)

// trail is the path of the value that a walk has come to. It is kept as bytes because a walk passes
// many values and makes a path of few.
type trail []byte

// name goes on to a property.
func (t trail) name(name string) trail {
	if len(t) > 0 {
		t = append(t, '.')
	}
	if strings.ContainsAny(name, `.\`) {
		name = escapeName.Replace(name)
	}
	return append(t, name...)
}

// index goes on to an item.
func (t trail) index(i int) trail { return strconv.AppendInt(append(t, '.'), int64(i), 10) }

// follow compares a path with one of a KindInfo, in which "[]" goes through a list's items, or one
// item in place of a list, and "*" through an object's properties. At reports whether the path
// leads along it, end whether it leads to its end.
func follow(pattern, path string) (at, end bool) {
	if pattern != "" && path != "" && pattern[0] != path[0] && pattern[0] != '*' && pattern[0] != '[' {
		return false, false // as for nearly all of the patterns that a path is compared with
	}
	for {
		want, further, more := strings.Cut(pattern, ".")
		name, list := strings.CutSuffix(want, "[]")
		step, rest, deeper := cutPath(path)
		if name != "*" && name != step {
			return false, false
		}
		if list && deeper {
			if index, inner, on := cutPath(rest); isIndex(index) {
				rest, deeper, list = inner, on, false
			}
		}
		switch {
		case !more:
			return !deeper, !deeper && !list
		case !deeper:
			return true, false
		}
		pattern, path = further, rest
	}
}

// beyond returns what of a path lies behind one of a KindInfo that it leads along to the end. It is
// empty where the path ends there; otherwise steps are as they were, each begins a name.
func beyond(pattern, path string) (rest string, ok bool) {
	for more := true; more; {
		var want string
		want, pattern, more = strings.Cut(pattern, ".")
		name, list := strings.CutSuffix(want, "[]")
		step, inner, deeper := cutPath(path)
		if name != "*" && name != step || more && !deeper {
			return "", false
		}
		path = inner
		if list {
			if index, inner, deeper := cutPath(path); isIndex(index) {
				path = inner
				if more && !deeper {
					return "", false
				}
			}
		}
	}
	return path, true
}

// byName reports whether the last step of a path is a name that its author chose.
func byName(pattern, path string) bool {
	steps, at := strings.Split(pattern, "."), -1
	for deeper := true; deeper; {
		var step string
		if step, path, deeper = cutPath(path); !isIndex(step) {
			at++
		}
	}
	return at >= 0 && at < len(steps) && steps[at] == "*"
}

// cutPath cuts a path behind its first step.
func cutPath(path string) (step, rest string, more bool) {
	for i := 0; i < len(path); i++ {
		switch path[i] {
		case '\\':
			i++
		case '.':
			return path[:i], path[i+1:], true
		}
	}
	return path, "", false
}

func isIndex(step string) bool { return step != "" && strings.Trim(step, "0123456789") == "" }
