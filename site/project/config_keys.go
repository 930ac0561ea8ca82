package project

import (
	"fmt"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/assets"
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/site"
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
	begin func(c *Config)                                 // of a list of objects: adds an empty one, which the keys then set
	// it must be there in each object of a list
	needed bool
	// of a file in the workspace: takes what is in it, instead of set
	read func(d *decoder, name string) (problem, hint string)
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
	{name: "logo", kind: contracts.String, check: inside, names: fileName, read: (*decoder).logo,
		doc: "A picture that stands before the title: .svg, .png, .jpg, .gif or .webp, relative to this file.",
	},
	{name: "favicon", kind: contracts.String, check: inside, names: fileName, read: (*decoder).favicon,
		doc: "The icon of the browser's tab: .svg, .png or .ico, relative to this file.",
	},
	{name: "accent", kind: contracts.String, form: "^#([0-9a-fA-F]{3}){1,2}$",
		check: func(text string) (value, problem, hint string) { return accent(text, assets.Light) },
		doc:   "The colour of links on light pages, in hexadecimal digits: \"#0b5c66\". Its contrast must be 4.5:1.",
		set:   func(c *Config, v []string) { c.setAccent(assets.Light, v[0]) }},
	{name: "accentDark", kind: contracts.String, form: "^#([0-9a-fA-F]{3}){1,2}$",
		check: func(text string) (value, problem, hint string) { return accent(text, assets.Dark) },
		doc:   "The colour of links on dark pages. Without it, the nearest shade of the accent that can be read there.",
		set:   func(c *Config, v []string) { c.setAccent(assets.Dark, v[0]) }},
	{name: "stylesheet", kind: contracts.String, check: inside, names: fileName, read: (*decoder).stylesheet,
		doc: "A style sheet that is added to docsgen's, relative to this file. It may not load anything.",
	},
	{name: "links", begin: func(c *Config) { c.Links = append(c.Links, render.Link{}) },
		doc: "Links to elsewhere, in the header.",
		keys: []configKey{
			{name: "label", kind: contracts.String, needed: true,
				doc: "What the link says.",
				set: func(c *Config, v []string) { c.Links[len(c.Links)-1].Label = v[0] }},
			{name: "url", kind: contracts.String, check: linkAddress, form: "^https?://", needed: true,
				doc: "Where it leads.",
				set: func(c *Config, v []string) { c.Links[len(c.Links)-1].Href = v[0] }},
		}},
	{name: "footer", kind: contracts.String,
		doc: "A text below every page, in Markdown.",
		set: func(c *Config, v []string) { c.Footer = v[0] }},
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
	{name: "exclude", kind: contracts.Array, check: excluded,
		doc: "What of the sources is left out, in patterns of .gitignore, relative to this file.",
		set: func(c *Config, v []string) { c.Exclude = v }},
	{name: "guides", kind: contracts.String, check: inside, names: folderName,
		doc: "A folder of Markdown files that become guides, relative to this file.",
		set: func(c *Config, v []string) { c.Guides = v[0] }},
	{name: "pictures", kind: contracts.Array, check: pictureOrigin, form: "^https://",
		doc: "Origins of which texts may show pictures: https://img.example.org. Pictures of others are links.",
		set: func(c *Config, v []string) { c.Pictures = v }},
	{name: "static", kind: contracts.String, check: staticFolder, names: folderName,
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
	{name: "formats", kind: contracts.Array, words: site.Formats, value: `["html", "md"]`,
		doc: "The forms of pages besides HTML: \"md\" adds the Markdown of every page and llms.txt, \"json\" the data of every page for programs.",
		set: func(c *Config, v []string) { c.Formats = v }},
	{name: "repository", kind: contracts.String, check: webAddress, form: "^https?://",
		doc: "The address of the repository on GitHub, GitLab or Bitbucket. Adds links to the sources.",
		set: func(c *Config, v []string) { c.Repository = strings.TrimSuffix(strings.TrimRight(v[0], "/"), ".git") }},
	{name: "branch", kind: contracts.String,
		doc: "The branch that links to the repository lead to. Without it, the one that is checked out, else the one that CI builds, else the remote's default.",
		set: func(c *Config, v []string) { c.Branch = v[0] }},
	{name: "servers", begin: func(c *Config) { c.Servers = append(c.Servers, render.Server{}) },
		doc: "Addresses at which the operations can be called. The samples on their pages call the first.",
		keys: []configKey{
			{name: "url", kind: contracts.String, check: webAddress, form: "^https?://", needed: true,
				doc: "The address that paths of operations are added to.",
				set: func(c *Config, v []string) { c.Servers[len(c.Servers)-1].URL = v[0] }},
			{name: "name", kind: contracts.String,
				doc: "What the server is called.",
				set: func(c *Config, v []string) { c.Servers[len(c.Servers)-1].Name = v[0] }},
		}},
	{name: "libraries", kind: contracts.Array,
		doc: "Further module names that stand for the contract library.",
		set: func(c *Config, v []string) { c.Libraries = v }},
	{name: "hide", doc: "What is not published: contracts of some stabilities, contracts and DocBlocks with some tags, and the types that only those use.",
		keys: []configKey{
			{name: "stability", kind: contracts.Array, words: stabilities(),
				doc: "The stabilities of contracts that are not published.",
				set: func(c *Config, v []string) {
					for _, word := range v {
						c.Hide.Stabilities = append(c.Hide.Stabilities, contracts.Stability(word))
					}
				}},
			{name: "tags", kind: contracts.Array,
				doc: "Tags of contracts and DocBlocks that are not published.",
				set: func(c *Config, v []string) { c.Hide.Tags = v }},
		}},
	{name: "kinds", begin: func(c *Config) { c.Kinds = append(c.Kinds, contracts.KindName{}) },
		doc: "The kinds of contracts that come first, in their order, and what they are called here.",
		keys: []configKey{
			{name: "kind", kind: contracts.String, needed: true, check: kindWord, form: "^[a-z]",
				doc: "The kind as contracts have it, such as operation.",
				set: func(c *Config, v []string) { kindName(c).Kind = contracts.Kind(v[0]) }},
			{name: "one", kind: contracts.String,
				doc: "What one contract of it is called: call.",
				set: func(c *Config, v []string) { kindName(c).One = v[0] }},
			{name: "many", kind: contracts.String,
				doc: "What several are called: calls.",
				set: func(c *Config, v []string) { kindName(c).Many = v[0] }},
		}},
	{name: "owners", keys: ownerKeys, begin: func(c *Config) { c.Owners = append(c.Owners, check.Owner{}) },
		doc: "Who may own contracts, and how they are reached. Checks report other owners."},
	{name: "checks", keys: checkKeys(),
		doc: "What docsgen check makes of what it finds."},
	{name: "diff", keys: diffKeys(),
		doc: "How changes are judged, by docsgen diff and in sites."},
}

// typeWords names what a value must be, in messages.
var typeWords = map[contracts.ValueKind]string{
	contracts.String: "a text", contracts.Bool: "true or false", contracts.Array: "a list of texts", contracts.Number: "a number",
}

// kindWord takes the words of kinds: those that docsgen knows, and those that definers of a project's
// own make, which are not known yet.
func kindWord(text string) (value, problem, hint string) {
	var known []string
	for _, info := range contracts.Kinds().All() {
		known = append(known, string(info.Kind))
	}
	if slices.Contains(known, text) {
		return text, "", ""
	}
	if near := contracts.Nearest(text, known); near != "" {
		return "", fmt.Sprintf("is %q, which is no kind", text), fmt.Sprintf("did you mean %q?", near)
	}
	return text, "", ""
}

func kindName(c *Config) *contracts.KindName { return &c.Kinds[len(c.Kinds)-1] }

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
