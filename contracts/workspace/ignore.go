package workspace

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/go-git/go-git/v5/plumbing/format/gitignore"

	"github.com/lssm-tech/docsgen/contracts"
)

const (
	ignoreFile = ".gitignore"
	maxIgnore  = 256 << 10 // bytes of one
	maxRules   = 5000      // that hold in a folder: each is tried on each file
)

// ignore is the .gitignore rules that hold in a folder, those of the folders above included.
type ignore struct {
	above *ignore // rules of the folders above; nil for none
	rules []gitignore.Pattern
	count int    // of all, those above included
	sum   string // of the texts that they were made from: the same sum means the same rules
}

// match reports whether a file or folder is ignored. The last rule that says something decides
// (gitignore(5)).
func (i *ignore) match(name string, isDir bool) bool {
	if i.count == 0 {
		return false
	}
	steps := strings.Split(name, "/")
	for ; i != nil; i = i.above {
		for _, rule := range slices.Backward(i.rules) {
			if result := rule.Match(steps, isDir); result != gitignore.NoMatch {
				return result == gitignore.Exclude
			}
		}
	}
	return false
}

// rules adds those of a folder's own .gitignore to those above. One that cannot be read rules
// nothing, and neither do rules beyond maxRules.
func (s *scan) rules(above ignore, dir string) ignore {
	name := path.Join(dir, ignoreFile)
	text, err := s.root.Read(name, maxIgnore)
	if err != nil {
		if _, missing := s.root.Lstat(name); !errors.Is(missing, fs.ErrNotExist) {
			s.unreadable(name, err)
		}
		return above
	}
	var domain []string
	if dir != "." {
		domain = strings.Split(dir, "/")
	}
	own := ignore{above: &above, count: above.count}
	sum := sha256.New()
	fmt.Fprintf(sum, "%s %q", above.sum, dir)
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		line = strings.TrimRight(line, "\r\n")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if own.count == maxRules {
			s.diagnostics = append(s.diagnostics, contracts.TooManyRules.At(contracts.Position{File: name},
				fmt.Sprintf("only the first %d rules count of those that hold in this folder", maxRules), "join rules with wildcards"))
			break
		}
		own.rules = append(own.rules, gitignore.ParsePattern(line, domain))
		own.count++
		fmt.Fprintf(sum, "\n%s", line)
	}
	own.sum = hex.EncodeToString(sum.Sum(nil))
	return own
}

// rulesAt returns the rules that the folders above a folder have for it. Where they ignore the
// folder itself, as that of a temporary checkout may be, they do not count: it was asked for.
func (s *scan) rulesAt(dir string) ignore {
	var rules ignore
	if dir == "." {
		return rules
	}
	rules = s.rules(rules, ".")
	for i, c := range dir {
		if c == '/' {
			rules = s.rules(rules, dir[:i])
		}
	}
	if rules.match(dir, true) {
		return ignore{}
	}
	return rules
}
