package compiled

import (
	"reflect"
	"text/template/parse"
)

// call makes the action that executes another template.
func (c *compiler) call(node *parse.TemplateNode, s scope) (action, error) {
	if node.Pipe == nil {
		return nil, errUnknown
	}
	value, err := c.condition(node.Pipe, s)
	if err != nil || value.of == nil || value.of.Kind() == reflect.Interface {
		return nil, errUnknown
	}
	p, err := c.called(programKey{node.Name, value.of})
	if err != nil {
		return nil, err
	}
	return func(x *execution, dot reflect.Value) error {
		v, err := value.get(x, dot)
		if err != nil {
			return err
		}
		return x.t.run(x.out, p, v)
	}, nil
}

func (c *compiler) called(key programKey) (*program, error) {
	if p := c.made[key]; p != nil {
		return p, nil
	}
	if p, made := c.t.programs.Load(key); made {
		return p.(*program), nil
	}
	t := c.t.set.Lookup(key.name) // which has its functions, since its caller has
	if t == nil || t.Tree == nil {
		return nil, errUnknown
	}
	return c.program(key, t), nil
}
