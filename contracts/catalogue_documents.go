package contracts

// Rules about documents in JSON and YAML, whatever they hold: manifests, schemas, the
// configuration, the front matter of guides. Syntax errors of modules are the same to people, and
// have the same code.
var (
	SyntaxError = &Rule{
		Code: Code{"syntax-error"}, Area: AreaDocuments, Severity: Error,
		Otherwise: "a warning in package.json, without which contracts are loaded too",
		Meaning:   "a document or a module can't be read, since its syntax is wrong",
		Why:       "Nothing of the file is known, so all that it defines is left out.",
		Remedy:    "Mend the marked place. Often the cause stands just before it: a bracket that is not closed, a comma too many, a tab in YAML.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.yaml", `name: shop
items:
  - key: shop.order.created
    version: 1.0.0
    type: contractspec:event
    title: Created: an order
`}},
			Place:   "shop.yaml:6:12",
			Message: "mapping value is not allowed in this context",
		},
	}

	WrongType = &Rule{
		Code: Code{"wrong-type"}, Area: AreaDocuments, Severity: Error,
		Meaning: "a value is not of the type that its property takes",
		Why:     "A text where a list is wanted, say. The value is left out, so the page says less than the source.",
		Remedy:  "Write what the message names.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.yaml", `name: shop
items:
  - key: shop.order.created
    version: 1.0.0
    type: contractspec:event
    description: [An order was created]
`}},
			Place:   "shop.yaml:6:18",
			Message: "event shop.order.created: \"description\" must be a text, not a list",
		},
	}

	UnknownKey = &Rule{
		Code: Code{"unknown-key"}, Area: AreaDocuments, Severity: Warning,
		Otherwise: "an error when the property stands in the configuration",
		Meaning:   "nothing reads this property",
		Why:       "What it says has no effect. Mostly it is a slip of the finger, and then what was meant is missing.",
		Remedy:    "Correct the name, or remove the property.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.yaml", `name: shop
itmes: []
items:
  - key: shop.order.created
    version: 1.0.0
    type: contractspec:event
`}},
			Place:   "shop.yaml:2:1",
			Message: "a registry manifest has no property \"itmes\"",
		},
	}

	DuplicateKey = &Rule{
		Code: Code{"duplicate-key"}, Area: AreaDocuments, Severity: Error,
		Otherwise: "a warning in package.json, without which contracts are loaded too",
		Meaning:   "an object has a property twice",
		Why:       "Programs differ in which of the two they take. The first is kept here, and the other is lost.",
		Remedy:    "Remove one of them.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.yaml", `name: shop
name: store
items:
  - key: shop.order.created
    version: 1.0.0
    type: contractspec:event
`}},
			Place:   "shop.yaml:2:1",
			Message: "the property \"name\" is there twice",
		},
	}

	InvalidKey = &Rule{
		Code: Code{"invalid-key"}, Area: AreaDocuments, Severity: Error,
		Meaning: "the name of a property is no plain text",
		Why:     "YAML allows lists, objects and tags of one's own as names, which other programs read differently or not at all. The property is left out.",
		Remedy:  "Write the name as a plain text. One that begins with !, & or * needs quotes.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.yaml", `name: shop
items:
  - key: shop.order.created
    version: 1.0.0
    type: contractspec:event
    !team owners: [shop]
`}},
			Place:   "shop.yaml:6:5",
			Message: "the name of a property must be a text",
		},
	}

	UnknownAnchor = &Rule{
		Code: Code{"unknown-anchor"}, Area: AreaDocuments, Severity: Error,
		Meaning: "an alias of YAML names an anchor that is not there",
		Why:     "The alias stands for what the anchor marks, and that has to come before it. Its value is not known.",
		Remedy:  "Correct the name, or mark the value with &name before its first alias. A text that begins with an asterisk needs quotes.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.yaml", `name: shop
items:
  - key: shop.order.created
    version: 1.0.0
    type: contractspec:event
    owners: *team
`}},
			Place:   "shop.yaml:6:13",
			Message: "there is no anchor \"team\" before this alias",
		},
	}

	SeveralDocuments = &Rule{
		Code: Code{"several-documents"}, Area: AreaDocuments, Severity: Error,
		Meaning: "a YAML file holds more than one document",
		Why:     "A file is one manifest, schema or configuration. Which of its documents is meant can't be known, so the file is left out.",
		Remedy:  "Make files of the documents, or remove what follows the second line of three dashes.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.yaml", `name: shop
items:
  - key: shop.order.created
    version: 1.0.0
    type: contractspec:event
---
name: another
`}},
			Place:   "shop.yaml:7:5",
			Message: "the file holds more than one document",
		},
	}

	TooLarge = &Rule{
		Code: Code{"too-large"}, Area: AreaDocuments, Severity: Error,
		Otherwise: "a warning in package.json, without which contracts are loaded too",
		Meaning:   "a document holds too many values",
		Why:       "A few lines of YAML can stand for billions of values through aliases of aliases. The document is left out.",
		Remedy:    "Split it into several files, or use fewer aliases: each counts with all that its anchor holds.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.yaml", `a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
name: shop
items:
  - key: shop.order.created
    version: 1.0.0
    type: contractspec:event
`}},
			Place:   "shop.yaml:5:8",
			Message: "the document holds more than 21276 values",
		},
	}

	TooDeep = &Rule{
		Code: Code{"too-deep"}, Area: AreaDocuments, Severity: Warning,
		Otherwise: "an error when a document is left out for that, or a folder of guides",
		Meaning:   "the values of a document, or folders, are nested too deep",
		Why:       "Nobody writes such a document by hand. It is left out, and so is what lies in the folders.",
		Remedy:    "Flatten the document. Of folders: move the files up.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.json", `{ "name": "shop", "items": [[[[[[[[[[[[ and so on, 200 deep
`}},
			Place:   "shop.json:1:225",
			Message: "lists and objects are nested more than 200 deep",
			ShownBy: "contracts/document.TestHostile",
		},
	}
)
