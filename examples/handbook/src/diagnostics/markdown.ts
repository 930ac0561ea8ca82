// Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineDiagnostic } from '@contractspec/lib.contracts-spec';

export const DeepMarkdown = defineDiagnostic({
	meta: {
		key: "deep-markdown",
		version: "1.0.0",
		description: "Lists and quotes stand too deep in each other.",
		domain: "markdown",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Readers can't follow a hundred levels, and the time to read them grows with their square. What is deeper is shown as it is written.",
	remedy: "Nest them less deeply. Where it is no list, put a backslash before the marks.",
	snippet: "# A\n\n>>>>>>>>>> and so on, more than 100 of them\n",
	message: "lists and quotes stand more than 100 deep in each other; what is deeper is shown as it is written",
});

export const LongMarkdown = defineDiagnostic({
	meta: {
		key: "long-markdown",
		version: "1.0.0",
		description: "A paragraph or heading is very long and full of marks.",
		domain: "markdown",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The time to pair marks such as brackets and asterisks grows with their number times the length. The paragraph is read in parts, so that no mark reaches from one into the next.",
	remedy: "Split the paragraph with empty lines; make a heading shorter.",
	snippet: "# A\n\n[[[[[[[[[[ and so on, for more than 8 kB without an empty line\n",
	message: "this paragraph is so long and has so many marks that it is read in parts; marks do not reach from one part into the next",
});

export const WideTable = defineDiagnostic({
	meta: {
		key: "wide-table",
		version: "1.0.0",
		description: "A table is too much to show: cells left out, rows too long, too many escaped pipes.",
		domain: "markdown",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "A row that leaves out its cells has them filled in, so that a short text may become a page of megabytes. The table is shown as it is written.",
	remedy: "Write out the cells of each row, or split the table.",
	snippet: "| 1 | 2 | 3 | and so on, for hundreds of columns\n| - | - | - |\n| x |\nand so on, for hundreds of rows of one cell\n",
	message: "this table has rows that lack too many cells, are too long, or too many escaped pipes; it is shown as it is written",
});

export const WideReferences = defineDiagnostic({
	meta: {
		key: "wide-references",
		version: "1.0.0",
		description: "The addresses of reference links add up to too much.",
		domain: "markdown",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "One long address that many links refer to is written out for each, so that a short text may become a page of megabytes. The others are shown as their text.",
	remedy: "Write shorter addresses.",
	snippet: "[a] [a] [a] and so on, thousands of times\n\n[a]: https://example.org/an-address-of-many-kilobytes\n",
	message: "the addresses of the reference links add up to more than the text and 100000 bytes; the others are shown as their text",
});
