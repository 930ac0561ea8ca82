package sandbox

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"

	"modernc.org/quickjs"
)

// runtimeFiles are the modules that make the sandbox out of a bare engine: main.js is where to
// begin.
//
//go:embed runtime/*.js
var runtimeFiles embed.FS

// realm is one engine with a heap of its own, in which modules share what they export. It belongs
// to one goroutine.
type realm struct {
	vm      *quickjs.VM
	api     map[string]quickjs.Value
	modules map[int]Module                   // sent, and not yet loaded
	facts   map[int]string                   // of modules that are loaded, and not yet asked for
	loading map[string]Module                // by name: those that the engine may load now
	fetch   func(id int) (m Module, ok bool) // asks for one that was not sent
	next    func()                           // told when the engine begins to load a module
	running atomic.Int64                     // the module that is loaded, or whose code runs: see culprit
}

// realmOptions are what a realm's runtime needs to know; see boot in runtime/main.js.
type realmOptions struct {
	Known []string `json:"known"` // definers that count whatever their argument
	// whether modules see what others export frozen, or made for them; see runtime/modules.js
	Shared bool `json:"shared"`
}

var apiNames = []string{"bury", "run", "waiting", "abandon", "end", "report", "drop"}

// newRealm starts an engine and locks it down.
func newRealm(l Limits, known []string, shared bool, fetch func(id int) (Module, bool), next func()) (*realm, error) {
	vm, err := quickjs.NewVM()
	if err != nil {
		return nil, fmt.Errorf("starting the JavaScript engine: %w", err)
	}
	r := &realm{vm: vm, api: map[string]quickjs.Value{}, modules: map[int]Module{}, facts: map[int]string{}, fetch: fetch, next: next}
	r.running.Store(-1)
	vm.SetMemoryLimit(uintptr(l.Heap))
	vm.SetGCThreshold(uintptr(l.Heap / 8))
	vm.SetCanBlock(false)
	vm.SetModuleLoader(r.load, normalize)
	if err := r.boot(realmOptions{Known: known, Shared: shared}); err != nil {
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
	if err := r.vm.RegisterHostFunc("entered", r.entered); err != nil {
		return err
	}
	if _, err := r.vm.Eval(`import { boot } from 'runtime/main.js'; globalThis.boot = boot;`, quickjs.EvalModule); err != nil {
		return err
	}
	// The functions leave the global object before anything of the workspace can see them.
	api, err := r.vm.EvalValue(`(() => {
		const { boot, instantiate, entered } = globalThis;
		delete globalThis.boot;
		delete globalThis.instantiate;
		delete globalThis.entered;
		return boot(`+string(options)+`, instantiate, entered);
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
	return nil
}

// bury has modules not be evaluated, since one has no code or did not come to its end.
func (r *realm) bury(ids []int) error {
	if len(ids) == 0 {
		return nil
	}
	text, err := json.Marshal(ids)
	if err == nil {
		_, err = r.call("bury", string(text))
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

// entered notes which module's code runs from here on.
func (r *realm) entered(args []any) (any, error) {
	if id, ok := args[0].(int); ok {
		r.running.Store(int64(id))
	}
	return nil, nil
}

// evaluate runs a module with all that it requires, and reports those that were evaluated for the
// first time, in the order in which they finished: in full if they are among emit. Members are the
// modules that it shares a ring of imports with, itself included. An error means that the realm is
// lost: culprit used up its time or the realm's memory.
func (r *realm) evaluate(id int, members, emit []int) (reports []Report, err error) {
	r.running.Store(int64(id))
	if err := r.run(id, members); err != nil {
		return nil, err
	}
	ids, err := r.call("end")
	if err != nil {
		return nil, err
	}
	var fresh []int
	if err := json.Unmarshal([]byte(ids.(string)), &fresh); err != nil {
		return nil, err
	}
	for _, f := range fresh {
		r.running.Store(int64(f))
		wanted := false
		for _, e := range emit {
			wanted = wanted || e == f
		}
		one, err := r.report(f, wanted)
		if err != nil {
			return reports, err
		}
		reports = append(reports, one)
		// To write values may run code of the module that leaves jobs: they are not for the next one.
		for n := 1; n > 0; {
			if n, err = r.jobs(); err != nil {
				return reports, err
			}
		}
	}
	return reports, nil
}

// jobs runs the pending jobs and returns how many there were. A rejection that nobody handles stops
// no module.
func (r *realm) jobs() (n int, err error) {
	n, err = r.vm.ExecutePendingJobs()
	var thrown *quickjs.Error
	if errors.As(err, &thrown) && !interrupted(err) {
		err = nil
	}
	return n, err
}

// report reads what a module defined. In front of its JSON the runtime writes what the host has to
// know of it: see report in runtime/main.js.
func (r *realm) report(id int, emit bool) (Report, error) {
	value, err := r.call("report", id, emit)
	if err != nil {
		return Report{}, err
	}
	text, ok := value.(string)
	if !ok {
		return Report{}, errors.New("a report is a text")
	}
	flags, body, _ := strings.Cut(text, "|")
	return Report{
		ID: id, JSON: body,
		Failed: strings.Contains(flags, "f"), Again: strings.Contains(flags, "a"), Exhausted: strings.Contains(flags, "x"),
	}, nil
}

// errEndless marks a module whose awaited promise nothing will ever settle.
var errEndless = errors.New(Endless)

// run evaluates a module and the jobs that it leaves, until it neither awaits anything nor has
// anything left to do.
func (r *realm) run(id int, members []int) error {
	ring, err := json.Marshal(members)
	if err != nil {
		return err
	}
	if _, err := r.call("run", id, string(ring)); err != nil {
		return err
	}
	for {
		n, err := r.jobs()
		if err != nil {
			return err
		}
		if n > 0 {
			continue
		}
		waiting, err := r.call("waiting", id)
		switch {
		case err != nil:
			return err
		case waiting != true && waiting != false: // a timer ran
			continue
		case waiting == true:
			_, err := r.call("abandon", id, errEndless.Error())
			return err
		}
		return nil
	}
}

// drop frees what modules export. Freeing is a courtesy: an error shows itself in the next call
// that matters.
func (r *realm) drop(ids []int) {
	for _, id := range ids {
		_, _ = r.call("drop", id)
	}
}

// salvage reports what a module defined until there was no memory left; ok is false when the realm
// cannot even do that.
func (r *realm) salvage(id int) (one Report, ok bool) {
	if _, err := r.call("abandon", id, ""); err != nil {
		return Report{}, false
	}
	one, err := r.report(id, true)
	return one, err == nil
}

func (r *realm) call(name string, args ...any) (any, error) {
	return r.api[name].Call(quickjs.UndefinedValue, args...)
}

// interrupted and exhausted tell the two ways in which the engine stops a module. It names them in
// its messages only.
func interrupted(err error) bool {
	return err != nil && strings.Contains(err.Error(), "InternalError: interrupted")
}

func exhausted(err error) bool {
	return err != nil && strings.Contains(err.Error(), "InternalError: out of memory")
}
