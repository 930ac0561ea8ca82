// Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineDiagnostic } from '@contractspec/lib.contracts-spec';

export const RevisionUnloaded = defineDiagnostic({
	meta: {
		key: "revision-unloaded",
		version: "1.0.0",
		description: "A revision of the history could not be loaded.",
		domain: "history",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "What is missing in it would look removed, and added again in the next. The next one is compared with the one before it instead, and the page of all changes says so.",
	remedy: "docsgen diff REVISION HEAD says what is wrong with it. --partial takes what could be loaded; where the folder had another name then, begin behind that: --history REVISION.",
	snippet: "$ docsgen build --history 20\n",
	message: "v1.1.0 is left out of the history: 1 error in it, first in order.ts: a contract has no key",
});

export const HistoryShort = defineDiagnostic({
	meta: {
		key: "history-short",
		version: "1.0.0",
		description: "The history does not have all revisions that were asked for.",
		domain: "history",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "A shallow clone has only the newest commits, and often no tags; without git there are none, and submodules are in repositories of their own. The site tells what is there.",
	remedy: "Fetch all of it: git fetch --unshallow --tags, or fetch-depth: 0 of actions/checkout.",
	snippet: "$ git clone --depth 1 https://example.org/shop.git\n$ docsgen build --history 20\n",
	message: "the clone is shallow, so that older revisions are not in the history",
});
