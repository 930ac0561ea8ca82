package manifest

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// finder returns where what stands at the end of steps is written in an item, as Node.Find does.
type finder func(steps []string) (name, value contracts.Position, ok bool)

// maxSeeks bounds how often the text of an item is read for a value: from then on its tree is made.
const maxSeeks = 20

// places finds values of an item by their paths in the spec that was made of it: metadata stands
// beside "meta" or in it, and schemas stand under "schema". Again makes its tree, which takes longer
// than to seek a value in its text; there is no seek for what is no item of its own.
func places(slots []contracts.Slot, again func() *document.Node, seek finder) func(key string) contracts.Places {
	return func(string) contracts.Places {
		find, seeks := seek, 0
		look := func(steps []string) (name, value contracts.Position, ok bool) {
			if seeks++; find == nil || seeks == maxSeeks {
				find = again().Find
			}
			return find(steps)
		}
		return func(path string) (name, value contracts.Position, ok bool) {
			steps := contracts.SplitPath(path)
			if len(steps) == 0 {
				return name, value, false
			}
			if len(steps) > 1 && steps[0] == "meta" {
				if _, _, ok := look(steps[:2]); !ok {
					steps = steps[1:]
				}
			}
			for _, way := range ways(steps, slots) {
				if name, value, ok = look(way); ok {
					return name, value, true
				}
			}
			return name, value, false
		}
	}
}

// ways returns the paths in an item at which what stands at a path of its spec may be written. A
// field of a type's shape is a property of its schema.
func ways(steps []string, slots []contracts.Slot) [][]string {
	list := [][]string{steps}
	if steps[0] == "fields" {
		properties := append([]string{"properties"}, steps[1:]...)
		list = append(list, properties, append([]string{"schema"}, properties...), append([]string{"schema", "model"}, properties...))
	}
	for _, s := range slots {
		slot := contracts.SplitPath(s.Path)
		if len(steps) < len(slot) || !slices.Equal(steps[:len(slot)], slot) {
			continue
		}
		within := []string{"schema"}
		if s.Schema != "" && s.Schema != "*" {
			within = append(within, s.Schema)
		}
		list = append(list, append(within, steps[len(slot):]...))
	}
	return list
}
