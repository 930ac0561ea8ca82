// Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineDiagnostic } from '@contractspec/lib.contracts-spec';

export const UnreadableFile = defineDiagnostic({
	meta: {
		key: "unreadable-file",
		version: "1.0.0",
		description: "A file or folder can't be read.",
		domain: "files",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the file is a source, since nobody knows which contracts it has",
	why: "What it holds is missing. A site that lacks contracts must not take the place of one that has them.",
	remedy: "Check that it is a regular file or a folder, is there and may be read, or let .gitignore name it.",
	snippet: "$ chmod 000 order.ts && docsgen build\n",
	message: "this cannot be read: permission denied",
});

export const BrokenLink = defineDiagnostic({
	meta: {
		key: "broken-link",
		version: "1.0.0",
		description: "A symbolic link leads nowhere, out of the workspace or back to itself.",
		domain: "files",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the link is the configuration or a source that was named",
	why: "Only files of the workspace are read, whatever links say. What the link should lead to is missing.",
	remedy: "Bring the target back, or copy it into the workspace.",
	snippet: "$ ln -s /elsewhere/order.ts order.ts && docsgen build\n",
	message: "this link cannot be followed: it leads out of the workspace, or into git's own folder",
});

export const FileTooLarge = defineDiagnostic({
	meta: {
		key: "file-too-large",
		version: "1.0.0",
		description: "A file is larger than what is read of its kind.",
		domain: "files",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the file was named, or is a manifest, the configuration, a guide or its picture",
	why: "Contracts and guides are written by people. A file of many megabytes is data or a bundle, and is left out.",
	remedy: "Split it, or let .gitignore name it.",
	snippet: "$ ls -sh\n6.0M order.ts\n$ docsgen build\n",
	message: "this file of 6 MB is left out, as sources have at most 5 MB",
});

export const TooManyFiles = defineDiagnostic({
	meta: {
		key: "too-many-files",
		version: "1.0.0",
		description: "The workspace holds too many files and folders.",
		domain: "files",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when they are in the folder of guides",
	why: "What was not looked at yet is left out, so contracts may be missing.",
	remedy: "Let docsgen.yaml name the folders that matter, or .gitignore those that do not.",
	snippet: "$ find . | wc -l\n1200000\n$ docsgen build\n",
	message: "what follows is left out: at most 1000000 files and folders are looked at",
});

export const TooManyRules = defineDiagnostic({
	meta: {
		key: "too-many-rules",
		version: "1.0.0",
		description: "Too many rules of .gitignore hold in a folder.",
		domain: "files",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Each file is compared with each rule. Those beyond the limit do not count, so files may be read that were to be left out.",
	remedy: "Join rules with wildcards.",
	snippet: "$ wc -l .gitignore\n6000 .gitignore\n$ docsgen build\n",
	message: "only the first 5000 rules count of those that hold in this folder",
});

export const NotText = defineDiagnostic({
	meta: {
		key: "not-text",
		version: "1.0.0",
		description: "A source or a guide holds no text in UTF-8.",
		domain: "files",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the file was named, or is a manifest",
	why: "A video may have the extension .ts, or a file may be saved as UTF-16. It is left out; a guide in UTF-16 is shown.",
	remedy: "Save it as UTF-8, or let .gitignore name it.",
	snippet: "defineEvent\u0000\ufffd\n",
	message: "this file holds no text in UTF-8, and is left out",
});

export const InvalidUtf8 = defineDiagnostic({
	meta: {
		key: "invalid-utf8",
		version: "1.0.0",
		description: "A source or a guide has characters that are not in UTF-8.",
		domain: "files",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The file was saved in another encoding. What can't be read is shown as a replacement character, on pages too.",
	remedy: "Save the file as UTF-8.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Paid = defineEvent({\n  meta: { key: 'shop.caf\ufffd.paid', version: '1.0.0' },\n});\n",
	message: "this file is not in UTF-8; what cannot be read is shown as �",
});
