package diff

import (
	"slices"
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// refs compares what a contract refers to, and returns where.
func (s *site) refs() refPlaces {
	places := refPlaces{old: pathsOf(s.comparison.base, s.base), fresh: pathsOf(s.comparison.head, s.head), pinned: map[contracts.ID]bool{}}
	olds, order := mentions(s.comparison.base, s.base)
	news, more := mentions(s.comparison.head, s.head)
	for _, key := range order {
		if now, there := news[key]; there {
			s.refChanged(olds[key], now)
			if !slices.Equal(olds[key].versions, now.versions) {
				places.pinned[contracts.ID{Kind: key.kind, Key: key.key}] = true
			}
		} else {
			places.gone = append(places.gone, olds[key].paths...)
			s.refRemoved(olds[key])
		}
	}
	for _, key := range more {
		if _, there := olds[key]; !there {
			places.added = append(places.added, news[key].paths...)
			s.refAdded(news[key])
		}
	}
	slices.Sort(places.gone)
	slices.Sort(places.added)
	for _, key := range order {
		if now, there := news[key]; there {
			s.repeated(olds[key], now, places)
		}
	}
	return places
}

// shownAt writes a path of a spec with items of lists by what they are called, so that no other
// item changes it.
func (s *site) shownAt(spec contracts.Value, path string) string {
	shown := ""
	for v := spec; path != ""; {
		var step string
		step, path = cutName(path)
		if v.Kind() == contracts.Array {
			if i, err := strconv.Atoi(step); err == nil && i < len(v.Items()) {
				shown += "[" + s.identified(v.Items()).ids[i] + "]"
				v = v.Items()[i]
				continue
			}
		}
		v = v.Property(unescape.Replace(step))
		if shown != "" {
			shown += "."
		}
		shown += step
	}
	return shown
}

// identified remembers what the items of a list are called.
func (s *site) identified(items []contracts.Value) identities {
	list, known := s.named[&items[0]]
	if !known {
		list = identified(items)
		if s.named == nil {
			s.named = map[*contracts.Value]identities{}
		}
		s.named[&items[0]] = list
	}
	return list
}

var unescape = strings.NewReplacer(`\\`, `\`, `\.`, `.`)

// refChanged compares refs to the same thing.
func (s *site) refChanged(old, now *mention) {
	switch was, is := resolves(&old.Edge), resolves(&now.Edge); {
	case was && !is:
		s.beside(refBroken, refBroken.In, s.at(now), old.text(), now.text())
	case !was && is:
		s.beside(refFixed, refFixed.In, s.at(now), old.text(), now.text())
	case old.State == contracts.RefExact && now.State == contracts.RefOutdated && slices.Equal(old.versions, now.versions):
		s.beside(pinOutdated, pinOutdated.In, s.at(now), now.text(), s.newest(now))
	}
	if !slices.Equal(old.versions, now.versions) {
		r, verdict := pinChanged, pinChanged.In
		if now.Relation == contracts.Emits {
			r, verdict = emitPin, s.received(old.Target, now.Target)
		}
		s.judged(r, verdict, s.at(now), join(old.versions, ", "), join(now.versions, ", "))
	}
	if now.Relation == contracts.Requires && old.Optional && !now.Optional {
		s.judged(requirementRequired, s.requires(), s.at(now), old.text()+" (optional)", now.text())
	}
	if now.Relation == contracts.Requires && !old.Optional && now.Optional {
		s.add(requirementRemoved, s.at(now), old.text(), now.text()+" (optional)")
	}
}

// received is the verdict on another version of an event for who receives it.
func (s *site) received(old, now *contracts.Contract) Verdict {
	if old == nil || now == nil || old.Kind != contracts.Event {
		return emitPin.In
	}
	a, b := old.Spec.Property("payload"), now.Spec.Property("payload")
	if a.Kind() != contracts.ShapeValue || b.Kind() != contracts.ShapeValue {
		return emitPin.In
	}
	payload := s.newShapes()
	payload.use(a.Shape(), b.Shape(), plain, "")
	for i := range payload.changes {
		if payload.changes[i].verdict(Out) == Breaking {
			return Breaking
		}
	}
	return emitPin.In
}

func (s *site) newest(m *mention) string {
	if newer := s.comparison.head.Newer(m.Target); newer != nil {
		return newer.Version
	}
	return ""
}

// requires is the verdict on what somebody must have now that had not to.
func (s *site) requires() Verdict {
	if kind := s.head.Kind; kind == contracts.Integration || kind == contracts.AppConfig {
		return Breaking
	}
	return Risky
}

// missed are kinds of which each part that went may be missed: no rule knows better.
var missed = []contracts.Kind{contracts.AppConfig, contracts.Example, contracts.Experiment, contracts.Telemetry, contracts.Theme}

func (s *site) refRemoved(old *mention) {
	r, verdict := relationRemoved, relationRemoved.In
	if slices.Contains(missed, s.base.Kind) {
		verdict = Risky
	}
	switch old.Relation {
	case contracts.Emits:
		r, verdict = emitRemoved, emitRemoved.In
		if s.heard(old.Target) {
			verdict = Breaking
		}
	case contracts.Holds:
		r, verdict = contentRemoved, contentRemoved.In
	case contracts.Provides:
		r, verdict = providesRemoved, providesRemoved.In
		if s.base.Kind == contracts.Integration || s.required(old.Target) {
			verdict = Breaking
		}
	case contracts.Requires:
		r, verdict = requirementRemoved, requirementRemoved.In
	case contracts.Governed:
		r, verdict = policyRefRemoved, policyRefRemoved.In
	case contracts.Shows:
		if s.base.Kind == contracts.Operation {
			r, verdict = showsChanged, showsChanged.In
		}
	}
	s.judged(r, verdict, s.shownAt(s.base.Spec, old.Path), old.text(), "")
	f := &s.findings[len(s.findings)-1]
	f.Position = s.head.Source.At("key", s.head.Key)
	if r == emitRemoved {
		f.Consumers = append(s.listeners(old.Target), f.Consumers...)
	}
}

// listeners returns those in the head who have a use for an event of the base.
func (s *site) listeners(event *contracts.Contract) []Consumer {
	if event == nil {
		return nil
	}
	var list []Consumer
	for _, version := range s.comparison.head.Versions(event.Kind, event.Key) {
		for _, e := range s.comparison.head.In(version) {
			listens := e.Relation == contracts.Listens || e.Relation == contracts.Holds
			if listens && len(list) < maxConsumers && !slices.ContainsFunc(list, func(c Consumer) bool { return c.ID == e.From.ID }) {
				list = append(list, Consumer{ID: e.From.ID, Relation: e.Relation, Owners: e.From.Owners})
			}
		}
	}
	return list
}

func (s *site) refAdded(now *mention) {
	r, verdict := relationAdded, relationAdded.In
	switch now.Relation {
	case contracts.Emits:
		r, verdict = emitAdded, emitAdded.In
	case contracts.Holds:
		r, verdict = contentAdded, contentAdded.In
	case contracts.Provides:
		r, verdict = providesAdded, providesAdded.In
	case contracts.Requires:
		r, verdict = requirementAdded, s.requires()
		if now.Optional {
			verdict = Compatible
		}
	case contracts.Governed:
		r, verdict = policyRefAdded, policyRefAdded.In
	case contracts.Shows:
		if s.head.Kind == contracts.Operation {
			r, verdict = showsChanged, showsChanged.In
		}
	}
	s.judged(r, verdict, s.at(now), "", now.text())
	if now.Target == nil || !now.Target.Deprecated() {
		return
	}
	if s.passed(sunset(now.Target)) {
		s.add(refPastSunset, s.at(now), "", now.text())
		return
	}
	s.add(refDeprecated, s.at(now), "", now.text())
}

// heard reports whether somebody in the head listens to an event, or a feature holds it.
func (s *site) heard(event *contracts.Contract) bool {
	return s.relied(event, contracts.Listens) || s.relied(event, contracts.Holds)
}

func (s *site) required(of *contracts.Contract) bool { return s.relied(of, contracts.Requires) }

// relied reports whether somebody in the head has a relation to what a contract of the base became.
func (s *site) relied(old *contracts.Contract, relation contracts.Relation) bool {
	if old == nil {
		return false
	}
	for _, version := range s.comparison.head.Versions(old.Kind, old.Key) {
		if slices.ContainsFunc(s.comparison.head.In(version), func(e contracts.Edge) bool { return e.Relation == relation }) {
			return true
		}
	}
	return false
}
