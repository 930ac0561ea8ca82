package contracts

// findDescribed notes which types are what another declaration describes: of the same name, they say
// the same but for a description, which they lack. Where others describe it differently, nobody
// knows which of them is meant. The declarations must be sorted by name.
func (t *typeIndex) findDescribed(declarations []*Contract) {
	for first := 0; first < len(declarations); {
		last := first + 1
		for last < len(declarations) && declarations[last].Shape.Name == declarations[first].Shape.Name {
			last++
		}
		if last > first+1 {
			t.describe(declarations[first:last])
		}
		first = last
	}
}

// describe looks at the declarations of one name.
func (t *typeIndex) describe(declarations []*Contract) {
	bare := map[typeID]bool{}
	for _, c := range declarations {
		if c.Shape.Description == "" {
			bare[c.Shape.id()] = true
		}
	}
	if len(bare) == 0 || len(bare) == len(declarations) {
		return
	}
	as := map[typeID]typeID{}
	several := map[typeID]bool{}
	for _, c := range declarations {
		if c.Shape.Description == "" {
			continue
		}
		silent := *c.Shape
		silent.Description = ""
		id := silent.id()
		if other, again := as[id]; again && other != c.Shape.id() {
			several[id] = true
		}
		as[id] = c.Shape.id()
	}
	for id, described := range as {
		if bare[id] && !several[id] {
			if t.described == nil {
				t.described = map[typeID]typeID{}
			}
			t.described[id] = described
		}
	}
}

// id is what a shape goes by in the index.
func (t *typeIndex) id(s *Shape) typeID {
	id := s.id()
	if described, ok := t.described[id]; ok {
		return described
	}
	return id
}
