package site

import (
	"io"
	"slices"
	"sync"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/access"
	"github.com/lssm-tech/docsgen/render"
)

// addAccess adds the pages that say who may call what, where there is anything to call.
func (s *Site) addAccess() {
	if !slices.Contains(s.kinds, contracts.Operation) {
		return
	}
	entries := sync.OnceValue(func() []access.Entry { return access.Of(s.registry, s.contractsAt(s.current)) })
	s.addList(string(render.AccessOverview), list{pageSize, func(*Site) int { return len(entries()) }, func(number int) page {
		return func(s *Site, w io.Writer, e *edition) error { return s.accessPage(w, e, entries(), number) }
	}})
}

func (s *Site) accessPage(w io.Writer, e *edition, entries []access.Entry, number int) error {
	stem := string(render.AccessOverview)
	l := linker{site: s, e: e, from: pageRoute(stem, number)}
	content := render.Access{
		Entries: rowsOf(entries, number), Total: len(entries),
		Prev: l.indexPage(stem, len(entries), number-1), Next: l.indexPage(stem, len(entries), number+1),
	}
	if number == 1 {
		content.All = entries
	}
	f := s.overviewFrame(l, render.AccessOverview, e.renderer.OverviewLabel(render.AccessOverview))
	return e.renderer.Access(w, f, l.links(), content)
}
