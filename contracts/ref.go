package contracts

import "strings"

// Ref is one mention of another contract, or of a type by its shape.
type Ref struct {
	Relation Relation // empty for a mention that makes none
	To       ID       // Version is empty when the newest is meant; Kind is empty when any kind may carry the key
	Path     string   // where it stands in the spec, as in JoinPath; empty for shapes
	When     string   // of an emit: what sets it off
	Reason   string   // of a requirement
	Optional bool     // of a requirement
	Shape    *Shape   // of UsesModel; To is empty then
	Loose    bool     // found by its looks: no fault where there is no such contract

	repeats bool // another ref says the same, so it makes no edge of its own
	kind    Kind // that it names itself; goes before To.Kind where a contract of that kind has the key
}

// refsOf reads what a spec refers to, in the order of its kind's rules and then of the source. It
// is the only reader of refs: whoever needs one later asks a Registry.
func (t *KindTable) refsOf(c *Contract) []Ref {
	found := refSet{kinds: t, self: c.ID}
	for _, rules := range [...][]RefRule{t.Info(c.Kind).Refs, SharedRefs} {
		for _, rule := range rules {
			walk(c.Spec, nil, rule.Path, func(v Value, at trail) { found.addAt(v, at, rule) })
		}
	}
	found.replacement(c)
	visitAll(c.Spec, &place{}, func(p *place, v Value) {
		found.loose(p, v)
		if v.Kind() == ShapeValue {
			found.use(v.Shape())
		}
	})
	found.ownShape(c.Shape)
	return found.list
}

// replacement adds what replaces a deprecated contract.
func (s *refSet) replacement(c *Contract) {
	if c.Deprecation == nil || c.Deprecation.ReplacedBy.Key == "" {
		return
	}
	path := "deprecation.replacedBy"
	if c.Spec.Property("deprecation").Kind() != Object {
		path = "meta.deprecation.replacedBy"
	}
	s.add(Ref{Relation: Replaced, To: c.Deprecation.ReplacedBy, Path: path})
}

// walk calls visit for every value at a path of a RefRule.
func walk(v Value, at trail, path string, visit func(Value, trail)) {
	if !v.Present() {
		return
	}
	if path == "" {
		visit(v, at)
		return
	}
	step, rest, _ := strings.Cut(path, ".")
	name, list := strings.CutSuffix(step, "[]")
	inner := v.Property(name)
	switch {
	case name == "*":
		for _, f := range v.Fields() {
			walk(f.Value, at.name(f.Name), rest, visit)
		}
	case list && inner.Kind() == Array:
		at = at.name(name)
		for i, item := range inner.Items() {
			walk(item, at.index(i), rest, visit)
		}
	default:
		walk(inner, at.name(name), rest, visit)
	}
}

// addAt reads the ref at a place that a rule names.
func (s *refSet) addAt(v Value, at trail, rule RefRule) {
	ref := Ref{Relation: rule.Relation, When: v.Property("when").Str(), Reason: v.Property("reason").Str(), Optional: v.Property("optional").True()}
	to := rule.To
	if surface := v.Property("surface").Str(); surface != "" && to == "" {
		to = s.kinds.OfProperty(surface)
	}
	for _, holder := range [...]string{"ref", "operation", "capability", "op", "event"} {
		inner := v.Property(holder)
		if inner.Kind() == Object || inner.Kind() == String && holder == "ref" {
			v, at = inner, at.name(holder)
			break
		}
	}
	if meta := v.Property("meta"); meta.Kind() == Object && v.Property("key").Kind() == Missing { // the contract itself
		v = meta
	}
	if ref.To = refID(v, to); ref.To.Key != "" {
		ref.Path = string(at)
		s.add(ref)
	}
}

// refID reads {key, version}, {key}, {name, version}, or a bare key.
func refID(v Value, kind Kind) ID {
	if v.Kind() == String {
		return ID{Kind: kind, Key: v.Text()}
	}
	key := v.Property("key").Str()
	if key == "" {
		key = v.Property("name").Str()
	}
	if key == "" {
		key = v.Property("agentId").Str()
	}
	if v.Property("key").Kind() == Expression {
		key = ""
	}
	version := v.Property("version")
	if version.Kind() == Expression {
		version = Value{}
	}
	return ID{Kind: kind, Key: key, Version: version.Str()}
}
