package render

import (
	"bytes"
	"html/template"
	"io"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
	"github.com/lssm-tech/docsgen/render/markup"
)

// section is one section of a contract's page. Its title is the message "section.<id>".
type section struct {
	id       string // of the element; message and permalink go by it
	template string // sections/<template>.html
	// path of the spec at which kinds have refs, models or properties that it shows; empty where it
	// shows something else
	path  string
	has   condition // nil for all kinds that have something at path
	build builder
}

// condition tells by what is known of a kind whether a section is for it.
type condition func(kinds *contracts.KindTable, info *contracts.KindInfo) bool

// targets is for sections of kinds that others lead to by a relation.
func targets(relation contracts.Relation) condition {
	return func(kinds *contracts.KindTable, info *contracts.KindInfo) bool {
		return kinds.Target(info.Kind, relation)
	}
}

// property is for sections of what the library defines as a property: elsewhere a ref may stand at
// the same path.
func property(path string) condition {
	return func(_ *contracts.KindTable, info *contracts.KindInfo) bool { return info.Property(path).Path != "" }
}

// of reports whether contracts of a kind have the section.
func (s *section) of(kinds *contracts.KindTable, kind contracts.Kind) bool {
	info := kinds.Info(kind)
	if s.has != nil {
		return s.has(kinds, info)
	}
	return s.path == "" || info.Has(s.path)
}

// builder makes what a section's template displays, with entries for "on this page" below the
// section's own. A nil view means that there is nothing to show, and then the section is left out.
// What it takes from the spec by page.shown is its own; "more" shows the rest.
type builder func(p *page, path string) (view block, entries []tocEntry)

// sections is the table of all sections, in the order in which a page shows them. A new section is
// a file section_<name>.go, a template sections/<name>.html, and one line here.
var sections = []section{
	{"facts", "facts", "", nil, facts},
	{"changes", "changes", "", nil, changesOf},
	{"goal", "prose", "meta.goal", nil, runningText},
	{"context", "prose", "meta.context", nil, runningText},
	{"instructions", "prose", "instructions", nil, runningText},
	{"calling", "calling", "transport", nil, calling},

	{"input", "fields", "io.input", nil, ioFields},
	{"params", "fields", "io.params", nil, ioFields},
	{"query", "fields", "io.query", nil, ioFields},
	{"headers", "fields", "io.headers", nil, ioFields},
	{"output", "fields", "io.output", nil, ioFields},
	{"success", "fields", "io.success", nil, ioFields},
	{"errors", "errors", "io.errors", nil, operationErrors},
	{"results", "declared", "results", nil, declared},
	{"payload", "fields", "payload", nil, payload},
	{"schedule", "statements", "schedule", nil, schedule},
	{"fields", "fields", "", nil, typeFields},

	{"values", "fields", "", nil, typeValues},

	{"presents", "presents", "source.props", nil, presents},
	{"data", "statements", "source.primary", nil, dataSource},
	{"view", "declared", "view", nil, declared},
	{"states", "declared", "states", nil, declared},
	{"visualization", "declared", "visualization", nil, declared},
	{"form-model", "fields", "model", nil, formModel},
	{"form-fields", "declared", "fields", nil, records("name", "kind", "label", "required")},
	{"form-actions", "declared", "actions", nil, records("key", "label", "op")},
	{"workflow", "workflow", "definition", nil, workflow},
	{"contents", "contents", "", holdsLists, contents},
	{"provides", "refs", "provides", nil, listedRefs},
	{"extends", "refs", "extends", nil, listedRefs},
	{"requires", "refs", "requires", nil, listedRefs},
	{"provides", "refs", "capabilities.provides", nil, listedRefs},
	{"requires", "refs", "capabilities.requires", nil, listedRefs},
	{"tools", "declared", "tools", nil, records("name", "operation", "agent", "description")},
	{"rules", "declared", "rules", nil, records("effect", "actions", "subject", "resource", "conditions", "reason")},
	{"messages", "messages", "messages", nil, messages},
	{"target", "refs", "target", nil, testTarget},
	{"scenarios", "acceptance", "scenarios", nil, testScenarios},

	{"policy", "statements", "policy", nil, policy},
	{"emits", "emits", "sideEffects.emits", nil, emits},
	{"emitters", "refs", "", targets(contracts.Emits), emitters},
	{"consumers", "refs", "", targets(contracts.Listens), consumers},
	{"effects", "statements", "sideEffects.audit", nil, effects},
	{"acceptance", "acceptance", "acceptance", nil, acceptance},
	{"telemetry", "declared", "telemetry", property("telemetry"), declared},
	{"implementations", "implementations", "implementations", nil, implementations},
	{"more", "declared", "", nil, more}, // after all that show something of the spec
	{"guides", "guides", "", nil, relatedGuides},
	{"relations", "relations", "", nil, relations},
	{"impact", "impact", "", nil, impactOf},
	{"findings", "findings", "", nil, findingsOf},
	{"history", "history", "", nil, historyOf},
	{"source", "source", "", nil, source},
}

// contractView is a contract's page below its title block: what contract.html displays.
type contractView struct {
	r     *Renderer
	built []builtSection
}

