package workspace

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/manifest"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// loadedManifest is what a manifest came to. It may be used again as long as its own text and all
// that it asked for are the same.
type loadedManifest struct {
	text  string
	asked []answer
	part  contracts.Part
	name  string
}

// answer is what was given for a file that a manifest refers to.
type answer struct {
	path string
	text string
	ok   bool
}

// loadManifests loads the manifests among the documents; a file that was asked for by name is one,
// whatever it holds. Items of what a module of the package defines are left out: the manifest was
// published from it.
func (w *Workspace) loadManifests(root *files.Root, s *scan, modules []contracts.Part) (parts []contracts.Part, names []string) {
	manifests := map[string]*loadedManifest{}
	for _, f := range s.documents {
		if !f.file.manifest || !w.wanted(f.path) {
			continue
		}
		loaded := w.manifests[f.path]
		if loaded == nil || loaded.text != f.file.text || slices.ContainsFunc(loaded.asked, func(a answer) bool {
			text, ok := w.content(root, a.path).content()
			return text != a.text || ok != a.ok
		}) {
			loaded = &loadedManifest{text: f.file.text}
			var faults []contracts.Diagnostic
			loaded.part, loaded.name = manifest.LoadKinds(w.kinds, f.path, f.file.text, func(name string) (string, bool) {
				f := w.content(root, name)
				text, ok := f.content()
				loaded.asked = append(loaded.asked, answer{name, text, ok})
				if f != nil && !ok {
					faults = append(faults, f.unusable(name))
				}
				return text, ok
			})
			loaded.part.Diagnostics = append(loaded.part.Diagnostics, faults...)
		}
		manifests[f.path] = loaded
		parts, names = append(parts, loaded.part), append(names, loaded.name)
	}
	w.manifests = manifests
	w.withoutPublished(parts, modules)
	return parts, names
}

// content returns a file that a manifest refers to; nil where there is none in the workspace.
func (w *Workspace) content(root *files.Root, name string) *file {
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		return nil
	}
	info, err := root.Stat(name)
	if err != nil || !info.Mode().IsRegular() {
		return nil
	}
	return w.remember(root, newEntry(name, info))
}

// content returns the text of a file, if it has any.
func (f *file) content() (text string, ok bool) {
	if f == nil {
		return "", false
	}
	return f.text, f.usable
}

// unusable says why a file that was asked for holds no text. Data that is too large has no
// diagnostic until somebody asks for it.
func (f *file) unusable(name string) contracts.Diagnostic {
	if len(f.diagnostics) > 0 {
		return f.diagnostics[0]
	}
	return files.Diagnostic(name, &files.TooLarge{Limit: maxFound})
}

// withoutPublished leaves out the contracts of manifests that a module of the same package defines,
// or one below the manifest's folder: the module is the source, and says more. Where both differ
// the manifest is out of date, which is said once.
func (w *Workspace) withoutPublished(manifests, modules []contracts.Part) {
	if len(manifests) == 0 {
		return
	}
	defined := map[contracts.ID][]*contracts.Contract{}
	for _, part := range modules {
		for _, c := range part.Contracts {
			defined[c.ID] = append(defined[c.ID], c)
		}
	}
	for i := range manifests {
		part := &manifests[i]
		dir := path.Dir(part.File)
		home := w.packageDir(dir)
		source := func(c *contracts.Contract) *contracts.Contract {
			for _, module := range defined[c.ID] {
				if below(dir, module.Source.File) || w.packageDir(path.Dir(module.Source.File)) == home {
					return module
				}
			}
			return nil
		}
		var kept, outdated []*contracts.Contract
		for _, c := range part.Contracts {
			switch module := source(c); {
			case module == nil:
				kept = append(kept, c)
			case c.Title != module.Title || c.Description != module.Description || c.Stability != module.Stability:
				outdated = append(outdated, c)
			}
		}
		if len(kept) < len(part.Contracts) {
			part.Contracts = kept
		}
		if len(outdated) > 0 {
			c := outdated[0]
			message := fmt.Sprintf("this manifest is out of date: the modules of its package say something else of %s", c.ID)
			if more := len(outdated) - 1; more > 0 {
				message += fmt.Sprintf(", and of %d more", more)
			}
			d := contracts.OutdatedManifest.At(c.Source.At("key", c.Key), message, "publish it anew; the modules were loaded")
			if m := w.memory[part.File]; m != nil {
				d = d.WithFrame(m.text)
			}
			part.Diagnostics = append(slices.Clip(part.Diagnostics), d)
		}
	}
}

// below reports whether a file lies below a folder.
func below(dir, file string) bool { return dir == "." || strings.HasPrefix(file, dir+"/") }

// packageDir returns the nearest folder upwards that holds a package.json; "." where none does.
func (w *Workspace) packageDir(dir string) string {
	for dir != "." && dir != "/" && w.memory[path.Join(dir, "package.json")] == nil {
		dir = path.Dir(dir)
	}
	return dir
}
