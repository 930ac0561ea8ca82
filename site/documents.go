package site

import (
	"io"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/render/markdown"
	"github.com/lssm-tech/docsgen/site/search"
)

// index is the search index of one edition: files by their path in the folder of search.
type index map[string][]byte

// buildIndex makes the index of an edition. It runs when the first of its files is asked for, which
// a build always does and a server only when somebody searches.
func (s *Site) buildIndex(e *edition) (index, error) {
	files, err := search.Build(s.documents(), search.Options{Lang: e.Lang, Messages: e.renderer.SearchMessages()})
	if err != nil {
		return nil, err
	}
	made := make(index, len(files))
	for _, f := range files {
		made[f.Path] = f.Body
	}
	return made, nil
}

// SearchReader answers queries from the index of the first language, by the script that ranks in
// the browser. Close it after use.
func (s *Site) SearchReader() (*search.Reader, error) {
	files, err := s.editions[0].index()
	if err != nil {
		return nil, err
	}
	return search.NewReader(string(s.engine), func(path string) ([]byte, error) {
		if body, found := files[path]; found {
			return body, nil
		}
		return nil, fs.ErrNotExist
	})
}

// indexFile is the page of a file in the folder of search; nil when the index has no such file.
func indexFile(e *edition, name string) page {
	files, err := e.index()
	if err != nil {
		return func(*Site, io.Writer, *edition) error { return err }
	}
	if body, found := files[name]; found {
		return bytesPage(body)
	}
	return nil
}

// documents gives what can be found: every version of every contract, and the guides.
func (s *Site) documents() search.Source {
	var heads []search.Head
	var contractsAt []int // of the documents of contracts, their places in the registry
	for at, c := range s.registry.Contracts {
		if place := s.places[at]; place.placed() {
			d := contractHead(c, place)
			heads, contractsAt = append(heads, d.Head()), append(contractsAt, at)
		}
	}
	for _, g := range s.guides {
		d := guideHead(g)
		heads = append(heads, d.Head())
	}
	return search.Source{Heads: heads, Document: func(at int) search.Document {
		if at < len(contractsAt) {
			return s.searchDocument(contractsAt[at])
		}
		return guideDocument(s.guides[at-len(contractsAt)])
	}}
}

// contractHead makes the document of a contract as far as its head goes.
func contractHead(c *contracts.Contract, p place) search.Document {
	return search.Document{
		URL: p.route(), Kind: string(c.Kind), Variant: c.Variant, Key: c.Key, Version: c.Version, Title: c.Title,
		Stability: string(c.Stability), Deprecated: c.Deprecated(), Superseded: !p.newest,
	}
}

// searchDocument makes the document of the contract at a place.
func (s *Site) searchDocument(at int) search.Document {
	c := s.registry.Contracts[at]
	doc := contractHead(c, s.places[at])
	doc.Summary = markdown.PlainText(c.Description)
	doc.Domain, doc.Owners, doc.Tags, doc.Names, doc.Fields = c.Domain, c.Owners, c.Tags, exportedNames(c), fieldNames(c)
	doc.Personal, doc.Auth, doc.Access = personalNames(c), c.Spec.Get("policy.auth").Str(), accessNames(c)
	doc.Calls, doc.Addresses = callNames(c)
	doc.Text = strings.TrimSpace(markdown.PlainText(c.Goal) + "\n" + markdown.PlainText(c.Context))
	for _, edge := range s.registry.Out(c) {
		if edge.Relation == contracts.Emits {
			doc.Emits = append(doc.Emits, edge.To.Key)
		}
	}
	for _, edge := range s.registry.In(c) {
		if edge.Relation == contracts.Emits {
			doc.EmittedBy = append(doc.EmittedBy, edge.From.Key)
		}
	}
	return doc
}

// guideHead makes the document of a guide as far as its head goes.
func guideHead(g *guide) search.Document {
	doc := search.Document{URL: g.route, Kind: "guide", Key: g.ID, Title: g.Title}
	if g.block != nil {
		doc.Version = g.block.Version
	}
	return doc
}

