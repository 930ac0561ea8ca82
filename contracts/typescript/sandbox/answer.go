package sandbox

// answer does what a request asks for.
func (c *child) answer(q request) reply {
	switch q.Op {
	case opCompile:
		return reply{Compiled: compile(q.File, q.Text, q.Tsconfig)}
	case opOpen:
		return c.failed(c.open(q), -1)
	case opBury:
		return c.failed(c.realm.bury(q.IDs), -1)
	case opRun:
		return c.run(q)
	case opDrop:
		c.realm.drop(q.IDs)
	}
	return reply{}
}

func (c *child) open(q request) error {
	if c.realm != nil {
		c.running.Store(nil)
		c.realm.close()
		c.realm = nil
	}
	r, err := newRealm(q.Limits, q.Known, q.Shared, c.fetch)
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
func (c *child) run(q request) reply {
	r := c.realm
	for _, m := range q.Modules {
		r.modules[m.ID] = m
	}
	reports, err := r.evaluate(q.ID, q.Members, q.IDs)
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
