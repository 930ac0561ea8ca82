package fields

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// Occurrence is one field of one contract.
type Occurrence struct {
	Name     string
	Role     Role
	Section  string
	Path     []byte         // good only for the call that it is given to
	Use      *contracts.Use // nil where a view names the field and no shape is there
	Direct   bool
	Personal bool
}

// Each calls visit for the fields of all shapes in a contract, and for those that a view or a form
// shows. A type's fields that are types with a page of their own are left to those. Of a shape that
// holds itself the fields are met once.
func Each(r *contracts.Registry, c *contracts.Contract, visit func(Occurrence)) {
	w := walker{visit: visit, personal: personalOf(c)}
	if c.Kind == contracts.Type {
		w.own = c.Shape
		w.role, w.section = Held, ""
		w.shape(c.Shape, 0)
		return
	}
	c.Spec.EachShape(func(path string, use *contracts.Use) {
		w.role, w.section = roleOf(c.Kind, path)
		w.path, w.seen, w.again = w.path[:0], map[*contracts.Shape]bool{}, maxAgain
		w.shape(use.Shape, 0)
	})
	for _, path := range shownBy(c) {
		name := path[strings.LastIndexByte(path, '.')+1:]
		visit(Occurrence{Name: name, Role: Shown, Path: []byte(path), Personal: w.personal[path] || w.personal[name]})
	}
}

// roleOf says what a shape at a path of a spec is for.
func roleOf(kind contracts.Kind, path string) (role Role, section string) {
	switch kind {
	case contracts.Operation:
		section, inIO := strings.CutPrefix(path, "io.")
		switch {
		case !inIO && strings.HasPrefix(path, "sideEffects.emits"):
			return Emitted, ""
		case !inIO:
			return Held, ""
		case section == "input" || section == "params" || section == "query" || section == "headers":
			return In, section
		case section == "output" || section == "success":
			return Out, section
		}
		return Out, ""
	case contracts.Event:
		if path == "payload" {
			return Emitted, "payload"
		}
		return Emitted, ""
	case contracts.Form:
		if path == "model" {
			return Shown, "form-model"
		}
		return Shown, ""
	}
	return Held, ""
}

// maxNesting bounds how deep shapes are followed.
const maxNesting = 40

// walker goes through the shapes of one contract.
type walker struct {
	visit    func(Occurrence)
	personal map[string]bool
	role     Role
	section  string
	own      *contracts.Shape          // of a type
	seen     map[*contracts.Shape]bool // true while the shape is walked through
	again    int                       // how many more may be walked through that have been before
	path     []byte
}

// maxAgain bounds how often the shapes in one are walked through again, under other paths: shapes
// that hold each other several times multiply.
const maxAgain = 1000

func (w *walker) shape(s *contracts.Shape, depth int) {
	if s == nil || depth > maxNesting || w.own != nil && s != w.own && s.Declared() {
		return
	}
	switch s.Kind {
	case contracts.ScalarShape, contracts.ConstShape, contracts.EnumShape, contracts.NeverShape:
		if len(s.Branches())+len(s.Conditions())+len(s.All()) == 0 {
			return
		}
	}
	switch open, before := w.seen[s]; {
	case open, before && w.again == 0:
		return
	case before:
		w.again--
	case w.seen == nil:
		w.seen = map[*contracts.Shape]bool{}
	}
	w.seen[s] = true
	defer func() { w.seen[s] = false }()
	length := len(w.path)
	plain := depth == 0 && len(s.Branches())+len(s.Conditions())+len(s.All()) == 0
	for i := range s.Fields {
		f := &s.Fields[i]
		if length > 0 {
			w.path = append(w.path, '.')
		}
		w.path = append(w.path, f.Name...)
		w.visit(Occurrence{
			Name: f.Name, Role: w.role, Section: w.section, Path: w.path, Use: &f.Use, Direct: plain && i < maxDirect,
			Personal: f.Personal || f.Shape.Personal || len(w.personal) > 0 && w.marked(string(w.path)),
		})
		w.shape(f.Shape, depth+1)
		w.path = w.path[:length]
	}
	for u := range others(s) {
		w.shape(u.Shape, depth+1)
	}
}

func (w *walker) marked(path string) bool {
	_, ok := MarkOf(w.personal, path)
	return ok
}

// maxDirect is how many fields of an object are sure to be rows of its table on every page.
const maxDirect = 100

// others yields what stands in a shape besides its fields, under the same path: the items of a list,
// the alternatives of a union, what holds in some cases.
func others(s *contracts.Shape) func(func(*contracts.Use) bool) {
	return func(yield func(*contracts.Use) bool) {
		for i := range s.Patterns() {
			if !yield(&s.Patterns()[i].Use) {
				return
			}
		}
		for i := range s.Branches() {
			if !yield(&s.Branches()[i].Use) {
				return
			}
		}
		for _, list := range [...][]contracts.Use{s.Prefix(), s.All()} {
			for i := range list {
				if !yield(&list[i]) {
					return
				}
			}
		}
		single := []*contracts.Use{s.Rest, s.Items}
		for i := range s.Conditions() {
			single = append(single, s.Conditions()[i].Then, s.Conditions()[i].Else)
		}
		for _, u := range single {
			if u != nil && !yield(u) {
				return
			}
		}
	}
}

// shownBy returns the paths of the data that a view, a visualization or a form shows.
func shownBy(c *contracts.Contract) []string {
	var paths []string
	seen := map[string]bool{}
	add := func(path string) {
		if path = strings.TrimSuffix(cleanPath(path), ".length"); path != "" && !seen[path] {
			seen[path] = true
			paths = append(paths, path)
		}
	}
	switch c.Kind {
	case contracts.DataView:
		for _, f := range c.Spec.Get("view.fields").List() {
			if path := f.Property("dataPath").Str(); path != "" {
				add(path)
			} else {
				add(f.Property("key").Str())
			}
		}
	case contracts.Visualization:
		for _, list := range [...]string{"visualization.dimensions", "visualization.measures"} {
			for _, f := range c.Spec.Get(list).List() {
				add(f.Property("dataPath").Str())
			}
		}
	case contracts.Form:
		formFields(c.Spec.Get("fields"), 0, add)
	}
	return paths
}

// formFields calls add for the names of the fields of a form, those in groups among them.
func formFields(list contracts.Value, depth int, add func(string)) {
	if depth > maxNesting {
		return
	}
	for _, f := range list.List() {
		add(f.Property("name").Str())
		formFields(f.Property("fields"), depth+1, add)
	}
}
