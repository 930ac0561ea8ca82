// Package typescript loads contracts from TypeScript and JavaScript modules. It evaluates them,
// since only that gives the values that contracts have when they are used: constants, spreads,
// enums, factories and imports from other packages, all resolved.
//
// A call of Load goes through six phases, each in a file of its own:
//
//	candidate.go   which modules may define something by their text, makers.go by what they import;
//	role.go        which of them are left out; all others matter only as their imports
//	processes.go   processes of package sandbox compile each module to CommonJS, and evaluate it later
//	resolve.go     imports are followed, through tsconfig.go and packages.go; the contract library becomes a stand-in of our own
//	restore.go      outcomes that an earlier run left in package store need no evaluation
//	evaluate.go    workers (worker.go) have modules run, each as the entry of a program of its own, with bounds on time and memory
//	part.go        what they defined becomes contracts, with positions from source maps and excerpts from package scan
//
// Nothing is read from disk and nothing of the host can be reached from a module: the input is a
// snapshot of texts. What a module cannot find gets a stand-in that remembers the expression it
// stands for. A module that fails costs its author a diagnostic, and its importers what it did not
// get to export. All modules together have a budget: where it is exceeded, the Load gives one
// diagnostic and nothing else.
//
// A Loader remembers compiled modules and outcomes. The outcome of a module depends on the texts of
// the modules that it may require and on where their specifiers lead, and on nothing else; so a
// later Load evaluates again only what an edit can have changed, and gives equal results whatever
// was loaded before. The first Load, which remembers nothing, takes outcomes from the store and
// puts new ones there; those of edits are not worth the writing.
package typescript

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"path"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
	"github.com/lssm-tech/docsgen/contracts/typescript/store"
)

// Options are the settings of a Loader. The zero value is usable.
type Options struct {
	Kinds     *contracts.KindTable // nil means the kinds that docsgen knows
	Libraries []string             // further module names that are the contract library
	Sources   []string             // folders and files that were asked for; empty for all
	Jobs      int                  // how many modules are compiled or evaluated at once; 0 means GOMAXPROCS
	Timeout   time.Duration        // processor time for the compilation or the evaluation of one module; 0 means 2 seconds
	// processor time for all modules together, besides 10 milliseconds for each; 0 means 20 seconds
	Total time.Duration
	Heap  int          // bytes that the modules evaluated together may use; 0 means 256 MB
	Store *store.Store // where outcomes are kept from one run to the next; nil for nowhere
}

// Loader turns modules into parts. Its methods may be called by several goroutines, one after the
// other.
type Loader struct {
	options Options

	mu       sync.Mutex
	files    map[string]string
	modules  map[string]*module // of all files, by file; a module is the same one as long as its file is there
	order    []*module          // the same by file name
	resolver *resolver
	moved    bool // whether specifiers may lead elsewhere than when they were followed
	again    bool // whether this is not the first Load

	processes *processes
}

// load is one Load: what it may use, and what everything in it needs.
type load struct {
	*Loader
	ctx    context.Context
	budget *budget
	texts  texts                  // of its reports
	shapes contracts.SharedShapes // of its modules
	taints taints
}

// New makes a Loader that remembers nothing yet.
func New(o Options) *Loader {
	o.Kinds = cmp.Or(o.Kinds, contracts.Kinds())
	o.Jobs = cmp.Or(o.Jobs, runtime.GOMAXPROCS(0))
	o.Timeout = cmp.Or(o.Timeout, 2*time.Second)
	o.Heap = cmp.Or(o.Heap, 256<<20)
	o.Total = cmp.Or(o.Total, totalTime)
	l := &Loader{options: o, modules: map[string]*module{}, processes: &processes{definers: o.Kinds.Definers(), limits: sandbox.Limits{Time: o.Timeout, Heap: o.Heap}}}
	runtime.AddCleanup(l, (*processes).end, l.processes)
	return l
}

