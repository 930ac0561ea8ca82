package scan

// Tree is the outline of an expression as it is written: objects and lists literally, and of all
// else where it stands. Offsets are bytes of the module's text, End exclusive.
type Tree struct {
	Start, End int
	Members    []TreeMember // of an object literal, or of the first argument of a call
	Items      []*Tree      // of a list literal
	// Name is set where the expression is nothing but a name, or one with properties of it: ["Old",
	// "meta"].
	Name []string
}

// TreeMember is a property of an object literal. Spreads have no Name: Value is what is spread.
type TreeMember struct {
	Name       string
	Start, End int // of the name
	Value      *Tree
}

// maxTree bounds how deep a tree is read. What is deeper has its place and nothing in it.
const maxTree = 200

// Objects returns the trees of the object literals between two byte offsets that have a property of
// this name themselves, without those in each other.
func (o *Outline) Objects(start, end int, property string) []*Tree {
	p := o.treeParser(start, end)
	defer o.done(p)
	var found []*Tree
	for p.at < len(p.tokens) {
		if p.text() != "{" {
			p.at++
			continue
		}
		found = p.value(0).holders(property, found)
	}
	return found
}

// holders adds the objects of a tree that have a property of this name themselves to a list.
func (t *Tree) holders(property string, list []*Tree) []*Tree {
	switch {
	case t == nil:
		return list
	case t.Member(property) != nil:
		return append(list, t)
	}
	for _, m := range t.Members {
		list = m.Value.holders(property, list)
	}
	for _, item := range t.Items {
		list = item.holders(property, list)
	}
	return list
}

// Initializer returns the tree of what a name is given where a top-level statement declares it; nil
// where none does.
func (o *Outline) Initializer(name string) *Tree {
	o.initializersLock.Lock()
	defer o.initializersLock.Unlock()
	t, known := o.initializers[name]
	if !known {
		t = o.readInitializer(name)
		if o.initializers == nil {
			o.initializers = map[string]*Tree{}
		}
		o.initializers[name] = t
	}
	return t
}

func (o *Outline) readInitializer(name string) *Tree {
	for _, s := range o.Statements {
		for _, declared := range s.Names {
			if declared != name {
				continue
			}
			p := o.treeParser(s.Start, s.End)
			defer o.done(p)
			for named := false; p.at < len(p.tokens); p.at++ {
				if named && p.text() == "=" {
					p.at++
					return p.value(0)
				}
				named = named || p.text() == name
			}
			return nil
		}
	}
	return nil
}

// Member returns the last property of a name; nil where there is none.
func (t *Tree) Member(name string) *TreeMember {
	for i := len(t.Members) - 1; i >= 0; i-- {
		if t.Members[i].Name == name && name != "" {
			return &t.Members[i]
		}
	}
	return nil
}

// Item returns an item of a list; nil where that is none, or where what is spread into the list
// before it makes its place unknown.
func (t *Tree) Item(index int) *Tree {
	if index < 0 || index >= len(t.Items) {
		return nil
	}
	for _, item := range t.Items[:index+1] {
		if item == nil {
			return nil
		}
	}
	return t.Items[index]
}
