package site

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/lssm-tech/docsgen/assets"
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// maxAsset bounds a style sheet, script or icon that a person named the folder of, in bytes.
const maxAsset = 4 << 20

// Project is a folder of sources with its configuration, from which Sites are made: one by build,
// one after each edit by serve. It keeps what the next Load can use again. It is not safe for
// concurrent use; the Sites are.
type Project struct {
	options ProjectOptions

	workspace *workspace.Workspace
	opened    workspace.Options // that the workspace was opened with
	file      string            // the configuration that was read; empty for none
	followed  bool              // the last Load loaded the workspace, so that it need only be told what happened since
	watched   []string          // what Watched gave
	sources   []string          // the folders of the workspace among them
	beside    []string          // the others
	guides    *Guides           // as the last Load read them; nil for none
	static    *Static           // of the last Load
	theme     *Theme
	languages []string // that the theme was made for
	last      *Site    // that was made
}

// ProjectOptions say what a command works on.
type ProjectOptions struct {
	Dir        string // a folder, or one manifest file
	DirGiven   bool   // Dir was named, so that a ConfigFile elsewhere speaks of Dir and not of its own folder
	ConfigFile string // empty for docsgen.yaml in Dir, if there is one
	BaseURL    string // stands in for the configuration's; empty for that
	Output     string // stands in for the configuration's; empty for that
	Assets     string // a folder that stands in for the embedded assets; empty for none
	Cache      string // a folder that keeps what modules come to from one run to the next; empty for none
}

// Loaded is what one Load came to. Site is nil when the configuration has errors.
type Loaded struct {
	Site        *Site
	Config      *Config
	Registry    *contracts.Registry
	Reading     workspace.Reading
	Root        string // absolute: what the files of diagnostics are relative to
	Diagnostics []contracts.Diagnostic
}

// OpenProject prepares to load; it reads nothing yet.
func OpenProject(o ProjectOptions) *Project { return &Project{options: o} }

// Load reads the configuration and the sources, or what changed of them since the last Load, and
// plans the Site. What is wrong with them is a diagnostic; the error is for what leaves nothing to
// load, such as a missing folder.
func (p *Project) Load(ctx context.Context) (*Loaded, error) {
	p.followed = false
	return p.Reload(ctx, nil)
}

// Reload is Load for those who know what happened in the folders that Watched names, and gives the
// same for less. Touched has the absolute paths of all files and folders that were made, written,
// renamed or removed since the last Load began.
func (p *Project) Reload(ctx context.Context, touched []string) (*Loaded, error) {
	followed := p.followed
	p.followed = false // What a load that fails was told must not be lost: the next one looks at everything.
	config, diagnostics, err := p.config()
	if err != nil || config == nil {
		return &Loaded{Diagnostics: diagnostics}, err
	}
	if err := p.open(config); err != nil {
		return nil, err
	}
	loaded := &Loaded{Config: config, Root: p.workspace.Root, Diagnostics: diagnostics}
	load := p.workspace.Load
	if followed {
		load = func(ctx context.Context) (*contracts.Registry, []contracts.Diagnostic, error) {
			return p.workspace.Reload(ctx, touched)
		}
	}
	registry, list, err := load(ctx)
	if err != nil {
		return nil, err
	}
	p.followed = true
	loaded.Registry, loaded.Reading = registry, p.workspace.Reading()
	loaded.Diagnostics = append(loaded.Diagnostics, list...)
	if err := p.draw(config.Languages); err != nil {
		return nil, err
	}
	guides, list := readGuides(config, p.workspace.Root, p.guides)
	p.guides = guides
	static, others := readStatic(config, p.workspace.Root)
	p.static = static
	checkout, more := ReadCheckout(p.workspace.Root)
	loaded.Diagnostics = slices.Concat(loaded.Diagnostics, list, others, more)
	loaded.Site, list, err = New(Input{
		Registry: registry, Config: config, Guides: guides, Static: static, Checkout: checkout, Theme: p.theme, Before: p.last,
	})
	if err == nil {
		p.last = loaded.Site
	}
	loaded.Diagnostics = append(loaded.Diagnostics, list...)
	return loaded, err
}

