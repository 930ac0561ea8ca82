package render

// effects says what an operation leaves in the records besides its events.
func effects(p *page) (block, []tocEntry) {
	view := &statementsView{}
	audit, analytics := p.spec("sideEffects.audit"), p.spec("sideEffects.analytics")
	view.add(p.declaredStatement(audit))
	view.add(p.declaredStatement(analytics))
	return view.result()
}
