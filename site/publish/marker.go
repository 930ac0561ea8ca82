package publish

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// The marker of a site lists its files with their sums, a line each, in the form that sha256sum(1)
// writes and checks. A folder that is still being written has a journal in its place: the same
// lines in the order of writing, each written before what it speaks of, so that whatever a killed
// build leaves can be told from what others put there. A file that is written in parts has a line
// for each state.
//
// Both are claims: a file is docsgen's when it is listed with the sum that it has. SHA-256 and not
// the CRC that would do for accidents, so that no text of a person is ever taken for a page.
const (
	markerHead   = "# docsgen wrote the files that are listed here, as for sha256sum -c. The next build replaces them, and keeps all others."
	journalHead  = "# docsgen is writing this folder. What is listed here is its own, and is removed by the next build if this one was ended."
	contractsTag = "# contracts: "
	madeOfTag    = "# made of: "
	commitTag    = "# commit: "    // that the sources were checked out at, if that is known; it is nowhere else
	quickTag     = "# quick sum: " // of all files, for looking whether the very same site is there
	endTag       = "# end: "       // with the sum of all lines before
	newMarker    = workspace.OutputMarker + ".part"
	maxMarker    = 512 << 20 // bytes: millions of files
	maxLine      = 64 << 10
	maxRoute     = 4096 // bytes, of which no system has longer paths
)

// folderSum stands in a journal in place of the sum of a folder.
var folderSum = strings.Repeat("-", 2*sha256.Size)

type sum [sha256.Size]byte

// listing is what a marker or a journal says.
type listing struct {
	complete  bool // a marker, not a journal
	contracts int  // of the site
	madeOf    string
	quick     string
	files     map[string][]sum // by route; a journal may have several sums of one
	folders   map[string]bool  // all that the files lie in, and those of a journal
}

// has reports whether a file is listed with a sum.
func (l *listing) has(route string, s sum) bool { return slices.Contains(l.files[route], s) }

// possible reports whether a site can have a file of that route: those of its static folder have any
// name, but git's files are no site's. A marker that lists others is not docsgen's.
func possible(route string) bool {
	for step := range strings.SplitSeq(route, "/") {
		if strings.EqualFold(step, ".git") {
			return false
		}
	}
	return len(route) <= maxRoute && filepath.IsLocal(filepath.FromSlash(route)) && path.Clean(route) == route && route != "." && path.Base(route) != workspace.OutputMarker
}

var errNoMarker = errors.New("this is no marker of docsgen")

// readListing reads the marker or the journal of a folder. A file that is not exactly what docsgen
// writes is none.
func readListing(dir string) (*listing, error) {
	name := filepath.Join(dir, workspace.OutputMarker)
	info, err := os.Lstat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > maxMarker {
		return nil, errNoMarker
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return parseListing(bufio.NewReaderSize(f, maxLine))
}

func parseListing(r *bufio.Reader) (*listing, error) {
	l := &listing{files: map[string][]sum{}, folders: map[string]bool{}}
	hash := sha256.New()
	for number := 0; ; number++ {
		read, err := r.ReadSlice('\n') // no further than maxLine
		line, whole := string(read), err == nil
		if errors.Is(err, bufio.ErrBufferFull) {
			return nil, errNoMarker
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		switch text := strings.TrimSuffix(line, "\n"); {
		case !whole:
			if l.complete || !cutOff(number, text) {
				return nil, errNoMarker
			}
			return l, nil
		case number == 0 && text == markerHead:
			l.complete = true
		case number == 0 && text == journalHead:
		case number == 0:
			return nil, errNoMarker
		case l.complete && strings.HasPrefix(text, endTag):
			_, err := r.ReadByte()
			if text != endTag+hex.EncodeToString(hash.Sum(nil)) || !errors.Is(err, io.EOF) {
				return nil, errNoMarker
			}
			return l, nil
		case !l.take(text):
			return nil, errNoMarker
		}
		hash.Write([]byte(line))
	}
}

// cutOff reports whether a text may be the start of a line of a journal that was ended while it was
// written.
func cutOff(number int, text string) bool {
	if number == 0 {
		return strings.HasPrefix(journalHead, text)
	}
	text = strings.TrimPrefix(text, `\`)
	return strings.Trim(text[:min(len(text), len(folderSum))], "0123456789abcdef-") == ""
}

// take reads one line.
func (l *listing) take(line string) (ok bool) {
	if rest, found := strings.CutPrefix(line, contractsTag); found {
		n, err := strconv.Atoi(rest)
		l.contracts = n
		return err == nil && l.complete
	}
	if rest, found := strings.CutPrefix(line, madeOfTag); found {
		l.madeOf = rest
		return l.complete
	}
	if strings.HasPrefix(line, commitTag) {
		return l.complete
	}
	if rest, found := strings.CutPrefix(line, quickTag); found {
		l.quick = rest
		return l.complete
	}
	line, escaped := strings.CutPrefix(line, `\`)
	digest, route, found := strings.Cut(line, "  ")
	if escaped {
		route = unescape.Replace(route)
	}
	if !found || len(digest) != len(folderSum) {
		return false
	}
	if digest == folderSum {
		l.folders[route] = true
		return !l.complete
	}
	var s sum
	if _, err := hex.Decode(s[:], []byte(digest)); err != nil {
		return false
	}
	if l.complete && l.files[route] != nil || !possible(route) && (l.complete || route != newMarker) {
		return false
	}
	l.files[route] = append(l.files[route], s)
	for folder := path.Dir(route); folder != "." && !l.folders[folder]; folder = path.Dir(folder) {
		l.folders[folder] = true
	}
	return true
}

// sha256sum(1) escapes these, and puts a backslash before the line.
var (
	escape   = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\r", `\r`)
	unescape = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\r`, "\r")
)

// appendLine appends the line of a file or folder.
func appendLine(b []byte, digest, route string) []byte {
	escaped := escape.Replace(route)
	if escaped != route {
		b = append(b, '\\')
	}
	return append(append(append(append(b, digest...), "  "...), escaped...), '\n')
}

// writeMarker writes a marker.
func writeMarker(w io.Writer, next *content, quick string, files map[string]sum) error {
	hash := sha256.New()
	out := bufio.NewWriterSize(w, 64<<10)
	both := io.MultiWriter(out, hash)
	// A bufio.Writer keeps its first error for Flush.
	fmt.Fprintf(both, "%s\n%s%d\n%s%s\n", markerHead, contractsTag, next.contracts, madeOfTag, next.madeOf)
	if next.commit != "" {
		fmt.Fprintf(both, "%s%s\n", commitTag, next.commit)
	}
	fmt.Fprintf(both, "%s%s\n", quickTag, quick)
	routes := make([]string, 0, len(files))
	for route := range files {
		routes = append(routes, route)
	}
	slices.Sort(routes)
	var line []byte
	for _, route := range routes {
		s := files[route]
		line = appendLine(line[:0], hex.EncodeToString(s[:]), route)
		_, _ = both.Write(line)
	}
	fmt.Fprintf(out, "%s%x\n", endTag, hash.Sum(nil))
	return out.Flush()
}
