package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// KindLabel names all contracts of a kind, as a heading: "Data views".
func (r *Renderer) KindLabel(kind contracts.Kind) string { return r.all(kind) }

// FacetLabel names a facet, as a heading: "Owners".
func (r *Renderer) FacetLabel(f Facet) string { return r.facet(f) }

// StabilityLabel names a stability, as a heading; a word outside the known ones stays as written.
func (r *Renderer) StabilityLabel(s contracts.Stability) string { return upperFirst(r.stability(s)) }

// GuidesLabel names the guides, as a heading.
func (r *Renderer) GuidesLabel() string { return r.t("nav.guides") }

// GuideKindLabel names the guides of one kind, as a heading; a kind outside the known ones stays as
// written.
func (r *Renderer) GuideKindLabel(kind string) string {
	if text, ok := r.texts["guide.kind."+kind]; ok {
		return upperFirst(text)
	}
	return kind
}

// OverviewsLabel names the overviews, as a heading.
func (r *Renderer) OverviewsLabel() string { return r.t("nav.overviews") }

// OverviewLabel names an overview, as a heading: "Maps".
func (r *Renderer) OverviewLabel(o Overview) string { return r.overview(o) }

// ContentsLabel is the title of the page that leads to all index pages.
func (r *Renderer) ContentsLabel() string { return r.t("nav.contracts") }

// SearchLabel is the title of the search page.
func (r *Renderer) SearchLabel() string { return r.t("frame.search") }

// NotFoundLabel is the title of the page for what is not there.
func (r *Renderer) NotFoundLabel() string { return r.t("missing.title") }

// scriptWords are the messages that scripts show and say.
var scriptWords = []string{
	"copy.call", "copy.code", "copy.input", "copy.key", "copy.name", "copy.output", "copy.source", "frame.menu", "nav.filter", "script.copied", "script.copy-failed", "script.count.one", "script.count.other", "script.none",
	"theme.dark", "theme.label", "theme.light", "theme.system",
}

// ScriptWords are the messages that the script of every page shows and says, by their names.
func (r *Renderer) ScriptWords() map[string]string {
	words := make(map[string]string, len(scriptWords))
	for _, name := range scriptWords {
		words[name] = r.texts[name]
	}
	return words
}

// SearchMessages are the sentences of the search, without their prefix "search.", and the labels of
// kinds ("kind.event") and stabilities ("stability.beta").
func (r *Renderer) SearchMessages() map[string]string {
	messages := map[string]string{}
	for key, text := range r.texts {
		if name, ok := strings.CutPrefix(key, "search."); ok {
			messages[name] = text
		}
	}
	for _, info := range r.kinds.All() {
		messages["kind."+string(info.Kind)] = r.kind(info.Kind, 1)
	}
	for _, s := range contracts.Stabilities {
		messages["stability."+string(s)] = r.stability(s)
	}
	return messages
}
