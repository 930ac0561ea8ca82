package render

import "github.com/lssm-tech/docsgen/contracts"

// presentsView is what a presentation is made of: what sections/presents.html displays.
type presentsView struct {
	Statements *statementsView
	Props      *shapeView
}

func presents(p *page) (any, []tocEntry) {
	source := p.spec("source")
	statements := &statementsView{}
	statements.add(p.names(p.r.t("presents.type"), source.property("type")))
	statements.add(p.names(p.r.t("presents.framework"), source.property("framework")))
	statements.add(p.names(p.r.t("presents.component"), source.property("componentKey")))
	statements.add(p.names(p.r.t("presents.targets"), p.spec("targets")))
	view := &presentsView{Statements: statements}
	if props := source.property("props"); !props.Empty() {
		shape := p.shape("presents", p.caption(props, "presents"), props, nil)
		view.Props = &shape
	}
	if len(statements.List) == 0 && view.Props == nil {
		return nil, nil
	}
	return view, nil
}

// dataSource says where the data of a data view or a visualization comes from.
func dataSource(p *page) (any, []tocEntry) {
	source := p.spec("source")
	view := &statementsView{}
	view.add(p.names(p.r.t("data.entity"), p.spec("meta.entity")))
	view.add(p.refs(p.r.t("data.primary"), source.property("primary")))
	view.add(p.refs(p.r.t("data.item"), source.property("item")))
	mutations := source.property("mutations")
	for i, m := range mutations.Fields {
		view.add(p.refs(p.r.t("data.mutation", "name", m.Name), mutations.member(i)))
	}
	if mutations.Kind != contracts.Object {
		view.add(p.declaredStatement(p.r.t("data.mutations"), mutations))
	}
	view.add(p.refs(p.r.t("data.refresh"), source.property("refreshEvents")))
	view.add(p.names(p.r.t("data.path"), source.property("resultPath")))
	return view.result()
}
