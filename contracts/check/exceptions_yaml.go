package check

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// blockText matches the end of a line below which a text of several lines stands in YAML.
var blockText = regexp.MustCompile(`(^|[\s:-])[|>][-+0-9]*\s*(#.*)?$`)

// yamlComments is commentsOf for YAML. What looks like a comment in a text is none.
func yamlComments(lines []string, alone map[int]bool, found func(line, column int, comment string)) {
	text := -1 // how far the line is indented that a text of several lines stands below; -1 for none
	for i, line := range lines {
		trimmed := strings.TrimSpace(line)
		indent := len(line) - len(strings.TrimLeft(line, " "))
		if trimmed == "" || text >= 0 && indent > text {
			continue
		}
		text = -1
		if alone[i+1] = strings.HasPrefix(trimmed, "#"); !alone[i+1] {
			delete(alone, i+1)
			if blockText.MatchString(line) {
				text = indent
			}
		}
		at := strings.Index(line, "# "+mark)
		if at < 0 || at > 0 && line[at-1] != ' ' && line[at-1] != '\t' || quoted(line[:at]) {
			continue
		}
		found(i+1, utf8.RuneCountInString(line[:at])+1, strings.TrimRight(line[at+1:], "\r"))
	}
}

// quoted reports whether what follows in a line of YAML stands in quotes.
func quoted(before string) bool {
	quote := byte(0)
	for i := 0; i < len(before); i++ {
		switch c := before[i]; {
		case quote == '"' && c == '\\':
			i++ // past what it escapes
		case quote == 0 && (c == '"' || c == '\'') && (i == 0 || strings.IndexByte(" \t[{,:", before[i-1]) >= 0):
			quote = c
		case c == quote:
			quote = 0
		}
	}
	return quote != 0
}
