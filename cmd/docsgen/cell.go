package main

import (
	"fmt"
	"strings"
)

// maxCell bounds other people's text in a cell, in characters.
const maxCell = 500

// cell makes other people's text one cell of a table in Markdown, in which it marks nothing, names
// nobody and leads nowhere.
func cell(text string) string {
	runes := []rune(oneLine(text))
	if len(runes) > maxCell {
		runes = append(runes[:maxCell:maxCell], '…')
	}
	words := strings.Split(string(runes), " ")
	for i, word := range words {
		words[i] = plainWord(word)
	}
	return strings.Join(words, " ")
}

// plainWord is a word in Markdown. Hosts look for people, numbers of issues and addresses in what
// has been rendered, where an entity or a backslash is gone, but not in code (github/cmark-gfm #181).
func plainWord(word string) string {
	rest := strings.TrimRight(word, ",;:()")
	end := word[len(rest):]
	if strings.ContainsAny(rest, "@#!~%$") || strings.Contains(rest, "://") || strings.Contains(rest, "www.") {
		return "<code>" + escaped(rest) + "</code>" + escaped(end)
	}
	return escaped(word)
}

// escaped writes what would be syntax of Markdown as entities.
func escaped(text string) string {
	var b strings.Builder
	for _, r := range text {
		if strings.ContainsRune("\\`*_{}[]<>|#!&~@", r) {
			fmt.Fprintf(&b, "&#%d;", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
