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

// changed returns the names of what a statement gives a value, counts, or puts something into, be it
// into a member of it.
func changed(list []string) (names []string) {
	for i, word := range list[:len(list)-4] {
		if !isName(word) {
			continue
		}
		if i > 0 && (list[i-1] == "." || list[i-1] == "?.") {
			if i > 1 && (list[i-2] == "exports" || list[i-2] == "module") && list[i+1] == "=" {
				names = append(names, word)
			}
			continue
		}
		end, last := chain(list, i)
		switch list[end] {
		case "=", "??=", "||=", "&&=", "+=", "-=", "*=", "++", "--":
			names = append(names, word)
			continue
		case "(":
			switch last {
			case "push", "unshift", "set", "add", "delete", "splice", "sort":
				names = append(names, word)
				continue
			}
		}
		if i == 0 {
			continue
		}
		switch list[i-1] {
		case "++", "--", "delete":
			names = append(names, word)
		case "(": // Object.assign(a, b)
			if i > 3 && (list[i-2] == "assign" || strings.HasPrefix(list[i-2], "definePropert")) && (list[i-4] == "Object" || list[i-4] == "Reflect") {
				names = append(names, word)
			}
		}
	}
	return names
}

// chain returns the place behind the members that are read of a name, and the name of the last one.
func chain(list []string, i int) (end int, last string) {
	for end = i + 1; end+1 < len(list); {
		switch list[end] {
		case ".", "?.":
			if !isName(list[end+1]) {
				return end, last
			}
			last = list[end+1]
			end += 2
		case "!":
			end++
		case "[":
			depth := 0
			for ; end+1 < len(list); end++ {
				switch list[end] {
				case "[", "(", "{":
					depth++
				case "]", ")", "}":
					depth--
				}
				if depth == 0 {
					break
				}
			}
			end, last = min(end+1, len(list)-1), ""
		default:
			return end, last
		}
	}
	return end, last
}

// called returns the names of functions that a statement calls.
func called(list []string) (names []string) {
	for i, word := range list[:len(list)-4] {
		if list[i+1] == "(" && isName(word) && (i == 0 || list[i-1] != "." && list[i-1] != "?." && list[i-1] != "function") {
			names = append(names, word)
		}
	}
	return names
}
