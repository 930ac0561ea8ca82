package contracts

// Rules about texts in Markdown and about guides.
var (
	DeepMarkdown = &Rule{
		Code: Code{"deep-markdown"}, Area: AreaTexts, Severity: Warning,
		Meaning: "lists and quotes stand too deep in each other",
		Why:     "Readers can't follow a hundred levels, and the time to read them grows with their square. What is deeper is shown as it is written.",
		Remedy:  "Nest them less deeply. Where it is no list, put a backslash before the marks.",
		Example: RuleExample{
			Files: []RuleFile{{"guides/a.md", `# A

>>>>>>>>>> and so on, more than 100 of them
`}},
			Place:   "guides/a.md:3:1",
			Message: "lists and quotes stand more than 100 deep in each other; what is deeper is shown as it is written",
			ShownBy: "site.TestLimitsOfTextsAreReported",
		},
	}

	LongMarkdown = &Rule{
		Code: Code{"long-markdown"}, Area: AreaTexts, Severity: Warning,
		Meaning: "a paragraph or heading is very long and full of marks",
		Why:     "The time to pair marks such as brackets and asterisks grows with their number times the length. The paragraph is read in parts, so that no mark reaches from one into the next.",
		Remedy:  "Split the paragraph with empty lines; make a heading shorter.",
		Example: RuleExample{
			Files: []RuleFile{{"guides/a.md", `# A

[[[[[[[[[[ and so on, for more than 8 kB without an empty line
`}},
			Place:   "guides/a.md:3:1",
			Message: "this paragraph is so long and has so many marks that it is read in parts; marks do not reach from one part into the next",
			ShownBy: "site.TestLimitsOfTextsAreReported",
		},
	}

	WideTable = &Rule{
		Code: Code{"wide-table"}, Area: AreaTexts, Severity: Warning,
		Meaning: "a table is too much to show: cells left out, rows too long, too many escaped pipes",
		Why:     "A row that leaves out its cells has them filled in, so that a short text may become a page of megabytes. The table is shown as it is written.",
		Remedy:  "Write out the cells of each row, or split the table.",
		Example: RuleExample{
			Files: []RuleFile{{"guides/a.md", `| 1 | 2 | 3 | and so on, for hundreds of columns
| - | - | - |
| x |
and so on, for hundreds of rows of one cell
`}},
			Place:   "guides/a.md:1:1",
			Message: "this table has rows that lack too many cells, are too long, or too many escaped pipes; it is shown as it is written",
			ShownBy: "site.TestLimitsOfTextsAreReported",
		},
	}

	WideReferences = &Rule{
		Code: Code{"wide-references"}, Area: AreaTexts, Severity: Warning,
		Meaning: "the addresses of reference links add up to too much",
		Why:     "One long address that many links refer to is written out for each, so that a short text may become a page of megabytes. The others are shown as their text.",
		Remedy:  "Write shorter addresses.",
		Example: RuleExample{
			Files: []RuleFile{{"guides/a.md", `[a] [a] [a] and so on, thousands of times

[a]: https://example.org/an-address-of-many-kilobytes
`}},
			Place:   "guides/a.md:1:1",
			Message: "the addresses of the reference links add up to more than the text and 100000 bytes; the others are shown as their text",
			ShownBy: "site.TestLimitsOfTextsAreReported",
		},
	}

	DuplicateGuide = &Rule{
		Code: Code{"duplicate-guide"}, Area: AreaGuides, Severity: Error,
		Meaning: "two guides have one id",
		Why:     "The id of a guide, its path without .md, is the address of its page. Only the first has a page, and the other is lost.",
		Remedy:  "Rename one of them.",
		Example: RuleExample{
			Files: []RuleFile{{"docsgen.yaml", `guides: guides
`}, {"guides/orders.md", `# Orders
`}, {"guides/orders/index.md", `# All about orders
`}},
			Place:   "guides/orders/index.md",
			Message: "there are two guides with the id \"orders\"",
		},
	}

	UnreadableGuide = &Rule{
		Code: Code{"unreadable-guide"}, Area: AreaGuides, Severity: Error,
		Otherwise: "a warning when the guide is MDX, which has to be run",
		Meaning:   "a guide, or the folder of guides, can't be read",
		Why:       "The configuration asks for guides, and a site without them would not be what was wanted.",
		Remedy:    "Bring the file or folder back, or mend \"guides\" in docsgen.yaml.",
		Example: RuleExample{
			Files: []RuleFile{{"docsgen.yaml", `guides: guidse
`}, {"guides/orders.md", `# Orders
`}},
			Place:   "guidse",
			Message: "guidse does not exist",
		},
	}

	StaticFile = &Rule{
		Code: Code{"static-file"}, Area: AreaGuides, Severity: Warning,
		Meaning: "a file of the static folder stands where the site has one of its own",
		Why:     "Files of the static folder are published as they are, and none of them takes the place of a page.",
		Remedy:  "Give the file another name.",
		Example: RuleExample{
			Files: []RuleFile{{"docsgen.yaml", `static: static
`}, {"static/search.html", `<!doctype html><title>Mine</title>
`}},
			Place:   "static/search.html",
			Message: "this file is left out, since the site has one of its own in that place: search.html",
		},
	}

	UnsafePicture = &Rule{
		Code: Code{"unsafe-picture"}, Area: AreaGuides, Severity: Warning,
		Meaning: "a picture is not what its name says, or can't be read",
		Why:     "A host serves a file by its name. What only pretends to be a picture could run as something else in a reader's browser, so it is not published.",
		Remedy:  "Save the picture anew with the program that made it.",
		Example: RuleExample{
			Files: []RuleFile{{"docsgen.yaml", `guides: guides
`}, {"guides/plan.svg", `<svg xmlns="http://www.w3.org/2000/svg">
  <rect width="10" height="10">
</svg>
`}},
			Place:   "guides/plan.svg:3",
			Message: "this picture is left out: it is no well-formed XML: element <rect> closed by </svg>",
		},
	}

	ActivePicture = &Rule{
		Code: Code{"active-picture"}, Area: AreaGuides, Severity: Warning,
		Meaning: "a drawing is published without what acts in it",
		Why:     "SVG may hold scripts, handlers and links to other hosts. Whoever can change a picture could run code in the browsers of readers, so only what draws is published.",
		Remedy:  "Save the drawing as plain SVG, without scripts and interaction.",
		Example: RuleExample{
			Files: []RuleFile{{"docsgen.yaml", `guides: guides
`}, {"guides/plan.svg", `<svg xmlns="http://www.w3.org/2000/svg">
  <script>alert(1)</script>
  <rect width="10" height="10"/>
</svg>
`}},
			Place:   "guides/plan.svg:2:3",
			Message: "this picture is published without the element <script>",
		},
	}
)
