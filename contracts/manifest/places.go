package manifest

import (
	"slices"
	"strconv"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// places finds values of an item by their paths in the spec that was made of it: metadata stands
// beside "meta" or in it, and schemas stand under "schema". Again makes its tree.
func places(slots []contracts.Slot, again func() *document.Node) func(key string) contracts.Places {
	return func(string) contracts.Places {
		item := again()
		return func(path string) (name, value contracts.Position, ok bool) {
			steps := contracts.SplitPath(path)
			if len(steps) == 0 {
				return name, value, false
			}
			if len(steps) > 1 && steps[0] == "meta" && item.Get("meta").Get(steps[1]) == nil {
				steps = steps[1:]
			}
			for _, way := range ways(steps, slots) {
				if name, value, ok = follow(item, way); ok {
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

// follow goes from a node to what stands at the end of steps.
func follow(n *document.Node, steps []string) (name, value contracts.Position, ok bool) {
	if n == nil || len(steps) == 0 {
		return name, value, false
	}
	for _, step := range steps {
		if index, err := strconv.Atoi(step); err == nil && n.Is(contracts.Array) {
			if index >= len(n.Items) {
				return name, value, false
			}
			n = n.Items[index]
			name = n.At
			continue
		}
		found := false
		for _, m := range n.Members {
			if m.Name == step {
				name, n, found = m.At, m.Value, true
				break
			}
		}
		if !found {
			return name, value, false
		}
	}
	return name, n.At, true
}
