package typescript

import (
	"errors"
	"slices"
	"sync/atomic"
	"time"

	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// compiledTogether is how many modules a process is sent at once.
const compiledTogether = 32

// compileAll has modules compiled, each job in a process of its own.
func (l *load) compileAll(modules []*module) error {
	shares := slices.Collect(slices.Chunk(modules, compiledTogether))
	jobs := min(l.options.Jobs, len(shares))
	var next atomic.Int64
	errs := make([]error, jobs)
	inParallel(jobs, jobs, func(job int) {
		var p *sandbox.Process
		defer func() { l.processes.give(p) }()
		for i := int(next.Add(1)) - 1; i < len(shares) && errs[job] == nil; i = int(next.Add(1)) - 1 {
			p, errs[job] = l.compile(p, shares[i])
		}
	})
	return errors.Join(append(errs, l.ctx.Err())...)
}

// compile has modules compiled in a process, or in others where that ends or is none. It returns
// the one that the caller has then.
func (l *load) compile(p *sandbox.Process, modules []*module) (*sandbox.Process, error) {
	for together := len(modules); len(modules) > 0; {
		var err error
		if p, err = l.processes.alive(p); err != nil {
			return nil, err
		}
		sources := make([]sandbox.Source, min(together, len(modules)))
		for i, m := range modules[:len(sources)] {
			sources[i] = sandbox.Source{File: m.file, Text: m.text, Tsconfig: m.options.tsconfig()}
		}
		next := func(c *sandbox.Compiled, cpu time.Duration) error {
			m := modules[0]
			modules = modules[1:]
			return m.setCompiled(l, c, cpu)
		}
		cpu, err := p.Compile(l.ctx, sources, next)
		var stopped *sandbox.StoppedError
		switch {
		case errors.As(err, &stopped) && stopped.Unsure:
			together, err = 1, nil
		case stopped != nil:
			err = next(sandbox.Uncompiled(modules[0].file, stopped.Cause), cpu)
		}
		if err != nil {
			return p, err
		}
	}
	return p, nil
}
