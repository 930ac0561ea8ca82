package site_test

import "testing"

// Loading, and all pages but the overviews themselves, ask for no analysis where nothing of checks
// is to be shown: a server that shows a contract after an edit pays for none.
func TestOverviewsAreMadeWhenAskedFor(t *testing.T) {
	s := fielded(t, profiles)
	asked := ""
	s.WatchAnalyses(func(name string) { asked = name })
	for _, route := range []string{"index.html", "operations/user.create.html", "operations/user.create.json", "events/user.created.html", "domains/user.html", "fields.css", "operations/user.create!page2.html"} {
		if s.Has(route) {
			if _, err := s.Showing(nil).Render(route); err != nil {
				t.Error(err)
			}
		}
	}
	s.Pages()
	if asked != "" || s.HasFlows() {
		t.Errorf("%q were asked for, flows: %t", asked, s.HasFlows())
	}
	for route, want := range map[string]string{"personal-data.html": "fields", "access.html": "access", "health.html": "survey", "operations/user.create.html": "survey", "domains/user.html": "survey"} {
		if asked = ""; !s.Has(route) {
			t.Errorf("no %s", route)
		}
		if _, err := s.Render(route); err != nil || asked != want {
			t.Errorf("%s asks for %q: %v", route, asked, err)
		}
	}
}
