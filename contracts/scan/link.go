package scan

// link is one call in a chain: .register(…) in registry.register(…).register(…).
type link struct{ start, end int }

// Link returns the call around a byte offset in a chain of calls of which several define something,
// which is told by the names key and meta in them. It returns false where there is none, as in a chain of
// calls that make one thing together.
func (o *Outline) Link(offset int) (start, end int, ok bool) {
	at, ok := o.statementAt(offset)
	if !ok {
		return 0, 0, false
	}
	for _, l := range o.linksOf(o.Statements[at]) {
		if l.start <= offset && offset < l.end {
			return l.start, l.end, true
		}
	}
	return 0, 0, false
}

func (o *Outline) linksOf(s Statement) []link {
	o.elementsLock.Lock()
	defer o.elementsLock.Unlock()
	list, known := o.links[s.Start]
	if !known {
		list = o.readLinks(s)
		if o.links == nil {
			o.links = map[int][]link{}
		}
		o.links[s.Start] = list
	}
	return list
}

// readLinks lists the calls of a statement's outermost chain that have a key or its metadata in them.
func (o *Outline) readLinks(s Statement) (list []link) {
	scanner := NewScanner(o.text, o.jsx)
	scanner.pos = s.Start
	base, start, keyed, last := -1, -1, false, s.Start
	finish := func() {
		if keyed && start >= 0 {
			list = append(list, link{start, last})
		}
		start, keyed = -1, false
	}
	for {
		token, more := scanner.Next()
		if !more || token.Start >= s.End {
			break
		}
		if token.Type.Trivia() {
			continue
		}
		if base < 0 {
			base = scanner.Depth()
		}
		word := o.text[token.Start:token.End]
		switch {
		case scanner.Depth() == base && (word == "." || word == "?."):
			finish()
			start = token.Start
		case scanner.Depth() == base && (word == ";" || word == "," || word == "="):
			finish()
		case (word == "key" || word == "meta") && token.Type == Property:
			keyed = true
		}
		last = token.End
	}
	if finish(); len(list) < 2 {
		return nil
	}
	return list
}
