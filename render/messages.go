package render

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/templates"
)

// Languages are those of the interface, the default first. Each has a catalog
// templates/messages/<language>.yaml, and all but the default one rules.<language>.yaml and
// findings.<language>.yaml beside it.
var Languages = []string{"en", "fr", "es"}

// catalog holds the messages of one language: a flat map from key to text with {named} places.
type catalog struct {
	lang  string
	texts map[string]string
	rules map[string]string // what the rules of changes say, by their IDs; nil in English
	// what checks find; nil in English
	findings *findingWords
	kinds    *contracts.KindTable
}

func loadCatalog(lang string) (catalog, error) {
	c := catalog{lang: lang, kinds: contracts.Kinds()}
	data, err := templates.FS.ReadFile("messages/" + lang + ".yaml")
	if err != nil {
		return c, fmt.Errorf("no interface in the language %q: it is one of %s", lang, strings.Join(Languages, ", "))
	}
	if err := yaml.Unmarshal(data, &c.texts); err != nil {
		return c, fmt.Errorf("messages/%s.yaml: %w", lang, err)
	}
	if lang == Languages[0] {
		return c, nil
	}
	rules := "messages/rules." + lang + ".yaml"
	if data, err = templates.FS.ReadFile(rules); err != nil {
		return c, err
	}
	if err := yaml.Unmarshal(data, &c.rules); err != nil {
		return c, fmt.Errorf("%s: %w", rules, err)
	}
	c.findings, err = loadFindingWords(lang)
	return c, err
}

// message is the "t" of templates: a text with its places filled by name-value pairs. An unknown
// key fails the page, since a key that is printed in place of its text is worse than no page.
func (c catalog) message(key string, pairs ...any) (string, error) {
	text, ok := c.texts[key]
	if !ok {
		return "", fmt.Errorf("no message %q in %s", key, c.lang)
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		text = strings.ReplaceAll(text, "{"+shown(pairs[i])+"}", shown(pairs[i+1]))
	}
	return text, nil
}

// shown is fmt.Sprint with a shorter way for what nearly all values are.
func shown(value any) string {
	switch value := value.(type) {
	case string:
		return value
	case int:
		return strconv.Itoa(value)
	}
	return fmt.Sprint(value)
}

// plural is the "n" of templates: the form of a message that fits a count, with {n} filled.
func (c catalog) plural(key string, n int) (string, error) {
	return c.message(key+c.form(n), "n", n)
}

// form is the suffix of a count's plural form. These languages have the forms "one" and "other"
// (Unicode CLDR, plural rules; its "many" of French and Spanish begins at a million), and French
// counts nothing as one.
func (c catalog) form(n int) string {
	if n == 1 || n == 0 && c.lang == "fr" {
		return ".one"
	}
	return ".other"
}

// t is message for Go, where the keys are known to exist: a test looks at every call.
func (c catalog) t(key string, pairs ...any) string {
	text, _ := c.message(key, pairs...)
	return text
}

// n is plural for Go.
func (c catalog) n(key string, count int) string {
	text, _ := c.plural(key, count)
	return text
}

// kind names one contract of a kind, or many; kinds of unknown definers go by their own name.
func (c catalog) kind(kind contracts.Kind, n int) string {
	if name := c.kinds.Name(kind, c.form(n) != ".one"); name != "" {
		return name
	}
	if text, ok := c.texts["kind."+string(kind)+c.form(n)]; ok {
		return text
	}
	if n == 1 {
		return kind.Word()
	}
	return strings.ReplaceAll(c.kinds.Info(kind).Plural, "-", " ")
}

// all is the heading of all contracts of a kind.
func (c catalog) all(kind contracts.Kind) string { return upperFirst(c.kind(kind, 2)) }

// says is what a rule of changes says: as it says it where that is English, and where a history has a
// rule that is no more.
func (c catalog) says(r *diff.Rule) string {
	if text, ok := c.rules[r.ID]; ok {
		return text
	}
	return r.Says
}

// stability is the word for a stability; words outside the known ones are shown as written.
func (c catalog) stability(s contracts.Stability) string {
	if text, ok := c.texts["stability."+string(s)]; ok {
		return text
	}
	return string(s)
}

// relation labels one direction of a relation.
func (c catalog) relation(r contracts.Relation, inverse bool) string {
	if inverse {
		return c.texts["relation."+string(r)+".inverse"]
	}
	return c.texts["relation."+string(r)]
}

// overview names an overview, as a heading.
func (c catalog) overview(o Overview) string { return c.texts["overview."+string(o)] }

// facet names a facet, in the plural as a heading.
func (c catalog) facet(f Facet) string { return c.texts["facet."+string(f)] }

// upperFirst begins a word with a capital.
func upperFirst(s string) string {
	for i, r := range s {
		if i > 0 {
			return strings.ToUpper(s[:i]) + s[i:]
		}
		_ = r
	}
	return strings.ToUpper(s)
}

// lowerFirst is a label inside a sentence.
func lowerFirst(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToLower(s[:size]) + s[size:]
}

// versionText shows a version in running text: "v1.0.0". What is no semantic version, such as a
// date, stays as it is.
func versionText(v string) string {
	if contracts.ValidVersion(v) {
		return "v" + v
	}
	return v
}

func itoa(n int) string { return strconv.Itoa(n) }
