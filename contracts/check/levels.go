package check

import (
	"slices"
	"strings"
	"sync"

	"github.com/go-git/go-git/v5/plumbing/format/gitignore"

	"github.com/lssm-tech/docsgen/contracts"
)

// Level is what is made of the findings of a rule.
type Level string

// The levels, as the configuration spells them.
const (
	Off     Level = "off"
	Note    Level = "note"
	Warning Level = "warning"
	Error   Level = "error"
)

// LevelWords lists them.
var LevelWords = []string{string(Error), string(Warning), string(Note), string(Off)}

var severities = map[Level]contracts.Severity{Note: contracts.Notice, Warning: contracts.Warning, Error: contracts.Error}

// Levels says which rules have another level than the catalogue's, and where.
type Levels struct {
	Dir       string // that Paths of overrides are relative to, itself relative to the workspace
	Rules     map[string]Level
	Overrides []Override
}

// Override sets levels for some contracts only: those of one of the Kinds, with one of the
// Stabilities, in files that match one of the Paths, which are patterns of a .gitignore. An empty
// list means all. Of several overrides that speak of a rule, the last one counts.
type Override struct {
	Kinds     []string
	Stability []string
	Paths     []string
	Rules     map[string]Level
}

// Adjustable reports whether the level of a rule may be set: that of all checks, and of what
// loading reports as a warning about contracts.
func Adjustable(r *contracts.Rule) bool {
	return r.Area == contracts.AreaChecks || r.Area == contracts.AreaContracts && r.Severity == contracts.Warning
}

// adjustable are the codes of the rules whose level may be set.
var adjustable = sync.OnceValue(func() map[contracts.Code]bool {
	codes := map[contracts.Code]bool{}
	for _, r := range contracts.Rules() {
		codes[r.Code] = Adjustable(r)
	}
	return codes
})

// mayFind reports whether a rule is on for any contract.
func (l *Levels) mayFind(r *contracts.Rule) bool {
	code := r.Code.String()
	return l.Rules[code] != Off || slices.ContainsFunc(l.Overrides, func(o Override) bool { level := o.Rules[code]; return level != "" && level != Off })
}

// of returns the severity of a finding; off for one that is not wanted.
func (l *Levels) of(f *finding) (severity contracts.Severity, on bool) {
	return l.level(f.rule.Code, f.severity, f.source().File, f.contract)
}

// loaded is of for what loading reports, of a contract or of none.
func (l *Levels) loaded(d contracts.Diagnostic, c *contracts.Contract) (severity contracts.Severity, on bool) {
	if !adjustable()[d.Code] {
		return d.Severity, true
	}
	return l.level(d.Code, d.Severity, d.File, c)
}

func (l *Levels) level(code contracts.Code, usual contracts.Severity, file string, c *contracts.Contract) (severity contracts.Severity, on bool) {
	name := code.String()
	level := l.Rules[name]
	for i := range l.Overrides {
		o := &l.Overrides[i]
		if set := o.Rules[name]; set != "" && o.of(c) && l.within(o.Paths, file) {
			level = set
		}
	}
	switch level {
	case "":
		return usual, true
	case Off:
		return usual, false
	}
	return severities[level], true
}

// of reports whether an override speaks of a contract, or of what is about none.
func (o *Override) of(c *contracts.Contract) bool {
	if c == nil {
		return len(o.Kinds)+len(o.Stability) == 0
	}
	return meetsKind(o.Kinds, string(c.Kind)) && meets(o.Stability, string(c.Stability))
}

// meetsKind is meets for kinds, which people also call by their plurals: events, dataViews.
func meetsKind(list []string, kind string) bool {
	return meets(list, kind) || slices.ContainsFunc(list, func(word string) bool { return singular(word) == singular(kind) })
}

func meets(list []string, word string) bool { return len(list) == 0 || slices.Contains(list, word) }

// within reports whether a file, or a folder that it lies in, matches one of the patterns.
func (l *Levels) within(patterns []string, file string) bool {
	if len(patterns) == 0 {
		return true
	}
	var domain []string
	if l.Dir != "" && l.Dir != "." {
		domain = strings.Split(l.Dir, "/")
	}
	steps := strings.Split(file, "/")
	for _, pattern := range slices.Backward(patterns) {
		if result := gitignore.ParsePattern(fromHere(pattern), domain).Match(steps, false); result != gitignore.NoMatch {
			return result == gitignore.Exclude
		}
	}
	return false
}

// fromHere writes a pattern that begins with "./" as a .gitignore has it, which knows no such: with "/"
// at its front.
func fromHere(pattern string) string {
	rest, except := strings.CutPrefix(pattern, "!")
	if inner, ok := strings.CutPrefix(rest, "./"); ok {
		rest = "/" + inner
	}
	if except {
		return "!" + rest
	}
	return rest
}
