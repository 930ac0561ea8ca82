package render

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// without returns a value without what stands at paths of property names, and without the objects
// that hold nothing after that. A path that leads through anything but objects takes nothing away,
// so what a section could not read is still shown elsewhere.
func without(v contracts.Value, paths ...string) contracts.Value { return withoutBelow(v, "", paths) }

// withoutBelow is without for the value at a path, "meta." for the property meta: those of the paths
// count that begin with it. What a page has taken is left out at once, since each copies what is left.
func withoutBelow(v contracts.Value, at string, paths []string) contracts.Value {
	var rest []contracts.Member // nil as long as it is the same
	for i := range v.Fields() {
		f := &v.Fields()[i]
		taken, below := leads(paths, at, f.Name)
		inner := f.Value
		if below && inner.Kind() == contracts.Object {
			inner = withoutBelow(inner, at+f.Name+".", paths)
			taken = taken || len(inner.Fields()) == 0
		}
		if rest == nil && (taken || below) {
			rest = append(make([]contracts.Member, 0, len(v.Fields())), v.Fields()[:i]...)
		}
		if rest != nil && !taken {
			rest = append(rest, contracts.Member{Name: f.Name, Value: inner})
		}
	}
	if rest != nil {
		return v.WithFields(rest)
	}
	return v
}

// leads reports whether one of the paths leads to a property, and whether one leads on from there.
func leads(paths []string, at, name string) (to, on bool) {
	if strings.Contains(name, ".") { // which no path names
		return false, false
	}
	for _, path := range paths {
		rest, ok := strings.CutPrefix(path, at)
		if !ok {
			continue
		}
		switch rest, ok := strings.CutPrefix(rest, name); {
		case !ok:
		case rest == "":
			to = true
		case rest[0] == '.':
			on = true
		}
	}
	return to, on
}

// withoutNulls returns an object without the properties of the contract library that are null, which
// is as if they were not there. What authors add says null where it is.
func (p *page) withoutNulls(v node) node {
	isNull := func(f contracts.Member) bool {
		return f.Value.Kind() == contracts.Null && p.words(f.Name, v.property(f.Name)) != ""
	}
	if slices.ContainsFunc(v.Fields(), isNull) {
		v.Value = v.WithFields(slices.DeleteFunc(slices.Clone(v.Fields()), isNull))
	}
	return v
}
