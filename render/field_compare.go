package render

import (
	"slices"
	"strings"
	"unicode"

	"github.com/lssm-tech/docsgen/render/markdown"
)

// typeText is a type as text, whatever it links to.
func typeText(s span) string {
	typed, ok := s.(typeSpan)
	if !ok {
		return ""
	}
	var b strings.Builder
	for _, part := range typed.parts() {
		b.WriteString(part.text)
	}
	return b.String()
}

// markValues marks the values of an enum with what they were, and puts those that are gone behind
// those that stood before them. Lists that are cut are not compared.
func markValues(values, old []enumValue) []enumValue {
	cut := func(list []enumValue) bool {
		return slices.ContainsFunc(list, func(v enumValue) bool { return v.More != "" })
	}
	if len(values) == 0 || len(old) == 0 || cut(values) || cut(old) {
		return values
	}
	there := map[string]bool{} // of the values before
	for _, v := range old {
		there[v.Value] = true
	}
	now := make(map[string]int, len(values)) // of each value the first place
	for i, v := range values {
		if _, again := now[v.Value]; !again {
			now[v.Value] = i
		}
	}
	gone := map[int][]enumValue{} // by the place of what they stand behind; -1 for nothing
	at := -1
	for _, v := range old {
		if n, ok := now[v.Value]; ok {
			at = n
		} else if there[v.Value] {
			there[v.Value] = false // each once
			v.Mark = "removed"
			gone[at] = append(gone[at], v)
		}
	}
	marked := slices.Clone(gone[-1])
	for i, v := range values {
		if _, before := there[v.Value]; !before {
			v.Mark = "added"
		}
		marked = append(append(marked, v), gone[i]...)
	}
	return marked
}

func marksValues(values []enumValue) bool {
	return slices.ContainsFunc(values, func(v enumValue) bool { return v.Mark != "" })
}

// says reports whether the same is said, but for the values of enums and for what has no place of its
// own.
func (a *aboutView) says(b *aboutView) bool {
	return a.Title == b.Title && a.Default == b.Default && a.Description.source() == b.Description.source() && slices.Equal(a.Facts, b.Facts)
}

// source is what the texts are made of.
func (t texts) source() string {
	var parts []string
	for _, text := range t {
		if text != nil {
			parts = append(parts, text.source)
		}
	}
	return strings.Join(parts, "\n\n")
}

// comparedTexts compares texts by their words; by those of their sources where only what marks them
// up is another.
func comparedTexts(old, fresh texts) wordsSpan {
	a, b := old.source(), fresh.source()
	if x, y := markdown.PlainText(a), markdown.PlainText(b); x != y {
		a, b = x, y
	}
	return compareWords(a, b)
}

// factChange is a statement on a value with what it was: one of both may be empty.
type factChange struct{ old, fresh fact }

// compareFacts pairs what is stated now with what was, in the order of now: statements that differ in
// their numbers alone are one that has changed. Behind them stands what is not stated any more.
func compareFacts(old, fresh []fact) []factChange {
	was, is := map[fact]bool{}, map[fact]bool{}
	for _, f := range old {
		was[f] = true
	}
	for _, f := range fresh {
		is[f] = true
	}
	left := slices.DeleteFunc(slices.Clone(old), func(f fact) bool { return is[f] })
	about := map[string][]int{} // places in left
	for i, f := range left {
		about[f.about()] = append(about[f.about()], i)
	}
	paired := make([]bool, len(left))
	var list []factChange
	for _, f := range fresh {
		change := factChange{fresh: f}
		if was[f] {
			change.old = f
		} else if places := about[f.about()]; len(places) > 0 {
			change.old, paired[places[0]] = left[places[0]], true
			about[f.about()] = places[1:]
		}
		list = append(list, change)
	}
	for i, f := range left {
		if !paired[i] {
			list = append(list, factChange{old: f})
		}
	}
	return list
}

// about is what a statement is about, whatever its number.
func (f fact) about() string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || r == '.' || r == '-' {
			return -1
		}
		return r
	}, strings.TrimSuffix(strings.ReplaceAll(f.Words, "character ", "characters "), " character"))
}
