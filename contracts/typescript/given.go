package typescript

// isGiven reports whether tokens name parameters of functions, or what those declare inside.
func (r *definitionReader) isGiven(from, to int, inside []*codeBody) bool {
	for i := from; i < to && i < len(r.tokens) && r.step(); i++ {
		word := r.word(i)
		if !isName(word) || r.word(i-1) == "." || r.word(i-1) == "?." || r.word(i+1) == ":" {
			if word != "this" {
				continue
			}
		}
		for _, b := range inside {
			if b.parameters[word] || word == "this" || !b.class && r.declaredIn(b, word, from) {
				return true
			}
		}
	}
	return false
}

// isCallback reports whether code runs for each item of a list, at the top level of the module: its
// parameters are those items, and no helper's.
func (r *definitionReader) isCallback(inside []*codeBody) bool {
	if len(inside) != 1 || inside[0].class {
		return false
	}
	i := inside[0].first - 1
	if r.word(i) != "=>" {
		return false
	}
	if i--; r.word(i) == ")" {
		i = r.pairs[i]
	}
	if r.word(i-1) == "async" {
		i--
	}
	if i < 3 || r.word(i-1) != "(" || r.word(i-3) != "." && r.word(i-3) != "?." {
		return false
	}
	switch r.word(i - 2) {
	case "map", "flatMap", "forEach", "filter", "reduce":
		return true
	}
	return false
}

// isOverridden reports whether what a function is given is spread into an object, or into its meta,
// so that the key that is written there is a default.
func (r *definitionReader) isOverridden(open int, inside []*codeBody) bool {
	if r.word(open) != "{" || r.pairs[open] < 0 {
		return false
	}
	for i := open + 1; i < r.pairs[open] && r.step(); i++ {
		switch {
		case r.pairs[i] > i:
			i = r.pairs[i]
		case r.word(i) == "..." && r.isGiven(i+1, r.endOf(i+1)+1, inside):
			return true
		}
	}
	at := r.memberIn(open, "meta")
	return at > 0 && r.word(at) == "{" && r.isOverridden(at, inside)
}

// declaredIn reports whether a function declares a name inside, before a token.
func (r *definitionReader) declaredIn(b *codeBody, name string, before int) bool {
	for i := b.first; i < before && r.step(); i++ {
		if r.word(i) != name {
			continue
		}
		for j := i - 1; j > b.first && j > i-widestType && r.step(); j-- {
			switch r.word(j) {
			case "const", "let", "var":
				return true
			case ";", "=", "(", ")":
				j = b.first
			}
		}
	}
	return false
}
