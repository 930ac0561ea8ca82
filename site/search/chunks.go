package search

import "hash/fnv"

// chunks decides where a run of items is cut into blocks: mostly by what the items are, so that one
// that comes or goes changes the block that it is in, and the cuts behind it stay where they are.
// With cuts by size alone everything behind would move. Sizes are counted in what size is.
type chunks struct{ least, most, item int }

// about makes blocks of about a size, of items of about another.
func about(size, item int) chunks { return chunks{least: size / 2, most: 2 * size, item: item} }

// ends reports whether a block of a size ends before the next item.
func (c chunks) ends(size int, next string) bool {
	if size < c.least || size >= c.most {
		return size >= c.most
	}
	hash := fnv.New32a()
	hash.Write([]byte(next))
	// Half of a block's size is there; the other half comes by chance.
	return hash.Sum32()%uint32(max(1, c.least/c.item)) == 0
}
