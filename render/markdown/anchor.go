package markdown

import (
	"strings"
	"unicode"

	"github.com/lssm-tech/docsgen/render/markup"
)

// Anchor makes the anchor of a heading as GitHub does, since authors link to what they see there:
// letters, digits, hyphens and underscores in lower case, spaces as hyphens, and nothing of all
// else (github.com/Flet/github-slugger).
func Anchor(text string) string {
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

// FindAnchor returns the id of a heading, or of an anchor of a text, by the fragment of a link to it;
// empty where there is none. Case does not matter, as it does not on GitHub.
func FindAnchor(ids *markup.IDs, fragment string) string {
	fragment = strings.TrimPrefix(fragment, "user-content-") // as GitHub writes it into its pages
	// GitHub writes the space in front of an element that shows nothing as a hyphen: "# Setup <a name=x></a>".
	open := strings.TrimRight(fragment, "-")
	for _, id := range []string{"h-" + fragment, "h-" + Anchor(fragment), "h-" + markup.Slug(fragment), "h-" + Anchor(open)} {
		if ids.Has(id) {
			return id
		}
	}
	return ""
}
