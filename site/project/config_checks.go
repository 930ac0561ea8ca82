package project

import (
	"fmt"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/check"
)

// checkKeys are the keys of "checks": the levels of rules, and overrides of them.
func checkKeys() []configKey {
	return append(ruleKeys(func(c *Config) *map[string]check.Level { return &c.Checks.Rules }), configKey{
		name: "overrides", begin: func(c *Config) { c.Checks.Overrides = append(c.Checks.Overrides, check.Override{}) },
		doc: "Levels that hold for some contracts only. Of several that speak of a rule, the last one counts.",
		keys: []configKey{
			{name: "kinds", kind: contracts.Array,
				doc: "The kinds of contracts that it holds for, such as event. Without it, all.",
				set: func(c *Config, v []string) { override(c).Kinds = v }},
			{name: "stability", kind: contracts.Array, words: stabilities(),
				doc: "The stabilities of contracts that it holds for. Without it, all.",
				set: func(c *Config, v []string) { override(c).Stability = v }},
			{name: "paths", kind: contracts.Array,
				doc: "The files that it holds for, in patterns of .gitignore, relative to this file. Without it, all.",
				set: func(c *Config, v []string) { override(c).Paths = v }},
			{name: "rules", doc: "The levels of rules there.",
				keys: ruleKeys(func(c *Config) *map[string]check.Level { return &override(c).Rules })},
		},
	})
}

// ruleKeys has a key for each rule whose level may be set.
func ruleKeys(levels func(*Config) *map[string]check.Level) []configKey {
	var keys []configKey
	for _, r := range contracts.Rules() {
		if !check.Adjustable(r) {
			continue
		}
		code := r.Code.String()
		keys = append(keys, configKey{name: code, kind: contracts.String, words: check.LevelWords, value: `"` + r.Severity.String() + `"`,
			doc: "What is made of it that " + r.Meaning + ".",
			set: func(c *Config, v []string) {
				set := levels(c)
				if *set == nil {
					*set = map[string]check.Level{}
				}
				(*set)[code] = check.Level(v[0])
			}})
	}
	return keys
}

func override(c *Config) *check.Override { return &c.Checks.Overrides[len(c.Checks.Overrides)-1] }

func stabilities() []string {
	var words []string
	for _, s := range contracts.Stabilities {
		words = append(words, string(s))
	}
	return slices.Clip(words)
}

// ownerKeys are the keys of an entry of "owners".
var ownerKeys = []configKey{
	{name: "name", kind: contracts.String, needed: true, read: func(d *decoder, name string) (problem, hint string) {
		others := d.config.Owners[:len(d.config.Owners)-1]
		if slices.ContainsFunc(others, func(o check.Owner) bool { return o.Name == name }) {
			return fmt.Sprintf("is %q, as that of an owner before it is", name), "make one of the two"
		}
		return "", ""
	},
		doc: "The owner as contracts name it.",
		set: func(c *Config, v []string) { owner(c).Name = v[0] }},
	{name: "kind", kind: contracts.String,
		doc: "What the owner is: a team, a person.",
		set: func(c *Config, v []string) { owner(c).Kind = v[0] }},
	{name: "aliases", kind: contracts.Array,
		doc: "Other spellings that mean the same owner.",
		set: func(c *Config, v []string) { owner(c).Aliases = v }},
	{name: "contact", kind: contracts.String,
		doc: "How the owner is reached: an e-mail address or a web address.",
		set: func(c *Config, v []string) { owner(c).Contact = v[0] }},
	{name: "chat", kind: contracts.String,
		doc: "The owner's channel.",
		set: func(c *Config, v []string) { owner(c).Chat = v[0] }},
	{name: "onCall", kind: contracts.String,
		doc: "How the owner is reached when something burns.",
		set: func(c *Config, v []string) { owner(c).OnCall = v[0] }},
	{name: "links", begin: func(c *Config) { owner(c).Links = append(owner(c).Links, contracts.Link{}) },
		doc: "Further addresses.",
		keys: []configKey{
			{name: "label", kind: contracts.String,
				doc: "What the address is called.",
				set: func(c *Config, v []string) { link(c).Label = v[0] }},
			{name: "href", kind: contracts.String, needed: true, check: webAddress, form: "^https?://",
				doc: "The address.",
				set: func(c *Config, v []string) { link(c).Href = v[0] }},
		}},
	{name: "members", kind: contracts.Array,
		doc: "Who belongs to the owner.",
		set: func(c *Config, v []string) { owner(c).Members = v }},
}

func owner(c *Config) *check.Owner { return &c.Owners[len(c.Owners)-1] }

func link(c *Config) *contracts.Link { return &owner(c).Links[len(owner(c).Links)-1] }
