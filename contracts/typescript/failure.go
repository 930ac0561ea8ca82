package typescript

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// failures reports why a module did not come to its end. It is an error where contracts are lost by
// it.
func (b *partBuilder) failures(stopped *sandbox.StoppedError, failure contracts.Value) {
	at, limits := contracts.Position{File: b.m.file}, b.options
	var d contracts.Diagnostic
	switch {
	case stopped != nil && stopped.Cause == sandbox.OutOfTime:
		d = contracts.ModuleTimeout.At(at, fmt.Sprintf("the module was stopped after %s of processor time, and what it defines is left out", limits.Timeout),
			"contracts are data: keep loops that wait or search out of the modules that define them")
		if offset, found := b.absentCondition(); found {
			d.Position, d.Hint = b.m.position(offset), noLoopEnds
		}
	case stopped != nil && stopped.Cause == sandbox.OutOfMemory,
		failure.Property("name").Str() == "InternalError" && failure.Property("message").Str() == "out of memory":
		d = contracts.ModuleOutOfMemory.At(at, fmt.Sprintf("the module needs more than %d MB of memory", limits.Heap>>20),
			"contracts are data: keep what builds large values out of the modules that define them")
	case stopped != nil:
		d = contracts.ModuleFailed.At(at, "the module cannot be evaluated, since the engine failed at it: "+firstLine(stopped.Message),
			"this is a fault of docsgen: please report it with the module")
	case failure.Present():
		d = b.thrown(failure)
	default:
		return
	}
	if definesContracts(b.options.Kinds, b.m.text) || len(b.part.Contracts) > 0 {
		d = d.AsError()
	}
	b.report(b.m.frame(d))
}

// thrown says what a module threw and where.
func (b *partBuilder) thrown(failure contracts.Value) contracts.Diagnostic {
	name, message, stack := failure.Property("name").Str(), failure.Property("message").Str(), failure.Property("stack").Str()
	reason := tidy(firstLine(strings.TrimPrefix(name+": "+message, ": ")))
	if name == "InternalError" && message == "stack overflow" {
		reason = "its calls nest without end"
	}
	d := contracts.ModuleFailed.At(contracts.Position{File: b.m.file}, "the module failed: "+reason, hintFor(name, message))
	offset, ok := b.m.innermost(stack)
	if !ok {
		return d
	}
	d.Position = b.m.position(offset)
	if file := firstModule(stack); file != b.m.file {
		if thrower := b.moduleOf(file); thrower != nil {
			if at, ok := thrower.innermost(stack); ok {
				d.Notes = append(d.Notes, contracts.Note{Message: "it was thrown here", Position: thrower.position(at)})
			}
		}
	}
	return d
}

const noLoopEnds = "a package that is not there cannot end a loop: write what it goes through as a constant, or make its package part of the workspace"

// bareCondition matches loops whose condition is a name and nothing else.
var bareCondition = regexp.MustCompile(`\b(?:while\s*\(|for\s*\([^;()]*;)\s*(?:!!)?([\p{L}_$][\p{L}\p{N}_$]*)\s*[);]`)

// absentCondition returns where a loop asks for nothing but what a package that is not there
// exports. A stand-in counts what is done to it, and so ends loops; that it counts as true does
// nothing to it.
func (b *partBuilder) absentCondition() (offset int, found bool) {
	absent := b.m.absent()
	for _, at := range bareCondition.FindAllStringSubmatchIndex(b.m.text, -1) {
		if absent[b.m.text[at[2]:at[3]]] {
			return at[2], true
		}
	}
	return 0, false
}

func hintFor(name, message string) string {
	switch {
	case strings.HasPrefix(message, sandbox.EndlessLoop):
		return noLoopEnds
	case message == sandbox.Endless:
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

// innermost returns the byte offset of the innermost call of a stack trace that is in this module.
func (m *module) innermost(stack string) (offset int, ok bool) {
	marker := frameMarker(m.file)
	i := strings.Index(stack, marker)
	if i < 0 {
		return 0, false
	}
	line, column := frameOf(stack[:i+len(marker)+strings.IndexByte(stack[i+len(marker):]+")", ')')], m.file)
	if line == 0 {
		return 0, false
	}
	return m.offset(line, column)
}

// framesIn returns the byte offsets of all calls of a stack trace that are in this module, the
// innermost first.
func (m *module) framesIn(stack string) (offsets []int) {
	marker := frameMarker(m.file)
	for {
		before, rest, found := strings.Cut(stack, marker)
		if !found {
			return offsets
		}
		if !strings.HasSuffix(before, bodyName+" ") {
			line, column := placeOf(rest)
			if offset, ok := m.offset(line, column); ok {
				offsets = append(offsets, offset)
			}
		}
		stack = rest
	}
}

// firstModule returns the file of the innermost module of a stack trace, or nothing.
func firstModule(stack string) string {
	_, rest, _ := strings.Cut(stack, "(#")
	name, _, _ := strings.Cut(rest, ":")
	file, err := url.PathUnescape(name)
	if err != nil {
		return ""
	}
	return file
}

// missing reports imports that lead nowhere though they name a module of the workspace.
func (b *partBuilder) missing() {
	var places map[string]scan.Specifier // the first of each that is no type's
	for _, specifier := range b.m.compiled.Requires {
		if b.m.links[specifier].kind != toMissing {
			continue
		}
		if places == nil {
			places = map[string]scan.Specifier{}
			for _, s := range slices.Backward(b.m.outline().Specifiers) {
				if !s.TypeOnly {
					places[s.Value] = s
				}
			}
		}
		at := contracts.Position{File: b.m.file}
		if s, ok := places[specifier]; ok {
			at = b.m.position(s.Start)
			if end := b.m.position(s.End); end.Line == at.Line {
				at.EndColumn = end.Column
			}
		}
		hint := "values that come from it are shown as they are written"
		if near := b.m.links[specifier].near; near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		b.report(b.m.frame(contracts.UnresolvedImport.At(at, fmt.Sprintf("there is no module %q", specifier), hint)))
	}
}
