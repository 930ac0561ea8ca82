package project

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/site"
)

// maxConfig bounds a configuration, in bytes.
const maxConfig = 1 << 20

// ConfigFile is the name of the configuration beside the sources.
const ConfigFile = "docsgen.yaml"

// Config is what docsgen.yaml says, with defaults for what it does not say. The keys are listed in
// configKeys.
type Config struct {
	Dir string // absolute: the folder of the configuration, which its paths are relative to

	site.Settings
	Sources   []string // relative to Dir, forward slashes; may have wildcards
	Exclude   []string // patterns of a .gitignore in Dir
	Static    string   // relative to Dir, forward slashes; empty when there is none
	Guides    string   // relative to Dir, forward slashes; empty when there are none
	Output    string   // relative to Dir, or absolute
	Libraries []string // further module names that stand for the contract library
	Hide      contracts.Hidden
	Kinds     []contracts.KindName // that come first
	Accepted  string               // the file of accepted findings, relative to Dir, forward slashes; empty for the usual one

	looks []string // paths of the files of Look, relative to Dir
}

// defaultConfig is the configuration of a folder that has none.
func defaultConfig(dir string) (*Config, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	settings := site.Settings{Languages: render.Languages[:1], Formats: []string{"html", "md"}}
	return &Config{Dir: dir, Settings: settings, Sources: []string{"."}, Output: "public"}, nil
}

// OutputDir is the absolute path of the folder that the site goes to.
func (c *Config) OutputDir() string {
	if filepath.IsAbs(c.Output) {
		return filepath.Clean(c.Output)
	}
	return filepath.Join(c.Dir, filepath.FromSlash(c.Output))
}

// LoadConfig reads a configuration that a person named, which may lie anywhere. The path stands in
// the positions of diagnostics as it is given. With diagnostics of severity error there is no
// configuration; the error is for a file that can't be read.
func LoadConfig(file string) (*Config, []contracts.Diagnostic, error) {
	return loadNamedConfig(file, filepath.Dir(file))
}

// loadNamedConfig is LoadConfig for a configuration that speaks of another folder than its own.
func loadNamedConfig(file, dir string) (*Config, []contracts.Diagnostic, error) {
	t, err := openTree(dir)
	if err != nil {
		return nil, nil, readError(dir, err)
	}
	defer t.Close()
	text, err := files.Read(file, maxConfig)
	if err != nil {
		return nil, nil, readError(file, err)
	}
	c, list, err := t.parseConfig(file, dir, text)
	if !t.mayShow(file) {
		for i := range list {
			list[i].Frame = nil
		}
	}
	return c, list, err
}

// loadConfigOf reads the configuration that lies in a folder. Nobody named it, so it is a file of
// the workspace or none.
func loadConfigOf(dir string) (*Config, []contracts.Diagnostic, error) {
	t, err := openTree(dir)
	if err != nil {
		return nil, nil, readError(dir, err)
	}
	defer t.Close()
	file := filepath.Join(dir, ConfigFile)
	text, err := t.Read(t.at(ConfigFile), maxConfig)
	if err != nil {
		return nil, []contracts.Diagnostic{files.Diagnostic(filepath.ToSlash(file), err).AsError()}, nil
	}
	return t.parseConfig(file, dir, text)
}

// mayShow reports whether lines of a file that a person named may be shown: not those of another
// one, outside of the workspace, that a link at its path leads to, since a link is the repository's
// word.
func (t *tree) mayShow(file string) bool {
	absolute, err := filepath.Abs(file)
	if err != nil {
		return false
	}
	real, err := filepath.EvalSymlinks(absolute)
	if err != nil {
		return false
	}
	if real == absolute {
		return true
	}
	relative, err := filepath.Rel(t.Path(), real)
	if err == nil {
		_, err = t.Resolve(relative)
	}
	return err == nil
}

