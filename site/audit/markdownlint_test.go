package audit

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site/sitetest"
)

// lintMarkdown prints what markdownlint says of the structure of Markdown files: headings go down
// one level at a time, blocks stand apart, code has a language, and so on. How authors wrap lines,
// mark lists and write addresses is theirs.
const lintMarkdown = `import { lint } from "markdownlint/promise";
const structure = ["MD001", "MD003", "MD005", "MD007", "MD009", "MD012", "MD018", "MD019", "MD022", "MD023", "MD025", "MD027", "MD028", "MD031",
	"MD032", "MD040", "MD041", "MD042", "MD046", "MD047", "MD048", "MD051", "MD055", "MD056", "MD058"];
const config = { default: false, MD024: { siblings_only: true } };
for (const rule of structure) config[rule] = true;
for (const [file, faults] of Object.entries(await lint({ files: process.argv.slice(2), config })))
	for (const fault of faults) console.log(file + ":" + fault.lineNumber, fault.ruleNames[0], fault.ruleDescription, fault.errorDetail ?? "", fault.errorContext ?? "");
`

// TestMarkdownIsWellFormed checks the Markdown of every page with markdownlint.
func TestMarkdownIsWellFormed(t *testing.T) {
	installed := browsertest.NPM(t, "markdownlint@0.42.1")
	for name, s := range map[string]*sitetest.Served{
		"marketplace": sitetest.Example(t), "clinic": sitetest.Folder(t, filepath.Join("..", "..", "examples", "clinic")),
		"saas-boilerplate": sitetest.Folder(t, browsertest.Pack(t, "@contractspec/example.saas-boilerplate@3.8.25")),
	} {
		dir := t.TempDir()
		write := func(name string, text []byte) {
			file := filepath.Join(dir, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, text, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		write("lint.mjs", []byte(lintMarkdown))
		if err := os.Symlink(filepath.Join(installed, "node_modules"), filepath.Join(dir, "node_modules")); err != nil {
			t.Fatal(err)
		}
		arguments := []string{"lint.mjs"}
		for _, route := range s.Routes() {
			if filepath.Ext(route) != ".md" {
				continue
			}
			page, err := s.Render(route)
			if err != nil {
				t.Fatal(err)
			}
			write(route, page.Body)
			arguments = append(arguments, route)
		}
		node := exec.Command("node", arguments...)
		node.Dir = dir
		if out, err := node.CombinedOutput(); err != nil || len(out) > 0 || len(arguments) < 20 {
			lines := strings.SplitAfter(string(out), "\n")
			t.Errorf("%s: %d faults in %d pages, %v\n%s", name, len(lines)-1, len(arguments)-1, err, strings.Join(lines[:min(len(lines), 30)], ""))
		}
	}
}
