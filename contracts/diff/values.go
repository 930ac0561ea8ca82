package diff

import (
	"slices"
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// finite returns the values of an enum or a constant, null apart.
func finite(s *contracts.Shape) []contracts.Value {
	if s.Kind == contracts.ConstShape {
		return []contracts.Value{s.Const}
	}
	list := make([]contracts.Value, 0, len(s.Enum))
	for _, v := range s.Enum {
		if v.Value.Kind() != contracts.Null {
			list = append(list, v.Value)
		}
	}
	return list
}

// values compares enums and constants.
func (s *shapes) values(a, b *contracts.Shape, x, y *contracts.Annotations, m mode, path string) {
	olds, news := finite(a), finite(b)
	before, after := openEnum(x), openEnum(y)
	switch {
	case !before && after:
		s.add(enumOpened, m, path, "closed", "open")
	case before && !after:
		s.add(enumClosed, m, path, "open", "closed")
	}
	if a.Kind == contracts.ConstShape && b.Kind == contracts.ConstShape {
		if !sameValue(a.Const, b.Const) {
			s.add(literalChanged, m, path, spelt(a.Const), spelt(b.Const))
		}
		return
	}
	in := set(news)
	kept := 0
	for _, v := range olds {
		if in[spelt(v)] {
			kept++
			continue
		}
		s.add(enumValueRemoved, m, path, spelt(v), "")
	}
	in = set(olds)
	for _, v := range news {
		if !in[spelt(v)] {
			s.add(enumValueAdded, m, path, "", spelt(v))
			s.changes[len(s.changes)-1].told = before || s.options.OpenEnums
		}
	}
	if kept == len(olds) && kept == len(news) && !slices.EqualFunc(olds, news, sameValue) {
		s.add(enumOrder, m, path, spelledOut(olds), spelledOut(news))
	}
	s.enumWords(a, b, path)
}

func spelledOut(list []contracts.Value) string {
	var words []string
	for _, v := range list {
		words = append(words, spelt(v))
	}
	return join(words, ", ")
}

// enumWords compares what is said of the values of enums.
func (s *shapes) enumWords(a, b *contracts.Shape, path string) {
	before := map[string]contracts.EnumValue{}
	for _, v := range a.Enum {
		before[spelt(v.Value)] = v
	}
	for _, v := range b.Enum {
		old, there := before[spelt(v.Value)]
		switch {
		case !there:
		case !old.Deprecated && v.Deprecated:
			s.add(fieldDeprecated, plain, path, "", spelt(v.Value))
		case old.Deprecated && !v.Deprecated:
			s.add(fieldUndeprecate, plain, path, spelt(v.Value), "")
		case old.Description != v.Description:
			s.add(textChanged, plain, path, old.Description, v.Description)
		}
	}
}

func set(values []contracts.Value) map[string]bool {
	in := make(map[string]bool, len(values))
	for _, v := range values {
		in[spelt(v)] = true
	}
	return in
}

// maxSpelt bounds how much of a value is shown, in bytes.
const maxSpelt = 200

// spelt writes a value as JSON does, but for what JSON has no word for. Two values that say the
// same are spelt the same.
func spelt(v contracts.Value) string {
	var b strings.Builder
	spell(&b, v)
	return b.String()
}

func spell(b *strings.Builder, v contracts.Value) {
	switch v.Kind() {
	case contracts.Missing:
	case contracts.Null:
		b.WriteString("null")
	case contracts.String:
		b.WriteString(strconv.Quote(v.Text()))
	case contracts.Array:
		b.WriteByte('[')
		for i, item := range v.Items() {
			if i > 0 {
				b.WriteString(", ")
			}
			spell(b, item)
		}
		b.WriteByte(']')
	case contracts.Object:
		b.WriteByte('{')
		sorted := slices.Clone(v.Fields())
		slices.SortFunc(sorted, func(x, y contracts.Member) int { return strings.Compare(x.Name, y.Name) })
		for i, f := range sorted {
			if i > 0 {
				b.WriteString(", ")
			}
			b.WriteString(f.Name + ": ")
			spell(b, f.Value)
		}
		b.WriteByte('}')
	case contracts.ShapeValue:
		b.WriteString(describe(v.Shape()))
	case contracts.Number:
		b.WriteString(plainNumber(v.Text()))
	default:
		b.WriteString(v.Text())
	}
}

// sameValue reports whether two values are the same in JSON, where 1 and 1.0 are.
func sameValue(a, b contracts.Value) bool {
	return a.Equal(b) || a.Kind() == b.Kind() && spelt(a) == spelt(b)
}

// plainNumber writes a number as it is written without an exponent or needless zeros, where that
// tells it apart from all others.
func plainNumber(text string) string {
	if !strings.ContainsAny(text, ".eE") {
		return text
	}
	f, err := strconv.ParseFloat(text, 64)
	short := strconv.FormatFloat(f, 'f', -1, 64)
	if err != nil || len(short) > 20 || len(text) > 40 || number(text).Cmp(number(short)) != 0 {
		return text
	}
	return short
}

// brief is what people are shown of a value: a text without its quotes, and not too much of it.
func brief(v contracts.Value) string {
	text := spelt(v)
	if v.Kind() == contracts.String {
		text = v.Text()
	}
	return cut(text)
}

func cut(text string) string {
	if len(text) > maxSpelt {
		text = strings.ToValidUTF8(text[:maxSpelt], "") + "…"
	}
	return text
}

func itoa(i int) string { return strconv.Itoa(i) }
