package search

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// root is what the file of that name holds; format.go describes the fields.
type root struct {
	Format      int               `json:"format"`
	Hash        string            `json:"hash"`
	Lang        string            `json:"lang"`
	Docs        int               `json:"docs"`
	Stabilities []string          `json:"stabilities"`
	Known       int               `json:"known"`
	Runs        [][4]int          `json:"runs"`
	Kinds       [][2]string       `json:"kinds"`
	Filters     [][3]any          `json:"filters"`
	Blocks      [][2]any          `json:"blocks"`
	Lists       string            `json:"lists"`
	Words       int               `json:"words"`
	Heads       int               `json:"heads"`
	Texts       int               `json:"texts"`
	Names       int               `json:"names"`
	Stop        string            `json:"stop"`
	Messages    map[string]string `json:"messages"`
	Inline      map[string]any    `json:"inline"`
}

// block is a file other than the root.
type block struct {
	name    string // "d0"
	payload any
	json    []byte
}

func encode(entries []entry, index inverted, o Options) []File {
	r := root{
		Format: formatVersion, Lang: o.Lang, Docs: len(entries), Messages: o.Messages, Inline: map[string]any{},
		Runs: [][4]int{}, Kinds: [][2]string{}, Blocks: [][2]any{},
	}
	r.Stop = strings.Join(sortedKeys(index.stop), " ")
	r.Filters = filterCounts(index.terms, len(entries))
	r.addRuns(entries)
	blocks := slices.Concat(r.addDictionary(index.terms), r.addNames(index.terms), r.addLists(index.terms), r.addHeads(entries), r.addTexts(entries))

	sum := sha256.New()
	for _, b := range blocks {
		sum.Write(b.json)
	}
	r.Hash = hex.EncodeToString(sum.Sum(nil)[:4])

	whole, large := size(blocks) <= wholeLimit, len(entries) > fewDocuments
	blocks = slices.DeleteFunc(blocks, func(b block) bool {
		inline := whole || large && (b.name == "n0" || b.name == "d0")
		if inline {
			r.Inline[b.name] = b.payload
		}
		return inline
	})
	files := make([]File, 0, len(blocks)+1)
	files = append(files, script(Root, "index", marshal(r)))
	for _, b := range blocks {
		name := r.Hash + "/" + b.name
		files = append(files, script(name+".js", name, b.json))
	}
	return files
}

func newBlock(letter string, number int, payload any) block {
	return block{letter + strconv.Itoa(number), payload, marshal(payload)}
}

func size(blocks []block) int {
	total := 0
	for _, b := range blocks {
		total += len(b.json)
	}
	return total
}

func script(path, name string, payload []byte) File {
	body := make([]byte, 0, len(payload)+len(name)+20)
	body = append(append(append(body, `docsgenSearch("`...), name...), `",`...)
	return File{Path: path, Body: append(append(body, payload...), ")\n"...)}
}

// marshal writes JSON that is a script too (encoding/json escapes U+2028 and U+2029), without the
// escapes that only HTML needs.
func marshal(value any) []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		panic(err) // Only texts, numbers and maps of them are ever given: they can all be written.
	}
	return bytes.TrimRight(b.Bytes(), "\n")
}

// addLists cuts the lists into blocks.
func (r *root) addLists(terms []term) []block {
	var blocks []block
	var sizes []byte
	limit := sizesFor(r.Docs).lists
	for start := 0; start < len(terms); {
		var lists []byte
		end := start
		for ; end < len(terms) && len(lists) < limit; end++ {
			before := len(lists)
			if end > start {
				lists = append(lists, ' ')
			}
			lists = appendList(lists, terms[end].hits)
			// A long list gets a block of its own, so that its neighbours don't cost what it does.
			if end > start && len(lists)-before > limit {
				lists = lists[:before]
				break
			}
		}
		sizes = appendNumber(sizes, end-start)
		blocks = append(blocks, newBlock("l", len(blocks), string(lists)))
		start = end
	}
	r.Lists = string(sizes)
	return blocks
}

func appendList(b []byte, hits []uint64) []byte {
	slices.Sort(hits)
	for start := 0; start < len(hits); {
		hit := hits[start] >> 32
		end := start + 1
		for end < len(hits) && hits[end]>>32 == hit {
			end++
		}
		b = appendNumber(appendNumber(b, int(hit)), end-start)
		next := 0
		for _, h := range hits[start:end] {
			doc := int(uint32(h))
			b = appendNumber(b, doc-next)
			next = doc + 1
		}
		start = end
	}
	return b
}
