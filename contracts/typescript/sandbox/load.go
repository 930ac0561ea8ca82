package sandbox

import (
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"strings"

	"modernc.org/quickjs"
)

// loadAll has the engine compile modules, which hand their code to the runtime. It keeps a list of
// all modules that it ever loaded, the one that imports them included, and searches that from end
// to end for each further one: so they are loaded many at a time.
func (r *realm) loadAll(modules []Module) error {
	var all strings.Builder
	r.loading = make(map[string]Module, len(modules))
	defer func() { r.loading = nil }()
	for _, m := range modules {
		name, err := json.Marshal(m.Name)
		if err != nil {
			return err
		}
		fmt.Fprintf(&all, "import %s;", name)
		r.loading[m.Name] = m
	}
	if _, err := r.vm.Eval(all.String(), quickjs.EvalModule); err != nil {
		return err
	}
	for _, m := range modules {
		r.facts[m.ID] = m.Facts
		delete(r.modules, m.ID)
	}
	return nil
}

// loadAhead loads the modules that were sent, before somebody asks for them. Where one of them
// fails, which has to be told to those who ask for it, each is loaded then.
func (r *realm) loadAhead(runs []Run) {
	var modules []Module
	for _, run := range runs {
		for _, m := range run.Modules {
			r.modules[m.ID] = m
			modules = append(modules, m)
		}
	}
	if len(modules) > 0 {
		_ = r.loadAll(modules)
	}
}

// instantiate returns the facts of a module that the runtime asks for by its number, and whose code
// it has then.
func (r *realm) instantiate(args []any) (any, error) {
	id, ok := args[0].(int)
	if !ok {
		return nil, errors.New("a module is asked for by its number")
	}
	if _, loaded := r.facts[id]; !loaded {
		m, sent := r.modules[id]
		if !sent {
			if m, ok = r.fetch(id); !ok {
				return nil, fmt.Errorf("there is no module %d", id)
			}
		}
		before := r.running.Load()
		err := r.loadAll([]Module{m})
		r.running.Store(before) // whose code asks
		if err != nil {
			return nil, err
		}
	}
	facts := r.facts[id]
	delete(r.facts, id)
	return facts, nil
}

// load returns the engine the source of a module: of the runtime, or of one that is loaded now.
func (r *realm) load(_ *quickjs.VM, name string) (string, error) {
	if strings.HasPrefix(name, "#") {
		m, ok := r.loading[name]
		if !ok {
			return "", fmt.Errorf("no module %s", name)
		}
		r.next()
		r.running.Store(int64(m.ID))
		return m.Source, nil
	}
	source, err := runtimeFiles.ReadFile(name)
	return string(source), err
}

func normalize(_ *quickjs.VM, base, name string) (string, error) {
	if strings.HasPrefix(name, "./") {
		return path.Join(path.Dir(base), name), nil
	}
	return name, nil
}
