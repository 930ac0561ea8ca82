package contracts

import (
	"fmt"
	"strings"
)

// Part is what one source file holds: what a loader makes of a module or a manifest. A Part is
// never changed, so that a Registry made after an edit shares the Parts of all files that the edit
// left alone.
type Part struct {
	File        string // relative to the workspace root, forward slashes
	Contracts   []*Contract
	DocBlocks   []*DocBlock
	Diagnostics []Diagnostic
}

// New makes a contract of one of the kinds that docsgen knows, as KindTable.New does.
func New(kind Kind, variant string, spec Value, source Source) (*Contract, []Diagnostic) {
	return Kinds().New(kind, variant, spec, source)
}

// New makes a contract of what its source declared: spec is the argument of the definer or the
// equivalent of a manifest's item, with the shared metadata under "meta". It reports what is wrong
// with the metadata as diagnostics with frames from the source's excerpt. Without a key there is no
// contract, and the result is nil; all other faults leave a contract that can be shown.
func (t *KindTable) New(kind Kind, variant string, spec Value, source Source) (*Contract, []Diagnostic) {
	meta := spec.Property("meta")
	b := builder{source: source, what: string(kind), key: meta.Property("key").Str()}
	key := b.text(meta, "key")
	if key == "" {
		b.report(MissingKey, source.At("", ""), fmt.Sprintf("this %s has no key", kind.Word()),
			`give it a dotted name that is unique among its kind: key: "domain.thing.action"`)
		return nil, b.list
	}
	b.what = string(kind) + " " + key
	c := &Contract{
		ID:          ID{Kind: kind, Key: key, Version: b.text(meta, "version")},
		Variant:     variant,
		Title:       b.text(meta, "title"),
		Description: b.text(meta, "description"),
		Goal:        b.text(meta, "goal"),
		Context:     b.text(meta, "context"),
		Domain:      b.text(meta, "domain"),
		Stability:   Stability(b.text(meta, "stability")),
		Owners:      b.texts(meta, "owners"),
		Tags:        b.texts(meta, "tags"),
		DocIDs:      b.texts(meta, "docId"),
		Spec:        spec,
		Source:      source,
	}
	if c.Variant == "" {
		c.Variant = b.variant(t.Info(kind).Variant, meta, spec)
	}
	switch {
	case kind == Type:
		// Declared as a type without a shape. Types have no version, and the domain of what
		// uses them.
		c.Version = ""
		c.Shape = &Shape{
			Name: key, Annotations: Annotations{Description: c.Description}, Origin: Position{File: source.File, Line: source.StartLine, Column: 1},
		}
	case c.Domain == "":
		c.Domain = firstSegment(key)
	}
	b.checkVersion(c)
	b.checkStability(c)
	c.Deprecation = b.deprecation(kind, spec, meta)
	c.refs = t.refsOf(c)
	for i := range b.list {
		b.list[i].Contract = c.ID.String()
	}
	return c, b.list
}

// NewType makes the contract that documents a declared shape. Shapes carry no shared metadata:
// owners, tags and stability are those of the contracts that use them.
func NewType(shape *Shape, source Source) *Contract {
	c := &Contract{
		ID:          ID{Kind: Type, Key: shape.Name},
		Title:       shape.Title,
		Description: shape.Description,
		Shape:       shape,
		Source:      source,
	}
	switch shape.Kind {
	case EnumShape:
		c.Variant = "enum"
	case ObjectShape:
		c.Variant = "model"
	}
	if shape.Deprecated {
		c.Deprecation = &Deprecation{}
	}
	c.refs = Kinds().refsOf(c)
	return c
}

// builder collects what is wrong while metadata is read.
type builder struct {
	source Source
	what   string
	key    string
	places Places // nil before the first place is asked for
	list   []Diagnostic
}

// at returns where a value of the metadata is written: where it stands in the contract's own object,
// or else where the source has a property of its name.
func (b *builder) at(path, value string) Position {
	if b.places == nil {
		b.places = func(string) (name, value Position, ok bool) { return name, value, false }
		if b.source.Places != nil {
			b.places = b.source.Places(b.key)
		}
	}
	if _, at, ok := b.places(JoinPath("meta", path)); ok {
		return at
	}
	property, _, _ := strings.Cut(path, ".")
	return b.source.At(property, value)
}

func (b *builder) report(rule *Rule, at Position, message, hint string) {
	b.list = append(b.list, rule.At(at, message, hint).withExcerpt(b.source))
}

