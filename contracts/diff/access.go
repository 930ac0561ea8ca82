package diff

import "github.com/lssm-tech/docsgen/contracts"

// access says in which directions a property does not go: what is for reading only callers do not
// send, and what is for writing only they do not receive (JSON Schema Validation 2020-12, section
// 9.4). What changes there hurts nobody.
type access uint8

const (
	readOnly access = 1 << iota
	writeOnly
)

func (a access) bars(d Direction) bool {
	return a&readOnly != 0 && d == In || a&writeOnly != 0 && d == Out
}

// barred is the worst that a change means in a direction in which its property does not go. Whoever
// sends nonetheless what is for reading only may be refused for its value, and libraries of schemas call
// read-only what callers do send and only the code behind may not change.
func (c *change) barred(d Direction) Verdict {
	if d == In && !c.own {
		return Risky
	}
	return Compatible
}

func accessOf(u *contracts.Use) access {
	var a access
	if u.ReadOnly || u.Shape.ReadOnly {
		a |= readOnly
	}
	if u.WriteOnly || u.Shape.WriteOnly {
		a |= writeOnly
	}
	return a
}

// accessed has what is told until the returned function is called be told of a property with this
// access.
func (s *shapes) accessed(a access) (leave func()) {
	before := s.access
	s.access |= a
	return func() { s.access = before }
}
