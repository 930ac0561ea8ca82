// Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineDiagnostic } from '@contractspec/lib.contracts-spec';

export const OutputPlace = defineDiagnostic({
	meta: {
		key: "output-place",
		version: "1.0.0",
		description: "The site would replace a folder that must not be replaced.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Sources, guides, a repository, the home or the current folder would be lost. Nothing was written.",
	remedy: "Choose another folder with --out, or with \"output\" in the configuration.",
	snippet: "$ docsgen build --out .\n",
	message: "the site can't go to /home/ada/shop, which is, or holds, what the site is made of: /home/ada/shop",
});

export const OutputOutside = defineDiagnostic({
	meta: {
		key: "output-outside",
		version: "1.0.0",
		description: "The configuration, or a link, puts the site outside of the workspace.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "A configuration comes with the sources, and whoever wrote it must not decide what is replaced elsewhere on this machine. Nothing was written.",
	remedy: "Name the folder on the command line: --out says that you mean it.",
	message: "the configuration puts the site to /home/ada/public, outside the workspace /home/ada/shop",
});

export const OutputFile = defineDiagnostic({
	meta: {
		key: "output-file",
		version: "1.0.0",
		description: "The site is to go where a file, or a link that leads nowhere, is.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "A site is a folder, and what is there may be worth something. Nothing was written.",
	remedy: "Remove the file, or choose another folder with --out.",
	snippet: "$ touch public && docsgen build\n",
	message: "/home/ada/shop/public is a file, or lies in one",
});

export const OutputForeign = defineDiagnostic({
	meta: {
		key: "output-foreign",
		version: "1.0.0",
		description: "The site's folder holds what docsgen did not write.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Nothing that a person made is ever removed. The folder may be another one than was meant. Nothing was written.",
	remedy: "Choose another folder with --out, or move away what the message names.",
	snippet: "$ ls public\nthesis.txt\n$ docsgen build\n",
	message: "/home/ada/shop/public holds thesis.txt, which docsgen did not write",
});

export const OutputChanged = defineDiagnostic({
	meta: {
		key: "output-changed",
		version: "1.0.0",
		description: "Files of the last site were changed since docsgen wrote them.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Somebody's work would be lost. Nothing was written.",
	remedy: "Move the files away, or remove them if they are worth nothing: what is missing is written anew.",
	snippet: "$ echo '<!-- mine -->' >> public/index.html && docsgen build\n",
	message: "/home/ada/shop/public holds what was changed since docsgen wrote it, and would be lost: index.html",
});

export const OutputKept = defineDiagnostic({
	meta: {
		key: "output-kept",
		version: "1.0.0",
		description: "The site's folder keeps what docsgen did not write.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "It is published beside the site, which is right for a CNAME and wrong for a forgotten note.",
	remedy: "Move it away if that is not meant.",
	snippet: "$ echo docs.example.org > public/CNAME && docsgen build\n",
	message: "/home/ada/shop/public keeps what docsgen did not write: CNAME",
});

export const OutputInPlace = defineDiagnostic({
	meta: {
		key: "output-in-place",
		version: "1.0.0",
		description: "The site is written into its folder file by file.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The folder is or holds a mount point, or its parent can't be written, so that it can't be replaced in one step. While the files are exchanged, readers may get pages of the last site and of this one.",
	remedy: "Name a folder inside it, if that moment matters.",
	snippet: "$ docker run -v site:/public docsgen build --out /public\n",
	message: "/public is written file by file, since it is a mount point: for that moment readers see some pages of the last site and some of this one",
});

export const OutputBusy = defineDiagnostic({
	meta: {
		key: "output-busy",
		version: "1.0.0",
		description: "Another docsgen is writing to the folder.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Two builds would mix their pages. Nothing was written.",
	remedy: "Wait until the other one is done, or choose another folder with --out.",
	snippet: "$ docsgen build & docsgen build\n",
	message: "another docsgen is writing to this folder",
});

export const OutputFailed = defineDiagnostic({
	meta: {
		key: "output-failed",
		version: "1.0.0",
		description: "The site's folder can't be written or read.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "The system refused, for the reason that the message gives. The last good site is untouched.",
	remedy: "Change the permissions, or choose another folder with --out.",
	snippet: "$ docsgen build --out /usr/share/shop\n",
	message: "/usr/share/shop can't be written: permission denied",
});

export const DiskFull = defineDiagnostic({
	meta: {
		key: "disk-full",
		version: "1.0.0",
		description: "There is no space left for the site.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "A site is written beside the last one, so for a moment there is room for both to be found. The last good site is untouched.",
	remedy: "Free some space and build again.",
	snippet: "$ docsgen build\n",
	message: "/home/ada/shop/public can't be written: no space left on device",
});

export const PageFailed = defineDiagnostic({
	meta: {
		key: "page-failed",
		version: "1.0.0",
		description: "A page could not be rendered.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "This is a fault of docsgen, whatever the sources say. The last good site is untouched.",
	remedy: "Please report it, with the contract that the message names.",
	snippet: "$ docsgen build\n",
	message: "events/shop.order.created.html: a template failed",
});
