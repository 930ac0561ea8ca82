package project

import (
	"fmt"
	"path/filepath"
	"strconv"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
)

// diffKeys are the keys of "diff": how changes are judged.
func diffKeys() []configKey {
	return []configKey{
		{name: "accepted", kind: contracts.String, check: inside, names: fileName,
			doc: "The file of findings that are accepted, relative to this file. Without it, accepted.yaml beside the sources.",
			set: func(c *Config, v []string) { c.Accepted = v[0] }},
		{name: "openEnums", kind: contracts.Bool, value: "false",
			doc: "Whether values may be added to all enums: a risk for who receives them, and no break.",
			set: func(c *Config, v []string) { c.Judging.OpenEnums = v[0] == "true" }},
		{name: "defaultMakesOptional", kind: contracts.Bool, value: "false",
			doc: "Whether a required field that has a default may be left out, so that adding one breaks nobody.",
			set: func(c *Config, v []string) { c.Judging.DefaultsFill = v[0] == "true" }},
		{name: "grace", keys: graceKeys(),
			doc: "How many days contracts must stay once they are deprecated, by their stability before. A sunset that comes sooner breaks."},
		{name: "verdicts", keys: verdictKeys(),
			doc: "The verdicts of rules that mean the same whoever sends or receives."},
	}
}

// graceKeys has a key for each stability of which anything is promised.
func graceKeys() []configKey {
	var keys []configKey
	for _, s := range [...]contracts.Stability{"experimental", "beta", "stable"} {
		keys = append(keys, configKey{name: string(s), kind: contracts.Number, check: days,
			doc: "Days for contracts that were " + string(s) + ".",
			set: func(c *Config, v []string) {
				if c.Judging.Grace == nil {
					c.Judging.Grace = map[contracts.Stability]int{}
				}
				c.Judging.Grace[s], _ = strconv.Atoi(v[0]) // which days has checked
			}})
	}
	return keys
}

// maxDays bounds how long a contract may have to stay: a century.
const maxDays = 36_500

func days(text string) (value, problem, hint string) {
	if n, err := strconv.Atoi(text); err != nil || n < 0 || n > maxDays {
		return "", fmt.Sprintf("is %s, which is no number of days", text), fmt.Sprintf("write a whole number from 0 to %d", maxDays)
	}
	return text, "", ""
}

// verdictKeys has a key for each rule whose verdict may be set.
func verdictKeys() []configKey {
	var keys []configKey
	for _, r := range diff.Rules() {
		if r.Shapes {
			continue
		}
		keys = append(keys, configKey{name: r.ID, kind: contracts.String, words: diff.Verdicts(), value: strconv.Quote(r.In.String()),
			doc: "The verdict where " + r.Says + ".",
			set: func(c *Config, v []string) {
				if c.Judging.Verdicts == nil {
					c.Judging.Verdicts = map[string]diff.Verdict{}
				}
				c.Judging.Verdicts[r.ID], _ = diff.ParseVerdict(v[0]) // which is one of the words
			}})
	}
	return keys
}

// AcceptedFile is the absolute path of the file of accepted findings that the configuration names;
// empty where it names none.
func (c *Config) AcceptedFile() string {
	if c.Accepted == "" {
		return ""
	}
	return filepath.Join(c.Dir, filepath.FromSlash(c.Accepted))
}

// ReadConfig reads the configuration that the options mean, or makes the default one, and nothing
// else. It is nil when there are diagnostics of severity error.
func ReadConfig(o Options) (*Config, []contracts.Diagnostic, error) { return Open(o).config() }
