// Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineDiagnostic } from '@contractspec/lib.contracts-spec';

export const InvalidValue = defineDiagnostic({
	meta: {
		key: "invalid-value",
		version: "1.0.0",
		description: "A key of the configuration has a value that it can't have.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Guessing what was meant would give another site than was wanted, so nothing is built.",
	remedy: "Write what the hint says. The README lists all keys.",
	snippet: "url: example.org/docs\n",
	message: "\"url\" is not a web address",
});

export const Usage = defineDiagnostic({
	meta: {
		key: "usage",
		version: "1.0.0",
		description: "The command can't do what it was asked for.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "A folder that is not there, say, or a configuration with errors. Nothing was built.",
	remedy: "Mend what the message names; docsgen build --help lists arguments and flags.",
	snippet: "$ docsgen build nowhere --json\n",
	message: "nowhere does not exist",
});
