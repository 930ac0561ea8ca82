// Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineDiagnostic } from '@contractspec/lib.contracts-spec';

export const DuplicateGuide = defineDiagnostic({
	meta: {
		key: "duplicate-guide",
		version: "1.0.0",
		description: "Two guides have one id.",
		domain: "guides",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "The id of a guide, its path without .md, is the address of its page. Only the first has a page, and the other is lost.",
	remedy: "Rename one of them.",
	message: "there are two guides with the id \"orders\"",
});

export const UnreadableGuide = defineDiagnostic({
	meta: {
		key: "unreadable-guide",
		version: "1.0.0",
		description: "A guide, or the folder of guides, can't be read.",
		domain: "guides",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error; a warning when the guide is MDX, which has to be run",
	why: "The configuration asks for guides, and a site without them would not be what was wanted.",
	remedy: "Bring the file or folder back, or mend \"guides\" in docsgen.yaml.",
	message: "guidse does not exist",
});

export const UnsafePicture = defineDiagnostic({
	meta: {
		key: "unsafe-picture",
		version: "1.0.0",
		description: "A picture is not what its name says, or can't be read.",
		domain: "guides",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "A host serves a file by its name. What only pretends to be a picture could run as something else in a reader's browser, so it is not published.",
	remedy: "Save the picture anew with the program that made it.",
	message: "this picture is left out: it is no well-formed XML: element <rect> closed by </svg>",
});

export const ActivePicture = defineDiagnostic({
	meta: {
		key: "active-picture",
		version: "1.0.0",
		description: "A drawing is published without what acts in it.",
		domain: "guides",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "SVG may hold scripts, handlers and links to other hosts. Whoever can change a picture could run code in the browsers of readers, so only what draws is published.",
	remedy: "Save the drawing as plain SVG, without scripts and interaction.",
	message: "this picture is published without the element <script>",
});

export const StaticFile = defineDiagnostic({
	meta: {
		key: "static-file",
		version: "1.0.0",
		description: "A file of the static folder stands where the site has one of its own.",
		domain: "guides",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Files of the static folder are published as they are, and none of them takes the place of a page.",
	remedy: "Give the file another name.",
	message: "this file is left out, since the site has one of its own in that place: search.html",
});
