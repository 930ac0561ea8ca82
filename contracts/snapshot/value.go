package snapshot

import (
	"encoding/json"
	"strconv"

	"github.com/lssm-tech/docsgen/contracts"
)

// Object is an object of JSON with its members in their order.
type Object []Member

// Member is one member of an Object. Its value is what package json takes.
type Member struct {
	Name  string
	Value any
}

// MarshalJSON writes the object. Objects in it are written in the same go, as package json would
// check each once more for every object around it.
func (o Object) MarshalJSON() ([]byte, error) { return appendJSON(nil, o) }

func appendJSON(out []byte, v any) ([]byte, error) {
	var err error
	switch v := v.(type) {
	case Object:
		out = append(out, '{')
		for i, m := range v {
			if i > 0 {
				out = append(out, ',')
			}
			if out, err = appendJSON(out, m.Name); err != nil {
				return nil, err
			}
			if out, err = appendJSON(append(out, ':'), m.Value); err != nil {
				return nil, err
			}
		}
		return append(out, '}'), nil
	case []any:
		out = append(out, '[')
		for i, item := range v {
			if i > 0 {
				out = append(out, ',')
			}
			if out, err = appendJSON(out, item); err != nil {
				return nil, err
			}
		}
		return append(out, ']'), nil
	}
	text, err := json.Marshal(v)
	return append(out, text...), err
}

// Plain returns what package json writes a value from. What JSON has no word for is its source, and
// a shape its name: what a reader of JSON expects, and not enough to make the value again.
func Plain(v contracts.Value) any {
	switch v.Kind() {
	case contracts.Array:
		list := make([]any, len(v.Items()))
		for i, item := range v.Items() {
			list[i] = Plain(item)
		}
		return list
	case contracts.Object:
		members := make(Object, len(v.Fields()))
		for i, m := range v.Fields() {
			members[i] = Member{m.Name, Plain(m.Value)}
		}
		return members
	case contracts.ShapeValue:
		return v.Shape().Shape.Name
	}
	if simple, ok := scalar(v); ok {
		return simple
	}
	return v.Text()
}

// scalar returns what JSON has a word for.
func scalar(v contracts.Value) (simple any, ok bool) {
	switch v.Kind() {
	case contracts.Missing, contracts.Null:
		return json.RawMessage("null"), true // nil would be left out where a member may be
	case contracts.Bool:
		return v.True(), true
	case contracts.String:
		return v.Text(), true
	case contracts.Number:
		if _, err := strconv.ParseFloat(v.Text(), 64); err == nil && json.Valid([]byte(v.Text())) {
			return json.Number(v.Text()), true
		}
	}
	return nil, false
}

// The members of objects that stand for what JSON has no form for. An object that is declared with
// one of them as its only member is written as tagObject too.
const (
	tagNumber     = "$number"     // NaN, Infinity, and spellings that JSON refuses
	tagExpression = "$expression" // the source of what was not evaluated
	tagLiteral    = "$literal"    // the source of a value that JSON has no form for
	tagList       = "$list"       // [class, items] of a list that is no plain one
	tagObject     = "$object"     // [class, members] of an object that is no plain one
	tagShape      = "$shape"      // a Use
)

func isTag(name string) bool {
	switch name {
	case tagNumber, tagExpression, tagLiteral, tagList, tagObject, tagShape:
		return true
	}
	return false
}

// exact returns what package json writes a value from so that it can be made again, all but the
// difference of missing and null.
func (t *Table) exact(v contracts.Value) any {
	switch v.Kind() {
	case contracts.Number:
		if simple, ok := scalar(v); ok {
			return simple
		}
		return Object{{tagNumber, v.Text()}}
	case contracts.Expression:
		return Object{{tagExpression, v.Text()}}
	case contracts.Literal:
		return Object{{tagLiteral, v.Text()}}
	case contracts.ShapeValue:
		return Object{{tagShape, t.Use(v.Shape())}}
	case contracts.Array:
		list := make([]any, len(v.Items()))
		for i, item := range v.Items() {
			list[i] = t.exact(item)
		}
		if v.Text() != "" {
			return Object{{tagList, []any{v.Text(), list}}}
		}
		return list
	case contracts.Object:
		members := make(Object, len(v.Fields()))
		for i, m := range v.Fields() {
			members[i] = Member{m.Name, t.exact(m.Value)}
		}
		if v.Text() != "" || len(members) == 1 && isTag(members[0].Name) {
			return Object{{tagObject, []any{v.Text(), members}}}
		}
		return members
	}
	simple, _ := scalar(v)
	return simple
}
