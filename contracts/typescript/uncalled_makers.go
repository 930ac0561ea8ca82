package typescript

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// A callback may call a helper that defines a contract with a key that it is given: no definer
// stands in the callback, and what nobody calls is missing all the same.

// callback matches a function that stands among the arguments of a call.
var callback = regexp.MustCompile(`[(,]\s*(?:async\s*)?(?:\([^()]*\)|[\p{L}\p{N}_$]+)\s*=>|[(,]\s*(?:async\s+)?function\b`)

// mayHelp tells by the module's text whether it may have functions that define contracts with a key
// that they are given: there is one that is no text.
func (m *module) mayHelp() bool {
	if !m.defines || !m.definesLater {
		return false
	}
	for rest := m.text; ; {
		_, after, found := strings.Cut(rest, "key")
		if !found {
			return false
		}
		rest = after
		after = strings.TrimLeft(after, " ")
		switch {
		case after == "":
		case strings.IndexByte(",})?", after[0]) >= 0:
			return true
		case after[0] == ':':
			if value := strings.TrimLeft(after[1:], " "); value != "" && value[0] != '\'' && value[0] != '"' {
				return true
			}
		}
	}
}

// mayCallLater tells by the module's text whether it may call helpers in callbacks, its own or those
// that it imports.
func (m *module) mayCallLater() bool {
	return m.candidate && (m.helps || slices.ContainsFunc(m.requires, func(to *module) bool { return to.helps })) && callback.MatchString(m.text)
}

// helpers returns the functions of a module that define contracts with a key that they are given.
func (l *Loader) helpers(m *module) map[string]contracts.Kind {
	if !m.helps || l.inLibrary(m) {
		return nil
	}
	l.readDefinitions(m)
	names := map[string]contracts.Kind{}
	for _, d := range m.inFunctions {
		if d.given && d.name != "" && !d.class {
			names[d.name] = d.kind
		}
	}
	if len(names) > 0 {
		d := &definitionReader{codeReader: newCodeReader(m), kinds: l.options.Kinds}
		for n := 0; n < mostPassed && d.passOn(names); n++ {
		}
	}
	return names
}

// mostPassed bounds through how many functions a key may go that follow each other.
const mostPassed = 5

// passOn adds the functions that hand what they are given to one that is known, and reports whether
// there were any.
func (d *definitionReader) passOn(names map[string]contracts.Kind) bool {
	before := len(names)
	d.each(func(i int, inside []*codeBody) {
		kind, ok := names[d.word(i)]
		if open := d.callOf(i); ok && open >= 0 && len(inside) > 0 && d.isGiven(open+1, d.pairs[open], inside) {
			if b := inside[0]; b.name != "" && !b.class {
				names[b.name] = kind
			}
		}
	})
	return len(names) > before
}

// calledLater adds to suspects the calls of helpers in callbacks of modules.
func (l *Loader) calledLater(reached []*module, suspects map[*module][]definition) {
	helpers := map[*module]map[string]contracts.Kind{}
	for _, m := range reached {
		if names := l.helpers(m); len(names) > 0 {
			helpers[m] = names
		}
	}
	if len(helpers) == 0 {
		return
	}
	for _, m := range reached {
		if !m.mayCallLater() || m.failed() || l.inLibrary(m) || isAid(m.file) {
			continue
		}
		names := maps.Clone(helpers[m])
		for local, kind := range m.importedHelpers(helpers) {
			if names == nil {
				names = map[string]contracts.Kind{}
			}
			names[local] = kind
		}
		if len(names) > 0 {
			if list := m.callsInCallbacks(l.options.Kinds, names); len(list) > 0 {
				suspects[m] = append(slices.Clip(suspects[m]), list...)
			}
		}
		m.release()
	}
}

// importedHelpers returns the helpers that a module imports from where they are declared, by the
// names that it has for them.
func (m *module) importedHelpers(helpers map[*module]map[string]contracts.Kind) map[string]contracts.Kind {
	if !slices.ContainsFunc(m.requires, func(to *module) bool { return len(helpers[to]) > 0 }) {
		return nil
	}
	found := map[string]contracts.Kind{}
	for _, s := range m.outline().Statements {
		if s.Kind != scan.KindImport {
			continue
		}
		list := words(m.text[s.Start:s.End], sandbox.JSX(m.file))
		theirs := helpers[m.links[unquoted(list)].to]
		for i := 1; i < len(list)-1 && len(theirs) > 0 && list[i] != "from"; i++ {
			name, local := list[i], list[i]
			if list[i+1] == "as" {
				local = list[i+2]
				i += 2
			}
			if kind, ok := theirs[name]; ok {
				found[local] = kind
			}
		}
	}
	return found
}

// callsInCallbacks finds calls of some functions in callbacks, which are given what is written there.
func (m *module) callsInCallbacks(kinds *contracts.KindTable, names map[string]contracts.Kind) []definition {
	r := newCodeReader(m)
	d := &definitionReader{codeReader: r, kinds: kinds}
	r.each(func(i int, inside []*codeBody) {
		kind, ok := names[r.word(i)]
		if !ok || len(inside) == 0 || r.word(i-1) == "." || r.word(i-1) == "?." {
			return
		}
		b := inside[len(inside)-1]
		open := r.callOf(i)
		if open < 0 || b.class || b.name != "" || !r.isArgument(b) || !d.isCallback(inside) && d.isGiven(open+1, r.pairs[open], inside) {
			return
		}
		d.locate(&definition{start: r.tokens[i].Start, end: r.tokens[r.pairs[open]].End, kind: kind, definer: r.word(i), key: r.firstText(open)}, inside)
	})
	if r.left < 0 {
		return nil
	}
	return d.found
}

// isArgument reports whether a function stands among the arguments of a call.
func (r *codeReader) isArgument(b *codeBody) bool {
	i := b.first - 1
	if r.word(i) == "=>" {
		i--
	}
	if r.word(i) == ")" && r.pairs[i] >= 0 {
		i = r.pairs[i]
	}
	for i--; r.word(i) == "async" || r.word(i) == "function"; i-- {
	}
	return r.word(i) == "(" || r.word(i) == ","
}

// firstText returns the text that is the first argument of a call, where it is one.
func (r *codeReader) firstText(open int) string {
	if word := r.word(open + 1); len(word) > 1 && r.tokens[open+1].Type == scan.String {
		return strings.Trim(word, `'"`)
	}
	return ""
}
