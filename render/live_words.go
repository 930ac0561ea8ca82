package render

import "github.com/lssm-tech/docsgen/contracts/diff"

// liveWords are the messages of the panel that the development server shows over pages.
var liveWords = []string{
	"changes.breaking", "changes.compatible", "changes.docs", "changes.more.one", "changes.more.other", "changes.risky",
	"findings.errors.one", "findings.errors.other", "findings.notes.one", "findings.notes.other", "findings.warnings.one", "findings.warnings.other",
	"live.all", "live.breaking.one", "live.breaking.other", "live.changes", "live.close", "live.registry", "live.removed", "live.uncounted", "live.withheld",
}

// LiveWords are the messages of the development server's panel by their names, and what the rules of
// changes say, by "rule." and their IDs, where that is not what they say themselves.
func (r *Renderer) LiveWords() map[string]string {
	words := map[string]string{}
	for _, name := range liveWords {
		words[name] = r.texts[name]
	}
	if r.rules == nil {
		return words
	}
	for _, rule := range diff.Rules() {
		words["rule."+rule.ID] = r.rules[rule.ID]
	}
	return words
}
