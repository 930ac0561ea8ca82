package diff

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// metadata compares what is said of a contract as a whole.
func (s *site) metadata() {
	a, b := s.base, s.head
	if a.Source.File != b.Source.File && !s.oneFile {
		s.add(contractMoved, "", a.Source.File, b.Source.File)
	}
	if a.Variant != b.Variant && variantCounts(a, b) {
		verdict := kindChanged.In
		if a.Kind != contracts.Operation {
			verdict = Risky
		}
		s.judged(kindChanged, verdict, s.comparison.head.Kinds.Info(b.Kind).Variant, a.Variant, b.Variant)
	}
	for _, text := range [...]struct{ name, old, fresh string }{
		{"title", a.Title, b.Title}, {"description", a.Description, b.Description}, {"goal", a.Goal, b.Goal}, {"context", a.Context, b.Context},
		{"domain", a.Domain, b.Domain}, {"tags", list(a.Tags), list(b.Tags)}, {"docId", list(a.DocIDs), list(b.DocIDs)},
	} {
		if text.old != text.fresh {
			s.add(metaChanged, "meta."+text.name, text.old, text.fresh)
		}
	}
	switch {
	case slices.Equal(sorted(a.Owners), sorted(b.Owners)):
	case len(b.Owners) == 0:
		s.add(ownersGone, "meta.owners", list(a.Owners), "")
	default:
		s.add(ownersChanged, "meta.owners", list(a.Owners), list(b.Owners))
	}
}

// variantCounts reports whether it is a change that a contract is of another variant: to say at
// last which is none.
func variantCounts(a, b *contracts.Contract) bool { return a.Variant != "" && b.Variant != "" }

func list(words []string) string { return strings.Join(words, ", ") }

func sorted(words []string) []string { return slices.Sorted(slices.Values(words)) }

// lifecycle compares how far contracts may be relied on, and how long.
func (s *site) lifecycle() {
	a, b := s.base, s.head
	const path = "meta.stability"
	if a.Stability != b.Stability {
		switch {
		case b.Stability == contracts.Deprecated, a.Stability == contracts.Deprecated: // told below
		case b.Stability.Known() && a.Stability.Rank() < b.Stability.Rank():
			s.add(stabilityRaised, path, string(a.Stability), string(b.Stability))
		default:
			s.add(stabilityLowered, path, string(a.Stability), string(b.Stability))
		}
	}
	switch was, is := a.Deprecated(), b.Deprecated(); {
	case !was && is:
		s.add(deprecatedNow, path, string(a.Stability), string(contracts.Deprecated))
		s.deprecated()
	case was && !is:
		s.add(deprecatedNoMore, path, string(contracts.Deprecated), string(b.Stability))
		if sunset(a) != "" {
			s.judged(sunsetRemoved, Docs, "deprecation.sunset", sunset(a), "")
		}
	case was:
		s.sunset(sunset(a), sunset(b))
		if x, y := replacement(a), replacement(b); x != y {
			s.replaced(x, y)
		}
		for _, name := range [...]string{"reason", "since"} {
			if x, y := ending(a, name), ending(b, name); x != y {
				s.add(metaChanged, "deprecation."+name, x, y)
			}
		}
	}
}

// deprecated tells what is missing where a contract is deprecated now.
func (s *site) deprecated() {
	if sunset(s.head) == "" {
		s.add(deprecatedNoSunset, "deprecation.sunset", "", "")
	} else {
		s.grace()
	}
	if replacement(s.head).Key == "" {
		s.add(deprecatedAlone, "deprecation.replacedBy", "", "")
		return
	}
	s.replacement()
}

func replacement(c *contracts.Contract) contracts.ID {
	if c.Deprecation == nil {
		return contracts.ID{}
	}
	return c.Deprecation.ReplacedBy
}

// ending is a text that is said of the deprecation of a contract.
func ending(c *contracts.Contract, name string) string {
	switch {
	case c.Deprecation == nil:
		return ""
	case name == "since":
		return c.Deprecation.Since
	}
	return c.Deprecation.Reason
}

// replaced compares what replaces a contract that stays deprecated.
func (s *site) replaced(old, fresh contracts.ID) {
	const path = "deprecation.replacedBy"
	if fresh.Key == "" {
		s.add(deprecatedAlone, path, old.Key, "")
		return
	}
	s.add(metaChanged, path, strings.TrimSpace(old.Key+" "+old.Version), strings.TrimSpace(fresh.Key+" "+fresh.Version))
	s.replacement()
}

func (s *site) replacement() {
	if by := replacement(s.head); by.Key != "" && len(s.comparison.head.Versions(by.Kind, by.Key)) == 0 {
		s.add(replacementUnknown, "deprecation.replacedBy", replacement(s.base).Key, by.Key)
	}
}

func (s *site) sunset(old, fresh string) {
	const path = "deprecation.sunset"
	switch {
	case old == fresh:
	case old == "":
		s.add(metaChanged, path, "", fresh)
		s.grace()
	case fresh == "":
		s.add(sunsetRemoved, path, old, "")
	case isDay(old) && !isDay(fresh):
		s.add(sunsetRemoved, path, old, fresh)
	case isDay(old) && isDay(fresh) && fresh[:10] < old[:10]:
		s.add(sunsetEarlier, path, old, fresh)
	default:
		s.add(metaChanged, path, old, fresh)
	}
}
