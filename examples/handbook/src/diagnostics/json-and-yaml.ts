// Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineDiagnostic } from '@contractspec/lib.contracts-spec';

export const SyntaxError = defineDiagnostic({
	meta: {
		key: "syntax-error",
		version: "1.0.0",
		description: "A document or a module can't be read, since its syntax is wrong.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error; a warning in package.json, without which contracts are loaded too",
	why: "Nothing of the file is known, so all that it defines is left out.",
	remedy: "Mend the marked place. Often the cause stands just before it: a bracket that is not closed, a comma too many, a tab in YAML.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n    title: Created: an order\n",
	message: "mapping value is not allowed in this context",
});

export const WrongType = defineDiagnostic({
	meta: {
		key: "wrong-type",
		version: "1.0.0",
		description: "A value is not of the type that its property takes.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "A text where a list is wanted, say. The value is left out, so the page says less than the source.",
	remedy: "Write what the message names.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n    description: [An order was created]\n",
	message: "event shop.order.created: \"description\" must be a text, not a list",
});

export const UnknownKey = defineDiagnostic({
	meta: {
		key: "unknown-key",
		version: "1.0.0",
		description: "Nothing reads this property.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the property stands in the configuration",
	why: "What it says has no effect. Mostly it is a slip of the finger, and then what was meant is missing.",
	remedy: "Correct the name, or remove the property.",
	snippet: "name: shop\nitmes: []\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n",
	message: "a registry manifest has no property \"itmes\"",
});

export const DuplicateKey = defineDiagnostic({
	meta: {
		key: "duplicate-key",
		version: "1.0.0",
		description: "An object has a property twice.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error; a warning in package.json, without which contracts are loaded too",
	why: "Programs differ in which of the two they take. The first is kept here, and the other is lost.",
	remedy: "Remove one of them.",
	snippet: "name: shop\nname: store\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n",
	message: "the property \"name\" is there twice",
});

export const InvalidKey = defineDiagnostic({
	meta: {
		key: "invalid-key",
		version: "1.0.0",
		description: "The name of a property is no plain text.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "YAML allows lists, objects and tags of one's own as names, which other programs read differently or not at all. The property is left out.",
	remedy: "Write the name as a plain text. One that begins with !, & or * needs quotes.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n    !team owners: [shop]\n",
	message: "the name of a property must be a text",
});

export const UnknownAnchor = defineDiagnostic({
	meta: {
		key: "unknown-anchor",
		version: "1.0.0",
		description: "An alias of YAML names an anchor that is not there.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "The alias stands for what the anchor marks, and that has to come before it. Its value is not known.",
	remedy: "Correct the name, or mark the value with &name before its first alias. A text that begins with an asterisk needs quotes.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n    owners: *team\n",
	message: "there is no anchor \"team\" before this alias",
});

export const SeveralDocuments = defineDiagnostic({
	meta: {
		key: "several-documents",
		version: "1.0.0",
		description: "A YAML file holds more than one document.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "A file is one manifest, schema or configuration. Which of its documents is meant can't be known, so the file is left out.",
	remedy: "Make files of the documents, or remove what follows the second line of three dashes.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n---\nname: another\n",
	message: "the file holds more than one document",
});

export const TooLarge = defineDiagnostic({
	meta: {
		key: "too-large",
		version: "1.0.0",
		description: "A document holds too many values.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error; a warning in package.json, without which contracts are loaded too",
	why: "A few lines of YAML can stand for billions of values through aliases of aliases. The document is left out.",
	remedy: "Split it into several files, or use fewer aliases: each counts with all that its anchor holds.",
	snippet: "a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\nname: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n",
	message: "the document holds more than 21276 values",
});

export const TooDeep = defineDiagnostic({
	meta: {
		key: "too-deep",
		version: "1.0.0",
		description: "The values of a document, or folders, are nested too deep.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when a document is left out for that, or a folder of guides",
	why: "Nobody writes such a document by hand. It is left out, and so is what lies in the folders.",
	remedy: "Flatten the document. Of folders: move the files up.",
	snippet: "{ \"name\": \"shop\", \"items\": [[[[[[[[[[[[ and so on, 200 deep\n",
	message: "lists and objects are nested more than 200 deep",
});
