package check

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// Owner is somebody whom contracts name as their owner: an entry of the table of owners.
type Owner struct {
	Name    string
	Kind    string   // "team", "person"; as written
	Aliases []string // other spellings that mean the same
	Contact string   // an e-mail address or a web address
	Chat    string
	OnCall  string
	Links   []contracts.Link
	Members []string
}

// address is the e-mail address of an owner, which CODEOWNERS may call it by; empty for none.
func (o *Owner) address() string {
	if address := strings.TrimPrefix(o.Contact, "mailto:"); isEmail(address) {
		return address
	}
	return ""
}

func ownerMissing(p *pass) {
	for c := range p.newest() {
		if c.Kind != contracts.Type && !named(c) && !unknown(c, "meta.owners") && len(p.options.CodeOwners.Of(c.Source.File)) == 0 {
			path := metaPath(c, "owners")
			if len(c.Owners) > 0 {
				path = textAt(c, "meta.owners", 0)
			}
			p.report(c, path, fmt.Sprintf("%s has no owner", name(c)), "say who answers for it: owners: ['@team']")
		}
	}
}

// named reports whether a contract has an owner with a name, or says so in a way that is wrong, which
// is told where it is read.
func named(c *contracts.Contract) bool {
	list := c.Spec.Get("meta.owners")
	return slices.ContainsFunc(c.Owners, func(owner string) bool { return !blank(owner) }) || len(c.Owners) == 0 && !list.Empty()
}

func blank(owner string) bool { return strings.TrimSpace(owner) == "" }

func ownerUnknown(p *pass) {
	names := p.options.CodeOwners.owners()
	if len(p.options.Owners)+len(names) == 0 {
		return
	}
	known, loose := map[string]bool{}, map[string]bool{}
	tails := map[string]string{} // names by the letters of what stands behind their last slash
	for _, spelling := range names {
		known[spelling], loose[letters(spelling)] = true, true
		loose[letters(spelling[strings.LastIndexByte(spelling, '/')+1:])] = true // "@org/team" is @team
	}
	for _, o := range p.options.Owners {
		for _, spelling := range append([]string{o.Name}, o.Aliases...) {
			known[spelling], loose[letters(spelling)] = true, true
			names = append(names, spelling)
			if _, tail, ok := strings.Cut(spelling, "/"); ok {
				tails[letters(tail)] = spelling
			}
		}
		for _, member := range o.Members { // who answers for the whole may answer for a part
			known[member], loose[letters(member)] = true, true
		}
		if address := o.address(); address != "" {
			known[address], loose[letters(address)] = true, true
		}
	}
	table := "the owners of the configuration"
	if len(p.options.Owners) == 0 {
		table = "those whom CODEOWNERS names"
	}
	hints := map[string]string{}
	for c := range p.newest() {
		for i, owner := range c.Owners {
			if known[owner] || blank(owner) || loose[letters(owner)] { // the latter is a matter of spelling
				continue
			}
			hint, searched := hints[owner]
			if !searched {
				if whole := tails[letters(owner)]; whole != "" {
					hint = fmt.Sprintf("did you mean %q?", whole)
				}
				hint = cmp.Or(hint, p.suggest(owner, names), "name one of them, or add it to owners")
				hints[owner] = hint
			}
			p.report(c, textAt(c, "meta.owners", i), fmt.Sprintf("%s: the owner %q is not among %s", name(c), owner, table), hint)
		}
	}
}

func ownerSpelling(p *pass) {
	fixed := map[string]bool{}
	for _, o := range p.options.Owners {
		fixed[o.Name] = true
		for _, alias := range o.Aliases {
			fixed[alias] = true
		}
	}
	spellings := spellings{form: letters, fixed: fixed}
	for c := range p.newest() {
		for _, owner := range c.Owners {
			spellings.count(owner)
		}
	}
	for _, o := range p.options.Owners {
		spellings.prefer(o.Name)
	}
	for _, o := range p.options.Owners {
		for _, alias := range o.Aliases {
			spellings.prefer(alias)
		}
	}
	for c := range p.newest() {
		for i, owner := range c.Owners {
			if usual := spellings.usual(owner); usual != owner && !blank(owner) {
				p.report(c, textAt(c, "meta.owners", i), fmt.Sprintf("%s: the owner %q is elsewhere spelled %q", name(c), owner, usual), "spell it the same everywhere")
			}
		}
	}
}

// spellings tells which of several spellings of a word is the usual one: the one that is used most,
// of those one without capitals and spaces around it, and of those the first by the alphabet.
type spellings struct {
	form      func(string) string // what spellings of one word have in common
	counts    map[string]int
	best      map[string]string // by form
	preferred map[string]bool   // forms whose best is set
	fixed     map[string]bool   // spellings that are right whatever others there are
}

func (s *spellings) count(word string) {
	if s.counts == nil {
		s.counts, s.best, s.preferred = map[string]int{}, map[string]string{}, map[string]bool{}
	}
	s.counts[word]++
	form := s.form(word)
	best, known := s.best[form]
	if n := s.counts[word]; !known || n > s.counts[best] || n == s.counts[best] && cmp.Or(plainer(word, best), cmp.Compare(word, best)) < 0 {
		s.best[form] = word
	}
}

// plainer compares two spellings by whether they have capitals or spaces around them.
func plainer(a, b string) int {
	plain := func(word string) int {
		if word == strings.ToLower(strings.TrimSpace(word)) {
			return 0
		}
		return 1
	}
	return plain(a) - plain(b)
}

// prefer makes a spelling the usual one, however often others are used.
func (s *spellings) prefer(word string) {
	if form := s.form(word); s.counts != nil && !s.preferred[form] {
		s.best[form], s.preferred[form] = word, true
	}
}

func (s *spellings) usual(word string) string {
	if s.fixed[word] {
		return word
	}
	return s.best[s.form(word)]
}

// letters is a word without what spellings differ in: capitals, accents, a leading @, and what
// stands between its parts, but not between digits: v1.0 is not v10. In the address of somebody
// only capitals make no difference.
func letters(word string) string {
	if word = fold(word); strings.Index(word, "@") > 0 && isEmail(strings.TrimSpace(word)) {
		return strings.TrimSpace(word)
	}
	var b strings.Builder
	for i := range len(word) {
		between := i > 0 && i+1 < len(word) && isDigit(word[i-1]) && isDigit(word[i+1])
		switch {
		case strings.IndexByte("@-_. /", word[i]) < 0:
			b.WriteByte(word[i])
		case between:
			b.WriteByte('.')
		}
	}
	return b.String()
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// textAt returns the path of one of the texts of a list, of which the contract has those that are
// texts.
func textAt(c *contracts.Contract, path string, index int) string {
	list := c.Spec.Get(path)
	if list.Kind() != contracts.Array {
		return path
	}
	for i, item := range list.Items() {
		if item.Kind() != contracts.String {
			continue
		}
		if index--; index < 0 {
			return contracts.JoinIndex(path, i)
		}
	}
	return path
}

// name is a contract in a message.
func name(c *contracts.Contract) string { return c.Kind.Word() + " " + c.Key }

// newest yields the newest version of each contract. They are found once for all rules: of a large
// registry it takes long to look at all keys.
func (p *pass) newest() iter.Seq[*contracts.Contract] {
	if p.shared.newest == nil {
		for i, c := range p.Contracts {
			if i == 0 || p.Contracts[i-1].Kind != c.Kind || p.Contracts[i-1].Key != c.Key {
				p.shared.newest = append(p.shared.newest, c)
			}
		}
	}
	return slices.Values(p.shared.newest)
}
