package contracts

// Rules about the history of a registry.
var (
	RevisionUnloaded = &Rule{
		Code: Code{"revision-unloaded"}, Area: AreaHistory, Severity: Warning,
		Meaning: "a revision of the history could not be loaded",
		Why:     "What is missing in it would look removed, and added again in the next. The next one is compared with the one before it instead, and the page of all changes says so.",
		Remedy:  "docsgen diff REVISION HEAD says what is wrong with it. --partial takes what could be loaded; where the folder had another name then, begin behind that: --history REVISION.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ docsgen build --history 20\n"}},
			Message: "v1.1.0 is left out of the history: 1 error in it, first in order.ts: a contract has no key",
			ShownBy: "cmd/docsgen.TestHistoryOfBrokenRevisions",
		},
	}

	HistoryShort = &Rule{
		Code: Code{"history-short"}, Area: AreaHistory, Severity: Warning,
		Meaning: "the history does not have all revisions that were asked for",
		Why:     "A shallow clone has only the newest commits, and often no tags; without git there are none, and submodules are in repositories of their own. The site tells what is there.",
		Remedy:  "Fetch all of it: git fetch --unshallow --tags, or fetch-depth: 0 of actions/checkout.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ git clone --depth 1 https://example.org/shop.git\n$ docsgen build --history 20\n"}},
			Message: "the clone is shallow, so that older revisions are not in the history",
			ShownBy: "cmd/docsgen.TestHistoryOfAShallowClone",
		},
	}
)
