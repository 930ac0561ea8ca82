package render

import "github.com/lssm-tech/docsgen/contracts"

// presentsView is what a presentation is made of: what sections/presents.html displays.
type presentsView struct {
	words      catalog
	Statements *statementsView
	Props      *shapeView
}

func presents(p *page, path string) (block, []tocEntry) {
	statements := &statementsView{}
	for _, path := range [...]string{"source.type", "source.framework", "source.componentKey", "targets"} {
		statements.add(p.names(p.shown(path)))
	}
	view := &presentsView{words: p.r.catalog, Statements: statements}
	if props := p.shown(path); !props.Empty() {
		shape := p.shape("presents", p.caption(props, "presents"), props, nil)
		view.Props = &shape
	}
	if len(statements.List) == 0 && view.Props == nil {
		return nil, nil
	}
	return view, nil
}

// dataSource says where the data of a data view or a visualization comes from.
func dataSource(p *page, path string) (block, []tocEntry) {
	view := &statementsView{}
	view.add(p.names(p.shown("meta.entity")))
	view.add(p.refs(p.shown(path)))
	view.add(p.refs(p.shown("source.item")))
	mutations := p.shown("source.mutations")
	for i, m := range mutations.Fields() {
		s := p.refs(mutations.member(i))
		s.Label = labelSpan(p.r.t("data.mutation", "name", m.Name))
		view.add(s)
	}
	if mutations.Kind() != contracts.Object {
		view.add(p.declaredStatement(mutations))
	}
	view.add(p.refs(p.shown("source.refreshEvents")))
	view.add(p.names(p.shown("source.resultPath")))
	return view.result()
}

func (v *presentsView) markdown(m *markdownWriter, level int) {
	v.Statements.markdown(m, level)
	if v.Props != nil {
		m.heading(level, v.words.t("presents.props"))
		v.Props.markdown(m, level+1)
	}
}
