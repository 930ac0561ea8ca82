package render

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// without returns a value without what stands at a path of property names, and without the objects
// that hold nothing after that. A path that leads through anything but objects takes nothing away,
// so what a section could not read is still shown elsewhere.
func without(v contracts.Value, path string) contracts.Value {
	name, rest, nested := strings.Cut(path, ".")
	i := slices.IndexFunc(v.Fields, func(f contracts.Member) bool { return f.Name == name })
	if i < 0 {
		return v
	}
	inner := v.Fields[i].Value
	if nested {
		if inner.Kind != contracts.Object {
			return v
		}
		inner = without(inner, rest)
	}
	if !nested || len(inner.Fields) == 0 {
		v.Fields = slices.Concat(v.Fields[:i], v.Fields[i+1:])
		return v
	}
	v.Fields = slices.Clone(v.Fields)
	v.Fields[i].Value = inner
	return v
}

// withoutNulls returns an object without the properties that are null.
func withoutNulls(v contracts.Value) contracts.Value {
	if slices.ContainsFunc(v.Fields, func(f contracts.Member) bool { return f.Value.Kind == contracts.Null }) {
		v.Fields = slices.DeleteFunc(slices.Clone(v.Fields), func(f contracts.Member) bool { return f.Value.Kind == contracts.Null })
	}
	return v
}
