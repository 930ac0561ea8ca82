package render

import (
	"html/template"
	"strings"

	"github.com/lssm-tech/docsgen/render/markdown"
)

// wordsSpan is two texts compared word by word.
type wordsSpan []wordRun

// wordRun is words in a row that are in both texts, or in one of them.
type wordRun struct {
	element string // "ins", "del", or empty for what is in both
	text    string
}

// maxWordPairs bounds the pairs of words that are compared, beyond what two texts begin and end with.
// Of texts that differ in more, all that stands between is taken for another.
const maxWordPairs = 1 << 20

// compareWords compares two texts by their words: of what is not in both, what is gone stands before
// what is new. Spaces are not compared. It takes time in proportion to the product of the words that
// differ, as the longest common subsequence does, and is bounded.
func compareWords(old, fresh string) wordsSpan {
	a, b := strings.Fields(old), strings.Fields(fresh)
	var runs wordsSpan
	start := 0
	for start < min(len(a), len(b)) && a[start] == b[start] {
		start++
	}
	end := 0
	for end < min(len(a), len(b))-start && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	runs.add("", a[:start])
	runs.between(a[start:len(a)-end], b[start:len(b)-end])
	runs.add("", a[len(a)-end:])
	return runs
}

func (runs *wordsSpan) between(a, b []string) {
	if len(a)*len(b) > maxWordPairs {
		runs.add("del", a)
		runs.add("ins", b)
		return
	}
	// common[i][j] is how many words a[i:] and b[j:] have in common, in the same order
	width := len(b) + 1
	common := make([]int32, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				common[i*width+j] = common[(i+1)*width+j+1] + 1
			} else {
				common[i*width+j] = max(common[(i+1)*width+j], common[i*width+j+1])
			}
		}
	}
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		gone, came := i, j
		for i < len(a) && j < len(b) && a[i] != b[j] || i < len(a) != (j < len(b)) {
			if i < len(a) && (j == len(b) || common[(i+1)*width+j] >= common[i*width+j+1]) {
				i++
			} else {
				j++
			}
		}
		runs.add("del", a[gone:i])
		runs.add("ins", b[came:j])
		same := i
		for i < len(a) && j < len(b) && a[i] == b[j] {
			i, j = i+1, j+1
		}
		runs.add("", a[same:i])
	}
}

func (runs *wordsSpan) add(element string, words []string) {
	if len(words) > 0 {
		*runs = append(*runs, wordRun{element, strings.Join(words, " ")})
	}
}

// HTML is the words of both texts, those of one in elements that say so.
func (runs wordsSpan) HTML() template.HTML { return fragment(runs.write).HTML() }

func (runs wordsSpan) write(m *htmlWriter) {
	m.Raw(`<span class="compared" dir="auto">`)
	for i, run := range runs {
		if i > 0 {
			m.Raw(" ")
		}
		if run.element == "" {
			m.Text(run.text)
			continue
		}
		m.Raw("<")
		m.Text(run.element)
		m.Raw(">")
		m.Text(run.text)
		m.Raw("</")
		m.Text(run.element)
		m.Raw(">")
	}
	m.Raw(`</span>`)
}

// Markdown is the words of both texts: what is gone struck out, what is new in bold.
func (runs wordsSpan) Markdown() string {
	parts := make([]string, len(runs))
	for i, run := range runs {
		parts[i] = markdown.Escape(run.text)
		switch run.element {
		case "del":
			parts[i] = "~~" + parts[i] + "~~"
		case "ins":
			parts[i] = "**" + parts[i] + "**"
		}
	}
	return strings.Join(parts, " ")
}
