package sandbox

// The two processes speak in values of package encoding/gob: the parent sends a request and reads
// replies until one of them ends the request. Nothing else is written to either pipe.

// operation says what a request asks for.
type operation uint8

const (
	opCompile operation = iota + 1
	opOpen              // close the realm, if there is one, and start another
	opBury
	opRun
	opDrop
)

// request is what the parent asks the child for. Each operation reads the fields that it needs.
type request struct {
	Op       operation
	File     string
	Text     string
	Tsconfig string
	Limits   Limits
	Shared   bool
	Known    []string
	ID       int
	IDs      []int
	Members  []int // of the ring of imports that the module belongs to
	Modules  []Module
	Module   *Module // the answer to a reply that needs a module; nil when there is none
}

// reply is what the child says.
type reply struct {
	// 1 and the number of a module that the running code asks for, which the parent answers with a
	// request that has it; else 0
	Need     int
	Compiled *Compiled
	Reports  []Report
	Failure  string // why the operation did not come to its end; empty when it did
	Cause    Cause  // the kind of Failure
	Culprit  int    // the module that was running then
	Ended    bool   // whether the child ends with this reply
	CPU      int64  // nanoseconds that the operation took, whatever else the machine did
}
