// Package search makes the search index of a site, and answers queries from it outside of a
// browser.
//
// Build turns one Document per page, made when its turn comes, into the files of the index: a root, blocks of a dictionary,
// blocks of document lists and blocks of what is shown, each a classic script that hands its
// payload to a callback, so that a page opened from a folder can load it too. format.go says what
// is in them. The scripts in assets/search read them: the same bundle ranks in the browser, in a
// Reader, and so in the terminal. The package decides what is a word and what is stored; it knows
// no HTML, no contracts.Registry and no routes beyond the addresses that it is given, never touches
// the disk, and ranks nothing itself.
package search

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// Document is one page that can be found: a version of a contract, or a guide. Texts are plain,
// without markup.
type Document struct {
	URL       string // from the root of the site's language: "operations/marketplace.order.create.html"
	Kind      string // "operation", "guide"
	Variant   string // "command", or empty
	Key       string // of a guide its id
	Version   string // as written, or empty
	Title     string // as declared, or empty
	Summary   string // of a contract its description
	Stability string // as written, or empty
	// by its stability or by a notice; comes last among equals, and passes no comparison of
	// stabilities
	Deprecated bool
	Superseded bool // another version stands for the key; comes after all that are not
	Domain     string
	Owners     []string
	Tags       []string
	Names      []string // under which sources export it
	Fields     []string // names of the fields of its models, nested ones too
	Personal   []string // names of those that hold personal data
	Emits      []string // keys of events
	EmittedBy  []string // keys of what emits it
	Auth       string   // "anonymous", "user", "admin", or empty
	Access     []string // what else it takes to be let in: roles, permissions, flags
	Calls      []string // how it is called and how that fails: methods, paths, names and statuses of errors
	Addresses  []string // names of it that only count whole, since their words are those of the key and the version
	Headings   []string // of a guide
	Text       string   // whatever else can be found by: goal and context, the body of a guide
}

// Head is what places a document among all others, and what every result shows but for its summary.
// The fields are those of Document.
type Head struct {
	URL, Kind, Variant, Key, Version, Title, Stability string
	Deprecated, Superseded                             bool
}

// Head returns the head of the document.
func (d *Document) Head() Head {
	return Head{d.URL, d.Kind, d.Variant, d.Key, d.Version, d.Title, d.Stability, d.Deprecated, d.Superseded}
}

// Source gives the documents of a site: the heads of all at once, and each whole when it is asked
// for, once, by several goroutines at a time. So what documents can be found by is never held of
// all.
type Source struct {
	Heads    []Head
	Document func(at int) Document // the one whose head is at this place
}

// Options of Build.
type Options struct {
	Lang string // of the texts, for stemming and stop words: "en", "fr", "es"; others are taken as "en"
	// Messages are the sentences of the dialog and of explanations, by the names in MessageKeys;
	// placeholders look like {name}. They travel in the root of the index, because every page would
	// have to carry them otherwise.
	Messages map[string]string
}

// File is one file of the index; its path is relative to the index's folder, with forward slashes.
type File struct {
	Path string
	Body []byte
}

// Root is the path of the file that is read first. Its name is fixed, since every page names it:
// were it named after its content, an edit of one contract would change every page. All other files
// lie in a folder that is named after their content.
const Root = "index.js"

// Build makes the index of one language. The same documents in any order give the same bytes.
// The only error is a missing message.
func Build(docs Source, o Options) ([]File, error) {
	for _, key := range MessageKeys {
		if o.Messages[key] == "" {
			return nil, fmt.Errorf("search: there is no message %q", key)
		}
	}
	entries := make([]entry, len(docs.Heads))
	for i := range docs.Heads {
		entries[i] = newEntry(i, &docs.Heads[i])
	}
	slices.SortFunc(entries, byRank)
	return encode(entries, invert(docs, entries, o), o), nil
}

// entry is a document by its head, with what its place in the order depends on.
type entry struct {
	*Head
	at      int    // its place in the Source
	words   []word // of the key
	about   string // the same, the first word last
	summary string // as results show it; known once the document was read
}

func newEntry(at int, d *Head) entry {
	words := keyWords(d.Key)
	about := make([]string, len(words))
	for i, w := range words {
		about[i] = w.text
	}
	if len(about) > 2 { // Of two, the first is rather the thing itself: "order.create".
		about = append(about[1:], about[0])
	}
	return entry{Head: d, at: at, words: words, about: strings.Join(about, " ")}
}

// byRank orders documents the way readers get equals: what still stands before what goes, the
// mature first, the short first. Numbering documents in this order saves storing stability and
// length with every hit: of two equal hits the lower number wins. Beyond that the order is by the
// words of the key, the first last: queries name things and what is done with them ("order create")
// more often than where they belong, and what they find has neighbouring numbers then: short lists,
// and heads in few blocks.
func byRank(a, b entry) int {
	order := cmp.Or(
		cmp.Compare(a.flags()&^isModel, b.flags()&^isModel),
		cmp.Compare(a.place(), b.place()),
		strings.Compare(a.Stability, b.Stability),
		cmp.Compare(a.flags(), b.flags()),
		cmp.Compare(len(a.words), len(b.words)),
		strings.Compare(a.about, b.about),
		strings.Compare(a.Key, b.Key),
	)
	if order != 0 {
		return order
	}
	return cmp.Or(
		cmp.Compare(contracts.Kinds().Rank(contracts.Kind(a.Kind)), contracts.Kinds().Rank(contracts.Kind(b.Kind))),
		strings.Compare(a.Kind, b.Kind),
		contracts.CompareVersions(b.Version, a.Version),
		strings.Compare(a.URL, b.URL),
	)
}

// flags of a run of documents, as in the root.
func (e entry) flags() int {
	flags := 0
	if e.Deprecated || e.Stability == string(contracts.Deprecated) {
		flags |= isDeprecated
	}
	if e.Superseded {
		flags |= isSuperseded
	}
	if e.Kind == string(contracts.Type) {
		flags |= isModel
	}
	return flags
}

// place puts the mature first. Guides and models have no stability and stand in the middle, with
// words that nobody knows.
func (e entry) place() int {
	rank := contracts.Stability(e.Stability).Rank()
	beta := contracts.Stability("beta").Rank()
	switch {
	case rank < 0:
		return -2*beta + 1
	default:
		return -2 * rank
	}
}
