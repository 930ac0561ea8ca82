package compiled

import (
	"html/template"
	"reflect"
	"text/template/parse"
)

// maxVariables bounds the variables of a template, "$" among them, so that they take no memory of
// their own.
const maxVariables = 4

// compiler makes programs that call each other.
type compiler struct {
	t    *Templates
	made map[programKey]*program
}

// scope is what a node of a template may refer to.
type scope struct {
	dot  reflect.Type
	vars []variable // by their places in an execution
}

type variable struct {
	name string
	of   reflect.Type
}

// under is the scope with another dot.
func (s scope) under(dot reflect.Type) scope { return scope{dot, s.vars} }

// with is the scope with a further variable.
func (s scope) with(name string, of reflect.Type) scope {
	return scope{s.dot, append(s.vars[:len(s.vars):len(s.vars)], variable{name, of})}
}

func (c *compiler) program(key programKey, t *template.Template) *program {
	p := &program{name: key.name}
	c.made[key] = p // before its nodes, since it may call itself
	run, err := c.list(t.Tree.Root, scope{dot: key.of, vars: []variable{{"$", key.of}}})
	if err == nil {
		p.run = run
	}
	return p
}

// list makes the action of nodes that stand one behind the other. A nil action does nothing.
func (c *compiler) list(list *parse.ListNode, s scope) (action, error) {
	if list == nil {
		return nil, nil
	}
	var actions []action
	for _, node := range list.Nodes {
		a, err := c.node(node, s)
		if err != nil {
			return nil, err
		}
		actions = append(actions, a)
	}
	if len(actions) == 1 {
		return actions[0], nil
	}
	return func(x *execution, dot reflect.Value) error {
		for _, a := range actions {
			if err := a(x, dot); err != nil {
				return err
			}
		}
		return nil
	}, nil
}

func (c *compiler) node(node parse.Node, s scope) (action, error) {
	switch node := node.(type) {
	case *parse.TextNode:
		return func(x *execution, _ reflect.Value) error {
			x.out.Write(node.Text)
			return nil
		}, nil
	case *parse.ActionNode:
		return c.put(node.Pipe, s)
	case *parse.IfNode:
		return c.branch(&node.BranchNode, s, false)
	case *parse.WithNode:
		return c.branch(&node.BranchNode, s, true)
	case *parse.RangeNode:
		return c.each(node, s)
	case *parse.TemplateNode:
		return c.call(node, s)
	}
	return nil, errUnknown
}

// put makes the action that writes a value.
func (c *compiler) put(pipe *parse.PipeNode, s scope) (action, error) {
	if len(pipe.Decl) > 0 {
		return nil, errUnknown
	}
	e := c.t.escapers[functions(pipe.Cmds[1:])]
	if e == nil {
		return nil, errUnknown
	}
	value, err := c.command(pipe.Cmds[0], s)
	if err != nil || value.of == nil {
		return nil, errUnknown
	}
	if value.write != nil && e.made {
		return value.write, nil
	}
	if value.html != nil && e.made {
		return func(x *execution, dot reflect.Value) error {
			html, err := value.html(x, dot)
			x.out.WriteString(string(html))
			return err
		}, nil
	}
	return func(x *execution, dot reflect.Value) error {
		v, err := value.get(x, dot)
		if err != nil {
			return err
		}
		return e.value(x.out, v)
	}, nil
}

// condition is the value that a branch depends on.
func (c *compiler) condition(pipe *parse.PipeNode, s scope) (operand, error) {
	if len(pipe.Cmds) != 1 {
		return operand{}, errUnknown
	}
	return c.command(pipe.Cmds[0], s)
}

// branch makes the action of "if" or "with", which moves dot.
func (c *compiler) branch(node *parse.BranchNode, s scope, moves bool) (action, error) {
	value, err := c.condition(node.Pipe, s)
	if err != nil || len(node.Pipe.Decl) > 0 || moves && value.of == nil {
		return nil, errUnknown
	}
	inner := s
	if moves {
		inner = s.under(value.of)
	}
	then, err := c.list(node.List, inner)
	if err != nil {
		return nil, err
	}
	otherwise, err := c.list(node.ElseList, s)
	if err != nil {
		return nil, err
	}
	return func(x *execution, dot reflect.Value) error {
		v, err := value.get(x, dot)
		switch {
		case err != nil:
			return err
		case !truth(v):
			if otherwise != nil {
				return otherwise(x, dot)
			}
			return nil
		case then == nil:
			return nil
		case moves:
			return then(x, v)
		}
		return then(x, dot)
	}, nil
}

// each makes the action of "range" over a slice.
func (c *compiler) each(node *parse.RangeNode, s scope) (action, error) {
	value, err := c.condition(node.Pipe, s)
	if err != nil || value.of == nil || value.of.Kind() != reflect.Slice || node.Pipe.IsAssign {
		return nil, errUnknown
	}
	inner, first := s.under(value.of.Elem()), len(s.vars)
	names := node.Pipe.Decl // of the item, or of its number and the item
	for i, name := range names {
		of := value.of.Elem()
		if i == 0 && len(names) == 2 {
			of = reflect.TypeFor[int]()
		}
		inner = inner.with(name.Ident[0], of)
	}
	if len(inner.vars) > maxVariables {
		return nil, errUnknown
	}
	body, err := c.list(node.List, inner)
	if err != nil || body == nil {
		return nil, errUnknown
	}
	otherwise, err := c.list(node.ElseList, s)
	if err != nil {
		return nil, err
	}
	return func(x *execution, dot reflect.Value) error {
		list, err := value.get(x, dot)
		if err != nil {
			return err
		}
		for i := range list.Len() {
			item := list.Index(i)
			switch len(names) {
			case 1:
				x.vars[first] = item
			case 2:
				x.vars[first], x.vars[first+1] = reflect.ValueOf(i), item
			}
			if err := body(x, item); err != nil {
				return err
			}
		}
		if list.Len() == 0 && otherwise != nil {
			return otherwise(x, dot)
		}
		return nil
	}, nil
}
