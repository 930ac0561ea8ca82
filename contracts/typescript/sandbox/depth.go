package sandbox

import "github.com/lssm-tech/docsgen/contracts/scan"

// Bounds on what compilers are given. esbuild descends into a text by recursion, with up to 12 kB of stack for each level, and a Go
// program whose stack reaches 1 GB ends there and then; renaming one name in nested scopes takes it time that grows with the cube of
// their number. So 100 kB of hostile text could end docsgen, or keep it busy for hours.
const (
	maxSize    = 2 << 20 // bytes; what is larger is data or a bundle, not contracts
	maxNesting = 3000    // levels
	scopeLevel = 10      // levels that a token counts for that may open a scope
)

// separators begin a statement that is no part of the one before, so that nothing nests across them.
var separators = map[string]bool{
	",": true, ";": true, "const": true, "let": true, "var": true, "function": true, "class": true, "return": true, "throw": true,
	"import": true, "export": true, "type": true, "interface": true, "enum": true, "case": true, "break": true, "continue": true,
}

// tooDeep tells whether a text may nest deeper than compilers can take. It bounds the depth from above: every token of an expression
// counts as a level, since operators, arrows, calls and names behind dots all nest; separators, the words among them at the start of
// a line, begin anew.
func tooDeep(text string, jsx bool) bool {
	if len(text) < maxNesting {
		return false
	}
	scanner := scan.NewScanner(text, jsx)
	levels := []int{0} // tokens so far in each open bracket's current part
	total, elses, newline := 0, 0, false
	for {
		token, ok := scanner.Next()
		if !ok {
			return false
		}
		if token.Type.Trivia() {
			newline = newline || token.Type == scan.Whitespace
			continue
		}
		for len(levels) > scanner.Depth()+1 {
			total -= levels[len(levels)-1]
			levels = levels[:len(levels)-1]
		}
		for len(levels) < scanner.Depth()+1 {
			levels = append(levels, 0)
		}
		top := len(levels) - 1
		word := text[token.Start:token.End]
		if word == "else" {
			elses++ // a chain of them nests across semicolons
		}
		if separators[word] && (newline || word == "," || word == ";") {
			total -= levels[top]
			levels[top] = 0
		}
		newline = false
		level := 1
		if word == "{" || word == "=>" || word == "function" {
			level = scopeLevel
		}
		levels[top] += level
		total += level
		if total+elses > maxNesting {
			return true
		}
	}
}