// text reads a property that must be a text. Numbers are taken as written, as version: 1 is a slip
// that its reader understands.
func (b *builder) text(meta Value, name string) string {
	v := meta.Property(name)
	switch v.Kind() {
	case String, Number:
		return strings.TrimSpace(v.Text())
	case Missing, Null:
		return ""
	case Expression:
		b.report(UnresolvedValue, b.at(name, ""),
			fmt.Sprintf("%s: the value of %q is not known without running %s", b.what, name, clip(v.Text(), 60)),
			"write it as a constant, or make its package part of the workspace")
		return ""
	}
	b.report(WrongType, b.at(name, ""),
		fmt.Sprintf("%s: %q must be a text, not %s", b.what, name, describe(v)), "")
	return ""
}

// texts reads a property that must be a list of texts; one text alone is taken as a list of itself.
func (b *builder) texts(meta Value, name string) []string {
	v := meta.Property(name)
	if v.Kind() == Missing || v.Kind() == Null {
		return nil
	}
	var list []string
	for i, item := range v.List() {
		at := func() Position {
			if path := JoinIndex(name, i); v.Kind() == Array {
				return b.at(path, item.Text())
			}
			return b.at(name, item.Text())
		}
		switch item.Kind() {
		case String:
			list = append(list, item.Text())
		case Expression:
			b.report(UnresolvedValue, at(),
				fmt.Sprintf("%s: one of %q is not known without running %s", b.what, name, clip(item.Text(), 60)),
				"write it as a constant, or make its package part of the workspace")
		default:
			b.report(WrongType, at(),
				fmt.Sprintf("%s: %q must be a list of texts, but it holds %s", b.what, name, describe(item)), fmt.Sprintf("write %s: ['…']", name))
		}
	}
	return list
}

// variant reads what kind of its kind a contract is, where its source says so.
func (b *builder) variant(path string, meta, spec Value) string {
	if name, ok := strings.CutPrefix(path, "meta."); ok {
		return b.text(meta, name)
	}
	if path == "" {
		return ""
	}
	return spec.Get(path).Str()
}

func (b *builder) checkVersion(c *Contract) {
	written := c.Spec.Get("meta.version")
	expression, spread := c.Spec.Property("meta").Spread()
	switch {
	case c.Kind == Type:
	case c.Version == "" && !written.Present() && spread:
		b.report(UnresolvedValue, b.source.At(strings.TrimLeft(expression, "."), ""),
			fmt.Sprintf("%s: the value of %q is not known without running %s", b.what, "version", clip(expression, 60)),
			"write it as a constant, or make its package part of the workspace")
	case c.Version == "" && (!written.Present() || written.Kind() == String):
		b.report(MissingVersion, b.source.At("key", c.Key), b.what+" has no version", `add version: "1.0.0"`)
	case c.Version != "" && !ValidVersion(c.Version):
		b.report(VersionNotSemver, b.at("version", c.Version),
			fmt.Sprintf("%s: %q is not a semantic version", b.what, c.Version), "write it as MAJOR.MINOR.PATCH, such as 1.0.0")
	}
}

func (b *builder) checkStability(c *Contract) {
	if c.Stability == "" || c.Stability.Known() {
		return
	}
	words := make([]string, len(Stabilities))
	for i, s := range Stabilities {
		words[i] = string(s)
	}
	hint := "one of " + strings.Join(words, ", ")
	if near := Nearest(string(c.Stability), words); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	b.report(UnknownStability, b.at("stability", string(c.Stability)),
		fmt.Sprintf("%s: unknown stability %q", b.what, c.Stability), hint)
}

// deprecation reads docsgen's own extension of the shared metadata; it may stand beside meta or in
// it.
func (b *builder) deprecation(kind Kind, spec, meta Value) *Deprecation {
	v := spec.Property("deprecation")
	if v.Kind() != Object {
		v = meta.Property("deprecation")
	}
	if v.Kind() != Object {
		return nil
	}
	d := &Deprecation{Since: b.text(v, "since"), Sunset: b.text(v, "sunset"), Reason: b.text(v, "reason")}
	if by := v.Property("replacedBy"); by.Present() {
		d.ReplacedBy = refID(by, kind)
	}
	return d
}

// describe names a value in a message.
func describe(v Value) string {
	switch v.Kind() {
	case Object:
		return "an object"
	case Array:
		return "a list"
	case Null:
		return "null"
	case ShapeValue:
		return "a schema"
	}
	return v.Text()
}

func clip(s string, runes int) string {
	r := []rune(s)
	if len(r) <= runes {
		return s
	}
	return string(r[:runes]) + "…"
}
