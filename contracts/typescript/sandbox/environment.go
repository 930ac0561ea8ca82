package sandbox

import (
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

// environment rewrites what compiled code asks of the environment that it runs in, of which there
// is none here:
//
//   - Where a variable of the environment only decides, as in process.env.MODE ?? "live", it is
//     read as not set. Where its value is used, it is left to stand for itself.
//   - typeof x === "string" is asked of the runtime, which says yes of a stand-in: guards let those
//     pass. The operator itself cannot be taught that. What is no guard is noted, since then the
//     answer decides something.
//   - typeof of a name that only browsers or builds define gives "undefined"; the name itself
//     becomes one of c.Free.
//
// Whatever is rewritten keeps its length, so that the source map keeps its columns.
func (c *Compiled) environment(text string) {
	ambient := ambientNames(text)
	undefinedHere := func(word string) bool {
		return hostNames[word] || ambient[word] || isBuildConstant(word) || word == "process" || word == "import_meta"
	}
	if !asksEnvironment(c.Code) && len(ambient) == 0 {
		return
	}
	r := rewriter{code: []byte(c.Code), tokens: tokensOf(c.Code)}
	guards := !strings.Contains(c.Code, typeofHelper+"(") && !strings.Contains(c.Code, guardHelper+"(")
	own := r.declares("process")
	others := map[string]bool{} // names that the code gives to all of the environment
	for i := 0; i < len(r.tokens); i++ {
		switch word := r.word(i); {
		case (word == "process" && !own || word == "import_meta") && r.word(i-1) != "." && r.word(i+1) == "." && r.word(i+2) == "env":
			if name := r.word(i - 2); r.word(i-1) == "=" && r.word(i-3) == "const" && r.word(i+3) == ";" {
				others[name] = true
			}
			r.variable(i, i+2)
		case others[word] && r.isName(i):
			r.variable(i, i)
		case r.isName(i) && !providedNames[word] && (hostNames[word] || ambient[word] || isBuildConstant(word)):
			if !slices.Contains(c.Free, word) {
				c.Free = append(c.Free, word)
			}
			if r.word(i-1) == "typeof" && !r.declares(word) {
				r.replace(r.tokens[i-1].Start, r.tokens[i].End, `"undefined"`)
			}
		case word == "typeof" && guards && !undefinedHere(r.word(i+1)):
			i = r.typeof(i)
		}
	}
	c.Code = string(r.code)
}

// What typeof is asked with: see __t and __g in runtime/helpers.js.
const (
	typeofHelper = "__t"
	guardHelper  = "__g"
)

// hostNames are what browsers define and the sandbox has no stand-in for, since code that runs
// elsewhere too asks first whether they are there.
var hostNames = setOf(`window document navigator location history localStorage sessionStorage indexedDB screen alert confirm prompt
	matchMedia requestAnimationFrame cancelAnimationFrame requestIdleCallback getComputedStyle XMLHttpRequest HTMLElement Element Node
	Image Worker SharedWorker customElements MutationObserver IntersectionObserver ResizeObserver reportError`)

// providedNames are what the function around a module's code has itself, whatever the module
// declares: declare const require: any.
var providedNames = setOf(`module exports require global globalThis $docsgen $take __t __g __y __z __c __k __d __p __o __e __l __m __i __s __a __n __b __u __w __v __x __free __meta __jsx __export __copyProps __reExport
	__toESM __toCommonJS __decorateClass __decorateParam`)

// buildConstant matches names that bundlers replace by values: __APP_VERSION__.
var buildConstant = regexp.MustCompile(`__[A-Z][A-Z0-9_]*__`)

func isBuildConstant(word string) bool {
	return strings.HasPrefix(word, "__") && buildConstant.FindString(word) == word
}

// asksEnvironment finds out whether code may have something to rewrite: in one pass over its words,
// since most code has nothing.
func asksEnvironment(code string) bool {
	for at := 0; at < len(code); at++ {
		if !wordByte[code[at]] {
			continue
		}
		start := at
		for at < len(code) && wordByte[code[at]] {
			at++
		}
		switch word := code[start:at]; word {
		case "process", "import_meta":
			if strings.HasPrefix(code[at:], ".env") {
				return true
			}
		case "typeof":
			return true
		default:
			if hostNames[word] || strings.HasPrefix(word, "__") && buildConstant.MatchString(word) {
				return true
			}
		}
	}
	return false
}

// wordByte tells the bytes of names.
var wordByte = func() (is [256]bool) {
	for c := range 256 {
		is[c] = c == '_' || c == '$' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c > 127
	}
	return is
}()

// variable reads a variable as not set where it only decides. The environment itself, as in
// process.env, is between two tokens.
func (r *rewriter) variable(first, env int) {
	var end int
	switch next := r.word(env + 1); {
	case next == "." || next == "?." && r.word(env+2) != "[" && r.word(env+2) != "(":
		end = env + 2
	case next == "[" && r.word(env+3) == "]" && r.tokens[env+2].Type == scan.String:
		end = env + 3
	case r.word(first-1) == "in" || r.word(first-1) == "=" && r.word(first-2) == "}" && r.hasDefaults(first-2):
		r.replace(r.tokens[first].Start, r.tokens[env].End, "({})")
		return
	default:
		return
	}
	if r.decides(first, end) {
		r.replace(r.tokens[first].Start, r.tokens[end].End, "[][0]") // undefined, in the room of env.A
	}
}

// hasDefaults reports whether all names of a pattern, of which the closing bracket is given, have a
// default: { MODE = "live", LIMIT = 3 }.
func (r *rewriter) hasDefaults(i int) bool {
	named := false
	for depth := 0; i >= 0; i-- {
		switch word := r.word(i); word {
		case "}", ")", "]":
			depth++
		case "{", "(", "[":
			if depth--; depth == 0 {
				return named
			}
		case "=":
			named = named || depth == 1
		case ",":
			if depth == 1 && !named {
				return false
			}
			named = named && depth != 1
		}
	}
	return false
}

// defaults returns the names of a pattern that have a default, of which the closing bracket is given:
// MODE of { MODE = "live", LIMIT }.
func (r *rewriter) defaults(i int) (names []string) {
	depth, outer := 0, -1
	for last := i; i >= 0 && last-i < widestPattern; i-- {
		switch word := r.word(i); word {
		case "}", ")", "]":
			depth++
		case "{", "(", "[", ",":
			if word != "," {
				depth--
			}
			if outer >= 0 && depth <= 1 {
				names = append(names, r.word(i+1))
				outer = -1
			}
			if depth == 0 {
				return names
			}
		case "=":
			if depth == 1 {
				outer = i
			}
		}
	}
	return nil
}

const widestPattern = 1000 // tokens

// decides reports whether of the value between two tokens nothing remains but what it decides. What
// throws where a variable is not set asks for it: it counts as set.
func (r *rewriter) decides(first, last int) bool {
	if r.guards(first, last) || r.throws(last+1) {
		return false
	}
	after := r.word(last + 1)
	if after == "?." {
		after = r.word(r.chainEnd(last+1) + 1)
	}
	switch after {
	case "??", "||", "&&", "===", "!==", "==", "!=", "?":
		return true
	}
	switch r.word(first - 1) {
	case "!", "===", "!==", "==", "!=":
		return true
	case "(", "&&", "||", "??":
		return r.word(last+1) == ")" && r.isCondition(first-1)
	}
	return false
}

// throws reports whether an operator is followed by a function that does nothing but throw: ?? (() =>
// { throw …
func (r *rewriter) throws(i int) bool {
	if word := r.word(i); word != "??" && word != "||" || r.word(i+1) != "(" {
		return false
	}
	for i += 2; r.word(i) == "(" || r.word(i) == ")" || r.word(i) == "=>"; i++ {
	}
	return r.word(i) == "{" && r.word(i+1) == "throw"
}

// isCondition reports whether the bracket around a token is that of if (…) or the like.
func (r *rewriter) isCondition(i int) bool {
	depth := 0
	for ; i >= 0; i-- {
		switch r.word(i) {
		case ")":
			depth++
		case "(":
			if depth--; depth < 0 {
				return slices.Contains([]string{"if", "while", "switch", "Boolean"}, r.word(i-1))
			}
		case ";", "{", "}":
			return false
		}
	}
	return false
}
