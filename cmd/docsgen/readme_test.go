package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestReadmeFromNothing does what the README says for a first site, word for word.
func TestReadmeFromNothing(t *testing.T) {
	block := regexp.MustCompile("(?ms)^```sh\nmkdir -p (\\w+) && cd .*?^cat > (\\S+) <<'END'\n(.*?)^END\n(.*?)^```$").FindStringSubmatch(readme(t))
	if block == nil {
		t.Fatal("the README has no such lines")
	}
	folder(t, "")
	put(t, filepath.Join(block[1], block[2]), block[3])
	t.Chdir(block[1])
	lines := strings.Split(strings.TrimSpace(block[4]), "\n")
	if want := []string{"docsgen build", "docsgen serve --open"}; !slices.Equal(lines, want) {
		t.Fatalf("the commands are %q", lines)
	}
	status, stdout, stderr := docsgen(t, "build", "--strict")
	if status != exitDone || stderr != "" || !strings.HasPrefix(stdout, "2 contracts from 1 module, ") {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	for _, page := range []string{"index.html", "operations/shop.order.create.html", "types/Order.html"} {
		if _, err := os.Stat(filepath.Join("public", filepath.FromSlash(page))); err != nil {
			t.Error(err)
		}
	}
	if status, stdout, stderr := docsgen(t, "check", "--strict"); status != exitDone {
		t.Errorf("check: status %d\n%s%s", status, stdout, stderr)
	}
}

// TestReadmeNamesWhatThereIs: commands, their flags and keys of the configuration are in the README
// when they are in the program, and the other way round.
func TestReadmeNamesWhatThereIs(t *testing.T) {
	text := readme(t)
	commands := rootCommand(newTerminal(os.Stdout, os.Stderr)).Commands()
	flags := map[string]bool{"version": true}
	for _, c := range commands {
		if c.Name() != "help" && !strings.Contains(text, "\n| `docsgen "+c.Name()) {
			t.Errorf("no row is about the command %s", c.Name())
		}
		c.Flags().VisitAll(func(f *pflag.Flag) {
			flags[f.Name] = true
			// explain, export and others have theirs in the row of the command
			if said := regexp.MustCompile("`--" + regexp.QuoteMeta(f.Name) + `\b`); f.Name != "help" && !said.MatchString(text) {
				t.Errorf("--%s of %s is not named", f.Name, c.Name())
			}
		})
	}
	for _, m := range regexp.MustCompile("`--([a-z][a-z-]+)[^`]*`").FindAllStringSubmatch(text, -1) {
		if !flags[m[1]] {
			t.Errorf("no command has --%s", m[1])
		}
	}
	known := func(name string) bool {
		return slices.ContainsFunc(commands, func(c *cobra.Command) bool { return c.Name() == name })
	}
	for _, m := range regexp.MustCompile("(?m)(?:`|&& |docsgen build\n|^docker.*)docsgen ([a-z]+)").FindAllStringSubmatch(text, -1) {
		if !known(m[1]) {
			t.Errorf("there is no docsgen %s", m[1])
		}
	}
	var schema struct{ Properties map[string]any }
	if file, err := os.ReadFile("../../site/project/docsgen.schema.json"); err != nil || json.Unmarshal(file, &schema) != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(text, "\n## Configuration\n")
	table, _, _ = strings.Cut(table, "\n## ")
	rows := map[string]bool{}
	for _, row := range regexp.MustCompile("(?m)^\\| (`[^|]+`) \\|").FindAllStringSubmatch(table, -1) {
		for _, key := range regexp.MustCompile("`(\\w+)`").FindAllStringSubmatch(row[1], -1) {
			rows[key[1]] = true
		}
	}
	for key := range schema.Properties {
		if !rows[key] {
			t.Errorf("the configuration's key %s has no row", key)
		}
	}
	for key := range rows {
		if schema.Properties[key] == nil {
			t.Errorf("the configuration has no key %s", key)
		}
	}
}

// TestReadmeLeadsSomewhere: read as a guide, no link, anchor or picture of the README leads nowhere,
// and the folders and packages that it lists are there.
func TestReadmeLeadsSomewhere(t *testing.T) {
	text := readme(t)
	folder(t, shop+"-- docsgen.yaml --\nguides: .\nrepository: https://example.org/a/b\n-- examples/handbook/docsgen.yaml --\n-- .git/HEAD --\nref: refs/heads/main\n")
	put(t, "README.md", text)
	if status, _, stderr := docsgen(t, "build", "--strict"); status != exitDone {
		t.Errorf("status %d\n%s", status, stderr)
	}
}

// TestReadmeListsThePackages: the folders in the README are those of the repository.
func TestReadmeListsThePackages(t *testing.T) {
	_, tree, _ := strings.Cut(readme(t), "\n```\ncmd/docsgen/ ")
	tree, _, _ = strings.Cut("cmd/docsgen/ "+tree, "\n```")
	var path []string
	listed := map[string]bool{}
	for line := range strings.SplitSeq(tree, "\n") {
		name, _, _ := strings.Cut(strings.TrimLeft(line, " "), "/ ")
		depth := (len(line) - len(strings.TrimLeft(line, " "))) / 2
		path = append(path[:depth], name)
		dir := strings.Join(path, "/")
		listed[dir] = true
		if info, err := os.Stat(filepath.Join("..", "..", filepath.FromSlash(dir))); err != nil || !info.IsDir() {
			t.Errorf("there is no folder %s", dir)
		}
	}
	err := filepath.WalkDir("../..", func(name string, d fs.DirEntry, err error) error {
		dir := strings.TrimPrefix(filepath.ToSlash(name), "../../")
		switch {
		case err != nil || d.Name() == "testdata" || d.Name() == "examples" || strings.HasPrefix(d.Name(), ".") && name != "../..":
			return filepath.SkipDir
		case !d.IsDir():
			return nil
		}
		files, _ := filepath.Glob(filepath.Join(name, "*.go"))
		program := slices.DeleteFunc(files, func(f string) bool { return strings.HasSuffix(f, "_test.go") })
		if len(program) > 0 && !listed[dir] && !strings.HasSuffix(dir, "test") {
			t.Errorf("%s is not listed", dir)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// TestCommandsInTextsAreTaken: each command line in the README and in the handbook's guides has a
// command and flags that there are.
func TestCommandsInTextsAreTaken(t *testing.T) {
	texts, err := filepath.Glob(filepath.Join(handbook, "guides", "*.md"))
	if err != nil || len(texts) == 0 {
		t.Fatal(err)
	}
	lines := 0
	for _, name := range append(texts, "../../README.md") {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile("(?m)(?:`|^(?:\\s*-? ?(?:run: )?))docsgen ([a-z]+)((?: [^`\n>|]+)?)").FindAllStringSubmatch(string(text), -1) {
			c, _, err := rootCommand(newTerminal(os.Stdout, os.Stderr)).Find([]string{m[1]})
			if err != nil || c.Name() != m[1] {
				continue // prose that begins a line
			}
			lines++
			for _, flag := range regexp.MustCompile(` --([a-z-]+)`).FindAllStringSubmatch(m[2], -1) {
				if c.Flags().Lookup(flag[1]) == nil {
					t.Errorf("%s: docsgen %s has no --%s", filepath.Base(name), m[1], flag[1])
				}
			}
		}
	}
	if lines < 40 {
		t.Errorf("only %d lines were found", lines)
	}
}
