package typescript

import (
	"strings"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// TestFault has makePart meet a module in a state that it never has: the panic is a diagnostic.
func TestFault(t *testing.T) {
	l := &load{Loader: &Loader{}, budget: &budget{memory: 1 << 20}}
	m := &module{sourceText: &sourceText{file: "a.ts"}}
	part, _ := l.makePart(0, numbering{module: func(int) *module { return m }}, result{})
	if len(part.Diagnostics) != 1 || part.File != "a.ts" || !strings.Contains(part.Diagnostics[0].Message, "docsgen failed at it") {
		t.Errorf("the part is %+v", part)
	}
}

// TestBudget spends more than there is, and holds more.
func TestBudget(t *testing.T) {
	b := &budget{time: time.Second, memory: 100}
	if err := b.spend("a.ts", 600*time.Millisecond); err != nil {
		t.Errorf("within the budget, %v", err)
	}
	for _, file := range []string{"b.ts", "c.ts", "d.ts"} {
		_ = b.spend(file, 100*time.Millisecond)
	}
	if err := b.spend("b.ts", 200*time.Millisecond); err != errTooLong {
		t.Errorf("beyond it, %v", err)
	}
	if d := b.explain(errTooLong); d.Code != contracts.LoadTooLong.Code || !strings.Contains(d.Hint, "a.ts, b.ts, c.ts:") {
		t.Errorf("it is explained as %+v", d)
	}
	b = &budget{memory: 100}
	if err := b.hold(60); err != nil {
		t.Errorf("within the budget, %v", err)
	}
	if err := b.hold(60); err != errTooLarge || b.explain(err).Code != contracts.LoadTooLarge.Code {
		t.Errorf("beyond it, %v", err)
	}
}

// TestCrash ends the process that modules are evaluated in, as a fault of the engine's would: the
// module is blamed, and the next process goes on.
func TestCrash(t *testing.T) {
	p, err := sandbox.Start(sandbox.Limits{Time: time.Second, Heap: 32 << 20})
	if err != nil {
		t.Fatal(err)
	}
	p.Close()
	l := &load{Loader: &Loader{}, ctx: t.Context(), budget: &budget{time: time.Hour}}
	m := &module{sourceText: &sourceText{file: "a.ts", text: "export {};"}}
	if _, err := l.compile(p, []*module{m}); err != nil || len(m.compiled.Diagnostics) != 1 || p.Alive() {
		t.Errorf("the error is %v, the module has %+v, and the process lives: %t", err, m.compiled, p.Alive())
	}
	l.processes = &processes{limits: sandbox.Limits{Time: time.Second, Heap: 32 << 20}}
	l.options.Jobs = 1
	l.processes.give(p)
	if err := l.compileAll([]*module{m}); err != nil || len(m.compiled.Diagnostics) != 0 {
		t.Errorf("in another process, the error is %v, and the module has %+v", err, m.compiled)
	}
	l.processes.end()
}
