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
