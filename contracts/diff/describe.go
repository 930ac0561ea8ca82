package diff

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// describe names a shape in its place for people: "list of String, or null".
func describe(u *contracts.Use) string {
	text := describeShape(u.Shape)
	if u.Nullable && !strings.HasSuffix(text, " or null") {
		text += " or null"
	}
	return text
}

// maxDescribed bounds how deep a description goes, and how much it lists.
const maxDescribed = 3

func describeShape(s *contracts.Shape) string { return describeAt(s, 0) }

func describeAt(s *contracts.Shape, depth int) string {
	if s.Name != "" {
		return s.Name
	}
	if depth == maxDescribed {
		return "…"
	}
	switch classOf(s) {
	case neverClass:
		return "nothing"
	case scalarClass:
		if s.Format != "" {
			return s.Scalar + " (" + s.Format + ")"
		}
		return s.Scalar
	case finiteClass:
		var words []string
		for _, v := range finite(s) {
			words = append(words, spelt(v))
		}
		return join(words, ", ")
	case objectClass:
		if keyed(s) {
			return "map of " + describeAt(s.Rest.Shape, depth+1)
		}
		var names []string
		for _, f := range s.Fields {
			name := f.Name
			if f.Optional {
				name += "?"
			}
			names = append(names, name)
		}
		return "{" + join(names, ", ") + "}"
	case listClass:
		if s.Items == nil {
			return "list"
		}
		return "list of " + describeAt(s.Items.Shape, depth+1)
	case unionClass:
		var names []string
		for _, b := range s.Branches() {
			names = append(names, describeAt(b.Shape, depth+1))
		}
		return join(names, " | ")
	}
	return "any"
}

// maxListed bounds the words of a list.
const maxListed = 12

func join(words []string, separator string) string {
	if len(words) > maxListed {
		words = append(words[:maxListed:maxListed], "…")
	}
	return strings.Join(words, separator)
}
