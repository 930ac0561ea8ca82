package diff

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// typePair is a type of the base and what became of it.
type typePair struct {
	base, head *contracts.Contract
	changes    []change
	links      []link
	holders    []holder // who holds it
}

// holder is where a pair of types is held: by another pair, or by a surface.
type holder struct {
	pair    *typePair
	surface *surface
	path    string
	access  access // of the properties on the way
}

// surface is a place of a pair of contracts at which data is said to go in or out.
type surface struct {
	base, head *contracts.Contract
	path       string
	in, out    bool
}

func (f *surface) goes(d Direction) bool { return d == In && f.in || d == Out && f.out }

// pair returns the pair that two shapes are, where both are types, and one became the other. A name
// of the base that is gone, and one of the head that is new, are a type that was renamed, where one
// stands in the place of the other.
func (c *comparison) pair(a, b *contracts.Shape) (p *typePair, ok bool) {
	one, other := c.base.TypeOf(a), c.head.TypeOf(b)
	if one == nil || other == nil {
		return nil, false
	}
	if p = c.pairs[one]; p != nil {
		return p, p.head == other
	}
	if one == other { // two versions use it, and it is what it is
		p = &typePair{base: one, head: other}
		c.pairs[one] = p
		return p, true
	}
	if c.pairOf[other] != nil || len(c.head.Keyed(one.Key)) > 0 && c.head.Find(one.ID) != nil || c.base.Find(other.ID) != nil {
		return nil, false
	}
	return c.newPair(one, other), true
}

func (c *comparison) newPair(one, other *contracts.Contract) *typePair {
	p := &typePair{base: one, head: other}
	c.pairs[one], c.pairOf[other] = p, p
	c.queue = append(c.queue, p)
	return p
}

// pairTypes pairs the types of one key.
func (c *comparison) pairTypes() {
	for _, t := range c.base.Contracts {
		if t.Kind == contracts.Type && t.Shape != nil {
			if other := c.head.Find(t.ID); other != nil && other.Shape != nil {
				c.newPair(t, other)
			}
		}
	}
}

// types compares all types, and tells their changes in the directions in which data of them goes.
func (c *comparison) types() {
	for i := 0; i < len(c.queue); i++ { // which grows, where types turn out to have been renamed
		if c.stopped() {
			return
		}
		p := c.queue[i]
		s := c.newShapes()
		x, y := p.base.Shape, p.head.Shape
		if x.Nullable != y.Nullable {
			s.null(&contracts.Use{Shape: x}, &contracts.Use{Shape: y}, plain, "")
		}
		s.annotations(&x.Annotations, &y.Annotations, "")
		s.open[pairKey{x, y, plain}] = true
		s.nulls = [2]bool{x.Nullable, y.Nullable}
		s.content(x, y, &x.Annotations, &y.Annotations, plain, "")
		if p.base.Key != p.head.Key {
			s.add(typeRenamed, plain, "", p.base.Key, p.head.Key)
		}
		p.changes, p.links = s.changes, s.links
	}
	for _, p := range c.queue {
		for _, l := range p.links {
			l.pair.holders = append(l.pair.holders, holder{pair: p, path: l.path, access: l.access})
		}
	}
	for _, p := range c.queue {
		if len(p.changes) > 0 && !c.stopped() {
			c.tell(p)
		}
	}
}

// tell makes findings of the changes of a type: one for each direction in which its data goes.
func (c *comparison) tell(p *typePair) {
	reached := c.reach(p)
	for i := range p.changes {
		ch := &p.changes[i]
		told := false
		for _, d := range [...]Direction{In, Out} {
			list := reached[d]
			if len(list) == 0 {
				continue
			}
			if ch.words() {
				if told {
					continue
				}
				list = slices.Concat(reached[In], reached[Out])
			}
			told = true
			f := c.shapeFinding(p.base, p.head, "", ch, d)
			if ch.words() {
				f.Direction = ""
			}
			f.Counts = false
			seen := map[contracts.ID]bool{}
			for _, at := range list {
				f.Counts = f.Counts || c.counts(at.surface.base.Stability)
				c.changed(at.surface.base, at.surface.head, f.Verdict)
				if !seen[at.surface.head.ID] && len(f.Consumers) < maxConsumers {
					seen[at.surface.head.ID] = true
					f.Consumers = append(f.Consumers, Consumer{
						ID: at.surface.head.ID, Relation: contracts.UsesModel, Path: joinPaths(at.path, ch.path), Owners: at.surface.head.Owners,
					})
				}
			}
			c.findings = append(c.findings, f)
		}
		if !told { // no contract that is in both registries uses it
			f := c.shapeFinding(p.base, p.head, "", ch, "")
			f.Counts = false
			if ch.effect != None {
				f.Verdict = max(ch.verdict(In), ch.verdict(Out))
			}
			c.findings = append(c.findings, f)
		}
	}
}

// reached is a surface with the path from its contract to a type.
type reached struct {
	surface *surface
	path    string
}

// reach returns the surfaces that lead to a type, each once and the nearest first, by their
// directions.
func (c *comparison) reach(p *typePair) map[Direction][]reached {
	found := map[Direction][]reached{}
	type way struct {
		pair   *typePair
		access access
	}
	type step struct {
		way
		path string // from the pair to the type
	}
	type end struct {
		surface   *surface
		direction Direction
	}
	from := way{pair: p}
	queue, seen, met := []step{{from, ""}}, map[way]bool{from: true}, map[end]bool{}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		for _, h := range at.pair.holders {
			path, to := joinPaths(h.path, at.path), way{h.pair, at.access | h.access}
			if h.surface == nil {
				if !seen[to] {
					seen[to] = true
					queue = append(queue, step{to, path})
				}
				continue
			}
			for _, d := range [...]Direction{In, Out} {
				if e := (end{h.surface, d}); h.surface.goes(d) && !to.access.bars(d) && !met[e] {
					met[e] = true
					found[d] = append(found[d], reached{h.surface, path})
				}
			}
		}
	}
	return found
}

// joinPaths puts a path of data behind another.
func joinPaths(a, b string) string {
	if a == "" || b == "" || strings.ContainsRune("[{|", rune(b[0])) {
		return a + b
	}
	return a + "." + b
}
