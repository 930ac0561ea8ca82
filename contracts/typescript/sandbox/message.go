package sandbox

// The two processes speak in values of package encoding/gob: the parent sends a request and reads
// replies until one of them ends the request. Nothing else is written to either pipe.
//
// To wait for each other costs both as much as to compile a small module, and to wake the other one
// not much less. So a request has several texts to compile, or modules to run, each has a reply of
// its own, and those are written together, as long as they take no time. Where the child crashes
// before, nobody knows which one it was at: then each has to be asked for alone.

// operation says what a request asks for.
type operation uint8

const (
	opCompile operation = iota + 1
	opOpen              // close the realm, if there is one, and start another
	opBury
	opRun
)

// request is what the parent asks the child for. Each operation reads the fields that it needs.
type request struct {
	Op      operation
	Sources []Source
	Runs    []Run
	Limits  Limits
	Shared  bool
	Known   []string
	IDs     []int   // of modules to be buried
	Module  *Module // the answer to a reply that needs a module; nil when there is none
}

// reply is what the child says.
type reply struct {
	// 1 and the number of a module that the running code asks for, which the parent answers with a
	// request that has it; else 0
	Need     int
	More     bool // whether the request goes on after this reply
	Compiled *Compiled
	Reports  []Report
	Failure  string // why the operation did not come to its end; empty when it did
	Cause    Cause  // the kind of Failure
	Culprit  int    // the module that was running then
	Ended    bool   // whether the child ends with this reply
	CPU      int64  // nanoseconds of the processor since the reply before, whatever else the machine did
}