// besides returns the absolute paths of folders whose files the last Load depended on besides those
// of the workspace.
func (p *Project) besides(config *Config) []string {
	var folders []string
	if config != nil {
		folders = append(folders, config.Dir)
		if p.guides != nil {
			folders = append(folders, p.guides.folders...)
		}
		if p.static != nil {
			folders = append(folders, p.static.folders...)
		}
	}
	if p.options.ConfigFile != "" {
		folders = append(folders, filepath.Dir(p.options.ConfigFile))
	}
	if p.options.Assets != "" {
		folders = append(folders, foldersBelow(p.options.Assets)...)
	}
	for i, folder := range folders {
		if absolute, err := filepath.Abs(folder); err == nil {
			folders[i] = absolute
		}
	}
	return folders
}

// foldersBelow lists a folder and those in it. What can't be read is left out: reading the files
// says why.
func foldersBelow(dir string) []string {
	root, err := files.OpenRoot(dir)
	if err != nil {
		return nil
	}
	defer root.Close()
	found := root.Walk(".", func(string, bool) bool { return true })
	folders := make([]string, len(found.Folders))
	for i, folder := range found.Folders {
		folders[i] = filepath.Join(root.Path(), filepath.FromSlash(folder))
	}
	return folders
}

// open opens the workspace, anew where the configuration names other sources than before.
func (p *Project) open(config *Config) error {
	o := workspace.Options{Dir: config.Dir, Sources: config.Sources, Exclude: config.Exclude, Libraries: config.Libraries, Cache: p.options.Cache}
	if info, err := os.Stat(p.options.Dir); err == nil && !info.IsDir() {
		o = workspace.Options{Dir: p.options.Dir, Exclude: config.Exclude, Libraries: config.Libraries, Cache: p.options.Cache}
	}
	same := o.Dir == p.opened.Dir && slices.Equal(o.Sources, p.opened.Sources) && slices.Equal(o.Exclude, p.opened.Exclude) && slices.Equal(o.Libraries, p.opened.Libraries)
	if p.workspace != nil && same {
		return nil
	}
	w, err := workspace.Open(o)
	if err != nil {
		return err
	}
	p.workspace, p.opened = w, o
	return nil
}

// draw makes the theme. Assets from a folder may have changed since the last Load; embedded ones
// cannot.
func (p *Project) draw(languages []string) error {
	if p.theme != nil && p.options.Assets == "" && slices.Equal(p.languages, languages) {
		return nil
	}
	var over fs.FS
	if p.options.Assets != "" {
		root, err := files.OpenRoot(p.options.Assets)
		if err != nil {
			return fmt.Errorf("folder of assets: %w", readError(p.options.Assets, err))
		}
		defer root.Close()
		over = root.FS(maxAsset)
	}
	bundle, err := assets.Build(assets.Options{Over: over})
	if err != nil {
		return err
	}
	theme, err := NewTheme(bundle, languages)
	if err != nil {
		return err
	}
	p.theme, p.languages = theme, languages
	return nil
}

// config reads the configuration that the options mean, or makes the default one. It is nil when
// there are diagnostics of severity error.
func (p *Project) config() (*Config, []contracts.Diagnostic, error) {
	o := p.options
	info, err := os.Stat(o.Dir)
	if err != nil {
		return nil, nil, readError(o.Dir, err)
	}
	folder := o.Dir
	if !info.IsDir() {
		folder = filepath.Dir(o.Dir)
	}
	var config *Config
	var diagnostics []contracts.Diagnostic
	p.file = o.ConfigFile
	switch {
	case o.ConfigFile != "" && o.DirGiven:
		config, diagnostics, err = loadNamedConfig(o.ConfigFile, folder)
	case o.ConfigFile != "":
		config, diagnostics, err = LoadConfig(o.ConfigFile)
	default:
		if _, missing := os.Lstat(filepath.Join(folder, ConfigFile)); errors.Is(missing, os.ErrNotExist) {
			if err := checkNames(folder); err != nil {
				return nil, nil, err
			}
			config, err = defaultConfig(folder)
		} else {
			p.file = filepath.Join(folder, ConfigFile)
			config, diagnostics, err = loadConfigOf(folder)
		}
	}
	if config == nil || err != nil {
		return nil, diagnostics, err
	}
	if o.Output != "" {
		if config.Output, err = filepath.Abs(o.Output); err != nil {
			return nil, diagnostics, err
		}
	}
	if o.BaseURL != "" {
		if config.URL, err = checkURL(o.BaseURL); err != nil {
			return nil, diagnostics, err
		}
	}
	return config, diagnostics, nil
}
