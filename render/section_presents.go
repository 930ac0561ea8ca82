package render

import "github.com/lssm-tech/docsgen/contracts"

// presentsView is what a presentation is made of: what sections/presents.html displays.
type presentsView struct {
	Statements *statementsView
	Props      *shapeView
}

func presents(p *page) (any, []tocEntry) {
	source := p.c.Spec.Property("source")
	statements := &statementsView{}
	statements.add(p.names(p.r.t("presents.type"), source.Property("type")))
	statements.add(p.names(p.r.t("presents.framework"), source.Property("framework")))
	statements.add(p.names(p.r.t("presents.component"), source.Property("componentKey")))
	statements.add(p.names(p.r.t("presents.targets"), p.c.Spec.Property("targets")))
	view := &presentsView{Statements: statements}
	if props := source.Property("props"); !props.Empty() {
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
	source := p.c.Spec.Property("source")
	view := &statementsView{}
	view.add(p.names(p.r.t("data.entity"), p.c.Spec.Get("meta.entity")))
	view.add(p.refs(p.r.t("data.primary"), contracts.Operation, source.Property("primary")))
	view.add(p.refs(p.r.t("data.item"), contracts.Operation, source.Property("item")))
	mutations := source.Property("mutations")
	for _, m := range mutations.Fields {
		view.add(p.refs(p.r.t("data.mutation", "name", m.Name), contracts.Operation, m.Value))
	}
	if mutations.Kind != contracts.Object {
		view.add(p.declaredStatement(p.r.t("data.mutations"), mutations))
	}
	view.add(p.refs(p.r.t("data.refresh"), contracts.Event, source.Property("refreshEvents")))
	view.add(p.names(p.r.t("data.path"), source.Property("resultPath")))
	return view.result()
}