// builtSection is a section of one contract's page.
type builtSection struct {
	index   int // in sections
	view    block
	entries []tocEntry
}

// openings makes the start tags and headings of all sections in one language: they are the same on
// every page.
func (c catalog) openings() []template.HTML {
	list := make([]template.HTML, len(sections))
	for i, s := range sections {
		var m htmlWriter
		m.Raw(`<section id="`)
		m.Text(s.id)
		m.Raw(`"><h2>`)
		m.Text(c.section(s.id))
		m.Raw("</h2>\n")
		list[i] = m.HTML()
	}
	return list
}

// sectionIDs are the ids of all sections, which are taken on every page.
func sectionIDs() *markup.IDs {
	ids := &markup.IDs{}
	for _, s := range sections {
		ids.Take(s.id)
	}
	return ids
}

// section is the title of a section.
func (c catalog) section(id string) string { return c.texts["section."+id] }

// scratch is what a contract's page needs while it is made. The next page takes it over: there are
// hundreds of thousands.
type scratch struct {
	ids   markup.IDs
	said  map[mention]bool
	taken []string
	built []builtSection
	toc   []tocEntry
	rows  []fieldRow
}

// roomy is how many ids and mentions a page takes that keeps its scratch: what has much room is long
// in cleaning, for each of the pages behind it.
const roomy = 1000

// fieldRows is room for the rows of a table. A row is large, and tables are most of many pages.
func (s *scratch) fieldRows(count int) []fieldRow {
	if s == nil {
		return make([]fieldRow, 0, count)
	}
	if cap(s.rows)-len(s.rows) < count {
		s.rows = make([]fieldRow, 0, max(count, usualRows))
	}
	start := len(s.rows)
	s.rows = s.rows[:start+count]
	return s.rows[start : start : start+count]
}

// usualRows are those of most pages.
const usualRows = 64

// clean leaves nothing of the page before but room.
func (s *scratch) clean(ids *markup.IDs) {
	s.ids.Reset(ids)
	clear(s.said)
	clear(s.taken)
	clear(s.built)
	clear(s.toc)
	clear(s.rows)
	s.taken, s.built, s.toc, s.rows = s.taken[:0], s.built[:0], s.toc[:0], s.rows[:0]
}

// Contract writes the page of one version of a contract.
func (r *Renderer) Contract(w io.Writer, f Frame, l Links, reg *contracts.Registry, c *contracts.Contract) error {
	s := r.scratches.Get().(*scratch)
	s.clean(r.ids)
	p := &page{r: r, frame: &f, links: l.complete(), ids: &s.ids, said: s.said, taken: s.taken, scratch: s}
	p.reg, p.c, p.was = reg, c, p.links.Before(c)
	p.kind = r.ofKind(c.Kind)
	head := p.contractHead()
	for _, i := range p.kind.sections {
		section := &sections[i]
		if body, entries := section.build(p, section.path); body != nil {
			s.built = append(s.built, builtSection{i, body, entries})
			s.toc = append(s.toc, tocEntry{Label: r.section(section.id), ID: section.id, Entries: entries})
		}
	}
	s.taken = p.taken
	err := p.write(w, content{"contract", contractView{r, s.built}, "contract-head", head, s.toc})
	if s.ids.Len()+len(s.said) < roomy { // and a page that panicked keeps its own
		r.scratches.Put(s)
	}
	return err
}

// WriteHTML writes the sections, each below its heading.
func (v contractView) WriteHTML(b *bytes.Buffer) error {
	for _, s := range v.built {
		b.WriteString(string(v.r.openings[s.index]))
		if err := v.r.templates.Execute(b, "sections/"+sections[s.index].template+".html", s.view); err != nil {
			return err
		}
		b.WriteString("</section>\n")
	}
	return nil
}

// HTML returns what WriteHTML writes.
func (v contractView) HTML() (template.HTML, error) { return written(v) }

func (v contractView) markdown(m *markdownWriter, level int) {
	for _, s := range v.built {
		m.heading(level, markdown.Escape(v.r.section(sections[s.index].id)))
		s.view.markdown(m, level+1)
	}
}

// declared shows one value of the spec as it is, for what has no shape of its own.
func declared(p *page, path string) (block, []tocEntry) {
	v := p.shown(path)
	if v.Empty() {
		return nil, nil
	}
	return p.value(v), nil
}

// more shows all that no section before it has shown, so that nothing that was declared is lost.
func more(p *page, _ string) (block, []tocEntry) {
	rest := without(p.c.Spec, p.taken...)
	if variant := rest.Get("meta.kind"); variant.Str() == p.c.Variant {
		rest = without(rest, "meta.kind")
	}
	rest = p.withoutNulls(node{rest, ""}).Value
	if rest.Empty() || rest.Kind() != contracts.Object {
		return nil, nil
	}
	var members []valueMember
	all := node{rest, ""}
	if meta := all.property("meta"); meta.Kind() == contracts.Object { // readers need not know that a field stands there
		meta = p.withoutNulls(meta)
		members, all = p.members(meta, 0), all.without("meta")
	}
	if members = append(members, p.members(all, 0)...); len(members) == 0 {
		return nil, nil
	}
	return valueView{Members: members}, nil
}
