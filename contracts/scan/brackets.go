package scan

// Brackets returns for each token of a text the place of the one that belongs to it: of a bracket,
// a brace or the bounds of an expression in a template. It is -1 for all others, and for those that
// have none.
func Brackets[Text string | []byte](text Text, tokens []Token) []int {
	pairs := make([]int, len(tokens))
	var open []int
	for i, token := range tokens {
		pairs[i] = -1
		if token.Type != Punctuation && token.Type != TemplateOpen && token.Type != TemplateClose {
			continue
		}
		switch string(text[token.Start:token.End]) {
		case "(", "[", "{", "${":
			open = append(open, i)
		case ")", "]", "}":
			if len(open) > 0 {
				last := open[len(open)-1]
				pairs[i], pairs[last] = last, i
				open = open[:len(open)-1]
			}
		}
	}
	return pairs
}
