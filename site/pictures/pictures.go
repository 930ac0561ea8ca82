// Package pictures makes sure that what is published beside guides is a picture and nothing more. A
// static host serves a file by its name's extension, and some browsers guess by its first bytes; in
// neither case may it be a document that runs scripts in the origin of the site. So only a few
// formats are published, each file must be what its name says, and a drawing in SVG, which is a
// document with scripts, is written anew from the elements and attributes that only draw.
package pictures

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"net/http"
	"path"
	"slices"
	"strings"
)

// Bounds of one file, in bytes. A drawing is read whole; others are copied.
const (
	maxDrawing = 4 << 20
	maxPicture = 32 << 20
)

// formats are the extensions that are published, with what the content must be by its first bytes
// (https://mimesniff.spec.whatwg.org). Pixels are shown whatever the extension of their format; a
// PDF that has scripts runs them in the reader's viewer, which is of no origin. What browsers show
// as a document is not among them: HTML, XHTML, other XML, SVG that is compressed, MHTML.
var formats = map[string][]string{
	".png": pixels, ".jpg": pixels, ".jpeg": pixels, ".gif": pixels, ".webp": pixels,
	".ico": {"image/x-icon"},
	".pdf": {"application/pdf"},
	svg:    nil,
}

var pixels = []string{"image/png", "image/jpeg", "image/gif", "image/webp"}

const svg = ".svg"

func extension(name string) string { return strings.ToLower(path.Ext(name)) }

// Known reports whether files with a name are published.
func Known(name string) bool {
	_, known := formats[extension(name)]
	return known
}

// Extensions lists those of the files that are published, in lower case and sorted.
func Extensions() []string { return slices.Sorted(maps.Keys(formats)) }

// Limit returns how many bytes a file with a name may have.
func Limit(name string) int64 {
	if extension(name) == svg {
		return maxDrawing
	}
	return maxPicture
}

// Error says why a file is not published.
type Error struct {
	Message string // one sentence, no full stop
	Hint    string // what to do next
	Line    int    // of a drawing; 0 where it is not known
}

func (e *Error) Error() string { return e.Message }

// Removed is something of a drawing that is not published.
type Removed struct {
	What   string // in words: "the element <script>"
	Hint   string // what to do next
	Line   int    // of the first one
	Column int    // in bytes
	Count  int
}

// Check reads as much of a file as tells whether it is published, and what of it is not. Text is
// that of a drawing. The error is an *Error, or one of reading.
func Check(name string, r io.Reader) (text string, removed []Removed, err error) {
	if extension(name) != svg {
		_, err = sniff(name, r)
		return "", nil, err
	}
	text, err = readDrawing(r)
	if err != nil {
		return text, nil, err
	}
	_, removed, err = Clean(text)
	return text, removed, err
}

// Copy writes a file as it is published. The errors are those of Check, and those of writing.
func Copy(w io.Writer, name string, r io.Reader) error {
	if extension(name) != svg {
		head, err := sniff(name, r)
		if err != nil {
			return err
		}
		_, err = io.Copy(w, io.LimitReader(io.MultiReader(bytes.NewReader(head), r), maxPicture))
		return err
	}
	text, err := readDrawing(r)
	if err != nil {
		return err
	}
	clean, _, err := Clean(text)
	if err != nil {
		return err
	}
	_, err = w.Write(clean)
	return err
}

// sniff reads the first bytes of a file, and reports an error where these are not of a format that
// its name stands for.
func sniff(name string, r io.Reader) (head []byte, err error) {
	head = make([]byte, 512)
	n, err := io.ReadFull(r, head)
	if err != nil && err != io.ErrUnexpectedEOF && err != io.EOF {
		return nil, err
	}
	if n == 0 { // nothing is no document
		return nil, nil
	}
	found := http.DetectContentType(head[:n])
	for _, format := range formats[extension(name)] {
		if found == format {
			return head[:n], nil
		}
	}
	found, _, _ = strings.Cut(found, ";")
	return nil, &Error{Message: fmt.Sprintf("its content is %s, which is not what its name says", found), Hint: "save it in the format of its name"}
}

func readDrawing(r io.Reader) (string, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxDrawing+1))
	if err == nil && len(text) > maxDrawing {
		err = &Error{Message: fmt.Sprintf("drawings have at most %d MB", maxDrawing>>20), Hint: "simplify it, or save it as pixels"}
	}
	return string(text), err
}