func guideDocument(g *guide) search.Document {
	doc := guideHead(g)
	doc.Summary, doc.Text, doc.Headings = markdown.PlainText(g.Summary), markdown.PlainText(g.Body), headings(g.Body)
	if g.block != nil {
		doc.Owners, doc.Tags, doc.Domain = g.block.Owners, g.block.Tags, g.block.Domain
	}
	return doc
}

// exportedNames returns the names that the defining statement declares: what the contract is called
// where code imports it.
func exportedNames(c *contracts.Contract) []string {
	if c.Source.Language == "json" || c.Source.Language == "yaml" {
		return nil
	}
	for _, chunk := range c.Source.Excerpt {
		from := c.Source.StartLine - chunk.StartLine
		lines := strings.Split(chunk.Text, "\n")
		if from < 0 || from >= len(lines) {
			continue
		}
		statement := strings.Join(lines[from:], "\n")
		if outline := scan.NewOutline(statement, c.Source.Language == "tsx"); len(outline.Statements) > 0 {
			return outline.Statements[0].Names
		}
	}
	return nil
}

// personalNames returns the paths of what a contract declares to be personal data: "user.email" for
// "payload.user.email" and for "/user/email".
func personalNames(c *contracts.Contract) []string {
	var names []string
	for _, list := range []string{"policy.pii", "pii", "pii.fields"} {
		for _, path := range c.Spec.Get(list).Strings() {
			path = strings.TrimLeft(path, "$./")
			for _, root := range []string{"payload.", "input.", "output."} {
				path = strings.TrimPrefix(path, root)
			}
			names = append(names, path)
		}
	}
	return names
}

// accessNames returns what a caller needs besides being signed in.
func accessNames(c *contracts.Contract) []string {
	var names []string
	for _, path := range []string{"policy.roles", "policy.anyRole", "policy.permissions", "policy.flags"} {
		names = append(names, c.Spec.Get(path).Strings()...)
	}
	return names
}

// callNames returns how an operation is called and how that fails, and the names that adapters of the
// contract library give it where it declares none.
func callNames(c *contracts.Contract) (names, addresses []string) {
	if c.Kind != contracts.Operation {
		return nil, nil
	}
	a := c.Address()
	if a.DeclaresPath {
		names = append(names, a.Method)
	}
	for _, name := range []struct {
		text     string
		declared bool
	}{{a.Path, a.DeclaresPath}, {a.Field, a.DeclaresField}, {a.Tool, a.DeclaresTool}} {
		if name.declared {
			names = append(names, name.text)
		} else {
			addresses = append(addresses, strings.ReplaceAll(name.text, ".", "_"))
		}
	}
	for _, f := range c.Spec.Get("io.errors").Fields() {
		names = append(names, f.Name, f.Value.Property("gqlCode").Str())
		for _, status := range []contracts.Value{f.Value, f.Value.Property("http"), f.Value.Property("status")} {
			if status.Kind() == contracts.Number {
				names = append(names, status.Text())
			}
		}
	}
	return names, addresses
}

// heading is a heading of Markdown in its usual form (CommonMark, "ATX headings").
var heading = regexp.MustCompile(`(?m)^ {0,3}#{1,6}[ \t]+(.+?)[ \t#]*$`)

func headings(text string) []string {
	var list []string
	for _, m := range heading.FindAllStringSubmatch(text, -1) {
		list = append(list, markdown.PlainText(m[1]))
	}
	return list
}

// maxFieldNames bounds what one contract is found by: a model of thousands of fields may be held by
// thousands of contracts.
const maxFieldNames = 1000

// fieldNames collects the names of all fields that a contract's shapes have, nested ones too, up to
// maxFieldNames.
func fieldNames(c *contracts.Contract) []string {
	names, visited := map[string]bool{}, 0
	var walk contracts.ShapeWalk
	fields := func(s *contracts.Shape) bool {
		visited++
		for i := range s.Fields {
			if len(names) >= maxFieldNames {
				return false
			}
			names[s.Fields[i].Name] = true
		}
		return visited < 10*maxFieldNames
	}
	walk.Walk(c.Shape, fields)
	c.Spec.EachShape(func(_ string, use *contracts.Use) { walk.Walk(use.Shape, fields) })
	return slices.Sorted(maps.Keys(names))
}