func (t *tree) parseConfig(file, dir, text string) (*Config, []contracts.Diagnostic, error) {
	c, err := defaultConfig(dir)
	if err != nil {
		return nil, nil, err
	}
	name := filepath.ToSlash(file)
	if !document.IsYAML(name) && filepath.Ext(name) != ".json" {
		return nil, nil, fmt.Errorf("%s: a configuration is a .yaml or a .json file", file)
	}
	root, list := document.Parse(name, text)
	d := decoder{config: c, tree: t, lines: document.NewLines(strings.TrimPrefix(text, "\ufeff")), list: list}
	if root != nil && !root.Is(contracts.Null) { // an empty file is a configuration without wishes
		d.object(root, "", configKeys)
		d.tooManyPatterns(root)
	}
	if contracts.CountErrors(d.list) > 0 {
		return nil, d.list, nil
	}
	return c, d.list, nil
}

// readError says in plain words why a file or folder can't be read.
func readError(file string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s does not exist", file)
	}
	return fmt.Errorf("%s can't be read: %s", file, files.Reason(err))
}

// decoder fills a Config from a document and collects what is wrong with it.
type decoder struct {
	config *Config
	tree   *tree
	lines  document.Lines
	list   []contracts.Diagnostic
}

func (d *decoder) report(diagnostic contracts.Diagnostic) {
	d.list = append(d.list, d.lines.Frame(diagnostic.AsError()))
}

// wrongType reports a value of another type than its key has, and how it would be right.
func (d *decoder) wrongType(n *document.Node, what, want string, k configKey) {
	wrong := document.WrongType(n, what, want)
	wrong.Hint = k.asWritten(n, d.lines.Slice(n.At.Line, n.At.Line))
	d.report(wrong)
}

func (d *decoder) object(n *document.Node, path string, keys []configKey) {
	what := "the configuration"
	if path != "" {
		what = fmt.Sprintf("%q", path)
	}
	if !n.Is(contracts.Object) {
		if path == "" {
			keys = nil // of which none need be there
		}
		d.wrongType(n, what, "keys with values", configKey{keys: keys})
		return
	}
	for _, m := range n.Members {
		i := slices.IndexFunc(keys, func(k configKey) bool { return k.name == m.Name })
		if i < 0 {
			d.unknown(m, what, keys)
			continue
		}
		name := strings.TrimPrefix(path+"."+m.Name, ".")
		switch {
		case keys[i].begin != nil:
			d.objects(m.Value, name, keys[i])
		case keys[i].keys != nil:
			d.object(m.Value, name, keys[i].keys)
		default:
			d.value(m.Value, name, keys[i])
		}
	}
}

// objects reads a list of objects, each of which becomes the last one of its kind.
func (d *decoder) objects(n *document.Node, name string, k configKey) {
	if !n.Is(contracts.Array) {
		d.wrongType(n, fmt.Sprintf("%q", name), "a list of keys with values", k)
		return
	}
	if len(n.Items) == 0 {
		d.report(emptyList(n, name))
	}
	if d.tooMany(n, name) {
		return
	}
	for _, item := range n.Items {
		k.begin(d.config)
		d.object(item, name, k.keys)
		for _, inner := range k.keys {
			if has := func(m document.Member) bool { return m.Name == inner.name }; inner.needed && item.Is(contracts.Object) && !slices.ContainsFunc(item.Members, has) {
				d.report(contracts.InvalidValue.At(item.At, fmt.Sprintf("each of %q has a %q, and this one has none", name, inner.name), "add it"))
			}
		}
	}
}

func emptyList(n *document.Node, name string) contracts.Diagnostic {
	return contracts.InvalidValue.At(n.At, fmt.Sprintf("%q is an empty list", name), "name at least one, or remove the key")
}

// maxNamed bounds the names in a hint: there are many rules.
const maxNamed = 40

func (d *decoder) unknown(m document.Member, what string, keys []configKey) {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = k.name
	}
	unknown := document.Unknown(m, what, names)
	if unknown.Hint == "" {
		if len(names) > maxNamed {
			names = append(names[:maxNamed], "…")
		}
		unknown.Hint = "known are " + strings.Join(names, ", ")
	}
	d.report(unknown)
}