// Load returns a Part for each module that defines something or has something wrong, in the order
// of their files. files holds the texts of the workspace's modules, package.json and tsconfig.json
// files, by their slash-separated paths relative to the workspace root. Parts of modules that no
// edit since the last Load can have changed are the same values as then. When ctx ends, so does
// Load, with nil; the next one takes up where it stopped.
func (l *Loader) Load(ctx context.Context, files map[string]string) []contracts.Part {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.processes.keeping.Wait() // a process that is about to be ready is there before a new one
	l.update(files)
	bounds := &budget{time: l.options.Total, memory: totalMemory}
	for _, m := range l.order {
		bounds.time += totalTimeEach
		bounds.memory += totalMemoryEach * len(m.text)
	}
	one := &load{Loader: l, ctx: ctx, budget: bounds}
	reached, err := one.reach()
	if err == nil {
		l.moved = false
		spread(reached)
		err = one.evaluateAll(reached)
	}
	if ctx.Err() != nil || err != nil {
		for _, m := range reached {
			m.recompile()
		}
		l.processes.close()
	}
	if ctx.Err() != nil {
		return nil
	}
	if err != nil {
		return []contracts.Part{{Diagnostics: []contracts.Diagnostic{bounds.explain(err)}}}
	}
	_, l.options.Store = l.options.Store.Save(), nil // a store that cannot be written is as good as none
	if l.again {                                     // Who loads twice is somebody who edits, and will load a third time.
		l.processes.keeping.Go(l.processes.keep)
	} else {
		l.processes.close()
	}
	if !l.again {
		for _, m := range reached {
			m.releaseCode()
		}
	}
	l.again = true
	uncalled := l.uncalled(reached)
	var parts []contracts.Part
	for _, m := range reached {
		p := m.part
		p.Diagnostics = append(slices.Clip(p.Diagnostics), uncalled[m]...)
		if len(p.Contracts)+len(p.DocBlocks)+len(p.Diagnostics) > 0 {
			parts = append(parts, p)
		}
	}
	if r := l.resolver; r != nil && r.globsCut != "" {
		parts = append(parts, contracts.Part{Diagnostics: []contracts.Diagnostic{contracts.UnresolvedImport.At(contracts.Position{File: r.globsCut},
			fmt.Sprintf("patterns of import.meta.glob were compared with files %d times, and further ones mean no file", maxGlobbed),
			"name the modules, or let .gitignore name what holds none")}})
	}
	if r := l.resolver; r != nil && r.placesCut != "" {
		parts = append(parts, contracts.Part{Diagnostics: []contracts.Diagnostic{contracts.UnresolvedImport.At(contracts.Position{File: r.placesCut},
			fmt.Sprintf("an import may lead to more than %d places, by the tsconfig.json or package.json that it follows, and further ones are not looked at", maxPlaces),
			"name fewer places for one pattern of \"paths\", \"exports\" or \"imports\"")}})
	}
	return parts
}

// update takes in a new snapshot. Specifiers may lead elsewhere when files came or went, or a
// configuration changed.
func (l *Loader) update(files map[string]string) {
	files = maps.Clone(files) // the caller may go on with its own
	listed, edited := len(files) == len(l.files), false
	for file, text := range files {
		before, known := l.files[file]
		if known && before == text {
			continue
		}
		listed = listed && known
		l.moved = l.moved || strings.HasPrefix(path.Ext(file), ".json")
		if !isSource(file) && !IsDeclaration(file) {
			continue
		}
		m := l.modules[file]
		if m == nil {
			m = &module{}
			l.modules[file] = m
		}
		m.sourceText = &sourceText{file: file, text: text}
		m.defines, m.specifiers = mayDefine(l.options.Kinds, text), nil
		m.compiled, m.links, m.evaluated = nil, nil, false
		m.definesLater, m.definitionsRead, m.inFunctions = m.mayDefineLater(), false, nil
		m.helps = m.mayHelp()
		m.release() // What was read of the text before has other positions.
		edited = true
	}
	l.files = files
	if !listed {
		maps.DeleteFunc(l.modules, func(file string, _ *module) bool { _, kept := files[file]; return !kept })
		l.order = slices.SortedFunc(maps.Values(l.modules), func(a, b *module) int { return cmp.Compare(a.file, b.file) })
		l.moved = true
	}
	if l.moved {
		l.resolver = newResolver(files, l.options.Libraries)
	}
	if l.moved || edited {
		l.setRoles()
		l.setDerived()
	}
}

