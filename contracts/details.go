package contracts

// Details are the annotations that most values have none of. There are more annotations than
// anything else in a registry, so these take memory only where something is said. They may be
// shared, and are not changed: setting one makes a copy.
type Details struct {
	Default     Value // Missing where none is given
	Examples    []Value
	Constraints []Constraint
	// Notes are what else a source says, for which there is no other place: a keyword or property by
	// its name, with its value as written.
	Notes []Member
}

// Default returns what holds where nothing is given; Missing where that is not said.
func (a *Annotations) Default() Value {
	if a.Details == nil {
		return Value{}
	}
	return a.Details.Default
}

// Examples returns the values that are given as examples.
func (a *Annotations) Examples() []Value {
	if a.Details == nil {
		return nil
	}
	return a.Details.Examples
}

// Constraints returns what bounds the value.
func (a *Annotations) Constraints() []Constraint {
	if a.Details == nil {
		return nil
	}
	return a.Details.Constraints
}

// Notes returns what else is said, as in Details.
func (a *Annotations) Notes() []Member {
	if a.Details == nil {
		return nil
	}
	return a.Details.Notes
}

// SetDefault says what holds where nothing is given.
func (a *Annotations) SetDefault(v Value) {
	if d := a.change(v.Kind() == Missing); d != nil {
		d.Default = v
	}
}

// SetExamples gives other examples.
func (a *Annotations) SetExamples(list []Value) {
	if d := a.change(len(list) == 0); d != nil {
		d.Examples = list
	}
}

// SetConstraints gives other bounds.
func (a *Annotations) SetConstraints(list []Constraint) {
	if d := a.change(len(list) == 0); d != nil {
		d.Constraints = list
	}
}

// SetNotes gives other notes.
func (a *Annotations) SetNotes(list []Member) {
	if d := a.change(len(list) == 0); d != nil {
		d.Notes = list
	}
}

// change returns a copy of the details that may be changed; nil where there are none, and what is
// set is nothing.
func (a *Annotations) change(nothing bool) *Details {
	if a.Details == nil && nothing {
		return nil
	}
	own := Details{}
	if a.Details != nil {
		own = *a.Details
	}
	a.Details = &own
	return &own
}
