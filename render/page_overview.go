package render

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/graph"
)

// Overview is a page about the whole registry rather than one contract or value of a facet.
type Overview string

// The overviews.
const (
	MapsOverview Overview = "maps"
)

// Overviews lists all of them, in the order in which menus do.
var Overviews = []Overview{MapsOverview}

// OverviewLink leads to an overview.
type OverviewLink struct {
	Overview Overview
	Route    string // from the site's root
}

// DomainMap is the content of the page that says which domains depend on which.
type DomainMap struct {
	Graph        graph.Graph
	Events       []Count // the maps of events, of all and by domain
	Capabilities []Link  // the maps of capabilities
}

// EventMap is the content of a page that says who emits and hears which event.
type EventMap struct {
	Registry *contracts.Registry
	Domain   string       // whose events they are; empty for those of all domains
	Flows    []graph.Flow // all
	First    int          // the first of those that this page lists
	Last     int          // the last one, exclusive
	Domains  []Count      // of the map of all: those of single domains
	Prev     *Link        // pages before and behind this one, where there are several
	Next     *Link
}

// CapabilityMap is the content of the page that shows what a capability is made of.
type CapabilityMap struct {
	Capability *contracts.Contract
	Graph      graph.Graph
}
