// Generated from the program by TestHandbook; UPDATE=1 writes it.
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
			"--against": {
				description: "Say in the site what has changed since this: a folder, manifest, snapshot, site or revision, as diff takes it.",
				type: "string"
			},
			"--base-url": { description: "The public address of the site.", type: "string" },
			"--config": { description: "The configuration (default: docsgen.yaml in DIR, if there is one).", type: "string" },
			"--format": { description: "Print what is wrong on standard output, as json, sarif, junit or github, and nothing else.", type: "string" },
			"--history": {
				description: "Say in the site what became of the registry: in the last N tags (without tags, commits), since a REVISION or DAY, or as FILE.json keeps it, which build brings up to date.",
				type: "string"
			},
			"--json": { description: "Print one JSON document on standard output and nothing else.", type: "boolean" },
			"--no-cache": { description: "Evaluate every module anew, write every page, and keep nothing for the next run.", type: "boolean" },
			"--out": { description: "The folder to write the site to.", type: "string" },
			"--partial": { description: "Write what could be loaded also when there are errors.", type: "boolean" },
			"--quiet": { description: "Print nothing but what is wrong.", type: "boolean" },
			"--strict": { description: "Treat warnings as errors, with which nothing is written.", type: "boolean" },
			"--timings": { description: "Say where the time and the memory went, phase by phase.", type: "boolean" },
			"--verbose": { description: "List the modules that were left out, and why.", type: "boolean" }
		}
	},
});

