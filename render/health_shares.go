package render

import (
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// shareView is one measure as a number and a bar.
type shareView struct {
	Label   string
	Percent string // "75%"
	Words   string // "75% (3 of 4)"
	Width   int    // of the bar, in thousandths
}

// shares shows what can be asked of contracts.
func (c catalog) shares(list []check.Share) []shareView {
	var views []shareView
	measures := c.measures()
	for _, s := range list {
		if s.Of > 0 {
			views = append(views, shareView{measures[s.Measure].counts, c.percent(s), c.share(s), s.Good * 1000 / s.Of})
		}
	}
	return views
}

func shareItems(shares []shareView) []string {
	items := make([]string, len(shares))
	for i, s := range shares {
		items[i] = markdown.Escape(s.Label + ": " + s.Words)
	}
	return items
}

// groupHealth is how complete the contracts of an owner or a domain are: what health-group.html
// displays.
type groupHealth struct {
	Shares []shareView
	Facts  []shareFact // in place of shares, of a single contract
	All    Link        // to the health of the registry
}

// shareFact says whether the only contract does well.
type shareFact struct{ Label, Value string }

// groupHealth shows the health of the contracts of an index, in few words, since the page is there
// for the contracts; nil where it has none. Whether it has an owner is not said of what an owner
// has.
func (p *page) groupHealth(x Index) *groupHealth {
	view := &groupHealth{All: Link{p.r.t("health.all"), x.HealthPage}}
	var asked []check.Share
	most := 0
	for _, s := range x.Health {
		if s.Of > 0 && (s.Measure != "owned" || x.Facet != ByOwner) {
			asked = append(asked, s)
			most = max(most, s.Of)
		}
	}
	if len(asked) == 0 {
		return nil
	}
	measures := p.r.measures()
	if most > 1 {
		view.Shares = p.r.shares(asked)
		for i, s := range asked {
			view.Shares[i].Label = measures[s.Measure].column
		}
		return view
	}
	for _, s := range asked {
		word := p.r.t("health.no")
		if s.Good > 0 {
			word = p.r.t("health.yes")
		}
		view.Facts = append(view.Facts, shareFact{measures[s.Measure].column, word})
	}
	return view
}

func (v *groupHealth) markdown(m *markdownWriter) {
	items := shareItems(v.Shares)
	for _, f := range v.Facts {
		items = append(items, markdown.Escape(f.Label+": "+f.Value))
	}
	m.items(items)
	m.block(v.All.Markdown())
}
