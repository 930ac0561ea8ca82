// Package project leads from a folder to a Site: it reads the configuration, has the sources loaded,
// and reads the guides, the pictures beside them and what git says. It is the only package below
// site that reads what people keep beside their contracts, and it writes nothing. Which pages there
// are and what stands on them is not its business: site.New gets all of this as values.
//
// Load reads everything, Reload what may have changed, and both give the same. What an edit uses
// again, layer by layer, and when that is valid:
//
//   - The configuration and the checkout are read each time: two small files, and nothing says that
//     they did not change.
//   - The workspace is opened anew where its folder, sources, exclusions or libraries are others.
//     Otherwise it lists again only folders that something happened to, and those whose listing
//     cannot be trusted (below links, or unreadable before). A file's text is that of before while
//     its size and modification time are, and the text was read more than two seconds after that
//     time. What a module came to holds while its own text, the texts of all that it may import,
//     where their specifiers lead and the compiler's options are the same; by the hash of these,
//     and of docsgen itself, it is found on disk by the next run too.
//   - The registry shares with the one before what no changed file defines and nothing changed leads
//     to (contracts.Registry.Next), and so does what is published of it (contracts.Registry.Without).
//   - The theme, templates with style sheets and scripts, holds while the languages are the same,
//     and not at all with a folder of assets, which may change at any time.
//   - Guides are read each time. The outline of one, its headings and links, holds while its text
//     is the same; the check of a picture under the terms of a file's text. Which files links lead
//     to is looked up each time.
//   - The Site shares the plan of the one before, all routes but those of guides, while contracts
//     have the same identities, owners, tags, domains and stabilities at the same places; and what
//     is known of a contract's long texts while it is the same contract.
//   - Pages and the search index are not kept: each is made when somebody asks for it, from a Site
//     that never changes.
package project

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/history"
	"github.com/lssm-tech/docsgen/contracts/workspace"
	"github.com/lssm-tech/docsgen/site"
)

// Project is a folder of sources with its configuration, from which Sites are made: one by build,
// one after each edit by serve. It keeps what the next Load can use again. It is not safe for
// concurrent use; the Sites are.
type Project struct {
	options Options

	workspace *workspace.Workspace
	opened    workspace.Options    // that the workspace was opened with
	kinds     []contracts.KindName // and of them Kinds, which cannot be compared
	file      string               // the configuration that was read; empty for none
	followed  bool                 // the last Load loaded the workspace, so that it need only be told what happened since
	watched   []string             // what Watched gave
	sources   []string             // the folders of the workspace among them
	beside    []string             // the others
	guides    *Guides              // as the last Load read them; nil for none
	static    *Static              // of the last Load
	theme     *site.Theme
	languages []string // that the theme was made for
	live      []byte   // the script of LiveScript, made with the theme
	assumed   *site.Changes
	last      *site.Site          // that was made
	published *contracts.Registry // of the last Load
}

// Options say what a command works on.
type Options struct {
	Dir        string // a folder, or one manifest file
	DirGiven   bool   // Dir was named, so that a ConfigFile elsewhere speaks of Dir and not of its own folder
	ConfigFile string // empty for docsgen.yaml in Dir, if there is one
	BaseURL    string // stands in for the configuration's; empty for that
	Output     string // stands in for the configuration's; empty for that
	Assets     string // a folder that stands in for the embedded assets; empty for none
	Cache      string // a folder that keeps what modules come to from one run to the next; empty for none
	Base       *Base  // what the site says the changes since; nil for nothing
	// called as each part of a Load begins: configuration, those of workspace.Options, guides, comparing,
	// planning; nil for nobody
	Began   func(phase string)
	History *History
}

// Base is another state of the registry.
type Base struct {
	Name     string // as pages call it
	Registry *contracts.Registry
	Judging  diff.Options // but for the policy, which the configuration has
}

// changes compares what is published of a registry with what would be of its base; nil where there
// is none.
func (b *Base) changes(head *contracts.Registry, config *Config) *site.Changes {
	if b == nil {
		return nil
	}
	before := b.Registry.Without(config.Hide, nil)
	judging := b.Judging
	judging.Policy = config.Judging
	return &site.Changes{Base: b.Name, Before: before, Report: diff.Compare(before, head, judging)}
}

