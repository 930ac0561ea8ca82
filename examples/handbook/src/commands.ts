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
	flags: [
		{
			name: "--base-url",
			value: "string",
			description: "The public address of the site."
		},
		{
			name: "--config",
			value: "string",
			description: "The configuration (default: docsgen.yaml in DIR, if there is one)."
		},
		{
			name: "--format",
			value: "string",
			description: "Print what is wrong on standard output, as json, sarif, junit or github, and nothing else."
		},
		{
			name: "--json",
			description: "Print one JSON document on standard output and nothing else."
		},
		{
			name: "--no-cache",
			description: "Evaluate every module anew, write every page, and keep nothing for the next run."
		},
		{
			name: "--out",
			value: "string",
			description: "The folder to write the site to."
		},
		{
			name: "--partial",
			description: "Write what could be loaded also when there are errors."
		},
		{
			name: "--quiet",
			description: "Print nothing but what is wrong."
		},
		{
			name: "--strict",
			description: "Treat warnings as errors, with which nothing is written."
		},
		{
			name: "--verbose",
			description: "List the modules that were left out, and why."
		}
	],
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
	flags: [
		{
			name: "--json",
			description: "Print one JSON document on standard output."
		}
	],
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
	flags: [
		{
			name: "--config",
			value: "string",
			description: "The configuration (default: docsgen.yaml in DIR, if there is one)."
		},
		{
			name: "--json",
			description: "Print one JSON document on standard output."
		},
		{
			name: "--limit",
			value: "int",
			default: "10",
			description: "How many results to show at most."
		},
		{
			name: "--no-cache",
			description: "Evaluate every module anew, write every page, and keep nothing for the next run."
		}
	],
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
	flags: [
		{
			name: "--allow-host",
			value: "stringArray",
			description: "A further `NAME` that browsers may ask for, such as that of a proxy or a container; \".NAME\" for all below it."
		},
		{
			name: "--base",
			value: "string",
			description: "The `PATH` below which a proxy shows the site, such as /docs/."
		},
		{
			name: "--config",
			value: "string",
			description: "The configuration (default: docsgen.yaml in DIR, if there is one)."
		},
		{
			name: "--dev-assets",
			value: "string",
			description: "A folder laid out like docsgen's assets, whose files stand in for those of the same path."
		},
		{
			name: "--editor",
			value: "string",
			default: "vscode://file{file}:{line}:{column}",
			description: "The address that opens a source file, with {file}, {line} and {column}; \"none\" for no links."
		},
		{
			name: "--host",
			value: "string",
			default: "localhost",
			description: "The name or address to listen on."
		},
		{
			name: "--no-cache",
			description: "Evaluate every module anew, write every page, and keep nothing for the next run."
		},
		{
			name: "--open",
			description: "Open the site in the browser."
		},
		{
			name: "--poll",
			description: "Look for changes every second, where the system tells of none and docsgen has not found out."
		},
		{
			name: "--port",
			value: "int",
			description: "The port to listen on (default: the first free one from 4400 on)."
		}
	],
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
