package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/templates"
)

// findingWords are what checks find, in the words of one language other than English, in which
// packages contracts and check write it: templates/messages/findings.<language>.yaml.
type findingWords struct {
	rules map[string]ruleWords // by their codes
	hints []retold             // of any rule
	words []retold             // what may stand in the places of sentences
}

// ruleWords are what a rule means and the sentences that it makes.
type ruleWords struct {
	means       string
	says, hints []retold
}

// retold is an English sentence with {named} places, and the same in another language.
type retold struct {
	fixed []string // what stands before, between and behind the places
	names []string
	other string
}

func loadFindingWords(lang string) (*findingWords, error) {
	name := "messages/findings." + lang + ".yaml"
	data, err := templates.FS.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var file struct {
		Rules map[string]struct {
			Means       string
			Says, Hints map[string]string
		}
		Hints, Words map[string]string
	}
	if err := yaml.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	f := &findingWords{rules: map[string]ruleWords{}, hints: sentences(file.Hints), words: sentences(file.Words)}
	for code, r := range file.Rules {
		f.rules[code] = ruleWords{r.Means, sentences(r.Says), sentences(r.Hints)}
	}
	return f, nil
}

// sentences splits sentences at their places. Those with the most words come first: they say more of
// what they fit than one that is mostly places.
func sentences(texts map[string]string) []retold {
	var list []retold
	for english, other := range texts {
		s := retold{other: other}
		rest := english
		for {
			before, after, found := strings.Cut(rest, "{")
			name, behind, closed := strings.Cut(after, "}")
			if !found || !closed {
				break
			}
			s.fixed, s.names, rest = append(s.fixed, before), append(s.names, name), behind
		}
		s.fixed = append(s.fixed, rest)
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b retold) int {
		x, y := strings.Join(a.fixed, ""), strings.Join(b.fixed, "")
		return cmp.Or(cmp.Compare(len(y), len(x)), cmp.Compare(x, y), cmp.Compare(a.other, b.other))
	})
	return list
}

// saidSpan is a text in a language: that of the page where lang is empty.
type saidSpan struct{ Text, Lang string }

// means is what a rule means.
func (c catalog) means(rule *contracts.Rule) saidSpan {
	if c.findings == nil {
		return saidSpan{Text: rule.Meaning}
	}
	if words, ok := c.findings.rules[rule.Code.String()]; ok {
		return saidSpan{Text: words.means}
	}
	return saidSpan{rule.Meaning, Languages[0]}
}

// found is what a finding says, and its hint, in the language of the catalog, or else in English.
func (c catalog) found(code contracts.Code, message, hint string) (said, next saidSpan) {
	if c.findings == nil {
		return saidSpan{Text: message}, saidSpan{Text: hint}
	}
	rule := c.findings.rules[code.String()]
	said, next = saidSpan{message, Languages[0]}, saidSpan{hint, Languages[0]}
	if text, ok := c.retell(rule.says, message); ok {
		said = saidSpan{Text: text}
	}
	if text, ok := c.retell(slices.Concat(rule.hints, c.findings.hints), hint); ok {
		next = saidSpan{Text: text}
	}
	return said, next
}

// retell says a text by the first sentence that it fits, if one does with all that is in its places.
func (c catalog) retell(list []retold, text string) (string, bool) {
	for _, s := range list {
		tries := maxTries
		if pairs, ok := c.fill(s.fixed, s.names, text, nil, &tries); ok {
			return strings.NewReplacer(pairs...).Replace(s.other), true
		}
	}
	return "", false
}

// maxTries bounds the ways in which a text is tried to fit a sentence: what authors write may hold
// the words between places any number of times.
const maxTries = 1000

// fill returns the places of a text with what stands there, by name and value in turn. Where what
// stands in a place makes no sense, the place goes on to where its end comes again.
func (c catalog) fill(fixed, names []string, text string, pairs []string, tries *int) ([]string, bool) {
	text, ok := strings.CutPrefix(text, fixed[0])
	if !ok || len(names) == 0 {
		return pairs, ok && text == ""
	}
	if len(names) == 1 {
		value, closed := strings.CutSuffix(text, fixed[1])
		value, ok := c.place(names[0], value)
		return append(pairs, "{"+names[0]+"}", value), ok && closed
	}
	for at := 1; *tries > 0; at++ {
		*tries--
		next := strings.Index(text[min(at, len(text)):], fixed[1])
		if next < 0 {
			break
		}
		at += next
		if value, ok := c.place(names[0], text[:at]); ok {
			if all, ok := c.fill(fixed[1:], names[1:], text[at:], append(pairs, "{"+names[0]+"}", value), tries); ok {
				return all, true
			}
		}
	}
	return nil, false
}

// place is what stands in a place of a sentence; false for words that the catalog does not know.
func (c catalog) place(name, text string) (string, bool) {
	if text == "" {
		return "", false
	}
	switch strings.TrimRight(name, "0123456789") {
	case "contract", "other":
		return c.kindAndKey(text), strings.Contains(text, " ")
	case "kind":
		if kind := c.kindOf(text); kind != "" {
			return c.kind(kind, 1), true
		}
		return c.retell(c.findings.words, text)
	case "what":
		return c.retell(c.findings.words, text)
	case "value", "type":
		if word, ok := c.retell(c.findings.words, text); ok {
			return word, true
		}
		return text, !strings.Contains(text, " ")
	case "way":
		joint, _ := c.retell(c.findings.words, ", which ")
		steps := strings.Split(strings.ReplaceAll(text, ", and so on", ", which and so on"), ", which ")
		for i, step := range steps {
			word, ok := c.retell(c.findings.words, step)
			if !ok {
				return "", false
			}
			switch {
			case i == 0:
				steps[i] = word
			case strings.HasPrefix(step, "and so on"):
				steps[i] = ", " + word
			default:
				steps[i] = joint + word
			}
		}
		return strings.Join(steps, ""), true
	}
	return text, true
}

// kindOf finds a kind by its word; empty for none.
func (c catalog) kindOf(word string) contracts.Kind {
	for _, info := range c.kinds.All() {
		if info.Kind.Word() == word {
			return info.Kind
		}
	}
	return ""
}

// kindAndKey is a contract by its kind and key: "test spec order.test".
func (c catalog) kindAndKey(text string) string {
	at := 0
	for word := range strings.SplitAfterSeq(text, " ") {
		if at += len(word); at >= len(text) {
			break
		}
		if kind := c.kindOf(text[:at-1]); kind != "" {
			return c.kind(kind, 1) + text[at-1:]
		}
	}
	return text
}
