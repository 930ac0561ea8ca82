package search

import (
	"maps"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// addRuns describes the stretches of documents that have stability, flags and the count of words in
// common.
func (r *root) addRuns(entries []entry) {
	for _, s := range contracts.Stabilities {
		r.Stabilities = append(r.Stabilities, string(s))
	}
	r.Known = len(r.Stabilities)
	for i := range entries {
		e := &entries[i]
		place := slices.Index(r.Stabilities, e.Stability)
		if place < 0 {
			place = len(r.Stabilities)
			r.Stabilities = append(r.Stabilities, e.Stability)
		}
		run := [4]int{place, e.flags(), len(e.words), 1}
		if last := len(r.Runs) - 1; last >= 0 && [3]int(r.Runs[last][:3]) == [3]int(run[:3]) {
			r.Runs[last][3]++
			continue
		}
		r.Runs = append(r.Runs, run)
	}
}

// textBlock is a block of texts, of documents of one block of heads.
type textBlock struct {
	block
	head int // the number of that
}

// addHeads cuts what every result shows into blocks, and what is shown below that. The column
// textNames of a block of heads is empty: it gets the names of the blocks of its texts.
func (r *root) addHeads(entries []entry) (heads []block, texts []textBlock) {
	kinds := map[string]int{}
	for i := range entries {
		e := &entries[i]
		if _, ok := kinds[e.Kind]; !ok {
			kinds[e.Kind] = len(r.Kinds)
			folder, _, _ := strings.Cut(e.URL, e.Key)
			r.Kinds = append(r.Kinds, [2]string{e.Kind, folder})
		}
	}
	sizes := sizesFor(r.Docs)
	r.Texts = sizes.texts
	for r.Texts > 0 && len(entries) > r.Texts*maxTextBlocks {
		r.Texts *= 2
	}
	cuts := about(sizes.heads, 1)
	var counts []byte
	for start := 0; start < len(entries); {
		end := start + 1
		for end < len(entries) && !cuts.ends(end-start, entries[end].URL) {
			end++
		}
		counts = appendNumber(counts, end-start)
		columns := r.headColumns(entries[start:end], kinds)
		if r.Texts == 0 {
			columns = append(columns, textColumns(entries[start:end])...)
		} else {
			for chunk := range slices.Chunk(entries[start:end], r.Texts) {
				texts = append(texts, textBlock{newBlock("t", len(texts), textColumns(chunk)), len(heads)})
			}
		}
		heads = append(heads, newBlock("h", len(heads), columns))
		start = end
	}
	r.Heads = string(counts)
	return heads, texts
}

func (r *root) headColumns(entries []entry, kinds map[string]int) []string {
	var kind, shared []byte
	var keys, versions, names, addresses []string
	before := ""
	for i := range entries {
		e := &entries[i]
		key := oneLine(e.Key)
		bytes, units := sharedStart(before, key)
		before = key
		kind = appendNumber(kind, kinds[e.Kind])
		shared = appendNumber(shared, units)
		keys = append(keys, key[bytes:])
		versions = append(versions, oneLine(e.Version))
		name := ""
		if e.Kind == guide {
			name = oneLine(e.Title)
		}
		names = append(names, name)
		addresses = append(addresses, r.address(e, kinds[e.Kind]))
	}
	return []string{string(kind), string(shared), lines(keys), lines(versions), lines(names), lines(addresses), ""}
}

// guide is the kind of what is no contract.
const guide = "guide"

func textColumns(entries []entry) []string {
	var titles, summaries []string
	for i := range entries {
		titles = append(titles, oneLine(entries[i].Title))
		summaries = append(summaries, entries[i].summary)
	}
	return []string{lines(titles), lines(summaries)}
}

// lines joins texts of one line each.
func lines(texts []string) string { return strings.Join(texts, "\n") }

// address shortens an address that follows from the rest of the row.
func (r *root) address(e *entry, kind int) string {
	stem := r.Kinds[kind][1] + oneLine(e.Key)
	switch e.URL {
	case stem + ".html":
		return ""
	case stem + "/" + oneLine(e.Version) + ".html":
		return "="
	}
	return oneLine(e.URL)
}

// cut shortens a summary at the end of a word.
func cut(s string) string {
	runes := []rune(s)
	if len(runes) <= summaryLength {
		return s
	}
	short := string(runes[:summaryLength])
	if space := strings.LastIndexByte(short, ' '); space > len(short)/2 {
		short = short[:space]
	}
	return strings.TrimRight(short, " ,;:.") + "…"
}

// filterCounts returns for each filter how many values it has, and how many documents have one.
func filterCounts(terms []term, docs int) [][3]any {
	counts := [][3]any{}
	for _, f := range filters {
		start := "!" + f.name + "="
		values, having, seen := 0, 0, make([]bool, docs)
		from, _ := slices.BinarySearchFunc(terms, start, func(t term, s string) int { return compareTerms(t.lower, s) })
		for i := from; i < len(terms) && strings.HasPrefix(terms[i].lower, start); i++ {
			values++
			for _, hit := range terms[i].hits {
				if doc := uint32(hit); !seen[doc] {
					seen[doc] = true
					having++
				}
			}
		}
		counts = append(counts, [3]any{f.name, values, having})
	}
	return counts
}

func sortedKeys(set map[string]bool) []string {
	return slices.Sorted(maps.Keys(set))
}
