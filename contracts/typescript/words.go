package typescript

import (
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
)

// words returns the tokens of a statement that mean something, and behind them some empty ones, so
// that a look ahead needs no check.
func words(text string, jsx bool) []string {
	var list []string
	scanner := scan.NewScanner(text, jsx)
	for {
		token, ok := scanner.Next()
		if !ok {
			return append(list, "", "", "", "")
		}
		if !token.Type.Trivia() {
			list = append(list, text[token.Start:token.End])
		}
	}
}

func isDecorator(word string) bool { return strings.HasPrefix(word, "@") }

// initializer returns the place behind the first "=" outside of brackets.
func initializer(list []string) int {
	depth := 0
	for i, word := range list {
		switch word {
		case "(", "{", "[":
			depth++
		case ")", "}", "]":
			depth--
		case "=":
			if depth == 0 {
				return i + 1
			}
		}
	}
	return len(list)
}

// isFunction reports whether a statement declares a function or a class, whose code does not run
// there and then.
func isFunction(list []string) bool {
	for i, word := range list {
		switch word {
		case "function", "class", "interface":
			return true
		case "=":
			return isArrow(list[i+1:])
		}
		if isDecorator(word) {
			continue
		}
		if !slices.Contains([]string{"export", "default", "async", "abstract", "declare", "const", "let", "var"}, word) && i > 0 && list[i-1] == "default" {
			return isArrow(list[i:])
		}
	}
	return false
}

// isArrow reports whether an expression is a function.
func isArrow(list []string) bool {
	if len(list) > 0 && list[0] == "async" {
		list = list[1:]
	}
	if len(list) < 2 {
		return false
	}
	switch {
	case list[0] == "function" || list[0] == "class" || list[0] == "<":
		return true
	case isName(list[0]):
		return list[1] == "=>"
	case list[0] != "(":
		return false
	}
	depth := 0
	for i, word := range list {
		switch word {
		case "(":
			depth++
		case ")":
			if depth--; depth == 0 {
				return i+1 < len(list) && (list[i+1] == "=>" || list[i+1] == ":")
			}
		}
	}
	return false
}

var name = regexp.MustCompile(`^[\p{L}_$][\p{L}\p{N}_$]*$`)

func isName(word string) bool { return name.MatchString(word) }

// isMakerWord reports whether a word means something of the library that makes contracts.
func isMakerWord(word string) bool {
	switch word {
	case "SchemaModel", "EnumType", "registerDocBlocks", "registerDocBlock":
		return true
	}
	if isDefinerWord(word) {
		return true
	}
	_, ok := contracts.Kinds().OfSpecType(word)
	return ok
}

func isDefinerWord(word string) bool {
	rest, ok := strings.CutPrefix(word, "define")
	return ok && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z'
}

// unquoted returns the name of the module that an import or export statement ends with.
func unquoted(list []string) string {
	for i := len(list) - 1; i > 0; i-- {
		if word := list[i]; word != "" && (word[0] == '"' || word[0] == '\'') && (list[i-1] == "from" || list[i-1] == "(" || list[i-1] == "import") {
			return strings.Trim(word, `"'`)
		}
	}
	return ""
}

// changed returns the names of what a statement gives a value, counts, or puts something into.
func changed(list []string) (names []string) {
	for i, word := range list[:len(list)-4] {
		if !isName(word) {
			continue
		}
		switch list[i+1] {
		case "=", "??=", "||=", "&&=", "+=", "-=", "*=", "++", "--":
			names = append(names, word)
		case ".":
			switch list[i+2] {
			case "push", "unshift", "set", "add", "delete", "splice", "sort":
				names = append(names, word)
			}
		default:
			if i > 0 && (list[i-1] == "++" || list[i-1] == "--") {
				names = append(names, word)
			}
		}
	}
	return names
}
