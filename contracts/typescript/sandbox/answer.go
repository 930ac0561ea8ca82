package sandbox

import "slices"

// steps returns how many replies a request gets that comes to its end.
func (q request) steps() int { return max(1, len(q.Sources), len(q.Runs)) }

// answer does one step of what a request asks for.
func (c *child) answer(q request, step int) reply {
	switch q.Op {
	case opCompile:
		s := q.Sources[step]
		return reply{Compiled: compile(s.File, s.Text, s.Tsconfig)}
	case opOpen:
		return c.failed(c.open(q), -1)
	case opBury:
		return c.failed(c.realm.bury(q.IDs), -1)
	case opRun:
		if step == 0 {
			c.realm.loadAhead(q.Runs)
		}
		return c.run(q.Runs[step])
	}
	return reply{}
}

func (c *child) open(q request) error {
	if c.realm != nil {
		c.running.Store(nil)
		c.realm.close()
		c.realm = nil
	}
	r, err := newRealm(q.Limits, q.Known, q.Shared, c.fetch, c.watched.next)
	if err != nil {
		return err
	}
	c.realm = r
	c.running.Store(r)
	return r.bury(q.IDs)
}

// run evaluates a module. Where that ends the realm, the reply has what the culprit defined if
// there is a report of it that does not depend on the machine: of a module that was out of memory,
// but none of one that was out of time.
func (c *child) run(q Run) reply {
	r := c.realm
	r.drop(q.Dropped)
	if err := r.bury(q.Buried); err != nil {
		return c.failed(err, q.ID)
	}
	reports, err := r.evaluate(q.ID, q.Members, q.Emit)
	if err == nil {
		return reply{Reports: reports}
	}
	culprit := int(r.running.Load())
	a := c.failed(err, culprit)
	if a.Cause == OutOfMemory {
		if one, ok := r.salvage(culprit); ok {
			a.Reports = []Report{one}
		}
	}
	return a
}

// final reports whether what comes after a reply has to be asked for anew, since it may depend on
// what the parent makes of this one.
func (a reply) final() bool {
	return a.Failure != "" || slices.ContainsFunc(a.Reports, func(r Report) bool { return r.Again || r.Exhausted })
}

func (c *child) failed(err error, culprit int) reply {
	a := reply{Culprit: culprit}
	if err == nil {
		return a
	}
	a.Failure = err.Error()
	switch {
	case interrupted(err):
		a.Cause = OutOfTime
	case exhausted(err):
		a.Cause = OutOfMemory
	}
	return a
}

// fetch asks the parent for a module that the running code requires.
func (c *child) fetch(id int) (Module, bool) {
	if c.say(reply{Need: id + 1}) != nil {
		return Module{}, false
	}
	var q request
	if c.in.Decode(&q) != nil || q.Module == nil {
		return Module{}, false
	}
	return *q.Module, true
}