export const DocsgenCheck = defineTerminalCommand({
	meta: {
		key: "docsgen.check",
		version: "1.0.0",
		title: "docsgen check",
		description: "Says what is wrong with a registry as a whole.",
		domain: "commands",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["commands"]
	},
	command: "docsgen check [DIR] [flags]",
	details: "Loads the registry in DIR, a folder of sources or a registry manifest (default: the current folder), and applies the rules that `docsgen explain` lists under Checks. Their levels (error, warning, note, off) are set in docsgen.yaml under \"checks\". A comment `// docsgen-ignore RULE: reason` (in YAML `# …`) excepts its own line and the next one, or all of the contract that begins there. With --baseline, what the file lists is not reported. --update-baseline makes the file where there is none; where there is one it removes what is no longer found, and adds nothing: that is what --add-to-baseline is for. Rules about time, such as past-sunset, take the day from --date, else from SOURCE_DATE_EPOCH, else from the clock. Exit status: 0 nothing of level error was found (with --strict: nor a warning), 1 something was, or a share is below --min, 2 wrong use.",
	flags: {
		type: "object",
		properties: {
			"--add-to-baseline": { description: "Write all that is found into the baseline.", type: "boolean" },
			"--baseline": { description: "A file that lists what is known and not reported.", type: "string" },
			"--codeowners": { description: "Read who owns files from CODEOWNERS, and compare that with the owners of contracts.", type: "boolean" },
			"--config": { description: "The configuration (default: docsgen.yaml in DIR, if there is one).", type: "string" },
			"--date": { description: "The day for which to check, as 2026-01-31.", type: "string" },
			"--format": {
				description: "Print what is found on standard output, as json, sarif, junit or github, and nothing else; frames is the default.",
				type: "string"
			},
			"--health": { description: "Say how complete the registry is: which shares are described, owned, tested, and so on.", type: "boolean" },
			"--json": { description: "Print one JSON document on standard output and nothing else.", type: "boolean" },
			"--min": { description: "With less than so many percents of any of these shares, exit with status 1.", type: "string" },
			"--no-cache": { description: "Evaluate every module anew, write every page, and keep nothing for the next run.", type: "boolean" },
			"--quiet": { description: "Print nothing but what is found.", type: "boolean" },
			"--strict": { description: "Treat warnings as errors.", type: "boolean" },
			"--update-baseline": { description: "Remove from the baseline what is no longer found, or make it.", type: "boolean" }
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

export const DocsgenDiff = defineTerminalCommand({
	meta: {
		key: "docsgen.diff",
		version: "1.0.0",
		title: "docsgen diff",
		description: "Says what has changed between two registries, what that breaks, and for whom.",
		domain: "commands",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["commands"]
	},
	command: "docsgen diff [BASE] [HEAD] [flags]",
	details: "Compares two registries. Each is a folder of sources, a registry manifest, a snapshot that docsgen export wrote, the folder of a site with registry.json, or a revision of git, such as main, v1.2.0 or HEAD~3, also of one folder: main:packages/shop. Without HEAD, the current folder is compared; without BASE, with what it was where this branch left the default branch. Revisions are read aside: nothing of the checkout is touched. Exit status: 0 nothing breaks, 1 something does (see --fail-on), 2 the two can't be compared.",
	flags: {
		type: "object",
		properties: {
			"--accept": { description: "Add what fails to the file of accepted findings, for this reason; --by says who accepts it.", type: "string" },
			"--accepted": { description: "The file of findings that are accepted (default: accepted.yaml beside the sources, if there is one).", type: "string" },
			"--by": { description: "Who accepts.", type: "string" },
			"--config": { description: "The configuration (default: docsgen.yaml in DIR, if there is one).", type: "string" },
			"--docs": { description: "Show changes of words too.", type: "boolean" },
			"--fail-on": { default: "breaking", description: "The least verdict that makes the exit status 1: breaking, risky or never.", type: "string" },
			"--format": { default: "frames", description: "Print what has changed as frames, json, markdown, sarif, junit or github.", type: "string" },
			"--no-cache": { description: "Evaluate every module anew, write every page, and keep nothing for the next run.", type: "boolean" },
			"--only": { description: "Accept no more than this fingerprint, rule or key of a contract; may be given several times.", type: "string" },
			"--partial": { description: "Compare what could be loaded also when there are errors.", type: "boolean" },
			"--rules": { description: "List all rules, with their verdicts.", type: "boolean" },
			"--stability": { default: "beta", description: "The least stability, in the base, of contracts that count.", type: "string" },
			"--until": { description: "The last day on which it is accepted, as 2026-01-31.", type: "string" }
		}
	},
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
			"--json": { description: "Print one JSON document on standard output.", type: "boolean" }
		}
	},
});

export const DocsgenExport = defineTerminalCommand({
	meta: {
		key: "docsgen.export",
		version: "1.0.0",
		title: "docsgen export",
		description: "Writes a registry as one document, or who owns its files.",
		domain: "commands",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["commands"]
	},
	command: "docsgen export [DIR] [flags]",
	details: "Loads the registry in DIR, a folder of sources or a registry manifest (default: the current folder), and writes all that is known of its contracts. The format snapshot is one document of JSON, from which docsgen diff has the registry again; codeowners is a CODEOWNERS file for those that the contracts are in. With errors in the sources nothing is written.",
	flags: {
		type: "object",
		properties: {
			"--config": { description: "The configuration (default: docsgen.yaml in DIR, if there is one).", type: "string" },
			"--format": { default: "snapshot", description: "What to write.", type: "string" },
			"--no-cache": { description: "Evaluate every module anew, write every page, and keep nothing for the next run.", type: "boolean" },
			"--out": { description: "The file to write it to (default: standard output).", type: "string" }
		}
	},
});

export const DocsgenImpact = defineTerminalCommand({
	meta: {
		key: "docsgen.impact",
		version: "1.0.0",
		title: "docsgen impact",
		description: "Says whom a change of a contract or of one of its fields reaches.",
		domain: "commands",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["commands"]
	},
	command: "docsgen impact KEY[@VERSION][#FIELD] [DIR] [flags]",
	details: "Loads the registry in DIR, a folder of sources or a registry manifest (default: the current folder), and lists whom a change of the contract reaches, step by step along references, with the owners. With a field, such as order.create#input.email, lists which of them carry it: in shapes and payloads, examples, conditions and views. Of a key that several kinds have, a kind before it picks one: event:order. Nothing is written but the cache.",
	flags: {
		type: "object",
		properties: {
			"--config": { description: "The configuration (default: docsgen.yaml in DIR, if there is one).", type: "string" },
			"--json": { description: "Print one JSON document on standard output.", type: "boolean" },
			"--no-cache": { description: "Evaluate every module anew, write every page, and keep nothing for the next run.", type: "boolean" }
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
			"--config": { description: "The configuration (default: docsgen.yaml in DIR, if there is one).", type: "string" },
			"--json": { description: "Print one JSON document on standard output.", type: "boolean" },
			"--limit": { default: "10", description: "How many results to show at most.", type: "integer" },
			"--no-cache": { description: "Evaluate every module anew, write every page, and keep nothing for the next run.", type: "boolean" }
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
			"--base": { description: "The `PATH` below which a proxy shows the site, such as /docs/.", type: "string" },
			"--config": { description: "The configuration (default: docsgen.yaml in DIR, if there is one).", type: "string" },
			"--dev-assets": { description: "A folder laid out like docsgen's assets, whose files stand in for those of the same path.", type: "string" },
			"--editor": {
				default: "vscode://file{file}:{line}:{column}",
				description: "The address that opens a source file, with {file}, {line} and {column}; \"none\" for no links.",
				type: "string"
			},
			"--history": {
				description: "Say in the site what became of the registry: in the last N tags (without tags, commits), since a REVISION or DAY, or as FILE.json keeps it, which build brings up to date.",
				type: "string"
			},
			"--host": { default: "localhost", description: "The name or address to listen on.", type: "string" },
			"--no-cache": { description: "Evaluate every module anew, write every page, and keep nothing for the next run.", type: "boolean" },
			"--open": { description: "Open the site in the browser.", type: "boolean" },
			"--poll": { description: "Look for changes every second, where the system tells of none and docsgen has not found out.", type: "boolean" },
			"--port": { description: "The port to listen on (default: the first free one from 4400 on).", type: "integer" }
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
