package typescript

import (
	"fmt"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// failures reports why a module did not come to its end. It is an error where contracts are lost by it.
func (b *partBuilder) failures(err error, failure contracts.Value) {
	d := contracts.Diagnostic{Severity: contracts.Warning, Position: contracts.Position{File: b.m.file}}
	o := b.options
	switch {
	case interrupted(err):
		d.Code = "module-timeout"
		d.Message = fmt.Sprintf("the module was stopped after %s", o.Timeout)
		d.Hint = "contracts are data: keep loops that wait or search out of the modules that define them"
	case exhausted(err) || failure.Property("name").Str() == "InternalError" && failure.Property("message").Str() == "out of memory":
		d.Code = "module-out-of-memory"
		d.Message = fmt.Sprintf("the module needs more than %d MB of memory", o.Heap>>20)
		d.Hint = "contracts are data: keep what builds large values out of the modules that define them"
	case err != nil:
		d.Code, d.Message = "module-failed", "the module cannot be evaluated: "+firstLine(err.Error())
	case failure.Present():
		b.thrown(&d, failure)
	default:
		return
	}
	if definesContracts(b.m.text) {
		d.Severity = contracts.Error
	}
	b.report(b.m.frame(d))
}

// thrown fills in what a module threw and where.
func (b *partBuilder) thrown(d *contracts.Diagnostic, failure contracts.Value) {
	name, message, stack := failure.Property("name").Str(), failure.Property("message").Str(), failure.Property("stack").Str()
	d.Code = "module-failed"
	d.Message = "the module failed: " + tidy(firstLine(strings.TrimPrefix(name+": "+message, ": ")))
	if name == "InternalError" && message == "stack overflow" {
		d.Message = "the module failed: its calls nest without end"
	}
	d.Hint = hintFor(name, message)
	offset, ok := b.m.innermost(stack, b.id)
	if !ok {
		return
	}
	d.Position = b.m.position(offset)
	if id := firstModule(stack); id != b.id {
		if thrower := b.module(id); thrower != nil {
			if at, ok := thrower.innermost(stack, id); ok {
				d.Notes = append(d.Notes, contracts.Note{Message: "it was thrown here", Position: thrower.position(at)})
			}
		}
	}
}

func hintFor(name, message string) string {
	switch {
	case message == errEndless.Error():
		return "nothing outside of the modules is there to be waited for"
	case name == "EvalError":
		return "write the code out, or keep it out of the modules that define contracts"
	case name == "ReferenceError" && strings.Contains(message, "not defined"):
		return "no browser, process, network or file system is there when contracts are read"
	case name == "ReferenceError":
		return "it is used before its declaration ran; modules that import each other do that"
	}
	return "the contracts before this place were read, those after it were not"
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

// innermost gives the byte offset of the innermost call of a stack trace that is in this module.
func (m *module) innermost(stack string, id int) (offset int, ok bool) {
	marker := frameMarker(id)
	i := strings.Index(stack, marker)
	if i < 0 {
		return 0, false
	}
	line, column := frameOf(stack[:i+len(marker)+strings.IndexByte(stack[i+len(marker):]+")", ')')], id)
	if line == 0 {
		return 0, false
	}
	return m.offset(line, column)
}

// firstModule gives the number of the innermost module of a stack trace, or -1.
func firstModule(stack string) int {
	_, rest, found := strings.Cut(stack, "(#")
	if !found {
		return -1
	}
	id := 0
	for _, r := range rest {
		if r < '0' || r > '9' || id > 1<<30 {
			break
		}
		id = id*10 + int(r-'0')
	}
	return id
}

// missing reports imports that lead nowhere though they name a module of the workspace.
func (b *partBuilder) missing() {
	for _, specifier := range b.m.compiled.requires {
		if b.m.links[specifier].kind != toMissing {
			continue
		}
		d := contracts.Diagnostic{
			Severity: contracts.Warning, Code: "unresolved-import", Position: contracts.Position{File: b.m.file},
			Message: fmt.Sprintf("there is no module %q", specifier),
			Hint:    "values that come from it are shown as they are written",
		}
		for _, s := range b.m.outline().Specifiers {
			if s.Value == specifier && !s.TypeOnly {
				d.Position = b.m.position(s.Start)
				break
			}
		}
		b.report(b.m.frame(d))
	}
}
