package serve

import (
	"context"
	"encoding/json"
	"net/http"
	"sync"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/site"
)

// What only the whole registry tells is found beside the way from an edit to the page: a browser
// asks for it when the page is up to date, it is found once for each load, and the next load ends a
// check that is under way. Until the new one is there, pages show what the last one found.

// checking is the check of one state. It begins when a browser asks.
type checking struct {
	site    *site.Site
	date    func() string
	context context.Context
	stop    context.CancelFunc
	once    sync.Once
	done    chan struct{} // closed when found says what there is, or the check was ended
	found   Change        // its findings and their counts only
}

func newChecking(s *site.Site, date func() string) *checking {
	c := &checking{site: s, date: date, done: make(chan struct{})}
	c.context, c.stop = context.WithCancel(context.Background())
	return c
}

// over reports whether the check is done and was not ended before.
func (c *checking) over() bool {
	select {
	case <-c.done:
		return c.context.Err() == nil
	default:
		return false
	}
}

// begin checks, if nobody has begun.
func (s *Server) begin(c *checking) {
	c.once.Do(func() {
		go func() {
			defer close(c.done)
			inspection := c.site.Inspect(c.context, c.date())
			survey, result := inspection.Survey(), inspection.Result()
			if c.context.Err() == nil {
				c.found.add(result.Diagnostics)
				s.survey.Store(survey)
			}
		}()
	})
}

// findings answers with a Change that has what is wrong with the sources of the last load and what
// checks find in them, when that is known; with no content where there is nothing to check, or newer
// sources.
func (s *Server) findings(w http.ResponseWriter, r *http.Request) {
	now := s.current.Load()
	w.Header().Set("Cache-Control", "no-store")
	if now.checking == nil {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	s.begin(now.checking)
	select {
	case <-now.checking.done:
	case <-r.Context().Done():
		return
	}
	if !now.checking.over() {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	found := now.checking.found
	found.ID, found.Root, found.Editor = identity(s.started, now.load), now.loaded.Root, s.options.Editor
	data, err := json.Marshal(found)
	if err != nil {
		panic(err) // Texts and numbers can always be written.
	}
	w.Header().Set("Content-Type", contentType(".json"))
	_, _ = w.Write(data) // The browser may have gone away; there is nobody to tell.
}

// all is everything that is wrong with the sources: with what checks find, where that was asked for.
// It is found anew, since there may be much of it, and few ask.
func (now *state) all(ctx context.Context) []contracts.Diagnostic {
	if now.checking == nil || !now.checking.over() {
		return now.diagnostics
	}
	return now.checking.site.Inspect(ctx, now.checking.date()).Result().Diagnostics
}
