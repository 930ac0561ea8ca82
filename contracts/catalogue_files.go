package contracts

// Rules about the configuration, the command line and the files of a workspace.
var (
	InvalidValue = &Rule{
		Code: Code{"invalid-value"}, Area: AreaConfiguration, Severity: Error,
		Meaning: "a key of the configuration has a value that it can't have",
		Why:     "Guessing what was meant would give another site than was wanted, so nothing is built.",
		Remedy:  "Write what the hint says. The README lists all keys.",
		Example: RuleExample{
			Files: []RuleFile{{"docsgen.yaml", `url: example.org/docs
`}},
			Place:   "docsgen.yaml:1:6",
			Message: "\"url\" is not a web address",
		},
	}

	Usage = &Rule{
		Code: Code{"usage"}, Area: AreaConfiguration, Severity: Error,
		Meaning: "the command can't do what it was asked for",
		Why:     "A folder that is not there, say, or a configuration with errors. Nothing was built.",
		Remedy:  "Mend what the message names; docsgen build --help lists arguments and flags.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ docsgen build nowhere --json\n"}},
			Message: "nowhere does not exist",
			ShownBy: "cmd/docsgen.TestBuildJSON",
		},
	}

	UnreadableFile = &Rule{
		Code: Code{"unreadable-file"}, Area: AreaFiles, Severity: Warning,
		Otherwise: "an error when the file is a source, since nobody knows which contracts it has",
		Meaning:   "a file or folder can't be read",
		Why:       "What it holds is missing. A site that lacks contracts must not take the place of one that has them.",
		Remedy:    "Check that it is a regular file or a folder, is there and may be read, or let .gitignore name it.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ chmod 000 order.ts && docsgen build\n"}},
			Place:   "order.ts",
			Message: "this cannot be read: permission denied",
			ShownBy: "contracts/workspace/files.TestWalk",
		},
	}

	BrokenLink = &Rule{
		Code: Code{"broken-link"}, Area: AreaFiles, Severity: Warning,
		Otherwise: "an error when the link is the configuration or a source that was named",
		Meaning:   "a symbolic link leads nowhere, out of the workspace or back to itself",
		Why:       "Only files of the workspace are read, whatever links say. What the link should lead to is missing.",
		Remedy:    "Bring the target back, or copy it into the workspace.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ ln -s /elsewhere/order.ts order.ts && docsgen build\n"}},
			Place:   "order.ts",
			Message: "this link cannot be followed: it leads out of the workspace, or into git's own folder",
			ShownBy: "contracts/workspace.TestBadFiles",
		},
	}

	FileTooLarge = &Rule{
		Code: Code{"file-too-large"}, Area: AreaFiles, Severity: Warning,
		Otherwise: "an error when the file was named, or is a manifest, the configuration, a guide or its picture",
		Meaning:   "a file is larger than what is read of its kind",
		Why:       "Contracts and guides are written by people. A file of many megabytes is data or a bundle, and is left out.",
		Remedy:    "Split it, or let .gitignore name it.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ ls -sh\n6.0M order.ts\n$ docsgen build\n"}},
			Place:   "order.ts",
			Message: "this file of 6 MB is left out, as sources have at most 5 MB",
			ShownBy: "contracts/workspace.TestBadFiles",
		},
	}

	TooManyFiles = &Rule{
		Code: Code{"too-many-files"}, Area: AreaFiles, Severity: Warning,
		Otherwise: "an error when they are in the folder of guides",
		Meaning:   "the workspace holds too many files and folders",
		Why:       "What was not looked at yet is left out, so contracts may be missing.",
		Remedy:    "Let docsgen.yaml name the folders that matter, or .gitignore those that do not.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ find . | wc -l\n1200000\n$ docsgen build\n"}},
			Place:   "data",
			Message: "what follows is left out: at most 1000000 files and folders are looked at",
			ShownBy: "contracts/workspace/files.TestBounds",
		},
	}

	TooManyRules = &Rule{
		Code: Code{"too-many-rules"}, Area: AreaFiles, Severity: Warning,
		Meaning: "too many rules of .gitignore hold in a folder",
		Why:     "Each file is compared with each rule. Those beyond the limit do not count, so files may be read that were to be left out.",
		Remedy:  "Join rules with wildcards.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ wc -l .gitignore\n6000 .gitignore\n$ docsgen build\n"}},
			Place:   ".gitignore",
			Message: "only the first 5000 rules count of those that hold in this folder",
			ShownBy: "site/project.TestOutside",
		},
	}

	NotText = &Rule{
		Code: Code{"not-text"}, Area: AreaFiles, Severity: Warning,
		Otherwise: "an error when the file was named, or is a manifest",
		Meaning:   "a source or a guide holds no text in UTF-8",
		Why:       "A video may have the extension .ts, or a file may be saved as UTF-16. It is left out; a guide in UTF-16 is shown.",
		Remedy:    "Save it as UTF-8, or let .gitignore name it.",
		Example: RuleExample{
			Files:   []RuleFile{{"order.ts", "defineEvent\x00\xff\n"}},
			Place:   "order.ts",
			Message: "this file holds no text in UTF-8, and is left out",
		},
	}

	InvalidUTF8 = &Rule{
		Code: Code{"invalid-utf8"}, Area: AreaFiles, Severity: Warning,
		Meaning: "a source or a guide has characters that are not in UTF-8",
		Why:     "The file was saved in another encoding. What can't be read is shown as a replacement character, on pages too.",
		Remedy:  "Save the file as UTF-8.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", "import { defineEvent } from '@contractspec/lib.contracts-spec';\n" +
				"export const Paid = defineEvent({\n  meta: { key: 'shop.caf\xe9.paid', version: '1.0.0' },\n});\n"}},
			Place:   "order.ts:3:25",
			Message: "this file is not in UTF-8; what cannot be read is shown as �",
		},
	}
)