// Loaded is what one Load came to. Site is nil when the configuration has errors.
type Loaded struct {
	Site        *site.Site
	Config      *Config
	Registry    *contracts.Registry // all of it, also what the Site does not publish
	Root        string              // absolute: what the files of diagnostics are relative to
	Diagnostics []contracts.Diagnostic

	history  *history.History
	guides   *Guides
	static   *Static
	checkout site.Checkout
	changes  *site.Changes
	theme    *site.Theme
	// what was wrong before the Site was planned
	found []contracts.Diagnostic
	// what of the registry the Site publishes
	published *contracts.Registry
}

// Open prepares to load; it reads nothing yet.
func Open(o Options) *Project { return &Project{options: o} }

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
	p.began("configuration")
	p.followed = false // What a load that fails was told must not be lost: the next one looks at everything.
	config, diagnostics, err := p.config()
	if err != nil || config == nil {
		return &Loaded{Diagnostics: diagnostics}, err
	}
	if err := p.open(config); err != nil {
		return nil, err
	}
	config.Checks.Dir = within(p.workspace.Root, config.Dir)
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
	loaded.Registry = registry
	loaded.Diagnostics = append(loaded.Diagnostics, list...)
	p.began("guides")
	if err := p.draw(config.Languages); err != nil {
		return nil, err
	}
	p.published = registry.Without(config.Hide, p.published)
	loaded.history = p.options.History.until(registry, config.Judging).Published(registry, p.published)
	p.guides, list = ReadGuides(config, p.workspace.Root, p.guides)
	static, others := readStatic(config, p.workspace.Root)
	p.static = static
	checkout, more := ReadCheckout(p.workspace.Root)
	if p.options.Base != nil {
		p.began("comparing")
	}
	loaded.guides, loaded.static, loaded.checkout, loaded.changes, loaded.theme, loaded.published = p.guides, static, checkout, p.options.Base.changes(p.published, config), p.theme, p.published
	if loaded.changes == nil {
		loaded.changes = p.assumed
	}
	loaded.Diagnostics = slices.Concat(loaded.Diagnostics, list, others, more)
	p.began("planning")
	loaded.found = loaded.Diagnostics
	loaded.Site, list, err = site.New(loaded.input(p.last))
	if err == nil {
		p.last = loaded.Site
	}
	loaded.Diagnostics = append(loaded.Diagnostics, list...)
	return loaded, err
}

func (p *Project) began(phase string) {
	if p.options.Began != nil {
		p.options.Began(phase)
	}
}

// Reading tells which modules the last Load read and left out, which takes its time in a large
// workspace and is of no interest after each edit; nothing where the configuration has errors.
func (p *Project) Reading() workspace.Reading {
	if p.workspace == nil {
		return workspace.Reading{}
	}
	return p.workspace.Reading()
}

// within returns the path of a folder from a root, which has no links in it, with forward slashes;
// empty where there is none.
func within(root, dir string) string {
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	relative, err := filepath.Rel(root, dir)
	if err != nil {
		return ""
	}
	return filepath.ToSlash(relative)
}

// open opens the workspace, anew where the configuration names other sources than before.
func (p *Project) open(config *Config) error {
	o := workspace.Options{Dir: config.Dir, Sources: config.Sources, Exclude: config.Exclude, Libraries: config.Libraries, Cache: p.options.Cache, Kinds: contracts.Kinds().Arranged(config.Kinds), Began: p.options.Began}
	if info, err := os.Stat(p.options.Dir); err == nil && !info.IsDir() {
		o.Dir, o.Sources = p.options.Dir, nil
	}
	same := o.Dir == p.opened.Dir && slices.Equal(o.Sources, p.opened.Sources) && slices.Equal(o.Exclude, p.opened.Exclude) && slices.Equal(o.Libraries, p.opened.Libraries) &&
		slices.Equal(config.Kinds, p.kinds)
	if p.workspace != nil && same {
		return nil
	}
	w, err := workspace.Open(o)
	if err != nil && p.file != "" {
		return fmt.Errorf("%w: see the sources in %s", err, p.file)
	}
	if err != nil {
		return err
	}
	p.workspace, p.opened, p.kinds = w, o, config.Kinds
	return nil
}
