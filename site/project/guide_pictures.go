package project

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
	"github.com/lssm-tech/docsgen/site/pictures"
)

// maxPictures bounds the files beside guides together, in bytes: each link to one is a further copy
// in the site.
const maxPictures = 1 << 30

// picture is a file beside guides.
type picture struct {
	file      string // its path in the folder of guides
	info      fs.FileInfo
	checked   time.Time
	published bool
	// in pixels; 0, 0 where they are not known
	width, height int
	diagnostics   []contracts.Diagnostic
}

// settled is how long after a modification a file system may give another one the same time.
const settled = 2 * time.Second

// same reports whether a picture is as it was when it was checked.
func (p *picture) same(info fs.FileInfo) bool {
	return p.info.Size() == info.Size() && p.info.ModTime().Equal(info.ModTime()) && p.checked.Sub(info.ModTime()) > settled
}

// picture checks a file beside guides. Files come sorted.
func (r *guideReader) addPicture(file string, info fs.FileInfo) {
	if r.size += info.Size(); r.size > maxPictures {
		r.diagnostics = append(r.diagnostics, contracts.FileTooLarge.At(contracts.Position{File: path.Join(r.shown, file)},
			fmt.Sprintf("this picture is left out: those beside guides have at most %d MB together", maxPictures>>20), "make them smaller, or link to them elsewhere").AsError())
		return
	}
	p := r.before.find(file)
	if p == nil || !p.same(info) {
		p = &picture{file: file, info: info, checked: time.Now()}
		r.check(p)
	}
	r.Guides.pictures = append(r.Guides.pictures, *p)
	r.diagnostics = append(r.diagnostics, p.diagnostics...)
}

func (g *Guides) find(file string) *picture {
	if g == nil {
		return nil
	}
	at, found := slices.BinarySearchFunc(g.pictures, file, func(p picture, file string) int { return strings.Compare(p.file, file) })
	if !found {
		return nil
	}
	return &g.pictures[at]
}

// check finds out whether a picture can be published, and what of it cannot.
func (r *guideReader) check(p *picture) {
	name := path.Join(r.shown, p.file)
	f, err := r.tree.Open(path.Join(r.dir, p.file), pictures.Limit(p.file))
	if err != nil {
		p.diagnostics = append(p.diagnostics, files.Diagnostic(name, err))
		return
	}
	defer f.Close()
	text, removed, err := pictures.Check(p.file, f)
	lines := document.NewLines(text)
	if broken := (*pictures.Error)(nil); errors.As(err, &broken) {
		p.diagnostics = append(p.diagnostics, lines.Frame(contracts.UnsafePicture.At(contracts.Position{File: name, Line: broken.Line},
			"this picture is left out: "+broken.Message, broken.Hint)))
		return
	} else if err != nil {
		p.diagnostics = append(p.diagnostics, files.Diagnostic(name, err))
		return
	}
	p.published = true
	if text == "" {
		if _, err := f.Seek(0, io.SeekStart); err == nil {
			p.width, p.height = pictures.Size(p.file, f)
		}
	} else {
		p.width, p.height = pictures.Size(p.file, strings.NewReader(text))
	}
	p.diagnostics = append(p.diagnostics, activeParts(name, lines, removed)...)
}

// picture returns what writes a file from the folder of guides. It is read as when it was checked,
// whatever has become of it since.
func (g *Guides) picture(file string) func(w io.Writer) error {
	return func(w io.Writer) error {
		root, err := files.OpenRoot(g.root)
		if err != nil {
			return err
		}
		defer root.Close()
		f, err := root.Open(path.Join(g.dir, file), pictures.Limit(file))
		if err != nil {
			return err
		}
		defer f.Close()
		return pictures.Copy(w, file, f)
	}
}

// sumPictures writes what tells pictures from others.
func (g *Guides) sumPictures(w io.Writer) error {
	root, err := files.OpenRoot(g.root)
	if err != nil {
		return err
	}
	defer root.Close()
	for _, p := range g.pictures {
		if !p.published {
			continue
		}
		text, err := root.Read(path.Join(g.dir, p.file), pictures.Limit(p.file))
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%q %x", p.file, sha256.Sum256([]byte(text))); err != nil {
			return err
		}
	}
	return nil
}