// reach compiles and links the candidates and everything that they may require. It gives those
// modules in the order of their files.
func (l *load) reach() ([]*module, error) {
	var frontier []*module
	for _, m := range l.order {
		m.imported = false
		if m.reached = m.candidate; m.reached {
			frontier = append(frontier, m)
		}
	}
	for len(frontier) > 0 {
		var unknown []*module
		for _, m := range frontier {
			if l.moved || m.compiled == nil {
				m.setOptions(l.resolver.optionsFor(path.Dir(m.file)))
			}
			if m.compiled == nil {
				unknown = append(unknown, m)
			}
		}
		inParallel(l.options.Jobs, len(unknown), func(i int) { unknown[i].restoreCode(l.options.Store) })
		if err := l.compileAll(slices.DeleteFunc(unknown, func(m *module) bool { return m.compiled != nil })); err != nil {
			return nil, err
		}
		round := frontier
		frontier = nil
		for _, m := range round {
			if l.moved || m.links == nil {
				m.link(l.Loader)
			}
			for _, to := range m.requires {
				to.imported = true
				if !to.reached {
					to.reached = true
					frontier = append(frontier, to)
				}
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(l.order), func(m *module) bool { return !m.reached }), nil
}

// setOptions forgets what was compiled under other options.
func (m *module) setOptions(o compilerOptions) {
	if m.options.tsconfig() != o.tsconfig() {
		m.compiled, m.links, m.evaluated = nil, nil, false
	}
	m.options = o
}

// link follows the module's specifiers. Where one leads elsewhere than before, the module has to be
// evaluated again.
func (m *module) link(l *Loader) {
	before := m.links
	if !l.moved { // else the resolver is a new one
		for _, g := range m.globs {
			l.resolver.globbed -= g.compared
		}
	}
	m.globs = globsIn(m.text)
	m.links = make(map[string]link, len(m.compiled.Requires))
	requires, eager := slices.Clip(m.compiled.Requires), slices.Clip(m.compiled.Eager)
	globbed, atOnce := map[string]bool{}, map[string]bool{}
	for i := range m.globs {
		g := &m.globs[i]
		l.resolver.glob(m.file, g)
		for _, key := range g.keys {
			if !globbed[key] {
				requires = append(requires, key)
			}
			if globbed[key] = true; g.eager && !atOnce[key] {
				atOnce[key] = true
				eager = append(eager, key)
			}
		}
	}
	for _, specifier := range requires {
		file, kind := l.resolver.resolve(m.file, specifier)
		if kind == toLibrary && !slices.ContainsFunc(m.compiled.Names[specifier], isBeyondLibrary) {
			file = ""
		}
		to := link{kind: kind, to: l.modules[file]}
		if kind == toMissing {
			to.near = l.resolver.near(m.file, specifier)
		}
		m.links[specifier] = to
		if old, ok := before[specifier]; !ok || old != to {
			m.evaluated = false
		}
	}
	m.evaluated = m.evaluated && len(before) == len(m.links)
	m.requires = m.follow(requires)
	m.eager = m.follow(eager)
}

// recorded matches the names of the contract library that stay those of its stand-in, whatever its
// sources hold: they note what they are given. TestRecordedNames checks them against the stand-in.
var recorded = regexp.MustCompile(`^(?:define[A-Z]\w*|[A-Z]\w*Registry|SchemaModel|EnumType|ScalarTypeEnum|StabilityEnum|Owners(?:Enum)?|Tags(?:Enum)?|registerDocBlocks?|installOp|from(?:Zod|JsonSchema)|(?:Field|ZodSchema|JsonSchema|GraphQLSchema)Type|isSchemaModel)$`)

func isBeyondLibrary(name string) bool { return !recorded.MatchString(name) }

func (m *module) follow(specifiers []string) (list []*module) {
	for _, specifier := range specifiers {
		if to := m.links[specifier].to; to != nil {
			list = append(list, to)
		}
	}
	return list
}

// spread marks everything that may require, directly or not, a module that has to be evaluated
// again.
func spread(reached []*module) {
	var work []*module
	for _, m := range reached {
		m.importers = m.importers[:0]
		if !m.evaluated {
			work = append(work, m)
		}
	}
	if len(work) == 0 {
		return
	}
	for _, m := range reached {
		for _, to := range m.requires {
			to.importers = append(to.importers, m)
		}
	}
	for len(work) > 0 {
		m := work[len(work)-1]
		work = work[:len(work)-1]
		for _, importer := range m.importers {
			if importer.evaluated {
				importer.evaluated = false
				work = append(work, importer)
			}
		}
	}
}

// inParallel calls work for 0 to n-1 on as many goroutines as there are jobs.
func inParallel(jobs, n int, work func(i int)) {
	var wait sync.WaitGroup
	var next atomic.Int64
	for range min(jobs, n) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				work(i)
			}
		})
	}
	wait.Wait()
}
