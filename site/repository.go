package site

import (
	"cmp"
	"net/url"
	"strconv"
	"strings"
)

// forge is how a host of repositories spells its addresses.
type forge struct {
	host  string                       // a part of the host's name
	blob  string                       // between the repository and the commit
	lines func(first, last int) string // the fragment of a run of lines
	edit  string                       // between the repository and the branch
	query string                       // after an edit link
}

// forges are the hosts that are known; the first one's form serves for all others too.
var forges = []forge{
	{"github", "blob", func(first, last int) string { return span("#L", first, "-L", last) }, "edit", ""},
	{"gitlab", "-/blob", func(first, last int) string { return span("#L", first, "-", last) }, "-/edit", ""},
	{"bitbucket", "src", func(first, last int) string { return span("#lines-", first, ":", last) }, "src", "?mode=edit"},
}

// repository makes links to files.
type repository struct {
	address string // without a trailing slash; empty when it is not known
	forge   forge
	Checkout
}

func newRepository(c Settings, checkout Checkout) repository {
	r := repository{address: c.Repository, forge: forges[0], Checkout: checkout}
	if c.Branch != "" {
		r.Branch = c.Branch
	}
	host, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(c.Repository, "https://"), "http://"), "/")
	for _, f := range forges {
		if strings.Contains(host, f.host) {
			r.forge = f
		}
	}
	return r
}

// file is the address of lines of a file in the branch, of the whole file for 0, 0; empty where the
// repository is not known. Without a branch it leads to whatever is newest. Rejected: the commit, since
// then every commit would change every page.
func (r repository) file(file string, first, last int) string {
	if r.address == "" || file == "" {
		return ""
	}
	at := cmp.Or(r.Branch, "HEAD")
	address := r.address + "/" + r.forge.blob + "/" + escapeURL(at) + "/" + escapeURL(file)
	if first > 0 {
		address += r.forge.lines(first, max(first, last))
	}
	return address
}

// edit is the address where a file can be changed; empty where the repository or the branch is not
// known.
func (r repository) edit(file string) string {
	if r.address == "" || r.Branch == "" || file == "" {
		return ""
	}
	return r.address + "/" + r.forge.edit + "/" + escapeURL(r.Branch) + "/" + escapeURL(file) + r.forge.query
}

// span writes a run of lines, or one line alone.
func span(before string, first int, between string, last int) string {
	text := before + strconv.Itoa(first)
	if last > first {
		text += between + strconv.Itoa(last)
	}
	return text
}

// escapeURL escapes a path with slashes for a URL.
func escapeURL(path string) string { return (&url.URL{Path: path}).EscapedPath() }
