package snapshot

import "github.com/lssm-tech/docsgen/contracts"

// full reports whether the list has no place for a shape, and takes the room for it where it has. A
// shape that a type documents can be found there, so that less room is for those. The shape that the
// contract itself is has a place in any case: no other list need have it.
func (t *Table) full(s *contracts.Shape, ofType bool) bool {
	if t.Most > 0 && len(t.shapes) == t.Most {
		return true
	}
	if t.Room == 0 || s == t.Own.Shape {
		return false
	}
	room, used := t.Room, &t.used
	if ofType {
		room, used = t.Room/4, &t.usedByTypes
	}
	size := sizeOf(s, room-*used+1)
	if *used+size > room {
		return true
	}
	*used += size
	return false
}

// What a part of a shape and a value of an enum take as JSON besides their texts, in bytes.
const (
	partSize  = 40
	valueMore = 20
)

// sizeOf is about how many bytes a shape has as JSON, without those that it holds. It counts no
// further than to most.
func sizeOf(s *contracts.Shape, most int) int {
	size := len(s.Name) + annotationsSize(&s.Annotations, most)
	for _, v := range s.Enum {
		if size += valueMore + len(v.Description) + valueSize(v.Value, most-size); size >= most {
			return size
		}
	}
	for i := range s.Fields {
		if size += len(s.Fields[i].Name); size >= most {
			return size
		}
	}
	for u := range s.Held() {
		if size += partSize + annotationsSize(&u.Annotations, most-size); size >= most {
			return size
		}
	}
	return size + partSize + valueSize(s.Const, most-size)
}

func annotationsSize(a *contracts.Annotations, most int) int {
	size := len(a.Title) + len(a.Description) + valueSize(a.Default(), most)
	for _, v := range a.Examples() {
		size += valueSize(v, most-size)
	}
	for _, c := range a.Constraints() {
		size += partSize + valueSize(c.Value, most-size)
	}
	for _, n := range a.Notes() {
		size += len(n.Name) + valueSize(n.Value, most-size)
	}
	return size
}

// valueSize is about how many bytes a value has as JSON, counted no further than to most.
func valueSize(v contracts.Value, most int) int {
	switch v.Kind() {
	case contracts.Missing:
		return 0
	case contracts.Array:
		size := 2
		for _, item := range v.Items() {
			if size += 1 + valueSize(item, most-size); size >= most {
				break
			}
		}
		return size
	case contracts.Object:
		size := 2
		for _, m := range v.Fields() {
			if size += 4 + len(m.Name) + valueSize(m.Value, most-size); size >= most {
				break
			}
		}
		return size
	case contracts.ShapeValue:
		return len(v.Shape().Shape.Name)
	}
	return 2 + len(v.Text())
}
