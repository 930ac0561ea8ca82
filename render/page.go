package render

import (
	"sync"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/history"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// Site is what all pages of one site in one language share.
type Site struct {
	Title        string
	Description  string
	Notice       *Notice
	Lang         string // of the interface and of the pages: "en", "fr", "es"
	Kinds        []KindLink
	Facets       []FacetLink // those that have a page of their own
	Overviews    []OverviewLink
	Guides       string   // path of the list of guides, from the root of the language, or empty
	SearchPage   string   // path of the search page, from the root of the language
	ContentsPage string   // path of the page that leads to all index pages, from the root of the language
	Home         string   // path of the home page, from the root of the whole site: "index.html", "fr.html"
	BaseURL      string   // public address with a trailing slash, or empty
	Styles       []string // paths of stylesheets from the site's root, in order
	PageStyles   string   // path of the style sheet that pages that are no contract's have besides
	SearchStyles string   // path of the one that pages that search have besides
	PageScript   string   // path of the script that pages that are no contract's run behind the others
	Scripts      []Script
	Icon         string   // path of the favicon from the site's root
	TouchIcon    string   // path of the icon for home screens from the site's root, or empty
	Image        string   // path of the social card from the site's root, or empty
	LeadScript   string   // path of the script of pages that lead on, from the site's root
	OpenSearch   string   // path of the OpenSearch description from the root of the language, or empty
	Repository   string   // address of the repository, or empty
	Servers      []Server // at which operations can be called; samples call the first
	Logo         Logo     // before the title; its Path is empty for none
	Links        []Link   // out of the site, in the header; their Href are whole addresses
	Footer       string   // Markdown; empty for none

	chrome sync.Map // of *chrome by depth: what its pages share, made when the first of them is
}

// Script is a script of every page.
type Script struct {
	Path     string // from the site's root
	Blocking bool   // in the head, before anything is painted: the theme
}

// Logo is a picture beside the site's title.
type Logo struct {
	Path          string // from the site's root
	Width, Height int    // in pixels; 0 where they are not known
}

// Notice is a paragraph that the site's owner puts above every page.
type Notice struct {
	Title string
	Text  string // Markdown
}

// KindLink is one kind in the list of all that there is.
type KindLink struct {
	Kind  contracts.Kind
	Route string // of the kind's index, from the site's root
}

// FacetLink is the list of a facet's values there.
type FacetLink struct {
	Facet Facet
	Route string // of the list, from the site's root
}

// Frame is what one page adds to the Site: everything around its own content.
type Frame struct {
	Site        *Site
	Format      Format
	Title       string // of the page
	Description string // one or two sentences as plain text, for meta tags
	Route       string // of the page, from the site's root: "operations/marketplace.order.create.html"
	Root        string // from the page to the root of its language: "", "../", "../../"
	// from the page to the root of the whole site, where the assets are; Root where the site has
	// one language
	Assets      string
	Canonical   string // absolute, or empty
	Breadcrumbs []Link // from the root down, without the page itself
	Nav         *Nav
	Alternates  []Alternate // the same page in other languages, itself included; empty where the site has one language
	Edit        string      // address for changing the page's source, or empty
	Forms       []Form      // the same page in other formats
	Feeds       []Link      // of what becomes of what the page is about
	NoIndex     bool        // keeps search engines off: 404, search results
	Finders     []string    // addresses of one script, of which the first that is there finds the site's base path
}

// Link is a labelled link of a page; Href is relative to that page. An empty Href is shown as text.
type Link struct {
	Label string
	Href  string
}

// Form is a page in another format.
type Form struct {
	Format Format
	Href   string
}

// MediaType is the media type of the form (RFC 7763).
func (f Form) MediaType() string { return mediaTypes[f.Format] }

var mediaTypes = map[Format]string{HTML: "text/html", Markdown: "text/markdown", JSON: "application/json"}

// Alternate is a page in another language.
type Alternate struct {
	Lang    string // "fr"
	Name    string // "Français"
	Href    string
	Current bool
}

// Nav is the neighbourhood: what stands beside the page in its domain.
type Nav struct {
	Title string
	Href  string // of the index that holds all of it
	// whether a script holds all of it, where Groups are a window: beside that index, under its name
	Whole  bool
	Groups []NavGroup
}

// NavGroup is one kind of the neighbourhood.
type NavGroup struct {
	Label string
	Href  string    // of all of them; its fragment, if any, names the kind
	Items []NavItem // a window on them
}

// NavItem is one contract or guide of the neighbourhood.
type NavItem struct {
	Label      string
	Href       string
	Current    bool
	Deprecated bool
	Mark       string // what has become of it since the state that the site is compared with, in words; or empty
}

// Facet is a property that contracts are grouped by; each of its values has an index page.
type Facet string

// The facets. Their values are kinds' plurals, domains, owners, tags and stabilities.
const (
	ByKind      Facet = "kind"
	ByDomain    Facet = "domain"
	ByOwner     Facet = "owner"
	ByTag       Facet = "tag"
	ByStability Facet = "stability"
)

// Links says where things are. All results are relative to the page that is rendered; empty where
// there is no such page.
type Links struct {
	Contract func(c *contracts.Contract) string           // the page of exactly this version
	Current  func(kind contracts.Kind, key string) string // the page of whatever version stands for the key
	// the current page of what carries the key, whatever its kind
	Key func(key string) string
	// the index of one value; of an empty value, the list of all values
	Facet func(facet Facet, value string) string
	// a guide by its DocBlock id, its route, or its file name as a link has it, at the heading that a
	// fragment means, if there is one; or another file that a link names so
	Guide func(id, fragment string) string
	// a picture that texts show, by its path as a link has it or by its address on the web; false
	// for one that they link to
	Picture func(address string) (Picture, bool)
	File    func(file string, startLine, endLine int) string // the source in the repository; 0, 0 for the whole file
	Map     func(c *contracts.Contract) string               // the map that a contract is on
	// the page that compares two versions of a contract; empty for those that none compares
	Between func(old, fresh *contracts.Contract) string
	// what a version was in the state that the site is compared with; nil for what was not there, and
	// for all where it is compared with none
	Before func(c *contracts.Contract) *contracts.Contract
	// what has become of a version since then; nil for what is as it was
	Mark func(c *contracts.Contract) *ChangeMark
	// what of a version has changed since the state that the site is compared with, the worst first
	Changes func(id contracts.ID) [][]*diff.Finding
	History func(c *contracts.Contract) ContractHistory
	Fields  func(c *contracts.Contract) map[string]history.Field // what became of its fields, by their paths
	// since which version it has its fields, by section and path: "input.items.note"; of those that all
	// its versions have, nothing
	Versions func(c *contracts.Contract) map[string]string
	Open     func(id contracts.ID) *check.Open // what checks find in a version; nil for nothing
	Rule     func(code contracts.Code) string  // what is said of a rule of checks
}

// Picture is what a text shows.
type Picture = markdown.Picture

// Home is the content of the first page.
type Home struct {
	Partial     bool // some sources have errors, so that the site holds only what could be loaded
	Contracts   int  // each counted once whatever its versions
	Kinds       []Count
	Domains     []Count
	Owners      []Count
	Tags        []Count // the most used
	Stabilities []Count // in order of maturity
	Guides      []GuideLink
	Overviews   []Link
	AllGuides   string                // address of the list of them; empty without guides
	Start       []*contracts.Contract // where to start: features and capabilities, or what else is most referred to
	Deprecated  []*contracts.Contract
	Recent      []RevisionLink // the newest that changed anything
	AllChanges  string         // address of the list of all revisions; empty without a history
}

// Count is one value of a facet with how many contracts carry it.
type Count struct {
	Label string
	Value string         // as in Facet
	Kind  contracts.Kind // for ByKind
	Href  string
	N     int // 0 to say nothing of it
}

// GuideLink leads to a guide.
type GuideLink struct {
	Title   string
	Summary string
	Href    string
	Kind    string // goal, how, usage, reference, faq, changelog, or empty
}

// Index is the content of one index page: all contracts that carry one value of a facet.
type Index struct {
	Facet     Facet
	Value     string
	Kind      contracts.Kind        // for ByKind
	Contracts []*contracts.Contract // current versions only
	Total     int                   // contracts on all pages of this value; 0 when this page has them all
	Feed      string                // address of the feed of a domain or an owner, or empty
	Prev      *Link                 // pages before and behind this one, where there are several
	Next      *Link
	Map       string                // the map of the events of a domain, or empty
	Removed   []*contracts.Contract // what carried the value in the state that the site is compared with, and is gone
	Since     string                // that state, as it is called
	Owner     *check.Owner          // on the first page of an owner that the configuration knows; else nil
	// on the first page of an owner or a domain: how complete its contracts are
	Health     []check.Share
	HealthPage string // where that is said of all
}

// FacetList is the content of the page that lists all values of a facet.
type FacetList struct {
	Facet  Facet
	Values []Count
	Total  int   // values on all pages of this list; 0 when this page has them all
	Prev   *Link // pages before and behind this one, where there are several
	Next   *Link
}

// Guide is the content of a guide page.
type Guide struct {
	Title    string
	TitleID  string // of the heading that was taken out of the body; empty when there was none
	Summary  string
	Kind     string
	Body     string // Markdown
	Owners   []string
	Tags     []string
	Related  []*contracts.Contract
	Links    []contracts.Link // http, https, mailto and relative only; the site has checked them
	Internal bool
	Prev     *Link
	Next     *Link
}

// GuideList is the content of the page that lists all guides.
type GuideList struct{ Groups []GuideGroup }

// GuideGroup is one run of guides with a label: a folder, or the guides' kind.
type GuideGroup struct {
	Label  string
	Guides []GuideLink
}

// Contents is the content of the page that lists the index pages: all of it is the site's.
type Contents struct {
	To func(route string) string // links to a route of the page's language, in the page's format
}

// NotFound is the content of the 404 page. Its links are absolute from the site's base path, since
// a server shows it at any depth.
type NotFound struct{}

// Search is the content of the search page: all of it is the script's, but for links to the index
// pages.
type Search struct{}
