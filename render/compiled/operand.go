package compiled

import (
	"fmt"
	"html/template"
	"reflect"
	"text/template/parse"
)

// operand is a value of a template: its type as far as it is known when the program is made, and how
// it is found.
type operand struct {
	of  reflect.Type // nil for what only its truth is known of
	get func(x *execution, dot reflect.Value) (reflect.Value, error)
	// the same with less work, where it is HTML: as a text, or written; nil for none
	html  func(x *execution, dot reflect.Value) (template.HTML, error)
	write action
}

// command makes the operand of a command: a field, a variable, or a call.
func (c *compiler) command(command *parse.CommandNode, s scope) (operand, error) {
	args := command.Args[1:]
	switch node := command.Args[0].(type) {
	case *parse.FieldNode:
		return c.chain(dotOf(s), node.Ident, args, s)
	case *parse.VariableNode:
		from, err := variableOf(node.Ident[0], s)
		if err != nil {
			return from, err
		}
		return c.chain(from, node.Ident[1:], args, s)
	case *parse.ChainNode:
		from, err := c.argument(node.Node, s)
		if err != nil {
			return from, err
		}
		return c.chain(from, node.Field, args, s)
	case *parse.IdentifierNode:
		return c.function(node.Ident, args, s)
	}
	if len(args) > 0 {
		return operand{}, errUnknown
	}
	return c.argument(command.Args[0], s)
}

// argument makes the operand of a node that stands alone.
func (c *compiler) argument(node parse.Node, s scope) (operand, error) {
	switch node := node.(type) {
	case *parse.DotNode:
		return dotOf(s), nil
	case *parse.StringNode:
		return constantOf(node.Text), nil
	case *parse.PipeNode:
		return c.condition(node, s)
	case *parse.FieldNode, *parse.VariableNode, *parse.ChainNode:
		return c.command(&parse.CommandNode{Args: []parse.Node{node}}, s)
	}
	return operand{}, errUnknown
}

func (c *compiler) arguments(nodes []parse.Node, s scope) ([]operand, error) {
	list := make([]operand, len(nodes))
	for i, node := range nodes {
		var err error
		if list[i], err = c.argument(node, s); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func dotOf(s scope) operand {
	return operand{of: s.dot, get: func(_ *execution, dot reflect.Value) (reflect.Value, error) { return dot, nil }}
}

func variableOf(name string, s scope) (operand, error) {
	for at := len(s.vars) - 1; at >= 0; at-- {
		if s.vars[at].name == name {
			return operand{of: s.vars[at].of, get: func(x *execution, _ reflect.Value) (reflect.Value, error) { return x.vars[at], nil }}, nil
		}
	}
	return operand{}, errUnknown
}

func constantOf(value any) operand {
	v := reflect.ValueOf(value)
	return operand{of: v.Type(), get: func(*execution, reflect.Value) (reflect.Value, error) { return v, nil }}
}

// chain makes the operand of fields of fields; the arguments are for the last, a method.
func (c *compiler) chain(from operand, names []string, args []parse.Node, s scope) (operand, error) {
	if len(names) == 0 && len(args) > 0 {
		return operand{}, errUnknown
	}
	given, err := c.arguments(args, s)
	if err != nil {
		return operand{}, err
	}
	for i, name := range names {
		if i < len(names)-1 {
			from, err = member(from, name, nil)
		} else {
			from, err = member(from, name, given)
		}
		if err != nil {
			return operand{}, err
		}
	}
	return from, nil
}

// member makes the operand of a method, or else of a field.
func member(from operand, name string, args []operand) (operand, error) {
	if from.of == nil {
		return operand{}, errUnknown
	}
	if m, found := from.of.MethodByName(name); found {
		return methodOf(from, m, args, false)
	}
	if m, found := reflect.PointerTo(from.of).MethodByName(name); found && from.of.Kind() != reflect.Pointer && from.of.Kind() != reflect.Interface {
		return methodOf(from, m, args, true)
	}
	of := from.of
	pointer := of.Kind() == reflect.Pointer
	if pointer {
		of = of.Elem()
	}
	if of.Kind() != reflect.Struct || len(args) > 0 {
		return operand{}, errUnknown
	}
	field, found := of.FieldByName(name)
	if !found || !field.IsExported() {
		return operand{}, errUnknown
	}
	at, deep := field.Index[0], len(field.Index) > 1
	return operand{of: field.Type, get: func(x *execution, dot reflect.Value) (reflect.Value, error) {
		v, err := from.get(x, dot)
		if err != nil {
			return v, err
		}
		if pointer {
			if v.IsNil() {
				return v, fmt.Errorf("nil pointer evaluating %s.%s", from.of, name)
			}
			v = v.Elem()
		}
		if deep {
			return v.FieldByIndexErr(field.Index)
		}
		return v.Field(at), nil
	}}, nil
}

// truth reports whether a value is other than the zero value of its kind, as "if" asks: a struct always
// is, a slice where it has items, and what an interface holds counts.
func truth(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Invalid:
		return false
	case reflect.Interface:
		return truth(v.Elem())
	case reflect.String, reflect.Slice, reflect.Map, reflect.Array:
		return v.Len() > 0
	case reflect.Struct:
		return true
	}
	return !v.IsZero()
}
