package search

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// signTerm begins the terms of words that are written with signs.
const signTerm = "!+="

// Signs that belong to a word: in front of it, inside of it, behind it. What stands elsewhere is
// punctuation. Hyphens, slashes and low lines are no matter of this file: words that they join are
// indexed as one (isLink).
const (
	signsBefore = ".#@$"
	signsInside = ".#@$:+&%"
	signsBehind = "+#%"
)

const (
	maxSigned      = 32 // characters of a word with its signs
	maxSignedWords = 2  // words that signs join: more are a path or a key, which its words tell apart as it is
)

// appendSigned adds the words of a text that are written with signs, folded: "c++", "c#", ".net",
// "node.js", "@scope", "#123", "50%", "q&a", "10:30". Their letters alone are words already; this is
// what ranks those before every "c". assets/search/signs.ts does the same to queries.
func appendSigned(dst []string, s string) []string {
	if !strings.ContainsAny(s, signsInside) {
		return dst
	}
	text := fold(bare(s))
	for len(text) > 0 {
		start := strings.IndexFunc(text, isSigned)
		if start < 0 {
			break
		}
		end := len(text)
		if length := strings.IndexFunc(text[start:], func(r rune) bool { return !isSigned(r) }); length >= 0 {
			end = start + length
		}
		if signed := trimSigned(text[start:end]); signed != "" {
			dst = append(dst, signed)
		}
		text = text[end:]
	}
	return dst
}

// signedOfKey is the same for the segments of a key: only what nothing but a sign tells apart, since
// dots are in every key.
func signedOfKey(dst []string, key string) []string {
	if !strings.ContainsAny(key, "#@$+&%") {
		return dst
	}
	for segment := range strings.SplitSeq(key, ".") {
		dst = appendSigned(dst, segment)
	}
	return dst
}

// parameters are the segments of paths that stand for others, as frameworks write them.
var parameters = regexp.MustCompile(`/(?:\{[^{}/]*\}|:[^/]+|<[^<>/]*>)`)

// signedPath is a path by which all of an operation is found first: without the names of its
// parameters. It returns nothing for what is no path. withoutParameters of assets/search/query.ts does the same.
func signedPath(text string) string {
	if !strings.HasPrefix(text, "/") {
		return ""
	}
	return oneLine(fold(bare(parameters.ReplaceAllString(text, "/{}"))))
}

// isSigned reports whether a character may be part of a word with signs.
func isSigned(r rune) bool { return isWord(r) || strings.ContainsRune(signsInside, r) }

// trimSigned takes punctuation off a run of words and signs. It returns nothing for a run that has
// no sign then, no word or too many.
func trimSigned(run string) string {
	from := strings.IndexFunc(run, isWord)
	if from < 0 {
		return ""
	}
	if from > 0 && strings.IndexByte(signsBefore, run[from-1]) >= 0 {
		from--
	}
	run = run[from:]
	last := strings.LastIndexFunc(run, isWord)
	end := last + len(run[last:])
	if i := strings.IndexFunc(run[last:], func(r rune) bool { return !isWord(r) }); i > 0 {
		end = last + i
	}
	for end < len(run) && strings.IndexByte(signsBehind, run[end]) >= 0 {
		end++
	}
	run = run[:end]
	if utf8.RuneCountInString(run) > maxSigned || !strings.ContainsAny(run, signsInside) {
		return ""
	}
	if len(strings.FieldsFunc(run, func(r rune) bool { return !isWord(r) })) > maxSignedWords {
		return ""
	}
	return run
}
