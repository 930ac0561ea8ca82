package render

import (
	"io/fs"
	"reflect"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/templates"
)

// views says what each template is executed with. A template that reads a field its struct has not
// fails here.
var views = map[string]any{
	"access.html":        accessView{},
	"changes.html":       changesView{},
	"aside.html":         &document{},
	"badges.html":        &badgesView{},
	"contents.html":      contentsPage{},
	"contract-head.html": contractHead{},
	"contract.html":      contractView{},
	"counts.html":        []countView{},
	"empty.html":         "",
	"facets.html":        facetsView{},
	"field-names.html":   namesView{},
	"guide-links.html":   []GuideLink{},
	"guide.html":         guideView{},
	"guides.html":        guidesView{},
	"head.html":          headView{},
	"header.html":        &document{},
	"health.html":        healthView{},
	"health-shares.html": []shareView{},
	"health-group.html":  &groupHealth{},
	"home.html":          homeView{},
	"index.html":         indexView{},
	"items.html":         []contractItem{},
	"listing.html":       listingView{},
	"map.html":           mapView{},
	"menu-groups.html":   []menuGroup{},
	"meta.html":          &document{},
	"missing.html":       missingView{},
	"nav.html":           &navView{},
	"owner.html":         &ownerView{},
	"page.html":          &document{},
	"pages.html":         pagesView{},
	"revision.html":      revisionView{},
	"revisions.html":     revisionsView{},
	"resources.html":     sharedView{},
	"rows.html":          listingView{},
	"search.html":        menuView{},
	"table.html":         tableView{},
	"value.html":         valueView{},
	"versions.html":      versionsView{},
	"toolbar.html":       sharedView{},

	"sections/acceptance.html":      &acceptanceView{},
	"sections/calling.html":         &callingView{},
	"sections/contents.html":        contentsView{},
	"sections/declared.html":        valueView{},
	"sections/emits.html":           emitsView{},
	"sections/errors.html":          &errorsView{},
	"sections/facts.html":           &factsView{},
	"sections/fields.html":          &shapeView{},
	"sections/findings.html":        &findingsView{},
	"sections/guides.html":          linksView{},
	"sections/history.html":         &historyView{},
	"sections/impact.html":          impactView{},
	"sections/changes.html":         contractChanges{},
	"sections/implementations.html": implementationsView{},
	"sections/messages.html":        messagesView{},
	"sections/presents.html":        presentsView{},
	"sections/prose.html":           &prose{},
	"sections/refs.html":            refsView{},
	"sections/relations.html":       relationsView{},
	"sections/source.html":          sourceView{},
	"sections/statements.html":      statementsView{},
	"sections/workflow.html":        workflowView{},
}

func TestTemplatesFitTheirViews(t *testing.T) {
	r, err := New("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, pattern := range []string{"*.html", "sections/*.html"} {
		paths, _ := fs.Glob(templates.FS, pattern)
		for _, path := range paths {
			view, known := views[path]
			if !known {
				t.Errorf("%s: no view in the table above", path)
				continue
			}
			filled := reflect.New(reflect.TypeOf(view)).Elem()
			fill(filled, "x", 6)
			if _, err := r.execute(path, filled.Interface()); err != nil {
				t.Error(err)
			}
			text, _ := templates.FS.ReadFile(path)
			name := strings.TrimSuffix(strings.TrimPrefix(path, "sections/"), ".html")
			if !strings.HasPrefix(string(text), "{{- /* "+name+": ") {
				t.Errorf("%s does not begin with a comment that says what it needs", path)
			}
		}
	}
}

// The templates say the same executed by html/template itself, whatever the texts in their views.
func TestTemplatesAreWhatHTMLTemplateMakes(t *testing.T) {
	r, err := New("fr")
	if err != nil {
		t.Fatal(err)
	}
	set, err := parseTemplates(r.catalog)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"", "Order.create", `<b> "it's" & a+b`, "https://example.org/a?b=c&d=%41(é)", "javascript:alert(1)", "a:b", "\x00\xff\u202e"} {
		for path, view := range views {
			filled := reflect.New(reflect.TypeOf(view)).Elem()
			fill(filled, text, 6)
			got, gotErr := r.execute(path, filled.Interface())
			var want strings.Builder
			wantErr := set.ExecuteTemplate(&want, path, filled.Interface())
			if (gotErr != nil) != (wantErr != nil) || gotErr == nil && string(got) != want.String() {
				t.Errorf("%s with %q: %v\n%s\nwant %v\n%s", path, text, gotErr, got, wantErr, want.String())
			}
		}
	}
	if left := r.templates.Left(); len(left) > 0 {
		t.Errorf("%v do what package compiled does not know", left)
	}
}

// fill returns every field a value, so that every branch of a template is taken; recursive structs
// end at a depth.
func fill(v reflect.Value, text string, depth int) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Int:
		v.SetInt(2)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		if depth > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), text, depth-1)
		}
	case reflect.Slice:
		if depth > 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			fill(v.Index(0), text, depth-1)
		}
	case reflect.Interface:
		if v.Type() == reflect.TypeFor[span]() {
			v.Set(reflect.ValueOf(textSpan(text)))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				fill(v.Field(i), text, depth)
			}
		}
	}
}
