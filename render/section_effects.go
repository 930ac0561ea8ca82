package render

// effects says what an operation leaves in the records besides its events.
func effects(p *page) (any, []tocEntry) {
	view := &statementsView{}
	audit, analytics := p.spec("sideEffects.audit"), p.spec("sideEffects.analytics")
	view.add(p.declaredStatement(p.r.t("effects.audit"), audit))
	view.add(p.declaredStatement(p.r.t("effects.analytics"), analytics))
	return view.result()
}
