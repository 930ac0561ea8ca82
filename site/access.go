package site

import (
	"io"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
)

const accessStem = string(render.AccessOverview)

// addAccess adds the pages that say who may call what, where there is anything to call.
func (p *plan) addAccess() {
	if slices.Contains(p.kinds, contracts.Operation) {
		p.addList(accessStem, list{pageSize, func(s *Site) int { return len(s.analyses.entries()) }, accessPage})
	}
}

func accessPage(number int) page {
	return func(s *Site, w io.Writer, e *edition) error {
		l, entries := linker{site: s, e: e, from: pageRoute(accessStem, number)}, s.analyses.entries()
		content := render.Access{
			Entries: rowsOf(entries, number), Total: len(entries),
			Prev: l.indexPage(accessStem, len(entries), number-1), Next: l.indexPage(accessStem, len(entries), number+1),
		}
		if number == 1 {
			content.All = entries
		}
		f := s.overviewFrame(l, render.AccessOverview, e.renderer.OverviewLabel(render.AccessOverview))
		return e.renderer.Access(w, f, l.links(), content)
	}
}
