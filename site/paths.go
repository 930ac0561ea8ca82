package site

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/site/pictures"
)

// Bounds on what a key may become, in bytes. File systems take 255 a segment, and a segment may
// still get "!page2.html"; servers and browsers take addresses of some thousands.
const (
	maxSegment = 200
	maxPath    = 1000
)

// escapes begins an escape in a path. It stands at the start of names and at their end, so it has to
// be a character that means nothing there to anybody:
//
//   - "~", "_", "." and "#" do to Jekyll, which GitHub Pages runs: it leaves out names that begin
//     with one of them, or end in "~".
//   - "%" is decoded by servers before they look for the file, "+" by some to a space, and "?" and
//     "#" end the path of a URL.
//   - "=", "@", "$", "&", "," and ";" are among those that S3 says may need special handling, and
//     encodeURIComponent and its like write them in another way, so that one page gets two
//     addresses; "=40" is an escape of mail too.
//   - "*", "'", "(" and ")" mean something to shells, to Markdown or to Windows.
//
// "!" is taken as it is by RFC 3986, encodeURIComponent, S3, Jekyll, nginx, Windows and macOS.
const escapes = "!"

// escapePath turns a key into a path below a folder, without its extension. It is reversible, and
// what it gives is valid on Windows, macOS and Linux and needs no escaping in a URL.
//
// Letters, digits and "._-" stand for themselves. Any other byte, "!" included, is "!" and its two
// upper-case hexadecimal digits; so is the one byte of a segment that would give it a meaning of
// its own (see segment), and with upper every upper-case letter, which tells apart keys that differ
// in nothing but case. The empty key is "!". A key longer than a segment goes on in a further
// segment, and a "!" at the end of the first says so: "aaa…!/bbb".
func escapePath(key string, upper bool) string {
	if key == "" {
		return escapes
	}
	var segments []string
	for key != "" {
		n, size := 0, 0
		for n < len(key) && size < maxSegment {
			size += 3
			if plain(key[n], upper) {
				size -= 2
			}
			n++
		}
		segments = append(segments, segment(key[:n], upper))
		key = key[n:]
	}
	return strings.Join(segments, escapes+"/")
}

// segment escapes one segment of a path. Besides single bytes it takes the meaning from the names
// of devices on Windows, with any extension ("con.new"); from "index", which hosts show for the
// folder; from a dot at the start (hidden, or "..") or the end (dropped by Windows); from a low line
// at the start (left out by Jekyll, or read by hosts: "_headers"); and from an extension that would
// make the folder of one key the file of another ("order" and "order.html").
func segment(raw string, upper bool) string {
	lower := strings.ToLower(raw)
	stem, _, _ := strings.Cut(lower, ".")
	escapeFirst := raw[0] == '.' || raw[0] == '_' || slices.Contains(devices, stem) || lower == "index"
	escapeAt := -1
	if i := strings.LastIndexByte(raw, '.'); i >= 0 && slices.Contains(extensions, strings.ToLower(raw[i:])) {
		escapeAt = i
	}
	var b strings.Builder
	b.Grow(len(raw))
	for i := range len(raw) {
		if plain(raw[i], upper) && i != escapeAt && !(i == 0 && escapeFirst) {
			b.WriteByte(raw[i])
			continue
		}
		b.WriteString(escapeAll(raw[i : i+1]))
	}
	return b.String()
}

func escapeAll(raw string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(raw) {
		b.WriteString(escapes)
		b.WriteByte(digits[raw[i]>>4])
		b.WriteByte(digits[raw[i]&15])
	}
	return b.String()
}

func plain(c byte, upper bool) bool {
	switch {
	case 'A' <= c && c <= 'Z':
		return !upper
	case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		return true
	}
	return c == '.' || c == '_' || c == '-'
}

// devices are names that Windows reserves in every folder (Microsoft, "Naming Files, Paths, and
// Namespaces").
var devices = []string{
	"con", "prn", "aux", "nul",
	"com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
	"lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
}

// extensions are those of files that stand beside the folders of keys. The last is a dot alone.
var extensions = append([]string{pageEnding, ".md", ".json", feedEnding, "."}, pictures.Extensions()...)

// escapePaths returns every key of one folder its own path, told apart from the others on disks
// that ignore case too. Escape is escapePath or escapeNested. A key that is too long for any path
// has none.
func escapePaths(keys []string, escape func(key string, upper bool) string) map[string]string {
	paths := make(map[string]string, len(keys))
	sameInLower := make(map[string]int, len(keys))
	for _, key := range keys {
		if _, seen := paths[key]; seen {
			continue
		}
		if path := fitting(key, escape); path != "" {
			paths[key] = path
			sameInLower[strings.ToLower(path)]++
		}
	}
	for key, path := range paths {
		if sameInLower[strings.ToLower(path)] > 1 {
			paths[key] = escape(key, true)
		}
	}
	return paths
}

// escapeOne is escapePaths for the only key of a folder; empty for one that is too long.
func escapeOne(key string) string { return fitting(key, escapePath) }

func fitting(key string, escape func(key string, upper bool) string) string {
	if len(key) > maxPath {
		return ""
	}
	if path := escape(key, false); len(path) <= maxPath {
		return path
	}
	return ""
}

// escapeNested is escapePath for names whose slashes are folders.
func escapeNested(name string, upper bool) string {
	parts := strings.Split(name, "/")
	for i, part := range parts {
		parts[i] = escapePath(part, upper)
	}
	return strings.Join(parts, "/")
}

// kindFolders returns every kind its top-level folder, beside which its index stands: its plural,
// unless that is taken by another kind or by something else of the site; then the first letters are
// escaped, as many as it needs.
func kindFolders(table *contracts.KindTable, kinds []contracts.Kind) map[contracts.Kind]string {
	taken := map[string]bool{assetsFolder: true, guidesFolder: true, searchFolder: true, contentsStem: true, badgesFolder: true, stemOf(lostRoute): true, strings.TrimSuffix(historyRoute, ".json"): true}
	for _, folder := range facetFolders {
		taken[folder] = true
	}
	for _, o := range render.Overviews {
		taken[string(o)] = true
	}
	for _, lang := range render.Languages {
		taken[lang] = true
	}
	result := make(map[contracts.Kind]string, len(kinds))
	for _, kind := range kinds {
		name := table.Info(kind).Plural
		folder := escapePath(name, true)
		for n := 1; taken[folder] && n <= len(name); n++ {
			folder = escapeAll(name[:n]) + escapePath(name[n:], true)
		}
		taken[folder] = true
		result[kind] = folder
	}
	return result
}
