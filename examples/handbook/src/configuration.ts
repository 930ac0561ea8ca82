// Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineConfigurationKey } from '@contractspec/lib.contracts-spec';

export const ConfigurationTitle = defineConfigurationKey({
	meta: {
		key: "configuration.title",
		version: "1.0.0",
		description: "The site's title. Without it, the registry's name.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a text",
	snippet: "title: Marketplace\n",
});

export const ConfigurationDescription = defineConfigurationKey({
	meta: {
		key: "configuration.description",
		version: "1.0.0",
		description: "One sentence about the registry, for the home page and for search engines.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a text",
	snippet: "description: The contracts of our marketplace.\n",
});

export const ConfigurationUrl = defineConfigurationKey({
	meta: {
		key: "configuration.url",
		version: "1.0.0",
		description: "The public address of the site. Adds canonical links and a sitemap.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a text",
	snippet: "url: https://example.org/contracts/\n",
});

export const ConfigurationLogo = defineConfigurationKey({
	meta: {
		key: "configuration.logo",
		version: "1.0.0",
		description: "A picture that stands before the title: .svg, .png, .jpg, .gif or .webp, relative to this file.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a text",
	snippet: "logo: logo.svg\n",
});

export const ConfigurationFavicon = defineConfigurationKey({
	meta: {
		key: "configuration.favicon",
		version: "1.0.0",
		description: "The icon of the browser's tab: .svg, .png or .ico, relative to this file.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a text",
	snippet: "favicon: favicon.svg\n",
});

export const ConfigurationAccent = defineConfigurationKey({
	meta: {
		key: "configuration.accent",
		version: "1.0.0",
		description: "The colour of links on light pages, in hexadecimal digits: \"#0b5c66\". Its contrast must be 4.5:1.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a text",
	snippet: "accent: '#0b5c66'\n",
});

export const ConfigurationAccentDark = defineConfigurationKey({
	meta: {
		key: "configuration.accentDark",
		version: "1.0.0",
		description: "The colour of links on dark pages. Without it, the nearest shade of the accent that can be read there.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a text",
	snippet: "accentDark: '#6fc3cc'\n",
});

export const ConfigurationStylesheet = defineConfigurationKey({
	meta: {
		key: "configuration.stylesheet",
		version: "1.0.0",
		description: "A style sheet that is added to docsgen's, relative to this file. It may not load anything.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a text",
	snippet: "stylesheet: docs.css\n",
});

export const ConfigurationLinks = defineConfigurationKey({
	meta: {
		key: "configuration.links",
		version: "1.0.0",
		description: "Links to elsewhere, in the header.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a list of keys with values",
	keys: {
		type: "object",
		properties: {
			label: { description: "What the link says.", type: "string" },
			url: { description: "Where it leads.", type: "string" }
		}
	},
	snippet: "links:\n  - label: Status\n    url: https://status.example.org\n",
});

export const ConfigurationFooter = defineConfigurationKey({
	meta: {
		key: "configuration.footer",
		version: "1.0.0",
		description: "A text below every page, in Markdown.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a text",
	snippet: "footer: Made by the platform team.\n",
});

export const ConfigurationNotice = defineConfigurationKey({
	meta: {
		key: "configuration.notice",
		version: "1.0.0",
		description: "A paragraph above every page.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "keys with values",
	keys: {
		type: "object",
		properties: {
			title: { description: "The notice's heading.", type: "string" },
			text: { description: "The notice itself, in Markdown.", type: "string" }
		}
	},
	snippet: "notice:\n  title: Work in progress\n  text: Ask the owners before you rely on what is not yet stable.\n",
});

export const ConfigurationSources = defineConfigurationKey({
	meta: {
		key: "configuration.sources",
		version: "1.0.0",
		description: "Folders and manifest files that hold the contracts, relative to this file. Wildcards are those of .gitignore: packages/*/contracts.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a list of texts",
	default: ["."],
	snippet: "sources: [.]\n",
});

export const ConfigurationExclude = defineConfigurationKey({
	meta: {
		key: "configuration.exclude",
		version: "1.0.0",
		description: "What of the sources is left out, in patterns of .gitignore, relative to this file.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a list of texts",
	snippet: "exclude: [drafts/, '*.fixture.ts']\n",
});

export const ConfigurationGuides = defineConfigurationKey({
	meta: {
		key: "configuration.guides",
		version: "1.0.0",
		description: "A folder of Markdown files that become guides, relative to this file.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a text",
	snippet: "guides: guides\n",
});

export const ConfigurationPictures = defineConfigurationKey({
	meta: {
		key: "configuration.pictures",
		version: "1.0.0",
		description: "Origins of which texts may show pictures: https://img.example.org. Pictures of others are links.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a list of texts",
	snippet: "pictures: ['https://img.example.org']\n",
});

export const ConfigurationStatic = defineConfigurationKey({
	meta: {
		key: "configuration.static",
		version: "1.0.0",
		description: "A folder of files that are published as they are, relative to this file: CNAME, _redirects, .well-known.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a text",
	snippet: "static: static\n",
});

export const ConfigurationInternal = defineConfigurationKey({
	meta: {
		key: "configuration.internal",
		version: "1.0.0",
		description: "Whether internal DocBlocks become guides too.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "true or false",
	default: false,
	snippet: "internal: false\n",
});

export const ConfigurationOutput = defineConfigurationKey({
	meta: {
		key: "configuration.output",
		version: "1.0.0",
		description: "The folder that the site is written to, relative to this file or absolute. It lies inside the workspace.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a text",
	default: "public",
	snippet: "output: public\n",
});

export const ConfigurationLanguages = defineConfigurationKey({
	meta: {
		key: "configuration.languages",
		version: "1.0.0",
		description: "Languages of the interface. The site is built in each; the first is the default.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a list, of en, fr, es",
	default: ["en"],
	snippet: "languages: [en]\n",
});

export const ConfigurationFormats = defineConfigurationKey({
	meta: {
		key: "configuration.formats",
		version: "1.0.0",
		description: "The forms of pages besides HTML: \"md\" adds the Markdown of every page and llms.txt, \"json\" the data of every page for programs.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a list, of html, md, json",
	default: ["html", "md"],
	snippet: "formats: [html, md]\n",
});

export const ConfigurationRepository = defineConfigurationKey({
	meta: {
		key: "configuration.repository",
		version: "1.0.0",
		description: "The address of the repository on GitHub, GitLab or Bitbucket. Adds links to the sources.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a text",
	snippet: "repository: https://github.com/example/contracts\n",
});

export const ConfigurationBranch = defineConfigurationKey({
	meta: {
		key: "configuration.branch",
		version: "1.0.0",
		description: "The branch that links to the repository lead to. Without it, the one that is checked out, else the one that CI builds, else the remote's default.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a text",
	snippet: "branch: main\n",
});

export const ConfigurationServers = defineConfigurationKey({
	meta: {
		key: "configuration.servers",
		version: "1.0.0",
		description: "Addresses at which the operations can be called. The samples on their pages call the first.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a list of keys with values",
	keys: {
		type: "object",
		properties: {
			url: { description: "The address that paths of operations are added to.", type: "string" },
			name: { description: "What the server is called.", type: "string" }
		}
	},
	snippet: "servers:\n  - name: Production\n    url: https://api.example.org\n",
});

export const ConfigurationLibraries = defineConfigurationKey({
	meta: {
		key: "configuration.libraries",
		version: "1.0.0",
		description: "Further module names that stand for the contract library.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a list of texts",
	snippet: "libraries: ['@example/contracts-kit']\n",
});

export const ConfigurationHide = defineConfigurationKey({
	meta: {
		key: "configuration.hide",
		version: "1.0.0",
		description: "What is not published: contracts of some stabilities, contracts and DocBlocks with some tags, and the types that only those use.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "keys with values",
	keys: {
		type: "object",
		properties: {
			stability: { description: "The stabilities of contracts that are not published.", type: "array" },
			tags: { description: "Tags of contracts and DocBlocks that are not published.", type: "array" }
		}
	},
	snippet: "hide:\n  stability: [idea]\n  tags: [internal]\n",
});

export const ConfigurationKinds = defineConfigurationKey({
	meta: {
		key: "configuration.kinds",
		version: "1.0.0",
		description: "The kinds of contracts that come first, in their order, and what they are called here.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a list of keys with values",
	keys: {
		type: "object",
		properties: {
			kind: { description: "The kind as contracts have it, such as operation.", type: "string" },
			one: { description: "What one contract of it is called: call.", type: "string" },
			many: { description: "What several are called: calls.", type: "string" }
		}
	},
	snippet: "kinds:\n  - kind: operation\n    one: call\n    many: calls\n",
});

export const ConfigurationOwners = defineConfigurationKey({
	meta: {
		key: "configuration.owners",
		version: "1.0.0",
		description: "Who may own contracts, and how they are reached. Checks report other owners.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "a list of keys with values",
	keys: {
		type: "object",
		properties: {
			name: { description: "The owner as contracts name it.", type: "string" },
			kind: { description: "What the owner is: a team, a person.", type: "string" },
			aliases: { description: "Other spellings that mean the same owner.", type: "array" },
			contact: { description: "How the owner is reached: an e-mail address or a web address.", type: "string" },
			chat: { description: "The owner's channel.", type: "string" },
			onCall: { description: "How the owner is reached when something burns.", type: "string" },
			links: { description: "Further addresses.", type: "array" },
			members: { description: "Who belongs to the owner.", type: "array" }
		}
	},
	snippet: "owners:\n  - name: '@platform'\n    aliases: [platform-team]\n    contact: platform@example.org\n",
});

export const ConfigurationChecks = defineConfigurationKey({
	meta: {
		key: "configuration.checks",
		version: "1.0.0",
		description: "What docsgen check makes of what it finds.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "keys with values",
	keys: {
		type: "object",
		properties: {
			"version-not-semver": { description: "What is made of it that a version is not a semantic version." },
			"unresolved-value": { description: "What is made of it that a value of the metadata comes from a package that is not there." },
			"unknown-ref": { description: "What is made of it that a contract refers to one that is not in the registry." },
			"unknown-version": { description: "What is made of it that a contract refers to a version that the registry does not have." },
			"unknown-link": { description: "What is made of it that a link of a guide or a DocBlock leads to nothing of the site." },
			"no-contracts": { description: "What is made of it that no contract was found." },
			"owner-missing": { description: "What is made of it that a contract has no owner." },
			"owner-unknown": { description: "What is made of it that an owner is not among the owners of the configuration." },
			"owner-spelling": { description: "What is made of it that one owner is spelled in several ways." },
			"codeowners-differ": { description: "What is made of it that a contract is owned by others than the file that it is in." },
			"description-missing": { description: "What is made of it that a contract has no description." },
			"goal-missing": { description: "What is made of it that an operation has no goal." },
			"stability-missing": { description: "What is made of it that a contract has no stability." },
			"key-style": { description: "What is made of it that a key is not written as keys are." },
			"tag-spelling": { description: "What is made of it that one tag is spelled in several ways." },
			"unknown-property": { description: "What is made of it that a contract has a property whose name is nearly one that the library defines." },
			"unknown-value": { description: "What is made of it that a value is none of the words that its property takes." },
			"errors-missing": { description: "What is made of it that a command names no errors." },
			"tests-missing": { description: "What is made of it that a stable operation or workflow has no test." },
			"acceptance-missing": { description: "What is made of it that an operation that others may rely on has no scenarios and no examples." },
			"scenario-gap": { description: "What is made of it that an error or an emitted event is in no scenario." },
			"event-unemitted": { description: "What is made of it that nothing in the registry emits an event." },
			"event-undeclared": { description: "What is made of it that a test expects an event that its target does not say it emits." },
			"event-unheard": { description: "What is made of it that an event is emitted, and nothing in the registry listens to it." },
			"operation-unused": { description: "What is made of it that nothing in the registry uses an operation." },
			"feature-empty": { description: "What is made of it that a feature holds nothing." },
			"route-duplicate": { description: "What is made of it that two operations have one method and path." },
			cycle: { description: "What is made of it that contracts require, extend, hold or replace each other in a circle." },
			"pin-outdated": { description: "What is made of it that a reference names a version of which there is a newer one." },
			"uses-deprecated": { description: "What is made of it that a contract that is not deprecated uses one that is." },
			"past-sunset": { description: "What is made of it that the day on which a contract was to go is past." },
			"deprecated-without-replacement": { description: "What is made of it that a contract is deprecated and does not say what replaces it." },
			"stable-on-unstable": { description: "What is made of it that a stable contract relies on one that is not." },
			"pii-unmarked": { description: "What is made of it that a field that looks personal is not marked as such." },
			"pii-in-anonymous": { description: "What is made of it that an operation that anybody may call gives personal data." },
			"pii-path-unknown": { description: "What is made of it that a path of personal data leads to no field." },
			"docid-unknown": { description: "What is made of it that a contract names a DocBlock that is not there." },
			"guide-orphan": { description: "What is made of it that no contract and no guide leads to a DocBlock." },
			"workflow-unreachable": { description: "What is made of it that no transition leads to a step of a workflow." },
			"workflow-step-unknown": { description: "What is made of it that a workflow names a step that it does not have." },
			"form-field-unknown": { description: "What is made of it that a field of a form is not in the form's model." },
			"example-unknown-field": { description: "What is made of it that an example has a field that its model does not have." },
			"example-wrong-type": { description: "What is made of it that a value of an example is not what its model takes there." },
			"example-not-in-enum": { description: "What is made of it that a value of an example is none of those that its enum has." },
			"example-missing-field": { description: "What is made of it that an example lacks a field that its model requires." },
			"example-cut-short": { description: "What is made of it that the output of an example lacks fields that its model requires." },
			"exception-invalid": { description: "What is made of it that a comment makes an exception without a reason, or of no rule." },
			"exception-unused": { description: "What is made of it that a comment makes an exception of what is not found." },
			overrides: { description: "Levels that hold for some contracts only. Of several that speak of a rule, the last one counts.", type: "array" }
		}
	},
	snippet: "checks:\n  goal-missing: warning\n  overrides:\n    - paths: [legacy/]\n      rules:\n        description-missing: off\n",
});

export const ConfigurationDiff = defineConfigurationKey({
	meta: {
		key: "configuration.diff",
		version: "1.0.0",
		description: "How changes are judged, by docsgen diff and in sites.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["configuration"]
	},
	value: "keys with values",
	keys: {
		type: "object",
		properties: {
			accepted: { description: "The file of findings that are accepted, relative to this file. Without it, accepted.yaml beside the sources.", type: "string" },
			openEnums: { description: "Whether values may be added to all enums: a risk for who receives them, and no break.", type: "boolean" },
			defaultMakesOptional: { description: "Whether a required field that has a default may be left out, so that adding one breaks nobody.", type: "boolean" },
			grace: {
				description: "How many days contracts must stay once they are deprecated, by their stability before. A sunset that comes sooner breaks.",
				type: "object"
			},
			verdicts: { description: "The verdicts of rules that mean the same whoever sends or receives.", type: "object" }
		}
	},
	snippet: "diff:\n  accepted: accepted.yaml\n  grace:\n    stable: 180\n  verdicts:\n    version-not-bumped: breaking\n",
});
