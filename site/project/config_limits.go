package project

import (
	"fmt"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// Bounds of what a key of the configuration holds: its texts stand on many pages, and its lists are
// compared with each file, contract or finding.
const (
	maxEntries  = 1_000
	maxText     = 2_000 // bytes
	maxPatterns = 1_000 // of all overrides of checks together
)

// otherLimits are those of keys that take more or less, by their names.
var otherLimits = map[string]int{
	"owners":      10_000,
	"links":       50, // on each page
	"pictures":    100,
	"footer":      8_000,
	"notice.text": 8_000,
}

// limitOf is how many entries a key takes, or how many bytes of text.
func limitOf(name string, usual int) int {
	if other, ok := otherLimits[name]; ok {
		return other
	}
	return usual
}

// tooMany reports a list that has more entries than its key takes.
func (d *decoder) tooMany(n *document.Node, name string) bool {
	most := limitOf(name, maxEntries)
	if len(n.Items) <= most {
		return false
	}
	d.report(contracts.InvalidValue.At(n.Items[most].At, fmt.Sprintf("%q has %d entries, and takes at most %d", name, len(n.Items), most), "name fewer, with patterns where it takes them"))
	return true
}

// tooLong tells of a text that is longer than its key takes.
func tooLong(text, name string) (problem, hint string) {
	if most := limitOf(name, maxText); len(text) > most {
		return fmt.Sprintf("has %d bytes, and takes at most %d", len(text), most), "shorten it"
	}
	return "", ""
}

// tooManyPatterns reports overrides whose paths are too many together: each is tried on each finding.
func (d *decoder) tooManyPatterns(root *document.Node) {
	count := 0
	for _, o := range root.Get("checks").Get("overrides").List() {
		paths := o.Get("paths")
		if count += len(paths.List()); count > maxPatterns {
			d.report(contracts.InvalidValue.At(paths.At, fmt.Sprintf("the overrides of \"checks\" have more than %d paths together", maxPatterns), "join paths with patterns, or remove some"))
			return
		}
	}
}
