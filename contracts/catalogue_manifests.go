package contracts

// Rules about registry manifests, and about the schemas in them and beside them.
var (
	MissingItems = &Rule{
		Code: Code{"missing-items"}, Area: AreaManifests, Severity: Error,
		Meaning: "a registry manifest has no items",
		Why:     "The items are the contracts. A manifest without them is empty, or is another kind of document that was named by mistake.",
		Remedy:  "Add \"items\": a list with one object for each contract.",
		Example: RuleExample{
			Files: []RuleFile{{"docsgen.yaml", `sources: [shop.yaml]
`}, {"shop.yaml", `name: shop
`}},
			Place:   "shop.yaml:1:1",
			Message: "this registry manifest has no items",
		},
	}

	MissingName = &Rule{
		Code: Code{"missing-name"}, Area: AreaManifests, Severity: Warning,
		Meaning: "a registry manifest has no name",
		Why:     "The site shows the name as the registry's. Without it readers see the name of a folder.",
		Remedy:  "Add \"name\" to the manifest, or \"title\" to docsgen.yaml.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.yaml", `items:
  - key: shop.order.created
    version: 1.0.0
    type: contractspec:event
`}},
			Place:   "shop.yaml:1:1",
			Message: "this registry manifest has no name",
		},
	}

	MissingType = &Rule{
		Code: Code{"missing-type"}, Area: AreaManifests, Severity: Error,
		Meaning: "an item of a registry manifest has no type",
		Why:     "The type says what kind of contract the item is, and so where its page goes and what the page shows. The item is left out.",
		Remedy:  "Say what it is: \"type\": \"contractspec:event\".",
		Example: RuleExample{
			Files: []RuleFile{{"shop.yaml", `name: shop
items:
  - key: shop.order.created
    version: 1.0.0
    type: contractspec:event
  - key: shop.order.paid
    version: 1.0.0
`}},
			Place:   "shop.yaml:6:5",
			Message: "this item has no type",
		},
	}

	UnknownType = &Rule{
		Code: Code{"unknown-type"}, Area: AreaManifests, Severity: Warning,
		Otherwise: "an error when the word can't name a kind at all",
		Meaning:   "the type of an item is no kind of contract that docsgen knows",
		Why:       "A kind that is not known is shown with its properties as they are, without the sections that its kind has. What is of another prefix is no contract, and is left out.",
		Remedy:    "Correct the word: a type is contractspec: and the name of a kind, such as contractspec:operation.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.yaml", `name: shop
items:
  - key: shop.order.created
    version: 1.0.0
    type: contractspec:evnet
`}},
			Place:   "shop.yaml:5:11",
			Message: "docsgen knows no contracts of kind \"evnet\"",
		},
	}

	MissingFile = &Rule{
		Code: Code{"missing-file"}, Area: AreaManifests, Severity: Warning,
		Meaning: "files that a manifest lists are not beside it",
		Why:     "The sources of the contracts can't be shown. A manifest that was taken from its place lacks them all, so this is said once.",
		Remedy:  "Put the files where the manifest says: paths are relative to it, or to the root of its package. A file may also carry its content.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.yaml", `name: shop
items:
  - key: shop.order.created
    version: 1.0.0
    type: contractspec:event
    files: [{ path: src/order.ts }]
`}},
			Place:   "shop.yaml:6:21",
			Message: "1 of the 1 files that the items list are not beside this manifest, such as \"src/order.ts\"",
		},
	}

	OutdatedManifest = &Rule{
		Code: Code{"outdated-manifest"}, Area: AreaManifests, Severity: Warning,
		Meaning: "a registry manifest says something else than the modules of its package",
		Why:     "A manifest is published from the modules beside it. They are the source, and are what the site shows; whoever reads the manifest alone sees an older state.",
		Remedy:  "Publish the manifest anew, or remove it from the sources.",
		Example: RuleExample{
			Files: []RuleFile{{"paid.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Paid = defineEvent({
  meta: { key: 'shop.paid', version: '1.0.0', title: 'Order paid' },
});
`}, {"shop.yaml", `name: shop
items:
  - key: shop.paid
    version: 1.0.0
    type: contractspec:event
    title: Paid
`}},
			Place:   "shop.yaml:3:10",
			Message: "this manifest is out of date: the modules of its package say something else of event shop.paid 1.0.0",
		},
	}

	UnknownSchema = &Rule{
		Code: Code{"unknown-schema"}, Area: AreaSchemas, Severity: Warning,
		Meaning: "a reference between schemas leads nowhere",
		Why:     "The fields behind the reference are missing from the page, and readers see \"any\" in their place.",
		Remedy:  "Correct the reference: definitions stand under \"$defs\", files are named relative to the one that refers to them. Schemas of other hosts have to be copied into the workspace.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.yaml", `name: shop
items:
  - key: shop.order.created
    version: 1.0.0
    type: contractspec:event
    schema:
      payload: { $ref: "#/$defs/Ordr" }
$defs:
  Order: { type: object, properties: { id: { type: string } } }
`}},
			Place:   "shop.yaml:7:24",
			Message: "there is no schema \"#/$defs/Ordr\"",
		},
	}

	InvalidKeyword = &Rule{
		Code: Code{"invalid-keyword"}, Area: AreaSchemas, Severity: Warning,
		Meaning: "a keyword of a JSON Schema has a value that it can't have",
		Why:     "The keyword is shown as a note with its value, and nothing that it should say reaches the fields.",
		Remedy:  "Write what the keyword takes: \"required\" a list of names, \"properties\" an object of schemas, \"type\" one of the seven types.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.yaml", `name: shop
items:
  - key: shop.order.created
    version: 1.0.0
    type: contractspec:event
    schema:
      payload: { type: objct, properties: { id: { type: string } } }
`}},
			Place:   "shop.yaml:7:24",
			Message: "JSON Schema has no type \"objct\"",
		},
	}
)
