package diff

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// languageGone tells of the texts in a language that are gone while those in others stay, and
// reports whether this is so. Where the language is there under another key, as one of several has
// the key without it, nothing is gone.
func (c *comparison) languageGone(old *contracts.Contract) bool {
	if old.Kind != contracts.Translation {
		return false
	}
	key, _, _ := strings.Cut(old.Key, "@")
	var others []*contracts.Contract
	for _, fresh := range c.head.Contracts {
		if of, _, _ := strings.Cut(fresh.Key, "@"); fresh.Kind == contracts.Translation && of == key {
			others = append(others, fresh)
		}
	}
	locale := old.Spec.Property("locale").Str()
	if len(others) == 0 || locale == "" {
		return false
	}
	for _, fresh := range others {
		if fresh.Spec.Property("locale").Str() == locale {
			return true
		}
	}
	(&site{comparison: c, base: old}).judged(localeRemoved, c.removal(old), "", locale, "")
	return true
}
