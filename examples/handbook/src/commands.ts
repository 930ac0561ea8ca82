// The commands. Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineTerminalCommand } from '@contractspec/lib.contracts-spec';

export const DocsgenBuild = defineTerminalCommand({
	meta: {
		key: "docsgen.build",
		version: "1.0.0",
		title: "docsgen build",
		description: "Loads a registry and writes its site.",
		domain: "commands",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["commands"]
	},
	command: "docsgen build [DIR] [flags]",
	details: "Loads the registry in DIR, a folder of sources or a registry manifest (default: the current folder), and writes its site to DIR/public, or to where docsgen.yaml or --out say. With errors nothing is written, and the last good site stays as it is. With --partial what could be loaded is written nevertheless, and the home page says that it is not all.",
	flags: {
		type: "object",
		properties: {
			"--base-url": {
				description: "The public address of the site.",
				type: "string"
			},
			"--config": {
				description: "The configuration (default: docsgen.yaml in DIR, if there is one).",
				type: "string"
			},
			"--format": {
				description: "Print what is wrong on standard output, as json, sarif, junit or github, and nothing else.",
				type: "string"
			},
			"--json": {
				description: "Print one JSON document on standard output and nothing else.",
				type: "boolean"
			},
			"--no-cache": {
				description: "Evaluate every module anew, write every page, and keep nothing for the next run.",
				type: "boolean"
			},
			"--out": {
				description: "The folder to write the site to.",
				type: "string"
			},
			"--partial": {
				description: "Write what could be loaded also when there are errors.",
				type: "boolean"
			},
			"--quiet": {
				description: "Print nothing but what is wrong.",
				type: "boolean"
			},
			"--strict": {
				description: "Treat warnings as errors, with which nothing is written.",
				type: "boolean"
			},
			"--verbose": {
				description: "List the modules that were left out, and why.",
				type: "boolean"
			}
		}
	},
});

export const DocsgenCompletion = defineTerminalCommand({
	meta: {
		key: "docsgen.completion",
		version: "1.0.0",
		title: "docsgen completion",
		description: "Generate the autocompletion script for the specified shell.",
		domain: "commands",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["commands"]
	},
	command: "docsgen completion",
	details: "Generate the autocompletion script for docsgen for the specified shell. See each sub-command's help for details on how to use the generated script.",
});

export const DocsgenExplain = defineTerminalCommand({
	meta: {
		key: "docsgen.explain",
		version: "1.0.0",
		title: "docsgen explain",
		description: "Says what a diagnostic means and how to mend it.",
		domain: "commands",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["commands"]
	},
	command: "docsgen explain [CODE] [flags]",
	details: "Prints what is known of a diagnostic by its code, which stands in brackets behind its message: what it means, why it matters, an example that causes it, and how to mend it. Without a code, lists all diagnostics.",
	flags: {
		type: "object",
		properties: {
			"--json": {
				description: "Print one JSON document on standard output.",
				type: "boolean"
			}
		}
	},
});

export const DocsgenInit = defineTerminalCommand({
	meta: {
		key: "docsgen.init",
		version: "1.0.0",
		title: "docsgen init",
		description: "Writes a commented docsgen.yaml.",
		domain: "commands",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["commands"]
	},
	command: "docsgen init [DIR]",
	details: "Writes a commented docsgen.yaml into DIR (default: the current folder), with what package.json, git and the folders there say already. It asks nothing, and leaves a configuration that is there as it is.",
});

export const DocsgenSearch = defineTerminalCommand({
	meta: {
		key: "docsgen.search",
		version: "1.0.0",
		title: "docsgen search",
		description: "Finds contracts and guides, ranked as in the site.",
		domain: "commands",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["commands"]
	},
	command: "docsgen search QUERY [DIR] [flags]",
	details: "Loads the registry in DIR, a folder of sources or a registry manifest (default: the current folder), and answers a query as the search of its site does, filters such as kind:event included. Nothing is written but the cache. A query that begins with a minus goes after two of them: docsgen search -- '-tag:order kind:event'.",
	flags: {
		type: "object",
		properties: {
			"--config": {
				description: "The configuration (default: docsgen.yaml in DIR, if there is one).",
				type: "string"
			},
			"--json": {
				description: "Print one JSON document on standard output.",
				type: "boolean"
			},
			"--limit": {
				default: "10",
				description: "How many results to show at most.",
				type: "integer"
			},
			"--no-cache": {
				description: "Evaluate every module anew, write every page, and keep nothing for the next run.",
				type: "boolean"
			}
		}
	},
});

export const DocsgenServe = defineTerminalCommand({
	meta: {
		key: "docsgen.serve",
		version: "1.0.0",
		title: "docsgen serve",
		description: "Shows the site while its sources are edited.",
		domain: "commands",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["commands"]
	},
	command: "docsgen serve [DIR] [flags]",
	details: "Loads the registry in DIR, a folder of sources or a registry manifest (default: the current folder), and shows its site in the browser. Pages follow every change of the sources. Nothing is written but the cache.",
	flags: {
		type: "object",
		properties: {
			"--allow-host": {
				description: "A further `NAME` that browsers may ask for, such as that of a proxy or a container; \".NAME\" for all below it.",
				type: "string"
			},
			"--base": {
				description: "The `PATH` below which a proxy shows the site, such as /docs/.",
				type: "string"
			},
			"--config": {
				description: "The configuration (default: docsgen.yaml in DIR, if there is one).",
				type: "string"
			},
			"--dev-assets": {
				description: "A folder laid out like docsgen's assets, whose files stand in for those of the same path.",
				type: "string"
			},
			"--editor": {
				default: "vscode://file{file}:{line}:{column}",
				description: "The address that opens a source file, with {file}, {line} and {column}; \"none\" for no links.",
				type: "string"
			},
			"--host": {
				default: "localhost",
				description: "The name or address to listen on.",
				type: "string"
			},
			"--no-cache": {
				description: "Evaluate every module anew, write every page, and keep nothing for the next run.",
				type: "boolean"
			},
			"--open": {
				description: "Open the site in the browser.",
				type: "boolean"
			},
			"--poll": {
				description: "Look for changes every second, where the system tells of none and docsgen has not found out.",
				type: "boolean"
			},
			"--port": {
				description: "The port to listen on (default: the first free one from 4400 on).",
				type: "integer"
			}
		}
	},
});

export const DocsgenVersion = defineTerminalCommand({
	meta: {
		key: "docsgen.version",
		version: "1.0.0",
		title: "docsgen version",
		description: "Says which version this is.",
		domain: "commands",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["commands"]
	},
	command: "docsgen version",
});
