package manifest

import (
	"fmt"
	"net/url"
	"path"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// listed counts the files that items list.
type listed struct {
	all, missing int
	first        *document.Node // the path of the first that is missing
}

// list notes the files of an item.
func (l *loader) list(files *document.Node) {
	if files == nil {
		return
	}
	if files.Kind != contracts.Array {
		l.report(document.WrongType(files, `"files"`, "a list of objects with a path"))
		return
	}
	for _, f := range files.Items {
		name := f.Get("path")
		if name.Str() == "" {
			l.report(document.WrongType(f, `each of "files"`, "an object with a path"))
			continue
		}
		if l.files.all++; f.Get("content") != nil {
			continue
		}
		if _, _, ok := l.beside(name.Text); !ok {
			if l.files.missing++; l.files.first == nil {
				l.files.first = name
			}
		}
	}
}

// reportFiles says once for the whole manifest which files are not there: a manifest that was taken
// from its place lacks them all.
func (l *loader) reportFiles() {
	if f := l.files; f.missing > 0 {
		l.fault(contracts.MissingFile, f.first, fmt.Sprintf("%d of the %d files that the items list are not beside this manifest, such as %q", f.missing, f.all, f.first.Text),
			"paths are relative to the manifest, or to the root of its package; a file may also carry its content")
	}
}

// listContents notes which items carry the content of files, for schemas that refer to them. Their
// trees are made again when they are asked for.
func (l *loader) listContents() {
	l.contents = map[string]int{}
	if !strings.Contains(l.text, "content") {
		return
	}
	for i := range l.items.Len() {
		n, _ := l.items.Item(i)
		for _, f := range n.Get("files").List() {
			if name := path.Clean(f.Get("path").Str()); f.Get("content").Is(contracts.String) {
				if _, known := l.contents[name]; !known {
					l.contents[name] = i
				}
			}
		}
	}
}

// carried returns the content of a file that an item carries, by its path there.
func (l *loader) carried(name string) (text string, ok bool) {
	i, ok := l.contents[name]
	if !ok {
		return "", false
	}
	n, _ := l.items.Item(i)
	for _, f := range n.Get("files").List() {
		if content := f.Get("content"); content.Is(contracts.String) && path.Clean(f.Get("path").Str()) == name {
			return content.Text, true
		}
	}
	return "", false
}

// beside finds a file by a path that is relative to the manifest, or to the root of its package, as
// those are that a package publishes of itself. Where gives its path in the workspace.
func (l *loader) beside(name string) (where, text string, ok bool) {
	dir := path.Dir(l.file)
	for _, dir := range []string{dir, l.packageRoot()} {
		where = path.Join(dir, name)
		if text, ok = l.content(where); ok {
			return where, text, true
		}
	}
	return "", "", false
}

// packageRoot returns the nearest folder upwards that holds a package.json, or else the manifest's
// own.
func (l *loader) packageRoot() string {
	if l.root != "" {
		return l.root
	}
	l.root = path.Dir(l.file)
	for dir := l.root; ; dir = path.Dir(dir) {
		if _, ok := l.content(path.Join(dir, "package.json")); ok {
			l.root = dir
			break
		}
		if dir == "." || dir == "/" {
			break
		}
	}
	return l.root
}

// open returns the document that a schema refers to: by its path, as it is or with the escapes of
// addresses, from the file that refers to it; one that the manifest carries; or one at the root of
// the package.
func (l *loader) open(file string) *document.Node {
	if n, known := l.documents[file]; known {
		return n
	}
	l.documents[file] = nil
	names := []string{file}
	if plain, err := url.PathUnescape(file); err == nil && plain != file {
		names = append(names, path.Clean(plain))
	}
	for _, name := range names {
		text, ok := l.content(name)
		if !ok {
			relative, below := strings.CutPrefix(name, path.Dir(l.file)+"/")
			if path.Dir(l.file) == "." {
				relative, below = name, true
			}
			if !below {
				continue
			}
			if text, ok = l.carried(relative); !ok {
				name, text, ok = l.beside(relative)
			}
		}
		if ok {
			l.documents[file] = l.parse(name, text)
			break
		}
	}
	return l.documents[file]
}

// parse reads another file than the manifest.
func (l *loader) parse(file, text string) *document.Node {
	if _, known := l.texts[file]; !known {
		l.texts[file] = document.NewLines(strings.TrimPrefix(text, "\ufeff"))
	}
	n, diagnostics := document.Parse(file, text)
	l.report(diagnostics...)
	return n
}
