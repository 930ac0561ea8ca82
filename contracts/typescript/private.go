package typescript

import "errors"

// privately evaluates a module in a realm of its own, where nothing is frozen and modules run in the order that its imports ask for.
func (e *evaluation) privately(id int) (result, error) {
	for {
		if b, ok := e.burialOf(id); ok {
			return b, nil
		}
		r, err := e.realm(false)
		if err != nil {
			return result{}, err
		}
		own, err := e.runPrivately(r, id)
		r.close()
		if !errors.Is(err, errLost) {
			return own, err
		}
	}
}

// runPrivately evaluates what a module requires, then the module. A ring of modules that require each other is entered where the first
// import leads.
func (e *evaluation) runPrivately(r *realm, id int) (result, error) {
	done := map[int]bool{}
	var own result
	var visit func(v int) error
	visit = func(v int) error {
		if done[v] {
			return nil
		}
		ring := e.ring(v)
		for _, member := range ring {
			done[member] = true
		}
		for _, member := range ring {
			for _, to := range e.eager[member] {
				if err := visit(to); err != nil {
					return err
				}
			}
		}
		if _, buried := e.burialOf(v); buried {
			return nil
		}
		reports, culprit, err := r.evaluate(v, func(other int) bool { return other == id })
		if err != nil {
			e.bury(culprit, result{err: err, report: r.salvage(culprit)})
			return errLost
		}
		for _, r := range reports {
			if r.id == id {
				own = result{report: r.json}
			}
		}
		return nil
	}
	err := visit(id)
	return own, err
}
