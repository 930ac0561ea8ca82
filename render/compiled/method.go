package compiled

import (
	"bytes"
	"fmt"
	"html/template"
	"reflect"
	"text/template/parse"
)

// methodOf makes the operand of a method; addressed tells that it is one of pointers to the values
// that the operand has.
func methodOf(from operand, m reflect.Method, args []operand, addressed bool) (operand, error) {
	of := m.Type
	first := 1 // behind the receiver
	if from.of.Kind() == reflect.Interface {
		first = 0
	}
	if err := fits(of, first, args); err != nil {
		return operand{}, err
	}
	receiver := func(x *execution, dot reflect.Value) (reflect.Value, error) {
		v, err := from.get(x, dot)
		switch {
		case err != nil:
			return v, err
		case addressed && !v.CanAddr():
			return v, fmt.Errorf("can't call %s of %s, which has no address", m.Name, from.of)
		case addressed:
			return v.Addr(), nil
		case v.Kind() == reflect.Interface && v.IsNil():
			return v, fmt.Errorf("nil pointer evaluating %s.%s", from.of, m.Name)
		}
		return v, nil
	}
	made := operand{of: of.Out(0), get: func(x *execution, dot reflect.Value) (reflect.Value, error) {
		v, err := receiver(x, dot)
		if err != nil {
			return v, err
		}
		return invoke(x, dot, v.Method(m.Index), args)
	}}
	at := receiverType(from.of, addressed)
	if m.Name == "HTML" && at.Implements(reflect.TypeFor[Writer]()) {
		made.write = func(x *execution, dot reflect.Value) error {
			v, err := receiver(x, dot)
			if err != nil {
				return err
			}
			return v.Interface().(Writer).WriteHTML(x.out)
		}
	}
	if m.Name == "HTML" && at.Implements(reflect.TypeFor[htmler]()) {
		made.html = func(x *execution, dot reflect.Value) (template.HTML, error) {
			v, err := receiver(x, dot)
			if err != nil {
				return "", err
			}
			return v.Interface().(htmler).HTML(), nil
		}
	}
	return made, nil
}

// htmler is what most views and spans are: called as such, they cost a tenth of what a call by
// reflection does.
type htmler interface{ HTML() template.HTML }

// Writer is a view that is large: where a template puts what its method HTML returns, it writes the
// same itself, and no text is made of it in between.
type Writer interface {
	WriteHTML(b *bytes.Buffer) error
}

func receiverType(of reflect.Type, addressed bool) reflect.Type {
	if addressed {
		return reflect.PointerTo(of)
	}
	return of
}

// fits checks that a function takes the arguments from a place of it on, and gives one value, or one
// and an error.
func fits(of reflect.Type, first int, args []operand) error {
	out := of.NumOut()
	if out == 0 || out > 2 || out == 2 && of.Out(1) != reflect.TypeFor[error]() {
		return errUnknown
	}
	takes := of.NumIn() - first
	if of.IsVariadic() {
		takes--
	}
	if len(args) < takes || len(args) > takes && !of.IsVariadic() {
		return errUnknown
	}
	for i, arg := range args {
		var needs reflect.Type
		if i < takes {
			needs = of.In(first + i)
		} else {
			needs = of.In(first + takes).Elem()
		}
		if arg.of == nil || !arg.of.AssignableTo(needs) {
			return errUnknown
		}
	}
	return nil
}

// invoke calls a function.
func invoke(x *execution, dot reflect.Value, f reflect.Value, args []operand) (reflect.Value, error) {
	var room [4]reflect.Value
	given := room[:0]
	for _, arg := range args {
		v, err := arg.get(x, dot)
		if err != nil {
			return v, err
		}
		given = append(given, v)
	}
	out := f.Call(given)
	if len(out) == 2 && !out[1].IsNil() {
		return out[0], out[1].Interface().(error)
	}
	return out[0], nil
}

// function makes the operand of a call of one of the functions that templates were parsed with, or of
// one that all templates have.
func (c *compiler) function(name string, nodes []parse.Node, s scope) (operand, error) {
	args, err := c.arguments(nodes, s)
	if err != nil {
		return operand{}, err
	}
	f, known := c.t.funcs[name]
	if !known {
		return builtin(name, args)
	}
	v := reflect.ValueOf(f)
	if err := fits(v.Type(), 0, args); err != nil {
		return operand{}, err
	}
	made := operand{of: v.Type().Out(0), get: func(x *execution, dot reflect.Value) (reflect.Value, error) { return invoke(x, dot, v, args) }}
	if write, ok := f.(func(string) template.HTML); ok {
		made.html = func(x *execution, dot reflect.Value) (template.HTML, error) {
			v, err := args[0].get(x, dot)
			if err != nil {
				return "", err
			}
			return write(v.String()), nil
		}
	}
	return made, nil
}

// builtin makes the operand of a function that text/template defines.
func builtin(name string, args []operand) (operand, error) {
	values := func(x *execution, dot reflect.Value) (a, b reflect.Value, err error) {
		if a, err = args[0].get(x, dot); err == nil && len(args) == 2 {
			b, err = args[1].get(x, dot)
		}
		return a, b, err
	}
	kind := func(i int) reflect.Kind {
		if of := args[i].of; of != nil {
			return of.Kind()
		}
		return reflect.Invalid
	}
	var made operand
	switch {
	case name == "or" && len(args) == 2:
		made.get = func(x *execution, dot reflect.Value) (reflect.Value, error) {
			if v, err := args[0].get(x, dot); err != nil || truth(v) {
				return v, err
			}
			return args[1].get(x, dot)
		}
	case name == "not" && len(args) == 1:
		made.get = func(x *execution, dot reflect.Value) (reflect.Value, error) {
			v, _, err := values(x, dot)
			return reflect.ValueOf(!truth(v)), err
		}
	case name == "eq" && len(args) == 2 && kind(0) == reflect.String && kind(1) == reflect.String:
		made.get = func(x *execution, dot reflect.Value) (reflect.Value, error) {
			a, b, err := values(x, dot)
			if err != nil {
				return a, err
			}
			return reflect.ValueOf(a.String() == b.String()), nil
		}
	case name == "len" && len(args) == 1 && kind(0) == reflect.Slice:
		made.of = reflect.TypeFor[int]()
		made.get = func(x *execution, dot reflect.Value) (reflect.Value, error) {
			v, _, err := values(x, dot)
			if err != nil {
				return v, err
			}
			return reflect.ValueOf(v.Len()), nil
		}
	case name == "index" && len(args) == 2 && kind(0) == reflect.Slice && kind(1) == reflect.Int:
		made.of = args[0].of.Elem()
		made.get = func(x *execution, dot reflect.Value) (reflect.Value, error) {
			list, at, err := values(x, dot)
			if err != nil {
				return list, err
			}
			if n := int(at.Int()); n >= 0 && n < list.Len() {
				return list.Index(n), nil
			}
			return list, fmt.Errorf("index %d is out of range", at.Int())
		}
	default:
		return operand{}, errUnknown
	}
	return made, nil
}
