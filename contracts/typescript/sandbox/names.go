package sandbox

import (
	"regexp"
	"slices"
	"strings"
)

// required matches how esbuild writes the import of a package's module: the variable that holds it,
// if there is one, and the specifier.
var required = regexp.MustCompile(`^(?:(?:var|const) ([\p{L}\p{N}_$]+) = |__reExport\([^\n"]*?)(?:__toESM\()?require\("([^".][^"]*)"\)`)

// findNames notes which names the code reads from modules of packages.
func (c *Compiled) findNames() {
	c.Names = map[string][]string{}
	for line := range strings.Lines(c.Code) {
		if !strings.Contains(line, `require("`) {
			continue
		}
		m := required.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		variable, specifier := m[1], m[2]
		names := c.Names[specifier]
		if variable == "" {
			names = append(names, "*")
		}
		for rest := c.Code; variable != ""; {
			before, after, found := strings.Cut(rest, variable+".")
			if !found {
				break
			}
			rest = after
			name := after[:len(after)-len(strings.TrimLeftFunc(after, isNameRune))]
			if !strings.HasSuffix(before, ".") && name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		c.Names[specifier] = names
	}
}

func isNameRune(r rune) bool {
	return r == '_' || r == '$' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r > 127
}
