package contracts

// OutAt is Out of the contract at a place, for those who ask for many: to find a contract's place by
// its identity takes longer than all else.
func (r *Registry) OutAt(at int) []Edge { return r.edges(at) }

// InAt is In of the contract at a place.
func (r *Registry) InAt(at int) []Edge { return r.in[at] }
