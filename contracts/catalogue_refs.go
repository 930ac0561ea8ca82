package contracts

// Rules about where contracts lead, and about the registry as a whole.
var (
	UnknownRef = &Rule{
		Code: Code{"unknown-ref"}, Area: AreaContracts, Severity: Warning,
		Meaning: "a contract refers to one that is not in the registry",
		Why:     "Readers who follow the reference find nothing, and the relation is missing from the page of what was meant. Mostly it is a slip of the finger or a contract that was renamed.",
		Remedy:  "Correct the key, or add the folder or manifest that defines the contract to the sources.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'shop.order.created', version: '1.0.0' },
});
export const Create = defineCommand({
  meta: { key: 'shop.order.create', version: '1.0.0' },
  sideEffects: {
    emits: [{ key: 'shop.order.creatd', version: '1.0.0' }],
  },
});
`}},
			Place:   "order.ts:9:20",
			Message: "no event \"shop.order.creatd\" in this registry",
		},
	}

	UnknownVersion = &Rule{
		Code: Code{"unknown-version"}, Area: AreaContracts, Severity: Warning,
		Meaning: "a contract refers to a version that the registry does not have",
		Why:     "Whoever reads the reference relies on what that version promised. The page links the newest version instead, which may promise something else.",
		Remedy:  "Refer to a version that is there, or keep the older version's definition beside the newer one.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'shop.order.created', version: '2.0.0' },
});
export const Create = defineCommand({
  meta: { key: 'shop.order.create', version: '1.0.0' },
  sideEffects: {
    emits: [{ key: 'shop.order.created', version: '1.0.0' }],
  },
});
`}},
			Place:   "order.ts:9:20",
			Message: "event \"shop.order.created\" has no version 1.0.0 in this registry",
		},
	}

	UnknownLink = &Rule{
		Code: Code{"unknown-link"}, Area: AreaContracts, Severity: Warning,
		Meaning: "a link of a guide or a DocBlock leads to nothing of the site",
		Why:     "A file was renamed, say, or a heading; a DocBlock may be written for an application whose addresses mean nothing here. The link is shown as its text, so that no reader follows it into nothing.",
		Remedy:  "Link to a file in the folder of guides, to a heading as GitHub names it, to a web address, a guide's id or a contract's key.",
		Example: RuleExample{
			Files: []RuleFile{{"docs.ts", `import type { DocBlock } from '@contractspec/lib.contracts-spec/docs';
export const orders: DocBlock = {
  id: 'docs.order', title: 'Orders', kind: 'how', body: 'How to order.',
  links: [{ label: 'Dashboard', href: '/dashboard' }],
};
`}},
			Place:   "docs.ts:4:39",
			Message: "the link \"/dashboard\" of DocBlock docs.order leads to nothing of this site",
		},
	}

	KeyTooLong = &Rule{
		Code: Code{"key-too-long"}, Area: AreaContracts, Severity: Error,
		Meaning: "the key of a contract or the id of a guide is too long for the name of a page",
		Why:     "File systems and hosts bound the names of files. What has such a key gets no page, and references to it lead nowhere.",
		Remedy:  "Give it a shorter key.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'shop.' + 'order'.repeat(1000), version: '1.0.0' },
});
`}},
			Place:   "order.ts:3:16",
			Message: "this event has a key of 5005 bytes, too long for the name of a page, so it has none",
		},
	}

	NoContracts = &Rule{
		Code: Code{"no-contracts"}, Area: AreaContracts, Severity: Warning,
		Otherwise: "an error when the last site had some",
		Meaning:   "no contract was found",
		Why:       "A site without contracts is seldom meant: the folder may be the wrong one, or .gitignore may name the sources. Where the last site had contracts it stays as it is.",
		Remedy:    "Name the folder that holds the sources, or list it under \"sources\" in docsgen.yaml. Modules are found by calls such as defineCommand({…}), manifests by their items.",
		Example: RuleExample{
			Files:   []RuleFile{{"readme.txt", "Contracts will come here.\n"}},
			Place:   "",
			Message: "there are no contracts in …",
			ShownBy: "contracts/workspace.TestNothing", // the message has the absolute path of the folder
		},
	}
)
