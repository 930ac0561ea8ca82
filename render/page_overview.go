package render

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/access"
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/fields"
	"github.com/lssm-tech/docsgen/contracts/graph"
)

// Overview is a page about the whole registry rather than one contract or value of a facet.
type Overview string

// The overviews.
const (
	MapsOverview     Overview = "maps"
	FieldsOverview   Overview = "fields"
	PersonalOverview Overview = "personal-data"
	AccessOverview   Overview = "access"
	HealthOverview   Overview = "health"
	ChangesOverview  Overview = "changes"
)

// Overviews lists all of them, in the order in which menus do.
var Overviews = []Overview{MapsOverview, FieldsOverview, PersonalOverview, AccessOverview, HealthOverview, ChangesOverview}

// OverviewLink leads to an overview.
type OverviewLink struct {
	Overview Overview
	Route    string // from the site's root
}

// DomainMap is the content of the page that says which domains depend on which.
type DomainMap struct {
	Graph        graph.Graph
	Events       []Link // the maps of events, of all and by domain
	Capabilities []Link // the maps of capabilities
}

// EventMap is the content of a page that says who emits and hears which event.
type EventMap struct {
	Registry *contracts.Registry
	Domain   string       // whose events they are; empty for those of all domains
	Flows    []graph.Flow // all
	First    int          // the first of those that this page lists
	Last     int          // the last one, exclusive
	Domains  []Link       // of the map of all: those of single domains
	Prev     *Link        // pages before and behind this one, where there are several
	Next     *Link
}

// CapabilityMap is the content of the page that shows what a capability is made of.
type CapabilityMap struct {
	Capability *contracts.Contract
	Graph      graph.Graph
}

// FieldNames is the content of a page that lists names of fields.
type FieldNames struct {
	Names    []FieldName // of this page
	Disagree []FieldName // names whose fields are of several types; on the first page only
	Total    int         // names on all pages
	Prev     *Link       // pages before and behind this one, where there are several
	Next     *Link
}

// FieldName leads to what is known of a name.
type FieldName struct {
	*fields.Field
	Href string
}

// FieldPlaces is the content of a page that says of some names where their fields go.
type FieldPlaces struct {
	Registry *contracts.Registry
	Letter   string // that they begin with; empty for those that begin with none
	Fields   []*fields.Field
	Total    int // names on all pages of the letter
	Search   func(query string) string
	Prev     *Link
	Next     *Link
}

// PersonalData is the content of a page that says where personal data goes.
type PersonalData struct {
	Registry *contracts.Registry
	Fields   []FieldName // of this page
	Total    int         // names on all pages
	Search   func(query string) string
	Prev     *Link
	Next     *Link
}

// Access is the content of a page that says who may call what.
type Access struct {
	Entries []access.Entry // of this page
	All     []access.Entry // on the first page, of which it is an overview; else nil
	Total   int            // operations on all pages
	Prev    *Link
	Next    *Link
}

// Health is the content of the page that says how complete the registry is and what is open in it.
type Health struct {
	check.Health
	Findings  []check.Tally
	Contracts int // of the site
	// where the badge of a measure is, and that of the whole as other pages call it
	Badge        func(measure string) string
	BadgeAddress string
}

// Changes is the content of the page that says what has changed since another state of the registry.
type Changes struct {
	Registry *contracts.Registry
	Base     string            // what it is compared with, as it was named
	Changes  [][]*diff.Finding // the worst first, each with what it means in each direction
	Count    diff.Count        // of changes

	Revisions *Revisions // the first of them, where there is a history
}
