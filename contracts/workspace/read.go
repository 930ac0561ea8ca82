package workspace

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/manifest"
	"github.com/lssm-tech/docsgen/contracts/typescript"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// Sizes beyond which a file is left out, in bytes. Nobody writes a module of megabytes by hand;
// manifests are written by programs, and hold as much as there are contracts. Those in JSON are
// read item by item; a parser of YAML takes many times the text.
const (
	maxFound = 5 << 20
	maxJSON  = 1 << 30
	maxYAML  = 32 << 20
)

// file is a file as it was last read. Its text may be used again as long as size and modification
// time are the same, unless it was read so soon after the modification that a further one may have
// left both as they were (git calls that racily clean).
type file struct {
	info        fs.FileInfo // from before it was read
	read        time.Time
	text        string
	usable      bool        // false when it was not read, or holds no text
	failed      bool        // to be read, which may go better the next time
	manifest    bool        // it is one, by its name or its text
	pkg         packageInfo // of a package.json
	specifiers  []string    // that a module imports
	diagnostics []contracts.Diagnostic
	load        int // the last one that asked for it
}

// racy is how long after a modification a file system may give another one the same time.
const racy = 2 * time.Second

func (f *file) current(e entry) bool {
	switch {
	case f == nil || f.failed:
		return false
	case f.info == e.info:
		return true
	}
	return f.info.Size() == e.info.Size() && f.info.ModTime().Equal(e.info.ModTime()) && f.read.Sub(e.info.ModTime()) > racy
}

// readAll reads the files that a walk found.
func (w *Workspace) readAll(ctx context.Context, root *files.Root, s *scan) error {
	files := make([]*entry, 0, len(s.scripts)+len(s.configs)+len(s.documents))
	for n, list := range s.lists() {
		before := s.last.lists()[n]
		for i := range list {
			f := &list[i]
			if i < len(before) && before[i].info == f.info { // most are where they were
				f.file = before[i].file
			} else {
				f.file = w.memory[f.path]
			}
			files = append(files, f)
		}
	}
	return w.read(ctx, root, files, s.changed)
}

// read brings the memory up to date with files, on all cores. Each of them has what is known of it
// so far.
func (w *Workspace) read(ctx context.Context, root *files.Root, files []*entry, changed *changes) error {
	var stale []*entry
	for _, f := range files {
		if f.file.current(*f) && !changed.at[f.path] {
			f.file.load = w.loads
			f.file.info = f.info
		} else {
			stale = append(stale, f)
		}
	}
	var group sync.WaitGroup
	next := make(chan *entry)
	for range min(len(stale), 2*runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for f := range next {
				f.file = w.readFile(root, *f)
			}
		})
	}
	for _, f := range stale {
		if ctx.Err() != nil {
			break
		}
		next <- f
	}
	close(next)
	group.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	for _, f := range stale {
		w.memory[f.path] = f.file
	}
	return nil
}

// troubles returns what is wrong with the files, and tells whether some may be read the next time.
func (w *Workspace) troubles(s *scan) (list []contracts.Diagnostic, failed bool) {
	for _, files := range s.lists() {
		for _, f := range files {
			failed = failed || f.file.failed
			if len(f.file.diagnostics) > 0 && (f.kind == configFile || f.file.failed || w.wanted(f.path)) {
				list = append(list, f.file.diagnostics...)
			}
		}
	}
	return list, failed
}

// remember reads one file outside the walk.
func (w *Workspace) remember(root *files.Root, e entry) *file {
	if m := w.memory[e.path]; m.current(e) {
		m.load = w.loads
	} else {
		w.memory[e.path] = w.readFile(root, e)
	}
	return w.memory[e.path]
}

// forget drops the files that this load did not ask for.
func (w *Workspace) forget() {
	maps.DeleteFunc(w.memory, func(_ string, f *file) bool { return f.load != w.loads })
}

