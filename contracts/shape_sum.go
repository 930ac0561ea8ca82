package contracts

import "encoding/binary"

// say writes all that a shape says.
func (w *summer) say(s *Shape) {
	held := func(u *Use) {
		if u == nil {
			w.text = append(w.text, 0)
			return
		}
		w.text = append(w.text, 1)
		w.flags(u.Nullable)
		w.annotations(&u.Annotations)
		w.shape(u.Shape)
	}
	w.text = append(w.text, byte(s.Kind))
	w.annotations(&s.Annotations)
	for _, text := range [...]string{s.Name, s.Scalar, s.Format, s.Discriminator()} {
		w.string(text)
	}
	w.value(s.Const)
	w.number(len(s.Enum))
	for _, v := range s.Enum {
		w.value(v.Value)
		w.string(v.Description)
		w.flags(v.Deprecated)
	}
	w.number(len(s.Fields))
	for i := range s.Fields {
		w.string(s.Fields[i].Name)
		w.flags(s.Fields[i].Optional)
		held(&s.Fields[i].Use)
	}
	w.flags(s.Nullable, s.Closed, s.Exclusive())
	w.number(len(s.Patterns()))
	for i := range s.Patterns() {
		w.string(s.Patterns()[i].Pattern)
		held(&s.Patterns()[i].Use)
	}
	w.number(len(s.Needs()))
	for _, n := range s.Needs() {
		w.string(n.With)
		w.number(len(n.Required))
		for _, name := range n.Required {
			w.string(name)
		}
	}
	w.number(len(s.Prefix()))
	for i := range s.Prefix() {
		held(&s.Prefix()[i])
	}
	for _, u := range [...]*Use{s.Rest, s.Names(), s.Items, s.Contains()} {
		held(u)
	}
	w.number(len(s.Branches()))
	for i := range s.Branches() {
		w.string(s.Branches()[i].Label)
		held(&s.Branches()[i].Use)
	}
	w.number(len(s.Conditions()))
	for _, c := range s.Conditions() {
		for _, u := range [...]*Use{c.If, c.Then, c.Else} {
			held(u)
		}
	}
	for _, list := range [...][]Use{s.Not(), s.Extends(), s.All()} {
		w.number(len(list))
		for i := range list {
			held(&list[i])
		}
	}
}

func (w *summer) annotations(a *Annotations) {
	w.string(a.Title)
	w.string(a.Description)
	w.value(a.Default())
	w.number(len(a.Examples()))
	for _, v := range a.Examples() {
		w.value(v)
	}
	w.flags(a.Deprecated, a.ReadOnly, a.WriteOnly, a.Personal)
	w.number(len(a.Constraints()))
	for _, c := range a.Constraints() {
		w.text = append(w.text, byte(c.Kind))
		w.value(c.Value)
	}
	w.members(a.Notes(), 0)
}

func (w *summer) value(v Value) { w.valueAt(v, 0) }

// valueAt writes a value that stands so deep in another one. What is deeper than MaxDepth nobody
// shows, and tells no types apart.
func (w *summer) valueAt(v Value, depth int) {
	if depth > MaxDepth {
		return
	}
	w.text = append(w.text, byte(v.Kind()))
	w.string(v.Text())
	w.number(len(v.Items()))
	for _, item := range v.Items() {
		w.valueAt(item, depth+1)
	}
	w.members(v.Fields(), depth+1)
	if v.Shape() != nil {
		w.flags(v.Shape().Nullable)
		w.annotations(&v.Shape().Annotations)
		w.shape(v.Shape().Shape)
	}
}

func (w *summer) members(list []Member, depth int) {
	w.number(len(list))
	for _, m := range list {
		w.string(m.Name)
		w.valueAt(m.Value, depth)
	}
}

// string writes a text after its length, so that no two shapes are written alike.
func (w *summer) string(s string) {
	w.number(len(s))
	w.text = append(w.text, s...)
}

func (w *summer) number(n int) { w.text = binary.AppendUvarint(w.text, uint64(n)) }

func (w *summer) flags(flags ...bool) {
	var b byte
	for i, set := range flags {
		if set {
			b |= 1 << i
		}
	}
	w.text = append(w.text, b)
}
