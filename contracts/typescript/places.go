package typescript

import (
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
)

// maxNames bounds how many names are followed from a path to what is written.
const maxNames = 20

// places finds values by their paths in the object literal of a part of the text that has "meta",
// or else in the first that has what a path begins with, as models have no "meta". Of several with
// "meta" it is the one that writes the key. Constants of the module are followed, also where they
// are spread. What is not there is looked for in data that the module imports; what other modules
// give is written elsewhere, and not found.
func (t *sourceText) places(start, end int, data *dataTexts) func(key string) contracts.Places {
	return func(key string) contracts.Places {
		f := placeFinder{text: t, key: key, outline: t.outline(), start: start, end: end, roots: map[string]*scan.Tree{}, constants: map[string]*scan.Tree{}}
		return func(path string) (name, value contracts.Position, ok bool) {
			name, value, ok = f.find(path)
			if !ok || f.named {
				if inName, inValue, found := data.find(key, path); found {
					return inName, inValue, true
				}
			}
			return name, value, ok && !(f.foreign && len(data.files) > 0)
		}
	}
}

// placeFinder keeps the trees that were read, so that each text is read once however much is looked
// for in it.
type placeFinder struct {
	text      *sourceText
	outline   *scan.Outline
	key       string
	start     int // byte offsets of the part
	end       int
	named     bool                  // whether what was found last is a name that stands for the value
	foreign   bool                  // whether it is one that the module only imports, or is given
	roots     map[string]*scan.Tree // by the first step of paths; nil for those that nothing has
	constants map[string]*scan.Tree
}

func (f *placeFinder) find(path string) (name, value contracts.Position, ok bool) {
	steps := contracts.SplitPath(path)
	if len(steps) == 0 {
		return name, value, false
	}
	tree := f.root(steps[0])
	var member *scan.TreeMember
	for _, step := range steps {
		member, tree = f.step(tree, step, maxNames)
		if tree == nil {
			return name, value, false
		}
	}
	f.named = len(tree.Name) > 0
	f.foreign = f.named && f.outline.Initializer(tree.Name[0]) == nil
	value = f.span(tree.Start, tree.End)
	if name = value; member != nil {
		name = f.span(member.Start, member.End)
	}
	return name, value, true
}

func (f *placeFinder) root(step string) *scan.Tree {
	if tree, known := f.roots[step]; known {
		return tree
	}
	var tree *scan.Tree
	if step != "meta" {
		tree = f.root("meta")
	}
	if tree == nil {
		tree = f.choose(f.outline.Objects(f.start, f.end, step))
	}
	f.roots[step] = tree
	return tree
}

// choose returns the object that the contract is made of, of several that it may be made of; nil
// where none of them says so.
func (f *placeFinder) choose(list []*scan.Tree) *scan.Tree {
	if len(list) == 1 {
		return list[0]
	}
	for _, tree := range list {
		_, meta := f.step(tree, "meta", maxNames)
		if meta == nil {
			return tree // a model, or the like
		}
		if _, key := f.step(meta, "key", maxNames); key != nil && strings.Trim(f.text.text[key.Start:key.End], "'\"`") == f.key {
			return tree
		}
	}
	return nil
}

// step goes on from a tree to one of its properties or items; nil where it has none.
func (f *placeFinder) step(tree *scan.Tree, step string, names int) (*scan.TreeMember, *scan.Tree) {
	tree = f.follow(tree, names)
	if tree == nil {
		return nil, nil
	}
	if index, err := strconv.Atoi(step); err == nil && len(tree.Items) > 0 {
		return nil, tree.Item(index)
	}
	for i := len(tree.Members) - 1; i >= 0; i-- {
		m := &tree.Members[i]
		switch {
		case m.Name == step:
			return m, m.Value
		case m.Name == "" && m.Value != nil:
			if inner, value := f.step(m.Value, step, names-1); value != nil {
				return inner, value
			}
		}
	}
	return nil, nil
}

// follow returns what is written of a name: that of the constant that it names.
func (f *placeFinder) follow(tree *scan.Tree, names int) *scan.Tree {
	for ; tree != nil && len(tree.Name) > 0; names-- {
		if names <= 0 {
			return nil
		}
		constant, known := f.constants[tree.Name[0]]
		if !known {
			constant = f.outline.Initializer(tree.Name[0])
			f.constants[tree.Name[0]] = constant
		}
		for _, property := range tree.Name[1:] {
			if constant == nil {
				return nil
			}
			_, constant = f.step(constant, property, names-1)
		}
		tree = constant
	}
	return tree
}

func (f *placeFinder) span(start, end int) contracts.Position {
	return f.text.span(scan.Token{Start: start, End: end})
}
