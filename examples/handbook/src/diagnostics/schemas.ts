// Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineDiagnostic } from '@contractspec/lib.contracts-spec';

export const UnknownSchema = defineDiagnostic({
	meta: {
		key: "unknown-schema",
		version: "1.0.0",
		description: "A reference between schemas leads nowhere.",
		domain: "schemas",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The fields behind the reference are missing from the page, and readers see \"any\" in their place.",
	remedy: "Correct the reference: definitions stand under \"$defs\", files are named relative to the one that refers to them. Schemas of other hosts have to be copied into the workspace.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n    schema:\n      payload: { $ref: \"#/$defs/Ordr\" }\n$defs:\n  Order: { type: object, properties: { id: { type: string } } }\n",
	message: "there is no schema \"#/$defs/Ordr\"",
});

export const InvalidKeyword = defineDiagnostic({
	meta: {
		key: "invalid-keyword",
		version: "1.0.0",
		description: "A keyword of a JSON Schema has a value that it can't have.",
		domain: "schemas",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The keyword is shown as a note with its value, and nothing that it should say reaches the fields.",
	remedy: "Write what the keyword takes: \"required\" a list of names, \"properties\" an object of schemas, \"type\" one of the seven types.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n    schema:\n      payload: { type: objct, properties: { id: { type: string } } }\n",
	message: "JSON Schema has no type \"objct\"",
});
