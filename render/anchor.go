package render

import (
	"strings"
	"unicode"
)

// anchor makes the anchor of a heading as GitHub does, since authors link to what they see there:
// letters, digits, hyphens and underscores in lower case, spaces as hyphens, and nothing of all
// else (github.com/Flet/github-slugger).
func anchor(text string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(strings.TrimSpace(text)) {
		switch {
		case r == ' ' || r == '\t' || r == '\n':
			b.WriteByte('-')
		case r == '-' || unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.Pc):
			b.WriteRune(r)
		}
	}
	if b.Len() == 0 {
		return "section"
	}
	return b.String()
}

// takeAnchor is take with the numbers that GitHub gives: "setup", "setup-1".
func (s ids) takeAnchor(wish string) string {
	n := s[wish]
	if n == 0 {
		s[wish] = 1
		return wish
	}
	id := wish + "-" + itoa(n)
	for s[id] > 0 {
		n++
		id = wish + "-" + itoa(n)
	}
	s[wish], s[id] = n+1, 1
	return id
}

// find returns the id of a heading by the fragment of a link to it; empty where there is none. Case
// does not matter, as it does not on GitHub.
func (s ids) find(fragment string) string {
	fragment = strings.TrimPrefix(fragment, "user-content-") // as GitHub writes it into its pages
	for _, id := range []string{"h-" + fragment, "h-" + anchor(fragment), "h-" + slug(fragment)} {
		if s.has(id) {
			return id
		}
	}
	return ""
}
