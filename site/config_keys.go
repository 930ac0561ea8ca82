package site

import (
	"fmt"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
)

// configKey is one key of the configuration. The table of them drives what is read, what is
// refused, and the JSON Schema of the file.
type configKey struct {
	name string
	doc  string
	kind contracts.ValueKind // String, Bool, or Array of texts; unused with keys
	// the default as YAML, for the schema; empty when there is none
	value string
	words []string // the only texts allowed; nil for any
	// folderName or fileName for paths in the workspace; empty for other texts
	names string
	form  string                                          // a pattern of texts, for the schema; check is stricter
	check func(text string) (value, problem, hint string) // nil where any text will do
	set   func(c *Config, values []string)                // of one value, unless it is an Array
	keys  []configKey                                     // of an object
}

// What the paths of a key name.
const (
	folderName = "folder"
	fileName   = "file or folder"
)

var configKeys = []configKey{
	{name: "title", kind: contracts.String,
		doc: "The site's title. Without it, the registry's name.",
		set: func(c *Config, v []string) { c.Title = v[0] }},
	{name: "description", kind: contracts.String,
		doc: "One sentence about the registry, for the home page and for search engines.",
		set: func(c *Config, v []string) { c.Description = v[0] }},
	{name: "url", kind: contracts.String, check: webAddress, form: "^https?://",
		doc: "The public address of the site. Adds canonical links and a sitemap.",
		set: func(c *Config, v []string) { c.URL = strings.TrimRight(v[0], "/") + "/" }},
	{name: "notice",
		doc: "A paragraph above every page.",
		keys: []configKey{
			{name: "title", kind: contracts.String,
				doc: "The notice's heading.",
				set: func(c *Config, v []string) { notice(c).Title = v[0] }},
			{name: "text", kind: contracts.String,
				doc: "The notice itself, in Markdown.",
				set: func(c *Config, v []string) { notice(c).Text = v[0] }},
		}},
	{name: "sources", kind: contracts.Array, check: inside, names: fileName, value: `["."]`,
		doc: "Folders and manifest files that hold the contracts, relative to this file. Wildcards are those of .gitignore: packages/*/contracts.",
		set: func(c *Config, v []string) { c.Sources = v }},
	{name: "exclude", kind: contracts.Array,
		doc: "What of the sources is left out, in patterns of .gitignore, relative to this file.",
		set: func(c *Config, v []string) { c.Exclude = v }},
	{name: "guides", kind: contracts.String, check: inside, names: folderName,
		doc: "A folder of Markdown files that become guides, relative to this file.",
		set: func(c *Config, v []string) { c.Guides = v[0] }},
	{name: "static", kind: contracts.String, check: inside, names: folderName,
		doc: "A folder of files that are published as they are, relative to this file: CNAME, _redirects, .well-known.",
		set: func(c *Config, v []string) { c.Static = v[0] }},
	{name: "internal", kind: contracts.Bool, value: "false",
		doc: "Whether internal DocBlocks become guides too.",
		set: func(c *Config, v []string) { c.Internal = v[0] == "true" }},
	{name: "output", kind: contracts.String, value: `"public"`,
		doc: "The folder that the site is written to, relative to this file or absolute. It lies inside the workspace.",
		set: func(c *Config, v []string) { c.Output = v[0] }},
	{name: "languages", kind: contracts.Array, words: render.Languages, value: `["en"]`,
		doc: "Languages of the interface. The site is built in each; the first is the default.",
		set: func(c *Config, v []string) { c.Languages = v }},
	{name: "formats", kind: contracts.Array, words: formatWords, value: `["html", "md"]`,
		doc: "The forms of pages besides HTML: \"md\" adds the Markdown of every page and llms.txt, \"json\" the data of every page for programs.",
		set: func(c *Config, v []string) { c.Formats = v }},
	{name: "repository", kind: contracts.String, check: webAddress, form: "^https?://",
		doc: "The address of the repository on GitHub, GitLab or Bitbucket. Adds links to the sources.",
		set: func(c *Config, v []string) { c.Repository = strings.TrimSuffix(strings.TrimRight(v[0], "/"), ".git") }},
	{name: "branch", kind: contracts.String,
		doc: "The branch that links to the repository lead to. Without it, the one that is checked out, else the one that CI builds, else the remote's default.",
		set: func(c *Config, v []string) { c.Branch = v[0] }},
	{name: "libraries", kind: contracts.Array,
		doc: "Further module names that stand for the contract library.",
		set: func(c *Config, v []string) { c.Libraries = v }},
}

// typeWords names what a value must be, in messages.
var typeWords = map[contracts.ValueKind]string{
	contracts.String: "a text", contracts.Bool: "true or false", contracts.Array: "a list of texts",
}

func notice(c *Config) *render.Notice {
	if c.Notice == nil {
		c.Notice = &render.Notice{}
	}
	return c.Notice
}

// checkText is the check of keys that have none of their own.
func (k configKey) checkText(text string) (value, problem, hint string) {
	switch {
	case k.words != nil && !slices.Contains(k.words, text):
		return "", fmt.Sprintf("does not know %q", text), "it is one of " + strings.Join(k.words, ", ")
	case text == "":
		return "", "is empty", "give it a value, or remove the key"
	case k.check != nil:
		return k.check(text)
	}
	return text, "", ""
}
