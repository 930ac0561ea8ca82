// The keys of docsgen.yaml. Generated from the program by TestHandbook; UPDATE=1 writes it.
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
	keys: [
		{
			name: "label",
			value: "a text",
			description: "What the link says."
		},
		{
			name: "url",
			value: "a text",
			description: "Where it leads."
		}
	],
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
	keys: [
		{
			name: "title",
			value: "a text",
			description: "The notice's heading."
		},
		{
			name: "text",
			value: "a text",
			description: "The notice itself, in Markdown."
		}
	],
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
	default: [
		"html",
		"md"
	],
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
		description: "The branch that edit links lead to. Without it, the one that is checked out.",
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
	keys: [
		{
			name: "url",
			value: "a text",
			description: "The address that paths of operations are added to."
		},
		{
			name: "name",
			value: "a text",
			description: "What the server is called."
		}
	],
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
	keys: [
		{
			name: "name",
			value: "a text",
			description: "The owner as contracts name it."
		},
		{
			name: "kind",
			value: "a text",
			description: "What the owner is: a team, a person."
		},
		{
			name: "aliases",
			value: "a list of texts",
			description: "Other spellings that mean the same owner."
		},
		{
			name: "contact",
			value: "a text",
			description: "How the owner is reached: an e-mail address or a web address."
		},
		{
			name: "chat",
			value: "a text",
			description: "The owner's channel."
		},
		{
			name: "onCall",
			value: "a text",
			description: "How the owner is reached when something burns."
		},
		{
			name: "links",
			value: "a list of keys with values",
			description: "Further addresses."
		},
		{
			name: "members",
			value: "a list of texts",
			description: "Who belongs to the owner."
		}
	],
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
	keys: [
		{
			name: "invalid-version",
			value: "one of error, warning, note, off",
			description: "What is made of it that a version is not a semantic version."
		},
		{
			name: "unresolved-value",
			value: "one of error, warning, note, off",
			description: "What is made of it that a value of the metadata comes from a package that is not there."
		},
		{
			name: "unknown-ref",
			value: "one of error, warning, note, off",
			description: "What is made of it that a contract refers to one that is not in the registry."
		},
		{
			name: "unknown-version",
			value: "one of error, warning, note, off",
			description: "What is made of it that a contract refers to a version that the registry does not have."
		},
		{
			name: "unknown-link",
			value: "one of error, warning, note, off",
			description: "What is made of it that a link of a guide or a DocBlock leads to nothing of the site."
		},
		{
			name: "no-contracts",
			value: "one of error, warning, note, off",
			description: "What is made of it that no contract was found."
		},
		{
			name: "owner-missing",
			value: "one of error, warning, note, off",
			description: "What is made of it that a contract has no owner."
		},
		{
			name: "owner-unknown",
			value: "one of error, warning, note, off",
			description: "What is made of it that an owner is not among the owners of the configuration."
		},
		{
			name: "owner-spelling",
			value: "one of error, warning, note, off",
			description: "What is made of it that one owner is spelled in several ways."
		},
		{
			name: "description-missing",
			value: "one of error, warning, note, off",
			description: "What is made of it that a contract has no description."
		},
		{
			name: "goal-missing",
			value: "one of error, warning, note, off",
			description: "What is made of it that an operation has no goal."
		},
		{
			name: "stability-missing",
			value: "one of error, warning, note, off",
			description: "What is made of it that a contract has no stability."
		},
		{
			name: "key-style",
			value: "one of error, warning, note, off",
			description: "What is made of it that a key is not written as keys are."
		},
		{
			name: "tag-spelling",
			value: "one of error, warning, note, off",
			description: "What is made of it that one tag is spelled in several ways."
		},
		{
			name: "unknown-property",
			value: "one of error, warning, note, off",
			description: "What is made of it that a contract has a property whose name is nearly one that the library defines."
		},
		{
			name: "unknown-value",
			value: "one of error, warning, note, off",
			description: "What is made of it that a value is none of the words that its property takes."
		},
		{
			name: "errors-missing",
			value: "one of error, warning, note, off",
			description: "What is made of it that a command names no errors."
		},
		{
			name: "tests-missing",
			value: "one of error, warning, note, off",
			description: "What is made of it that a stable operation or workflow has no test."
		},
		{
			name: "acceptance-missing",
			value: "one of error, warning, note, off",
			description: "What is made of it that an operation that others may rely on has no scenarios and no examples."
		},
		{
			name: "scenario-gap",
			value: "one of error, warning, note, off",
			description: "What is made of it that an error or an emitted event is in no scenario."
		},
		{
			name: "event-unemitted",
			value: "one of error, warning, note, off",
			description: "What is made of it that nothing in the registry emits an event."
		},
		{
			name: "event-undeclared",
			value: "one of error, warning, note, off",
			description: "What is made of it that a test expects an event that its target does not say it emits."
		},
		{
			name: "event-unheard",
			value: "one of error, warning, note, off",
			description: "What is made of it that an event is emitted, and nothing in the registry listens to it."
		},
		{
			name: "operation-unused",
			value: "one of error, warning, note, off",
			description: "What is made of it that nothing in the registry uses an operation."
		},
		{
			name: "feature-empty",
			value: "one of error, warning, note, off",
			description: "What is made of it that a feature holds nothing."
		},
		{
			name: "route-duplicate",
			value: "one of error, warning, note, off",
			description: "What is made of it that two operations have one method and path."
		},
		{
			name: "cycle",
			value: "one of error, warning, note, off",
			description: "What is made of it that contracts require, extend, hold or replace each other in a circle."
		},
		{
			name: "pin-outdated",
			value: "one of error, warning, note, off",
			description: "What is made of it that a reference names a version of which there is a newer one."
		},
		{
			name: "uses-deprecated",
			value: "one of error, warning, note, off",
			description: "What is made of it that a contract that is not deprecated uses one that is."
		},
		{
			name: "past-sunset",
			value: "one of error, warning, note, off",
			description: "What is made of it that the day on which a contract was to go is past."
		},
		{
			name: "deprecated-without-replacement",
			value: "one of error, warning, note, off",
			description: "What is made of it that a contract is deprecated and does not say what replaces it."
		},
		{
			name: "stable-on-unstable",
			value: "one of error, warning, note, off",
			description: "What is made of it that a stable contract relies on one that is not."
		},
		{
			name: "pii-unmarked",
			value: "one of error, warning, note, off",
			description: "What is made of it that a field that looks personal is not marked as such."
		},
		{
			name: "pii-in-anonymous",
			value: "one of error, warning, note, off",
			description: "What is made of it that an operation that anybody may call gives personal data."
		},
		{
			name: "pii-path-unknown",
			value: "one of error, warning, note, off",
			description: "What is made of it that a path of personal data leads to no field."
		},
		{
			name: "docid-unknown",
			value: "one of error, warning, note, off",
			description: "What is made of it that a contract names a DocBlock that is not there."
		},
		{
			name: "guide-orphan",
			value: "one of error, warning, note, off",
			description: "What is made of it that no contract and no guide leads to a DocBlock."
		},
		{
			name: "workflow-unreachable",
			value: "one of error, warning, note, off",
			description: "What is made of it that no transition leads to a step of a workflow."
		},
		{
			name: "workflow-step-unknown",
			value: "one of error, warning, note, off",
			description: "What is made of it that a workflow names a step that it does not have."
		},
		{
			name: "form-field-unknown",
			value: "one of error, warning, note, off",
			description: "What is made of it that a field of a form is not in the form's model."
		},
		{
			name: "example-unknown-field",
			value: "one of error, warning, note, off",
			description: "What is made of it that an example has a field that its model does not have."
		},
		{
			name: "example-wrong-type",
			value: "one of error, warning, note, off",
			description: "What is made of it that a value of an example is not what its model takes there."
		},
		{
			name: "example-not-in-enum",
			value: "one of error, warning, note, off",
			description: "What is made of it that a value of an example is none of those that its enum has."
		},
		{
			name: "example-missing-field",
			value: "one of error, warning, note, off",
			description: "What is made of it that an example lacks a field that its model requires."
		},
		{
			name: "exception-invalid",
			value: "one of error, warning, note, off",
			description: "What is made of it that a comment makes an exception without a reason, or of no rule."
		},
		{
			name: "exception-unused",
			value: "one of error, warning, note, off",
			description: "What is made of it that a comment makes an exception of what is not found."
		},
		{
			name: "overrides",
			value: "a list of keys with values",
			description: "Levels that hold for some contracts only. Of several that speak of a rule, the last one counts."
		}
	],
	snippet: "checks:\n  goal-missing: warning\n  overrides:\n    - paths: [legacy/]\n      rules:\n        description-missing: off\n",
});
