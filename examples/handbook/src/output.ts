// Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineOutputFormat } from '@contractspec/lib.contracts-spec';

export const OutputHtml = defineOutputFormat({
	meta: {
		key: "output.html",
		version: "1.0.0",
		description: "Pages for readers, complete without scripts.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["output"]
	},
	files: ["*.html"],
	asked: "always",
});

export const OutputMd = defineOutputFormat({
	meta: {
		key: "output.md",
		version: "1.0.0",
		description: "Every page as Markdown, and llms.txt, which says what there is.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["output"]
	},
	files: ["*.md", "llms.txt"],
	asked: "formats: [md] in docsgen.yaml",
});

export const OutputJson = defineOutputFormat({
	meta: {
		key: "output.json",
		version: "1.0.0",
		description: "Every page as data for programs, and what a build came to.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["output"]
	},
	files: ["*.json", "page.schema.json"],
	asked: "formats: [json] in docsgen.yaml; docsgen build --json for the build",
});

export const OutputContractsJson = defineOutputFormat({
	meta: {
		key: "output.contracts.json",
		version: "1.0.0",
		description: "The whole registry for programs, with the shapes of data and their constraints.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["output"]
	},
	files: ["contracts.json", "contracts.schema.json"],
	asked: "always",
});

export const OutputSearchIndex = defineOutputFormat({
	meta: {
		key: "output.search-index",
		version: "1.0.0",
		description: "The search index, as classic scripts that work from a folder.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["output"]
	},
	files: ["search/"],
	asked: "always",
});

export const OutputSarif = defineOutputFormat({
	meta: {
		key: "output.sarif",
		version: "1.0.0",
		description: "What is wrong, for code scanning: SARIF 2.1.0.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["output"]
	},
	files: ["standard output"],
	asked: "docsgen build --format sarif",
});

export const OutputJunit = defineOutputFormat({
	meta: {
		key: "output.junit",
		version: "1.0.0",
		description: "What is wrong, for servers of continuous integration: JUnit's XML.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["output"]
	},
	files: ["standard output"],
	asked: "docsgen build --format junit",
});

export const OutputGithub = defineOutputFormat({
	meta: {
		key: "output.github",
		version: "1.0.0",
		description: "What is wrong, as annotations of GitHub Actions; in a job there, build writes them by itself.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["output"]
	},
	files: ["standard output"],
	asked: "docsgen build --format github",
});
