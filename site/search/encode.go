package search

import (
	"bytes"
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// root is what the file of that name holds; format.go describes the fields.
type root struct {
	Format      int               `json:"format"`
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
	Heads       string            `json:"heads"`
	Texts       int               `json:"texts"`
	Names       int               `json:"names"`
	Stop        string            `json:"stop"`
	Messages    map[string]string `json:"messages"`
	Files       map[string]string `json:"files"`
	Inline      map[string]any    `json:"inline"`
}

// block is what may be a file other than the root.
type block struct {
	name    string // "d0"
	payload any
	json    []byte
}

func encode(entries []entry, index inverted, o Options) []File {
	r := root{
		Format: formatVersion, Lang: o.Lang, Docs: len(entries), Messages: o.Messages, Files: map[string]string{}, Inline: map[string]any{},
		Runs: [][4]int{}, Kinds: [][2]string{}, Blocks: [][2]any{},
	}
	r.Stop = strings.Join(sortedKeys(index.stop), " ")
	r.Filters = filterCounts(index.terms, len(entries))
	r.addRuns(entries)
	heads, texts := r.addHeads(entries)
	blocks := slices.Concat(r.addDictionary(index.terms), r.addNames(index.terms), r.addLists(index.terms))

	whole, large := size(blocks)+size(heads)+size(texts) <= wholeLimit, len(entries) > fewDocuments
	names := newNames()
	files := []File{{}} // the root is made last
	place := func(b block) string {
		if whole || b.name == "n0" || large && b.name == "d0" {
			r.Inline[b.name] = b.payload
			return strings.Repeat(" ", nameLength)
		}
		name, known := names.of(b.json)
		if !known {
			files = append(files, script(blocksFolder+name+".js", blocksFolder+name, b.json))
		}
		return name
	}
	next := 0
	for i := range heads {
		columns := heads[i].payload.([]string)
		for ; next < len(texts) && texts[next].head == i; next++ {
			columns[textNames] += place(texts[next].block)
		}
		heads[i] = block{heads[i].name, columns, marshal(columns)}
	}
	for _, b := range slices.Concat(blocks, heads) {
		r.Files[b.name[:1]] += place(b)
	}
	files[0] = script(Root, "index", marshal(r))
	return files
}

// blocksFolder is where the blocks are: browsers may keep all that lies in it.
const blocksFolder = "blocks/"

// textNames is the column of a block of heads that names the blocks of its texts.
const textNames = 6

// nameLength is how many characters the name of a block has.
const nameLength = 6

// names gives blocks their names: the first characters of the SHA-256 of their payloads in base 32,
// which no disk takes for those of another.
type names struct{ taken map[string][]byte }

func newNames() names { return names{map[string][]byte{}} }

// of returns the name of a payload; known tells that a block before had the same. Where chance gave
// another one the name, it is that of the payload with a space behind it.
func (n names) of(payload []byte) (name string, known bool) {
	for text := payload; ; text = append(slices.Clone(text), ' ') {
		sum := sha256.Sum256(text)
		name = strings.ToLower(base32.StdEncoding.EncodeToString(sum[:5]))[:nameLength]
		before, taken := n.taken[name]
		if !taken {
			n.taken[name] = payload
			return name, false
		}
		if bytes.Equal(before, payload) {
			return name, true
		}
	}
}

func (b block) bytes() int { return len(b.json) }

func newBlock(letter string, number int, payload any) block {
	return block{letter + strconv.Itoa(number), payload, marshal(payload)}
}

func size[B interface{ bytes() int }](blocks []B) int {
	total := 0
	for _, b := range blocks {
		total += b.bytes()
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
	cuts := about(limit, listSize)
	for start := 0; start < len(terms); {
		var lists []byte
		end := start
		for ; end < len(terms) && (end == start || !cuts.ends(len(lists), terms[end].lower)); end++ {
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
