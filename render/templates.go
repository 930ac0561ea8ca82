package render

import (
	"fmt"
	"html/template"
	"io/fs"
	"text/template/parse"

	"github.com/lssm-tech/docsgen/render/markup"
	"github.com/lssm-tech/docsgen/templates"
)

// functions are those that templates may call.
func (c catalog) functions() template.FuncMap {
	return template.FuncMap{"t": c.message, "n": c.plural, "icon": icon, "breakable": markup.Breakable, "key": key}
}

// parseTemplates parses all templates for one language, under their paths: ParseFS would name them
// by their last part alone.
func parseTemplates(c catalog) (*template.Template, error) {
	all := template.New("").Option("missingkey=error").Funcs(c.functions())
	for _, pattern := range []string{"*.html", "sections/*.html"} {
		paths, err := fs.Glob(templates.FS, pattern)
		if err != nil {
			return nil, err
		}
		for _, path := range paths {
			text, err := templates.FS.ReadFile(path)
			if err != nil {
				return nil, err
			}
			if _, err := all.New(path).Parse(string(text)); err != nil {
				return nil, err
			}
		}
	}
	for _, t := range all.Templates() {
		if t.Tree == nil {
			continue
		}
		if err := c.fold(t.Tree.Root); err != nil {
			return nil, fmt.Errorf("%s: %w", t.Name(), err)
		}
	}
	return all, nil
}

// fold puts messages and icons that do not depend on the page into the templates' own text, since
// calling a function costs more than all else in a template. It also finds a missing message when the
// program starts.
func (c catalog) fold(list *parse.ListNode) error {
	if list == nil {
		return nil
	}
	for i, node := range list.Nodes {
		var err error
		switch node := node.(type) {
		case *parse.ActionNode:
			var text string
			if text, err = c.constant(node.Pipe); text != "" {
				list.Nodes[i] = &parse.TextNode{NodeType: parse.NodeText, Pos: node.Pos, Text: []byte(text)}
			}
		case *parse.IfNode:
			err = c.foldBranch(&node.BranchNode)
		case *parse.WithNode:
			err = c.foldBranch(&node.BranchNode)
		case *parse.RangeNode:
			err = c.foldBranch(&node.BranchNode)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (c catalog) foldBranch(b *parse.BranchNode) error {
	if err := c.fold(b.List); err != nil {
		return err
	}
	return c.fold(b.ElseList)
}

// constant returns the HTML of {{t "key"}} and {{icon "name"}}; empty for any other action. Escaped
// as here, a message fits into text and into quoted attributes.
func (c catalog) constant(pipe *parse.PipeNode) (string, error) {
	if len(pipe.Decl) > 0 || len(pipe.Cmds) != 1 || len(pipe.Cmds[0].Args) != 2 {
		return "", nil
	}
	function, isFunction := pipe.Cmds[0].Args[0].(*parse.IdentifierNode)
	argument, isText := pipe.Cmds[0].Args[1].(*parse.StringNode)
	if !isFunction || !isText {
		return "", nil
	}
	switch function.Ident {
	case "t":
		text, err := c.message(argument.Text)
		return template.HTMLEscapeString(text), err
	case "icon":
		return string(icon(argument.Text)), nil
	}
	return "", nil
}
