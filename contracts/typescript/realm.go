package typescript

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"strconv"
	"strings"
	"time"

	"modernc.org/quickjs"
)

// runtimeFiles are the modules that make the sandbox out of a bare engine: main.js is where to begin.
//
//go:embed runtime/*.js
var runtimeFiles embed.FS

// realm is one sandbox: an engine of its own, with a heap of its own, in which modules share what they export. It belongs to one
// goroutine.
type realm struct {
	vm       *quickjs.VM
	api      map[string]quickjs.Value
	limits   limits
	codeOf   func(id int) string
	awaiting int // the module that the engine may load now, or -1
}

// limits bound what a module may use.
type limits struct {
	time time.Duration // for one module, its pending jobs included
	heap int           // bytes, for a realm
}

// realmOptions are what a realm's runtime needs to know; see boot in runtime/main.js.
type realmOptions struct {
	Known    []string `json:"known"`    // definers that count whatever their argument
	Freezing bool     `json:"freezing"` // whether a module's exports are frozen when another one asks for them
}

var apiNames = []string{"bury", "run", "waiting", "abandon", "end", "report", "running", "drop"}

// newRealm starts an engine and locks it down; open says what it is for. In a realm that freezes, what a module exports is frozen when another
// one asks for it; in one that does not, modules may change what others export.
func newRealm(l limits, freezing bool) (*realm, error) {
	vm, err := quickjs.NewVM()
	if err != nil {
		return nil, fmt.Errorf("starting the JavaScript engine: %w", err)
	}
	r := &realm{vm: vm, api: map[string]quickjs.Value{}, limits: l, awaiting: -1}
	vm.SetMemoryLimit(uintptr(l.heap))
	vm.SetGCThreshold(uintptr(l.heap / 8))
	vm.SetCanBlock(false)
	vm.SetModuleLoader(r.load, normalize)
	if err := r.boot(realmOptions{Known: definers, Freezing: freezing}); err != nil {
		r.close()
		return nil, fmt.Errorf("preparing the JavaScript engine: %w", err)
	}
	return r, nil
}

func (r *realm) boot(o realmOptions) error {
	options, err := json.Marshal(o)
	if err != nil {
		return err
	}
	if err := r.vm.RegisterHostFunc("instantiate", r.instantiate); err != nil {
		return err
	}
	if _, err := r.vm.Eval(`import { boot } from 'runtime/main.js'; globalThis.boot = boot;`, quickjs.EvalModule); err != nil {
		return err
	}
	// The functions leave the global object before anything of the workspace can see them.
	api, err := r.vm.EvalValue(`(() => {
		const { boot, instantiate } = globalThis;
		delete globalThis.boot;
		delete globalThis.instantiate;
		return boot(`+string(options)+`, instantiate);
	})()`, quickjs.EvalGlobal)
	if err != nil {
		return err
	}
	defer api.Free()
	for _, name := range apiNames {
		atom, err := r.vm.NewAtom(name)
		if err != nil {
			return err
		}
		if r.api[name], err = api.GetPropertyValue(atom); err != nil {
			return err
		}
	}
	return r.vm.SetEvalTimeout(r.limits.time)
}

// open makes the realm one of an evaluation. codeOf gives the code of a module as an ES module that exports links, body and clear. Buried are
// modules that are not to be evaluated, since one has no code or did not come to its end.
func (r *realm) open(codeOf func(id int) string, buried []int) error {
	r.codeOf = codeOf
	if len(buried) == 0 {
		return nil
	}
	ids, err := json.Marshal(buried)
	if err == nil {
		_, err = r.call("bury", string(ids))
	}
	return err
}

func (r *realm) close() {
	for name, f := range r.api {
		f.Free()
		delete(r.api, name)
	}
	_ = r.vm.Close() // there is nothing to be lost with it
}

func normalize(_ *quickjs.VM, base, name string) (string, error) {
	if strings.HasPrefix(name, "./") {
		return path.Join(path.Dir(base), name), nil
	}
	return name, nil
}

