package site

import (
	"testing"

	"github.com/lssm-tech/docsgen/contracts/access"
)

// Loading, and all pages but the overviews themselves, ask for no analysis: a server that shows a
// contract after an edit pays for none.
func TestOverviewsAreMadeWhenAskedFor(t *testing.T) {
	s := fielded(t, profiles)
	asked := ""
	s.analyses.fields = func() *fieldIndex { asked = "fields"; return &fieldIndex{} }
	s.analyses.entries = func() []access.Entry { asked = "access"; return nil }
	for _, route := range []string{"index.html", "operations/user.create.html", "operations/user.create.json", "events/user.created.html", "domains/user.html", "fields.css", "operations/user.create!page2.html"} {
		if s.Has(route) {
			if _, err := s.Render(route); err != nil {
				t.Error(err)
			}
		}
	}
	s.Pages()
	s.analyses.flows.Range(func(any, any) bool { asked = "flows"; return false })
	if asked != "" {
		t.Errorf("%s were asked for", asked)
	}
	for route, want := range map[string]string{"personal-data.html": "fields", "access.html": "access"} {
		if asked = ""; !s.Has(route) {
			t.Errorf("no %s", route)
		}
		if _, err := s.Render(route); err != nil || asked != want {
			t.Errorf("%s asks for %q: %v", route, asked, err)
		}
	}
}