// value checks one value's type and content, and stores it.
func (d *decoder) value(n *document.Node, name string, k configKey) {
	texts := []*document.Node{n}
	switch {
	case n.Kind != k.kind:
		d.wrongType(n, fmt.Sprintf("%q", name), typeWords[k.kind], k)
		return
	case k.kind == contracts.Bool:
		k.set(d.config, []string{n.Text})
		return
	case k.kind == contracts.Array:
		texts = n.Items
	}
	if d.tooMany(n, name) {
		return
	}
	var values []string
	for _, item := range texts {
		if !item.Is(contracts.String) && k.kind != contracts.Number {
			d.wrongType(item, fmt.Sprintf("each of %q", name), "a text", configKey{kind: contracts.String})
			continue
		}
		value, problem, hint := "", "", ""
		if problem, hint = tooLong(item.Text, name); problem == "" {
			value, problem, hint = k.checkText(strings.TrimSpace(item.Text))
		}
		if problem == "" && k.names != "" {
			problem, hint = d.place(value, k.names)
		}
		if problem == "" && k.read != nil {
			problem, hint = k.read(d, value)
		}
		if problem == "" && slices.Contains(values, value) {
			problem, hint = fmt.Sprintf("names %q twice", value), "remove one of them"
		}
		if problem != "" {
			d.report(contracts.InvalidValue.At(item.At, fmt.Sprintf("%q %s", name, problem), hint))
			continue
		}
		values = append(values, value)
	}
	if k.kind == contracts.Array && len(n.Items) == 0 {
		d.report(emptyList(n, name))
		return
	}
	if len(values) > 0 && k.set != nil {
		k.set(d.config, values)
	}
}

// checkURL reports whether a text is a public address that a site can have, and gives it with a
// trailing slash.
func checkURL(text string) (string, error) {
	address, problem, hint := webAddress(text)
	if problem != "" {
		return "", fmt.Errorf("%q %s: %s", text, problem, hint)
	}
	return strings.TrimRight(address, "/") + "/", nil
}

// webAddress takes http and https addresses without a query, fragment or password.
func webAddress(text string) (value, problem, hint string) {
	u, err := url.Parse(text)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return "", "is not a web address", wholeAddress(text)
	}
	if u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return "", "has a query, a fragment or a user in it", "write the address alone: " + u.Scheme + "://" + u.Host + u.EscapedPath()
	}
	return u.String(), "", ""
}

// inside takes paths that stay in the folder of the configuration.
func inside(text string) (value, problem, hint string) {
	if strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://") {
		return "", fmt.Sprintf("is an address, and not a path: %s", text), "put the file into the folder of the configuration, and name it here"
	}
	slashed := filepath.ToSlash(text)
	if !filepath.IsLocal(filepath.FromSlash(slashed)) {
		return "", "leads out of the folder of the configuration", "put " + ConfigFile + " into a folder that holds all of it"
	}
	return filepath.ToSlash(filepath.Clean(slashed)), "", ""
}

// excluded takes patterns of what may be in the folder of the configuration.
func excluded(pattern string) (value, problem, hint string) {
	if slices.Contains(strings.Split(filepath.ToSlash(pattern), "/"), "..") {
		return "", fmt.Sprintf("has %q, which is nothing in the folder of the configuration", pattern), "patterns are relative to " + ConfigFile
	}
	return pattern, "", ""
}

// place takes paths of what is in the workspace, whatever links lead there. What is missing is for
// its reader to say.
func (d *decoder) place(name, want string) (problem, hint string) {
	info, err := d.tree.Stat(d.tree.at(name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", ""
	case errors.Is(err, files.ErrOutside):
		return fmt.Sprintf("names %q, a link that leads out of the workspace or into git's own folder", name), "link to what is in " + d.tree.Path() + ", or copy it there"
	case err != nil:
		return fmt.Sprintf("names %q, which can't be read: %s", name, files.Reason(err)), "name another one, or mend it"
	case want == folderName && !info.IsDir() || !info.IsDir() && !info.Mode().IsRegular():
		return fmt.Sprintf("names %q, which is no %s", name, want), "name a " + want
	}
	return "", ""
}
