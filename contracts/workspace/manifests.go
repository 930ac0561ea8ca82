package workspace

import (
	"path"
	"path/filepath"
	"slices"

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
// whatever it holds. Items that only list what a module defines are left out: the module says more.
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
	withoutListed(parts, modules)
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

// withoutListed leaves out the contracts of manifests whose files hold the module that defines
// them.
func withoutListed(manifests, modules []contracts.Part) {
	if len(manifests) == 0 {
		return
	}
	defined := map[contracts.ID]string{}
	for _, part := range modules {
		for _, c := range part.Contracts {
			defined[c.ID] = c.Source.File
		}
	}
	for i := range manifests {
		part := &manifests[i]
		listed := func(c *contracts.Contract) bool {
			module, ok := defined[c.ID]
			return ok && slices.ContainsFunc(c.Spec.Property("files").List(), func(f contracts.Value) bool {
				return path.Join(path.Dir(part.File), f.Property("path").Str()) == module
			})
		}
		if slices.ContainsFunc(part.Contracts, listed) {
			part.Contracts = slices.DeleteFunc(slices.Clone(part.Contracts), listed)
		}
	}
}