// readFile reads a file from disk.
func (w *Workspace) readFile(root *files.Root, e entry) *file {
	f := &file{info: e.info, read: time.Now(), load: w.loads}
	at := contracts.Position{File: e.path}
	limit, named := int64(maxFound), slices.Contains(w.sources, e.path)
	list := named || kindOf(path.Base(e.path)) == documentFile && e.info.Size() > limit && recognise(root, e.path, e.info.Size())
	switch {
	case list && document.IsYAML(e.path):
		limit = maxYAML
	case list && kindOf(path.Base(e.path)) == documentFile:
		limit = maxJSON
	}
	if e.info.Size() > limit {
		if kindOf(path.Base(e.path)) == documentFile && !list {
			return f // data, and no manifest
		}
		d := contracts.FileTooLarge.At(at, fmt.Sprintf("this file of %d MB is left out, as sources have at most %d MB", e.info.Size()>>20, limit>>20), "split it, or let .gitignore name it")
		if list {
			d = d.AsError()
		}
		f.diagnostics = append(f.diagnostics, d)
		return f
	}
	text, err := root.Read(fileOf(e.path), limit)
	if err != nil {
		f.failed = true
		f.diagnostics = append(f.diagnostics, lost(e.path, err))
		return f
	}
	f.text, f.usable = text, true
	converted, wide := files.FromUTF16(text) // its zeros are valid in UTF-8
	if wide || !utf8.ValidString(text) {
		if wide || strings.ContainsRune(f.text, 0) {
			f.text, f.usable = "", false
			d := contracts.NotText.At(at, "this file holds no text in UTF-8, and is left out", "save it as UTF-8, or let .gitignore name it")
			if wide {
				d.Message = "this file is in UTF-16, and is left out"
			}
			if list || kindOf(path.Base(e.path)) == documentFile && wide && manifest.Is(e.path, converted) {
				d = d.AsError() // its contracts are missing
			}
			f.diagnostics = append(f.diagnostics, d)
			return f
		}
		before := f.text[:invalid(f.text)]
		f.text = strings.ToValidUTF8(f.text, "\ufffd")
		at.Line = strings.Count(before, "\n") + 1
		at.Column = utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
		d := contracts.InvalidUTF8.At(at, "this file is not in UTF-8; what cannot be read is shown as \ufffd", "save it as UTF-8")
		f.diagnostics = append(f.diagnostics, d.WithFrame(f.text))
	}
	if e.kind == componentFile && fileOf(e.path) == e.path {
		if d, found := typescript.InComponent(e.path, f.text, w.kinds, w.libraries); found {
			f.diagnostics = append(f.diagnostics, d)
		}
		f.text = ""
		return f
	}
	if path.Base(e.path) == "package.json" {
		f.parsePackage(e.path)
	}
	if kindOf(path.Base(e.path)) == scriptFile || typescript.IsDeclaration(e.path) {
		f.specifiers = typescript.Specifiers(f.text)
	}
	f.manifest = list || kindOf(path.Base(e.path)) == documentFile && manifest.Is(e.path, f.text)
	return f
}

// invalid returns the offset of the first byte that is not UTF-8.
func invalid(text string) int {
	for i, r := range text {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				return i
			}
		}
	}
	return len(text)
}

// recognise reports whether a file that is larger than others are read is a manifest. One that
// cannot be read is none; of one that is too large for any, the start tells.
func recognise(root *files.Root, name string, size int64) bool {
	f, err := root.Open(name, math.MaxInt64)
	if err != nil {
		return false
	}
	defer f.Close()
	looked := int64(maxJSON)
	if size > looked {
		looked = 1 << 20
	}
	from := bufio.NewReader(io.LimitReader(f, looked))
	var text io.Reader = from
	start, _ := from.Peek(4)
	if _, ok := files.FromUTF16(string(start)); ok {
		order := unicode.LittleEndian
		if start[0] == 0 {
			order = unicode.BigEndian
		}
		text = unicode.UTF16(order, unicode.UseBOM).NewDecoder().Reader(from)
	}
	ok, err := manifest.Recognise(name, text)
	return ok && err == nil
}
