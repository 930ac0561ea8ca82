package typescript

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// wireReader reads the JSON that runtime/serialise.js writes into values. It is a reader of its own
// since package encoding/json keeps neither the order of properties nor, at 10,000 contracts, the
// time that evaluation leaves. Strings share no memory with the text. The text comes from the
// engine's JSON.stringify, so faults in it are not reported: reading ends, and what follows is
// missing.
type wireReader struct {
	text    string
	at      int
	texts   *texts
	models  []*contracts.Use          // by their place in the module's table
	scalars map[string]*contracts.Use // by name
	made    int                       // values so far
	tabled  map[*contracts.Shape]bool // the shapes of models, once somebody asks
	// what is wrong with the JSON Schemas that shapes were read from, without a place; nil for none
	faults map[*contracts.Shape][]contracts.Diagnostic

	// What is read of the objects and lists that are still open, so that each is made in its full
	// length at once.
	fields []contracts.Member
	items  []contracts.Value
}

// valueSize is about what a value takes of memory besides its text, in bytes.
const valueSize = 32

// The marks around expressions inside strings; see runtime/inert.js.
const (
	openMark  = "\uFDD0"
	closeMark = "\uFDD1"
	addedMark = "\uFDD2"
)

func (r *wireReader) value() contracts.Value {
	if r.at >= len(r.text) {
		return contracts.Value{}
	}
	r.made++
	switch c := r.text[r.at]; c {
	case '{':
		return r.object()
	case '[':
		return r.array()
	case '"':
		return textValue(r.str())
	case 't', 'f':
		return contracts.TextValue(contracts.Bool, r.word())
	case 'n':
		r.word()
		return contracts.NullValue()
	}
	return contracts.TextValue(contracts.Number, r.word())
}

func (r *wireReader) object() contracts.Value {
	r.at++
	start := len(r.fields)
	for r.at < len(r.text) && r.text[r.at] != '}' {
		if r.text[r.at] == ',' {
			r.at++
		}
		name := r.str()
		r.at++ // the colon
		r.fields = append(r.fields, contracts.Member{Name: name, Value: r.value()})
	}
	r.at++
	v := contracts.ObjectValue(exactly(r.fields[start:])...)
	r.fields = r.fields[:start]
	if len(v.Fields()) > 0 && v.Fields()[0].Name == openMark {
		return r.special(v)
	}
	for i, f := range v.Fields() {
		if strings.Contains(f.Name, openMark) {
			v.Fields()[i].Name = nameOf(f.Name)
		}
	}
	return v
}

// nameOf writes the name of a property that is not known, or stands for what was spread, as source.
func nameOf(name string) string {
	if e := textValue(name); e.Kind() == contracts.Expression && !strings.HasPrefix(e.Text(), "...") {
		return "[" + e.Text() + "]"
	}
	return unmark.Replace(name)
}

var unmark = strings.NewReplacer(openMark, "", closeMark, "", addedMark, "")

func (r *wireReader) array() contracts.Value {
	r.at++
	start := len(r.items)
	for r.at < len(r.text) && r.text[r.at] != ']' {
		if r.text[r.at] == ',' {
			r.at++
		}
		r.items = append(r.items, r.value())
	}
	r.at++
	v := contracts.ArrayValue(exactly(r.items[start:])...)
	r.items = r.items[:start]
	return v
}

// exactly copies a list without room for more; an empty one is nil.
func exactly[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	kept := make([]T, len(list))
	copy(kept, list)
	return kept
}

// word reads a number, true, false or null.
func (r *wireReader) word() string {
	start := r.at
	r.at++
	for r.at < len(r.text) && strings.IndexByte(",]}", r.text[r.at]) < 0 {
		r.at++
	}
	return r.texts.keep(r.text[start:r.at])
}

// str reads a string at its opening quote.
func (r *wireReader) str() string {
	r.at++
	start := r.at
	i := strings.IndexAny(r.text[start:], `"\`)
	if i < 0 {
		r.at = len(r.text)
		return ""
	}
	if r.text[start+i] == '"' {
		r.at = start + i + 1
		return r.texts.keep(r.text[start : start+i])
	}
	var b strings.Builder
	for r.at < len(r.text) {
		c := r.text[r.at]
		switch c {
		case '"':
			r.at++
			return b.String()
		case '\\':
			b.WriteRune(r.escape())
		default:
			i := strings.IndexAny(r.text[r.at:], `"\`)
			if i < 0 {
				i = len(r.text) - r.at
			}
			b.WriteString(r.text[r.at : r.at+i])
			r.at += i
		}
	}
	return b.String()
}

// escape reads an escape sequence; half a surrogate pair becomes U+FFFD.
func (r *wireReader) escape() rune {
	if r.at+1 >= len(r.text) {
		r.at = len(r.text)
		return utf8.RuneError
	}
	c := r.text[r.at+1]
	r.at += 2
	switch c {
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	case 'u':
		first := r.hex()
		if utf16.IsSurrogate(first) && strings.HasPrefix(r.text[r.at:], `\u`) {
			before := r.at
			r.at += 2
			if pair := utf16.DecodeRune(first, r.hex()); pair != utf8.RuneError {
				return pair
			}
			r.at = before
		}
		return first // WriteRune makes U+FFFD of a surrogate
	}
	return rune(c)
}

func (r *wireReader) hex() rune {
	end := min(r.at+4, len(r.text))
	n, _ := strconv.ParseUint(r.text[r.at:end], 16, 32)
	r.at = end
	return rune(n)
}

// textValue makes a string, or the expression that its marks tell of.
func textValue(s string) contracts.Value {
	if !strings.Contains(s, openMark) {
		return contracts.StringValue(s)
	}
	if sum.MatchString(s) {
		return contracts.TextValue(contracts.Expression, tidy(strings.Join(terms.FindAllString(s, -1), " + ")))
	}
	s = strings.ReplaceAll(s, addedMark, "")
	inner, opened := strings.CutPrefix(s, openMark)
	inner, closed := strings.CutSuffix(inner, closeMark)
	if opened && closed && !strings.Contains(inner, openMark) {
		return contracts.TextValue(contracts.Expression, tidy(inner))
	}
	template := strings.NewReplacer(openMark, "${", closeMark, "}").Replace(s)
	return contracts.TextValue(contracts.Expression, "`"+tidy(template)+"`")
}

// sum matches what + makes of stand-ins and numbers, terms what is added there.
var (
	sum   = regexp.MustCompile("^[0-9.]*(?:" + openMark + addedMark + "[^" + openMark + closeMark + "]*" + closeMark + "[0-9.]*)+$")
	terms = regexp.MustCompile("[^" + openMark + closeMark + addedMark + "]+")
)

// imported matches what esbuild makes of an imported name: import_billing.Plan, (0, import_zod.z)
var imported = regexp.MustCompile(`\(0, import_(\w+)\.(\w+)\)|\bimport_(\w+)\.(\w+)`)

// tidy returns a piece of compiled code as its author wrote it, with the names that they gave.
func tidy(source string) string {
	source = sandbox.WithoutHelpers(source)
	if !strings.Contains(source, "import_") {
		return source
	}
	return imported.ReplaceAllStringFunc(source, func(match string) string {
		parts := imported.FindStringSubmatch(match)
		module, name := parts[1]+parts[3], parts[2]+parts[4]
		if name == "default" {
			return module
		}
		return name
	})
}
