package render

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/history"
)

// ContractHistory is what the page of a contract tells of revisions.
type ContractHistory struct {
	Steps []history.Step // the newest first
	Page  func(r *history.Revision) string
	Feed  string // address; empty where it has none
}

// RevisionLink leads to what has changed in a revision.
type RevisionLink struct {
	*history.Revision
	Href string // empty where there is no page, since nothing has changed
}

// Revisions is the content of a page that lists revisions.
type Revisions struct {
	Registry  *contracts.Registry
	Revisions []RevisionLink // of this page, the newest first
	Feed      string
	Prev      *Link // pages before and behind this one, where there are several
	Next      *Link
}

// RevisionChanges is the content of a page that says what has changed in a revision.
type RevisionChanges struct {
	Registry *contracts.Registry
	*history.Revision
	Since RevisionLink     // that it was compared with
	Shown []history.Change // of this page
	Prev  *Link
	Next  *Link
}

// Feed is the content of a feed.
type Feed struct {
	Title   string // of what it is about; empty for the whole site
	ID      string // an IRI that no other feed has (RFC 4287, section 4.2.6)
	Self    string // address of the feed, absolute where the site's is known
	Page    string // of the page that it is about
	Updated string // the date of its newest revision (RFC 3339)
	Entries []FeedEntry
}

// FeedEntry is a revision in a feed.
type FeedEntry struct {
	ID      string
	Page    string // address of what has changed in it
	Name    string
	Updated string
	Changes []*history.Change // at least one, those that the feed is about
}