// load gives the engine the source of a module: of the runtime, or the one module that is being instantiated.
func (r *realm) load(_ *quickjs.VM, name string) (string, error) {
	if id, ok := strings.CutPrefix(name, "#"); ok {
		if id != strconv.Itoa(r.awaiting) {
			return "", fmt.Errorf("no module %s", name)
		}
		return r.codeOf(r.awaiting), nil
	}
	source, err := runtimeFiles.ReadFile(name)
	return string(source), err
}

// instantiate compiles a module and hands it to the runtime, which asks for it by its number.
func (r *realm) instantiate(args []any) (any, error) {
	id, ok := args[0].(int)
	if !ok {
		return nil, errors.New("a module is asked for by its number")
	}
	r.awaiting = id
	defer func() { r.awaiting = -1 }()
	_, err := r.vm.Eval(fmt.Sprintf(`import { take } from 'runtime/modules.js'; import * as module from '#%d'; take(%d, module);`, id, id), quickjs.EvalModule)
	return nil, err
}

// report is what a module's evaluation brought to light, as runtime/main.js writes it.
type report struct {
	id   int
	json string
}

// errEndless marks a module whose awaited promise nothing will ever settle.
var errEndless = errors.New("it awaits something that never comes")

// evaluate runs a module with all that it requires, and reports those that were evaluated for the first time, in the order in which
// they finished. An error means that the realm is lost: the module of number culprit used up its time or the realm's memory.
func (r *realm) evaluate(id int, emit func(id int) bool) (reports []report, culprit int, err error) {
	if err := r.run(id); err != nil {
		return nil, r.culprit(id), err
	}
	ids, err := r.call("end")
	if err != nil {
		return nil, id, err
	}
	var fresh []int
	if err := json.Unmarshal([]byte(ids.(string)), &fresh); err != nil {
		return nil, id, err
	}
	for _, f := range fresh {
		text, err := r.call("report", f, emit(f))
		if err != nil {
			return reports, f, err
		}
		reports = append(reports, report{f, text.(string)})
	}
	return reports, id, nil
}

// run evaluates a module and the jobs that it leaves, until it neither awaits anything nor has anything left to do.
func (r *realm) run(id int) error {
	if _, err := r.call("run", id); err != nil {
		return err
	}
	deadline := time.Now().Add(r.limits.time)
	for {
		n, err := r.vm.ExecutePendingJobs()
		var thrown *quickjs.Error
		if errors.As(err, &thrown) && !interrupted(err) {
			err = nil // a rejection that nobody handles stops no module
		}
		if err != nil {
			return err
		}
		waiting, err := r.call("waiting", id)
		switch {
		case err != nil:
			return err
		case n > 0 && time.Now().After(deadline):
			return errors.New("InternalError: interrupted")
		case n > 0:
			continue
		case waiting == true:
			_, err := r.call("abandon", id, errEndless.Error())
			return err
		}
		return nil
	}
}

// drop frees what a module exports. Freeing is a courtesy: an error shows itself in the next call that matters.
func (r *realm) drop(id int) { _, _ = r.call("drop", id) }

// salvage reports what a module defined until it was stopped; empty when the realm cannot even do that.
func (r *realm) salvage(id int) string {
	if _, err := r.call("abandon", id, ""); err != nil {
		return ""
	}
	text, err := r.call("report", id, true)
	if err != nil {
		return ""
	}
	return text.(string)
}

// culprit gives the module whose code was running when the realm was lost.
func (r *realm) culprit(fallback int) int {
	if id, err := r.call("running"); err == nil {
		if n, ok := id.(int); ok && n >= 0 {
			return n
		}
	}
	return fallback
}

func (r *realm) call(name string, args ...any) (any, error) {
	f := r.api[name]
	return f.Call(quickjs.UndefinedValue, args...)
}

// interrupted and exhausted tell the two ways in which the engine stops a module. It names them in its messages only.
func interrupted(err error) bool {
	return err != nil && strings.Contains(err.Error(), "InternalError: interrupted")
}

func exhausted(err error) bool {
	return err != nil && strings.Contains(err.Error(), "InternalError: out of memory")
}
