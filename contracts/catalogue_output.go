package contracts

// Rules about the folder that a site is written to. None of them follows from the text of a source.
var (
	OutputPlace = &Rule{
		Code: Code{"output-place"}, Area: AreaOutput, Severity: Error,
		Meaning: "the site would replace a folder that must not be replaced",
		Why:     "Sources, guides, a repository, the home or the current folder would be lost. Nothing was written.",
		Remedy:  "Choose another folder with --out, or with \"output\" in the configuration.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ docsgen build --out .\n"}},
			Message: "the site can't go to /home/ada/shop, which is, or holds, what the site is made of: /home/ada/shop",
			ShownBy: "site/publish.TestOutputIsRefused",
		},
	}

	OutputOutside = &Rule{
		Code: Code{"output-outside"}, Area: AreaOutput, Severity: Error,
		Meaning: "the configuration, or a link, puts the site outside of the workspace",
		Why:     "A configuration comes with the sources, and whoever wrote it must not decide what is replaced elsewhere on this machine. Nothing was written.",
		Remedy:  "Name the folder on the command line: --out says that you mean it.",
		Example: RuleExample{
			Files:   []RuleFile{{"docsgen.yaml", "output: ../public\n"}, {"", "$ docsgen build\n"}},
			Message: "the configuration puts the site to /home/ada/public, outside the workspace /home/ada/shop",
			ShownBy: "cmd/docsgen.TestOutputPlaces",
		},
	}

	OutputFile = &Rule{
		Code: Code{"output-file"}, Area: AreaOutput, Severity: Error,
		Meaning: "the site is to go where a file, or a link that leads nowhere, is",
		Why:     "A site is a folder, and what is there may be worth something. Nothing was written.",
		Remedy:  "Remove the file, or choose another folder with --out.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ touch public && docsgen build\n"}},
			Message: "/home/ada/shop/public is a file, or lies in one",
			ShownBy: "site/publish.TestOutputIsRefused",
		},
	}

	OutputForeign = &Rule{
		Code: Code{"output-foreign"}, Area: AreaOutput, Severity: Error,
		Meaning: "the site's folder holds what docsgen did not write",
		Why:     "Nothing that a person made is ever removed. The folder may be another one than was meant. Nothing was written.",
		Remedy:  "Choose another folder with --out, or move away what the message names.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ ls public\nthesis.txt\n$ docsgen build\n"}},
			Message: "/home/ada/shop/public holds thesis.txt, which docsgen did not write",
			ShownBy: "site/publish.TestOutputIsRefused",
		},
	}

	OutputChanged = &Rule{
		Code: Code{"output-changed"}, Area: AreaOutput, Severity: Error,
		Meaning: "files of the last site were changed since docsgen wrote them",
		Why:     "Somebody's work would be lost. Nothing was written.",
		Remedy:  "Move the files away, or remove them if they are worth nothing: what is missing is written anew.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ echo '<!-- mine -->' >> public/index.html && docsgen build\n"}},
			Message: "/home/ada/shop/public holds what was changed since docsgen wrote it, and would be lost: index.html",
			ShownBy: "site/publish.TestOutputIsRefused",
		},
	}

	OutputKept = &Rule{
		Code: Code{"output-kept"}, Area: AreaOutput, Severity: Warning,
		Meaning: "the site's folder keeps what docsgen did not write",
		Why:     "It is published beside the site, which is right for a CNAME and wrong for a forgotten note.",
		Remedy:  "Move it away if that is not meant.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ echo docs.example.org > public/CNAME && docsgen build\n"}},
			Message: "/home/ada/shop/public keeps what docsgen did not write: CNAME",
			ShownBy: "site/publish.TestOthersAreKept",
		},
	}

	OutputInPlace = &Rule{
		Code: Code{"output-in-place"}, Area: AreaOutput, Severity: Warning,
		Meaning: "the site is written into its folder file by file",
		Why:     "The folder is or holds a mount point, or its parent can't be written, so that it can't be replaced in one step. While the files are exchanged, readers may get pages of the last site and of this one.",
		Remedy:  "Name a folder inside it, if that moment matters.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ docker run -v site:/public docsgen build --out /public\n"}},
			Message: "/public is written file by file, since it is a mount point: for that moment readers see some pages of the last site and some of this one",
			ShownBy: "site/publish.TestFolderThatCannotBeReplaced",
		},
	}

	OutputBusy = &Rule{
		Code: Code{"output-busy"}, Area: AreaOutput, Severity: Error,
		Meaning: "another docsgen is writing to the folder",
		Why:     "Two builds would mix their pages. Nothing was written.",
		Remedy:  "Wait until the other one is done, or choose another folder with --out.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ docsgen build & docsgen build\n"}},
			Message: "another docsgen is writing to this folder",
			ShownBy: "site/publish.TestTwoBuildsAtOnce",
		},
	}

	OutputFailed = &Rule{
		Code: Code{"output-failed"}, Area: AreaOutput, Severity: Error,
		Meaning: "the site's folder can't be written or read",
		Why:     "The system refused, for the reason that the message gives. The last good site is untouched.",
		Remedy:  "Change the permissions, or choose another folder with --out.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ docsgen build --out /usr/share/shop\n"}},
			Message: "/usr/share/shop can't be written: permission denied",
			ShownBy: "site/publish.TestErrors",
		},
	}

	DiskFull = &Rule{
		Code: Code{"disk-full"}, Area: AreaOutput, Severity: Error,
		Meaning: "there is no space left for the site",
		Why:     "A site is written beside the last one, so for a moment there is room for both to be found. The last good site is untouched.",
		Remedy:  "Free some space and build again.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ docsgen build\n"}},
			Message: "/home/ada/shop/public can't be written: no space left on device",
			ShownBy: "site/publish.TestErrors",
		},
	}

	PageFailed = &Rule{
		Code: Code{"page-failed"}, Area: AreaOutput, Severity: Error,
		Meaning: "a page could not be rendered",
		Why:     "This is a fault of docsgen, whatever the sources say. The last good site is untouched.",
		Remedy:  "Please report it, with the contract that the message names.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ docsgen build\n"}},
			Message: "events/shop.order.created.html: a template failed",
			ShownBy: "site/publish.TestErrors",
		},
	}
)
