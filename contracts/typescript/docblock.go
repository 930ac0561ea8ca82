package typescript

import "github.com/lssm-tech/docsgen/contracts"

// docBlock makes a guide of a DocBlock. It is placed where its id is written, behind others that
// have the same, or else where it was registered or exported.
func (b *partBuilder) docBlock(item contracts.Value) {
	v := item.Property("value")
	id := v.Property("id").Str()
	offset, ok := 0, false
	token, found := b.m.outline().Find(b.idsEnd[id], len(b.m.text), id, "id")
	if found {
		offset, ok = token.Start, true
		if b.idsEnd == nil {
			b.idsEnd = map[string]int{}
		}
		b.idsEnd[id] = token.End
	} else if stack := item.Property("stack").Str(); stack != "" {
		offset, ok = b.m.offsetIn(stack)
	} else {
		offset, ok = b.m.declaration(item.Property("name").Str(), "id", id)
	}
	source := b.m.source0(offset, ok)
	if found {
		source.Origins = withOrigin(source.Origins, "id", id, b.m.span(token))
	}
	b.cut(item, "DocBlock "+id, source)
	if ok {
		source.StartLine = b.m.position(offset).Line
		source.EndLine = max(source.EndLine, source.StartLine)
	}
	d := &contracts.DocBlock{
		ID: id, Title: text(v.Property("title")), Body: v.Property("body").Str(), Summary: text(v.Property("summary")),
		Kind: text(v.Property("kind")), Visibility: text(v.Property("visibility")), Route: text(v.Property("route")),
		Tags: v.Property("tags").Strings(), Owners: v.Property("owners").Strings(), Related: related(v.Property("relatedSpecs")),
		Domain: text(v.Property("domain")), Version: v.Property("version").Str(), Source: source,
	}
	if d.Visibility == "" {
		d.Visibility = "public"
	}
	for _, l := range v.Property("links").List() {
		d.Links = append(d.Links, contracts.Link{Label: l.Property("label").Str(), Href: l.Property("href").Str()})
	}
	b.part.DocBlocks = append(b.part.DocBlocks, d)
}

// withOrigin returns origins that know where one value is written.
func withOrigin(origins contracts.Origins, property, value string, at contracts.Position) contracts.Origins {
	return func(p, v string) (contracts.Position, bool) {
		switch {
		case p == property && v == value:
			return at, true
		case origins == nil:
			return contracts.Position{}, false
		}
		return origins(p, v)
	}
}

// related reads keys of contracts, written as texts or as refs.
func related(v contracts.Value) (keys []string) {
	for _, item := range v.List() {
		if key := item.Property("key").Str(); key != "" {
			keys = append(keys, key)
		} else if key := item.Str(); key != "" {
			keys = append(keys, key)
		}
	}
	return keys
}
