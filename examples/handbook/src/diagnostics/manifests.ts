// Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineDiagnostic } from '@contractspec/lib.contracts-spec';

export const MissingItems = defineDiagnostic({
	meta: {
		key: "missing-items",
		version: "1.0.0",
		description: "A registry manifest has no items.",
		domain: "manifests",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "The items are the contracts. A manifest without them is empty, or is another kind of document that was named by mistake.",
	remedy: "Add \"items\": a list with one object for each contract.",
	message: "this registry manifest has no items",
});

export const MissingName = defineDiagnostic({
	meta: {
		key: "missing-name",
		version: "1.0.0",
		description: "A registry manifest has no name.",
		domain: "manifests",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The site shows the name as the registry's. Without it readers see the name of a folder.",
	remedy: "Add \"name\" to the manifest, or \"title\" to docsgen.yaml.",
	snippet: "items:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n",
	message: "this registry manifest has no name",
});

export const MissingType = defineDiagnostic({
	meta: {
		key: "missing-type",
		version: "1.0.0",
		description: "An item of a registry manifest has no type.",
		domain: "manifests",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "The type says what kind of contract the item is, and so where its page goes and what the page shows. The item is left out.",
	remedy: "Say what it is: \"type\": \"contractspec:event\".",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n  - key: shop.order.paid\n    version: 1.0.0\n",
	message: "this item has no type",
});

export const UnknownType = defineDiagnostic({
	meta: {
		key: "unknown-type",
		version: "1.0.0",
		description: "The type of an item is no kind of contract that docsgen knows.",
		domain: "manifests",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the word can't name a kind at all",
	why: "A kind that is not known is shown with its properties as they are, without the sections that its kind has. What is of another prefix is no contract, and is left out.",
	remedy: "Correct the word: a type is contractspec: and the name of a kind, such as contractspec:operation.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:evnet\n",
	message: "docsgen knows no contracts of kind \"evnet\"",
});

export const MissingFile = defineDiagnostic({
	meta: {
		key: "missing-file",
		version: "1.0.0",
		description: "Files that a manifest lists are not beside it.",
		domain: "manifests",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The sources of the contracts can't be shown. A manifest that was taken from its place lacks them all, so this is said once.",
	remedy: "Put the files where the manifest says: paths are relative to it, or to the root of its package. A file may also carry its content.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n    files: [{ path: src/order.ts }]\n",
	message: "1 of the 1 files that the items list are not beside this manifest, such as \"src/order.ts\"",
});

export const OutdatedManifest = defineDiagnostic({
	meta: {
		key: "outdated-manifest",
		version: "1.0.0",
		description: "A registry manifest says something else than the modules of its package.",
		domain: "manifests",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "A manifest is published from the modules beside it. They are the source, and are what the site shows; whoever reads the manifest alone sees an older state.",
	remedy: "Publish the manifest anew, or remove it from the sources.",
	message: "this manifest is out of date: the modules of its package say something else of event shop.paid 1.0.0",
});
