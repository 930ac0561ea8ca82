package render

import (
	"html/template"
	"io"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// section is one section of a contract's page. Its title is the message "section.<id>".
type section struct {
	id       string    // of the element; message and permalink go by it
	template string    // sections/<template>.html
	has      condition // whether contracts of a kind have it; nil for all
	shows    []string  // paths of the spec that it shows; what no section shows, "more" does
	build    builder
}

// condition tells by what is known of a kind whether a section is for it.
type condition func(info *contracts.KindInfo) bool

// kinds is for sections that are laid out for what one kind or two are.
func kinds(list ...contracts.Kind) condition {
	return func(info *contracts.KindInfo) bool { return slices.Contains(list, info.Kind) }
}

// at is for sections that show what stands at a path, whichever kinds have refs, models or
// properties there.
func at(path string) condition {
	return func(info *contracts.KindInfo) bool { return info.Has(path) }
}

// of reports whether contracts of a kind have the section.
func (s *section) of(info *contracts.KindInfo) bool { return s.has == nil || s.has(info) }

// builder makes what a section's template displays, with entries for "on this page" below the
// section's own. A nil view means that there is nothing to show, and then the section is left out.
type builder func(p *page) (view any, entries []tocEntry)

// sections is the table of all sections, in the order in which a page shows them. A new section is
// a file section_<name>.go, a template sections/<name>.html, and one line here.
var sections = []section{
	{"facts", "facts", nil, []string{"meta.key", "meta.version", "meta.title", "meta.description", "meta.domain", "meta.stability", "meta.owners", "meta.tags", "meta.docId", "capability", "deprecation", "meta.deprecation"}, facts},
	{"goal", "prose", nil, []string{"meta.goal"}, goal},
	{"context", "prose", nil, []string{"meta.context"}, context},
	{"instructions", "prose", at("instructions"), []string{"instructions"}, instructions},

	{"input", "fields", at("io.input"), []string{"io.input"}, ioFields("input")},
	{"params", "fields", at("io.params"), []string{"io.params"}, ioFields("params")},
	{"query", "fields", at("io.query"), []string{"io.query"}, ioFields("query")},
	{"headers", "fields", at("io.headers"), []string{"io.headers"}, ioFields("headers")},
	{"output", "fields", at("io.output"), []string{"io.output"}, ioFields("output")},
	{"success", "fields", at("io.success"), []string{"io.success"}, ioFields("success")},
	{"errors", "errors", at("io.errors"), []string{"io.errors"}, operationErrors},
	{"results", "declared", at("results"), []string{"results"}, declared("results")},
	{"payload", "fields", at("payload"), []string{"payload", "pii"}, payload},
	{"schedule", "statements", at("schedule"), []string{"schedule", "retry", "timeoutMs"}, schedule},
	{"fields", "fields", kinds(contracts.Type), nil, typeFields},

	{"values", "fields", kinds(contracts.Type), nil, typeValues},

	{"presents", "presents", at("source.props"), []string{"source.type", "source.framework", "source.componentKey", "source.props", "targets"}, presents},
	{"data", "statements", at("source.primary"), []string{"source.primary", "source.item", "source.mutations", "source.refreshEvents", "source.resultPath", "meta.entity"}, dataSource},
	{"view", "declared", at("view"), []string{"view"}, declared("view")},
	{"states", "declared", kinds(contracts.DataView), []string{"states"}, declared("states")},
	{"visualization", "declared", at("visualization"), []string{"visualization"}, declared("visualization")},
	{"form-model", "fields", at("model"), []string{"model"}, formModel},
	{"form-fields", "declared", kinds(contracts.Form), []string{"fields"}, records("fields", "name", "kind", "label", "required")},
	{"form-actions", "declared", kinds(contracts.Form), []string{"actions"}, records("actions", "key", "label", "op")},
	{"workflow", "workflow", at("definition"), []string{"definition"}, workflow},
	{"contents", "contents", kinds(contracts.Feature), contentPaths(), contents},
	{"provides", "refs", at("provides"), []string{"provides"}, listedRefs("provides")},
	{"extends", "refs", at("extends"), []string{"extends"}, listedRefs("extends")},
	{"requires", "refs", at("requires"), []string{"requires"}, listedRefs("requires")},
	{"provides", "refs", at("capabilities.provides"), []string{"capabilities.provides"}, listedRefs("capabilities.provides")},
	{"requires", "refs", at("capabilities.requires"), []string{"capabilities.requires"}, listedRefs("capabilities.requires")},
	{"tools", "declared", at("tools"), []string{"tools"}, records("tools", "name", "operation", "agent", "description")},
	{"rules", "declared", at("rules"), []string{"rules"}, records("rules", "effect", "actions", "subject", "resource", "conditions", "reason")},
	{"messages", "messages", at("messages"), []string{"messages"}, messages},
	{"target", "refs", kinds(contracts.TestSpec), []string{"target"}, testTarget},
	{"scenarios", "acceptance", kinds(contracts.TestSpec), []string{"scenarios"}, testScenarios},

	{"policy", "statements", nil, policyPaths(), policy},
	{"emits", "emits", at("sideEffects.emits"), []string{"sideEffects.emits"}, emits},
	{"emitters", "refs", kinds(contracts.Event), nil, emitters},
	{"consumers", "refs", kinds(contracts.Event), nil, consumers},
	{"effects", "statements", at("sideEffects.audit"), []string{"sideEffects.audit", "sideEffects.analytics"}, effects},
	{"acceptance", "acceptance", at("acceptance"), []string{"acceptance.scenarios", "acceptance.examples"}, acceptance},
	{"calling", "calling", kinds(contracts.Operation), []string{"transport.rest.method", "transport.rest.path", "transport.gql.field", "transport.mcp.toolName"}, calling},
	{"telemetry", "declared", kinds(contracts.Operation), []string{"telemetry"}, declared("telemetry")},
	{"implementations", "implementations", nil, []string{"implementations"}, implementations},
	{"more", "declared", nil, nil, nil}, // built last, from what the others have left
	{"guides", "guides", nil, nil, relatedGuides},
	{"relations", "relations", nil, nil, relations},
	{"source", "source", nil, nil, source},
}

// contractView is a contract's page below its title block: what contract.html displays.
type contractView struct{ Sections template.HTML }

// openings makes the start tags and headings of all sections in one language: they are the same on
// every page.
func (c catalog) openings() []template.HTML {
	list := make([]template.HTML, len(sections))
	for i, s := range sections {
		var m markup
		m.raw(`<section class="section section-`)
		m.text(s.id)
		m.raw(`" id="`)
		m.text(s.id)
		m.raw(`" aria-labelledby="`)
		m.text(s.id)
		m.raw(`-title"><h2 id="`)
		m.text(s.id)
		m.raw(`-title">`)
		m.text(c.section(s.id))
		m.raw(" ")
		m.made(c.permalink(s.id, c.section(s.id)))
		m.raw("</h2>\n")
		list[i] = m.html()
	}
	return list
}

// section is the title of a section.
func (c catalog) section(id string) string { return c.texts["section."+id] }

// usualContract is room for the sections of nearly all contracts, in bytes: growing step by step
// copies them several times over.
const usualContract = 48 << 10

// Contract writes the page of one version of a contract.
func (r *Renderer) Contract(w io.Writer, f Frame, l Links, reg *contracts.Registry, c *contracts.Contract) error {
	p := r.page(&f, l)
	p.reg, p.c = reg, c
	for _, s := range sections {
		p.ids.take(s.id)
	}
	head := p.contractHead()
	var all markup
	all.Grow(usualContract)
	var toc []tocEntry
	info := p.r.kinds.Info(c.Kind)
	for i := range sections {
		s := &sections[i]
		if !s.of(info) {
			continue
		}
		build := s.build
		if build == nil {
			build = more
		}
		body, entries := build(p)
		if body == nil {
			continue
		}
		all.made(r.openings[i])
		if err := r.templates.ExecuteTemplate(&all, "sections/"+s.template+".html", body); err != nil {
			return err
		}
		all.raw("\n</section>\n")
		toc = append(toc, tocEntry{r.section(s.id), s.id, entries})
	}
	return p.write(w, content{"contract", contractView{all.html()}, "contract-head", head, toc})
}

// declared shows one value of the spec as it is, for what has no shape of its own.
func declared(path string) builder {
	return func(p *page) (any, []tocEntry) {
		v := p.spec(path)
		if v.Empty() {
			return nil, nil
		}
		return p.value(v), nil
	}
}

// more shows all that no other section of the contract's kind does, so that nothing that was
// declared is lost.
func more(p *page) (any, []tocEntry) {
	rest := p.c.Spec
	for i := range sections {
		s := &sections[i]
		if s.of(p.r.kinds.Info(p.c.Kind)) {
			for _, path := range s.shows {
				rest = without(rest, path)
			}
		}
	}
	if variant := rest.Get("meta.kind"); variant.Str() == p.c.Variant {
		rest = without(rest, "meta.kind")
	}
	if rest.Empty() || rest.Kind != contracts.Object {
		return nil, nil
	}
	var members []valueMember
	all := node{rest, ""}
	if meta := all.property("meta"); meta.Kind == contracts.Object { // readers need not know that a field stands there
		members, all = p.members(meta, 0), all.without("meta")
	}
	if members = append(members, p.members(all, 0)...); len(members) == 0 {
		return nil, nil
	}
	return valueView{Members: members}, nil
}
