// Package contracts is the model: what a contract, a registry and a diagnostic are, how contracts
// refer to each other, and which version is the newest.
//
// Loaders (contracts/typescript, contracts/manifest) turn sources into Parts; NewRegistry joins
// Parts into one immutable Registry and reports what does not fit together. Everything after that
// only reads. The package knows no HTML, no URLs and no output paths, reads no files, and evaluates
// nothing.
package contracts

import "strings"

// ID identifies a contract: two kinds may share one key, and a key may have several versions.
type ID struct {
	Kind    Kind
	Key     string
	Version string // as written; empty for types, which have none, and in refs that mean the newest version
}

// String returns "operation marketplace.order.create 1.0.0", for messages.
func (id ID) String() string {
	s := string(id.Kind) + " " + id.Key
	if id.Version != "" {
		s += " " + id.Version
	}
	return s
}

// Contract is one version of one contract: the metadata that all kinds share, and the whole of what
// its source declared. A Contract is never changed once it is in a Registry.
type Contract struct {
	ID
	// what kind of the kind: "command" or "query" for operations; else the declared meta.kind, or
	// empty
	Variant     string
	Title       string // as declared, or empty; use Name to show
	Description string // Markdown
	Goal        string // Markdown
	Context     string // Markdown
	Domain      string // as declared, or the key's first segment
	Stability   Stability
	Owners      []string
	Tags        []string
	DocIDs      []string // ids of the DocBlocks that document it
	Deprecation *Deprecation
	Spec        Value  // all that was declared, meta included
	Shape       *Shape // what a contract of kind type declares; nil for all other kinds
	Source      Source
	Also        []Position // where else the same is defined, by file and line, by what a generator or a build wrote

	refs []Ref // what it refers to; a Registry says where they lead
}

// Name is the title, or the key where no title was declared.
func (c *Contract) Name() string {
	if c.Title != "" {
		return c.Title
	}
	return c.Key
}

// Type is the kind with its variant as readers see it: "operation (command)", "event".
func (c *Contract) Type() string {
	if c.Variant == "" {
		return string(c.Kind)
	}
	return string(c.Kind) + " (" + c.Variant + ")"
}

// Deprecated reports whether readers must be warned off: by its stability or by a deprecation
// notice.
func (c *Contract) Deprecated() bool {
	return c.Stability == Deprecated || c.Deprecation != nil
}

// Deprecation says why a contract goes, when, and what replaces it. Every field may be empty.
type Deprecation struct {
	Since      string // the version or date from which it is deprecated, as written
	Sunset     string // the date on which it goes, as written
	Reason     string // Markdown
	ReplacedBy ID     // of the same kind; its Key is empty when nothing replaces it, its Version when the newest does
}

// Source is where a contract is defined.
type Source struct {
	File      string // relative to the workspace root, forward slashes
	StartLine int    // first line of the defining statement, 1-based
	EndLine   int    // last line of the defining statement, 1-based, inclusive
	Excerpt   []Chunk
	Language  string // of the excerpt: "typescript", "tsx", "javascript", "json", "yaml"
	// Origins places values of the spec, for diagnostics. Loaders fill it in; nil when positions
	// inside the statement are unknown.
	Origins Origins
	// Places likewise places what stands at paths of the spec of the contract with this key. It is
	// called once for all that is looked for, and reads the text then; nil when that can't be done.
	Places func(key string) Places
	// Text returns the whole file, in whose comments exceptions of checks may stand; nil where it
	// is not at hand, or the language has no comments.
	Text func() string
	// Beside returns the text of another file in which Origins and Places find values; nil where they
	// find none in others.
	Beside func(file string) string
	// Environment names the variables of the environment that the excerpt reads. They are read as not
	// set, so that with them the contract may be another.
	Environment []string
}

// Chunk is a run of whole source lines.
type Chunk struct {
	StartLine int // 1-based
	Text      string
}

// Position is a place in a source file. The zero Line means that only the file is known.
type Position struct {
	File      string `json:"file"`      // relative to the workspace root, forward slashes
	Line      int    `json:"line"`      // 1-based
	Column    int    `json:"column"`    // 1-based, in Unicode code points
	EndColumn int    `json:"endColumn"` // 1-based and exclusive, on the same line; 0 when only the start is known
}

// Origins finds where a text value of a spec is written, so that a diagnostic can point at it. An
// empty property matches any.
type Origins func(property, value string) (Position, bool)

// Places finds where what stands at a path of a spec, as in JoinPath, is written: the name of the
// property and its value. Both are the item's of a list. It is not ok where the path is not written
// literally.
type Places func(path string) (name, value Position, ok bool)

// At returns the place of a text value inside the defining statement, or the statement's first line
// where it is not written literally.
func (s Source) At(property, value string) Position {
	if p, ok := s.find(property, value); ok {
		return p
	}
	return Position{File: s.File, Line: s.StartLine, Column: 1}
}

// find returns where a text value is written; ok is false where that is not known.
func (s Source) find(property, value string) (at Position, ok bool) {
	if s.Origins == nil {
		return Position{}, false
	}
	return s.Origins(property, value)
}

// firstSegment is the part of a key before its first dot: the domain of contracts that declare
// none.
func firstSegment(key string) string {
	first, _, _ := strings.Cut(key, ".")
	return first
}
