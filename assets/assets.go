// Package assets holds the stylesheets, scripts and icons of the site, and makes the files that
// pages link to out of them.
//
// Sources are embedded: css/ and ts/ are bundled from the entries in the table below by esbuild,
// icons/ becomes rules of the stylesheet, and the site's own mark is drawn as favicon, touch icon and social
// card. Every file is named after its content, so that a server may let browsers keep it for ever.
// The package knows nothing of contracts, pages or routes; it never reads or writes the disk, and
// what it makes never asks another origin for anything.
package assets

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

//go:embed css ts search icons
var embedded embed.FS

// Options says where sources come from besides the embedded ones.
type Options struct {
	// laid out like this package's folder; its files stand in for the embedded ones of the same
	// path. Nil for none
	Over fs.FS
}

// Bundle is everything that pages need besides their HTML. It is not changed after Build.
type Bundle struct {
	Files        []File   // sorted by path
	Styles       []string // of all pages, in order
	PageStyles   string   // path of the style sheet that pages that are no contract's have besides
	LookStyles   string   // path of the one that all pages of a site with a logo, links or a footer of its own have besides
	SearchStyles string   // path of the one that pages that search have besides; the search loads it elsewhere
	Scripts      []Script // but for SiteScript
	PageScript   string   // path of the script that pages that are no contract's run behind the others
	Icon         string   // path of the favicon, an SVG
	TouchIcon    string   // path of the icon for home screens, a PNG of 180 by 180 pixels
	Search       string   // path of the script that pages load when a reader reaches for the search
	Base         string   // path of the script that finds where the site is, for a 404 page that does not know
	Lead         string   // path of the script of pages that lead on to another one
	site         []byte
	Engine       []byte // the part of it that ranks, for use outside of a browser; no file of the site
	live         []byte // see LiveScript; no file of the site
	Warnings     Problems
}

// File is a file of the site.
type File struct {
	Path string // from the site's root: "assets/site.3f2a9c1b.css"
	Body []byte
}

// Script is a classic script, from the site's root.
type Script struct {
	Path     string
	Blocking bool // belongs into the head without defer: it decides what the first paint looks like
}

// entry is one bundle: a stylesheet or a script with everything that it imports.
type entry struct {
	source   string // from this folder
	name     string // of the output, without hash and extension
	blocking bool
	apart    bool // not published as it is
	later    bool // loaded by another script
	some     bool // a style sheet or script of some pages
	missing  bool // for the 404 page alone
	lead     bool // for pages that lead on alone
}

var entries = []entry{
	{source: "css/site.css", name: "site"},
	{source: "css/pages.css", name: "pages", some: true},
	{source: "css/look.css", name: "look", some: true},
	{source: "search/sheet.css", name: "search", some: true},
	{source: "ts/theme.ts", name: "theme", blocking: true},
	{source: "ts/site.ts", name: "site", apart: true},
	{source: "ts/pages.ts", name: "pages", some: true},
	{source: "ts/live.ts", name: "live", apart: true},
	{source: "ts/base.ts", name: "base", missing: true},
	{source: "ts/lead.ts", name: "lead", lead: true},
	{source: "search/main.ts", name: "search", later: true},
	{source: "search/engine.ts", name: "engine", apart: true},
}

// SiteScript makes the script of all pages in one language, which runs when a page is parsed. Words
// are what it shows and says, by their names in the catalogs (ts/furnish.ts); there they cost a site
// once what they would cost each page; so does the name of the script that searches.
func (b *Bundle) SiteScript(words map[string]string) (File, error) {
	text, err := json.Marshal(words) // sorted, and with the escapes that a script needs
	if err != nil {
		return File{}, err
	}
	return fingerprint("site", ".js", slices.Concat([]byte("var docsgenWords="), text, fmt.Appendf(nil, ",docsgenSearchScript=%q;\n", path.Base(b.Search)), b.site)), nil
}

// LiveScript makes the script that the development server adds to every page. Words are what its panel
// shows, by the languages of pages and their names in the catalogs (ts/live-words.ts).
func (b *Bundle) LiveScript(words map[string]map[string]string) ([]byte, error) {
	text, err := json.Marshal(words)
	if err != nil {
		return nil, err
	}
	return slices.Concat([]byte("var docsgenLiveWords="), text, []byte(";\n"), b.live), nil
}

// Build bundles, minifies and names all files. The same sources give the same bytes. When sources
// are wrong the error is of type Problems; other errors mean that Options.Over can't be read.
func Build(o Options) (*Bundle, error) {
	if o.Over == nil {
		return build(embedded)
	}
	return build(overlay{o.Over, embedded})
}

func build(sources fs.FS) (*Bundle, error) {
	b := &Bundle{}
	if err := errors.Join(addEntries(b, sources), addMark(b, accent)); err != nil {
		return nil, err
	}
	slices.SortFunc(b.Files, func(x, y File) int { return strings.Compare(x.Path, y.Path) })
	return b, nil
}

// fingerprint names a file after its content. 32 bits are enough to tell versions of one file
// apart.
func fingerprint(name, extension string, body []byte) File {
	sum := sha256.Sum256(body)
	return File{Path: "assets/" + name + "." + hex.EncodeToString(sum[:4]) + extension, Body: body}
}

// overlay is a list of file systems of which the first that has a file wins.
type overlay []fs.FS

func (o overlay) Open(name string) (fs.File, error) {
	for _, layer := range o[:len(o)-1] {
		if file, err := layer.Open(name); !errors.Is(err, fs.ErrNotExist) {
			return file, err
		}
	}
	return o[len(o)-1].Open(name)
}
