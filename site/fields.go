package site

import (
	"io"
	"net/url"

	"github.com/lssm-tech/docsgen/contracts/fields"
	"github.com/lssm-tech/docsgen/render"
)

// How many rows of what is said of a name stand on a page; each may hold a hundred links.
const (
	placeRows     = 100
	personalRows  = 200
	keptPlaces    = 100 // of each name and role, by which also its events and views are found
	maxDisagreing = 200 // names of several types that the first page lists
)

// fieldsFolder is where names stand with their places, by their first letter. Names that begin with
// none of A to Z are in the page of otherLetters.
const (
	fieldsStem   = string(render.FieldsOverview)
	fieldsFolder = fieldsStem + "/"
	otherLetters = "other"
)

// fieldIndex is all names of fields, as pages have them.
type fieldIndex struct {
	names    []*fields.Field
	letters  map[string][]*fields.Field
	routes   map[*fields.Field]string // with the fragment of the name's row
	personal []*fields.Field
	disagree []*fields.Field
}

// addFields adds the pages of fields and personal data: of those that are there whatever the fields
// are, the first, and for all others how many there turn out to be.
func (p *plan) addFields() {
	p.addList(fieldsStem, list{pageSize, func(s *Site) int { return len(s.analyses.fields().names) }, fieldNamesPage})
	p.addList(string(render.PersonalOverview), list{personalRows, func(s *Site) int { return len(s.analyses.fields().personal) }, personalPage})
	letters := []string{otherLetters}
	for letter := 'a'; letter <= 'z'; letter++ {
		letters = append(letters, string(letter))
	}
	for _, letter := range letters {
		p.lists[fieldsFolder+letter] = list{placeRows, func(s *Site) int { return len(s.analyses.fields().letters[letter]) }, func(number int) page { return fieldPlacesPage(letter, number) }}
	}
}

func (s *Site) indexFields() *fieldIndex {
	x := &fieldIndex{names: fields.Index(s.registry, s.contractsAt(s.current), keptPlaces), letters: map[string][]*fields.Field{}}
	x.routes = make(map[*fields.Field]string, len(x.names))
	for _, f := range x.names {
		letter := letterOf(f.Name)
		number := len(x.letters[letter])/placeRows + 1
		x.letters[letter] = append(x.letters[letter], f)
		x.routes[f] = pageRoute(fieldsFolder+letter, number)
		if f.IsPersonal() {
			x.personal = append(x.personal, f)
		}
		if f.Disagrees() && len(x.disagree) < maxDisagreing {
			x.disagree = append(x.disagree, f)
		}
	}
	return x
}

func letterOf(name string) string {
	if name != "" {
		if c := name[0] | 0x20; 'a' <= c && c <= 'z' {
			return string(c)
		}
	}
	return otherLetters
}

func (l linker) fieldNames(list []*fields.Field) []render.FieldName {
	names := make([]render.FieldName, len(list))
	for i, f := range list {
		names[i] = render.FieldName{Field: f, Href: l.to(l.site.analyses.fields().routes[f]) + "#" + render.FieldAnchor(f.Name)}
	}
	return names
}

func fieldNamesPage(number int) page {
	return func(s *Site, w io.Writer, e *edition) error {
		l, x := linker{site: s, e: e, from: pageRoute(fieldsStem, number)}, s.analyses.fields()
		content := render.FieldNames{
			Names: l.fieldNames(rowsOf(x.names, number)), Total: len(x.names),
			Prev: l.indexPage(fieldsStem, len(x.names), number-1), Next: l.indexPage(fieldsStem, len(x.names), number+1),
		}
		if number == 1 {
			content.Disagree = l.fieldNames(x.disagree)
		}
		f := s.overviewFrame(l, render.FieldsOverview, e.renderer.OverviewLabel(render.FieldsOverview))
		return e.renderer.FieldNames(w, f, l.links(), content)
	}
}

func fieldPlacesPage(letter string, number int) page {
	stem := fieldsFolder + letter
	return func(s *Site, w io.Writer, e *edition) error {
		l, list := linker{site: s, e: e, from: pageRoute(stem, number)}, s.analyses.fields().letters[letter]
		content := render.FieldPlaces{
			Registry: s.registry, Letter: letter, Fields: rowsOfSize(list, placeRows, number), Total: len(list), Search: l.search,
			Prev: l.listPage(stem, len(list), placeRows, number-1), Next: l.listPage(stem, len(list), placeRows, number+1),
		}
		if letter == otherLetters {
			content.Letter = ""
		}
		f := s.overviewFrame(l, render.FieldsOverview, e.renderer.FieldPlacesLabel(content.Letter))
		return e.renderer.FieldPlaces(w, f, l.links(), content)
	}
}

func personalPage(number int) page {
	stem := string(render.PersonalOverview)
	return func(s *Site, w io.Writer, e *edition) error {
		l, list := linker{site: s, e: e, from: pageRoute(stem, number)}, s.analyses.fields().personal
		f := s.overviewFrame(l, render.PersonalOverview, e.renderer.OverviewLabel(render.PersonalOverview))
		return e.renderer.PersonalData(w, f, l.links(), render.PersonalData{
			Registry: s.registry, Fields: l.fieldNames(rowsOfSize(list, personalRows, number)), Total: len(list), Search: l.search,
			Prev: l.listPage(stem, len(list), personalRows, number-1), Next: l.listPage(stem, len(list), personalRows, number+1),
		})
	}
}

// search links to the answers to a query.
func (l linker) search(query string) string {
	return l.to("search.html") + "?q=" + url.QueryEscape(query)
}
