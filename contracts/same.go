package contracts

import (
	"path"
	"slices"
	"strings"
)

// difference finds out whether two contracts of one identity say the same. It returns the path of
// the first property that differs, in the order of the first contract, with both values; same is
// true where nothing does. What was not evaluated differs from nothing, since it may come to the
// same. It costs as much as the contracts are large, so it is asked only of those that clash.
func difference(a, b *Contract) (at string, x, y Value, same bool) {
	if a.Variant != b.Variant && a.Variant != "" && b.Variant != "" { // what is known by its shape alone has none
		return "type", StringValue(a.Type()), StringValue(b.Type()), false
	}
	if a.Source.listed() != b.Source.listed() {
		return metadataDifference(a, b)
	}
	d := comparison{texts: a.Source.written() && b.Source.written()}
	return d.values(a.Spec, b.Spec)
}

// metadataDifference compares a contract with an item of a manifest, which lists it without its
// whole spec.
func metadataDifference(a, b *Contract) (at string, x, y Value, same bool) {
	for _, name := range []string{"title", "description", "stability", "owners", "tags"} {
		x, y = a.Spec.Property("meta").Property(name), b.Spec.Property("meta").Property(name)
		if x.Empty() || y.Empty() {
			continue
		}
		if !slices.Equal(x.Strings(), y.Strings()) {
			return "meta." + name, x, y, false
		}
	}
	return "", Value{}, Value{}, true
}

// comparison is a walk over two values at once.
type comparison struct {
	texts bool // whether expressions are compared by their texts
}

// values compares two values; order says nothing in objects, and null is as good as nothing.
func (d *comparison) values(a, b Value) (at string, x, y Value, same bool) {
	switch {
	case !a.Present() && !b.Present():
		return "", a, b, true
	case a.Kind() == Expression || b.Kind() == Expression:
		return "", a, b, a.Kind() != b.Kind() || !d.texts || withoutSpace(a.Text()) == withoutSpace(b.Text())
	case a.Kind() != b.Kind() || a.Text() != b.Text():
		return "", a, b, false
	case a.Kind() == Array:
		return d.items(a, b)
	case a.Kind() == Object:
		return d.members(a, b)
	}
	return "", a, b, a.Equal(b)
}

func (d *comparison) items(a, b Value) (at string, x, y Value, same bool) {
	if len(a.Items()) != len(b.Items()) {
		return "", a, b, false
	}
	for i := range a.Items() {
		if at, x, y, same = d.values(a.Items()[i], b.Items()[i]); !same {
			if at == "" && !x.Kind().holds() { // the list says more than one of its items
				return "", a, b, false
			}
			return at, x, y, false
		}
	}
	return "", a, b, true
}

func (d *comparison) members(a, b Value) (at string, x, y Value, same bool) {
	for _, names := range [][]Member{a.Fields(), b.Fields()} {
		for _, f := range names {
			if at, x, y, same = d.values(a.Property(f.Name), b.Property(f.Name)); !same {
				return strings.TrimSuffix(f.Name+"."+at, "."), x, y, false
			}
		}
	}
	return "", a, b, true
}

// holds reports whether values of the kind have others in them.
func (k ValueKind) holds() bool { return k == Array || k == Object }

func withoutSpace(text string) string { return strings.Join(strings.Fields(text), "") }

// listed reports whether a contract was read from a manifest, which lists what is defined
// elsewhere.
func (s Source) listed() bool { return s.Language == "json" || s.Language == "yaml" }

// written reports whether a contract's source is one that people write: compilers write no
// TypeScript.
func (s Source) written() bool { return s.Language == "typescript" || s.Language == "tsx" }

// index is 1 for a file that gathers others by its name, and 0 for all others.
func (s Source) index() int {
	if strings.HasPrefix(path.Base(s.File), "index.") {
		return 1
	}
	return 0
}

// distance says how far a source is from one that somebody wrote by hand: TypeScript, JavaScript,
// what a generator or a build wrote, a manifest.
func (s Source) distance() int {
	n := 0
	switch {
	case s.listed():
		n = 8
	case !s.written():
		n = 1
	}
	base := path.Base(s.File)
	for _, step := range strings.Split(path.Dir(s.File), "/") {
		switch step {
		case "generated", "__generated__", "gen", "dist", "build", "out", "lib", "es", "esm", "cjs":
			n += 2
		}
	}
	if strings.Contains(base, ".generated.") || strings.Contains(base, ".gen.") {
		n += 2
	}
	return n
}
