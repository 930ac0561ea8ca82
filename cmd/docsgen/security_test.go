package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestPromises finds the tests that SECURITY.md names: each promise has at least one, and all of
// them are there.
func TestPromises(t *testing.T) {
	const root = "../.."
	text, err := os.ReadFile(filepath.Join(root, ".github", "SECURITY.md"))
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]bool{}
	declared := regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`)
	err = fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, "_test.go") {
			return err
		}
		source, err := os.ReadFile(filepath.Join(root, name))
		for _, match := range declared.FindAllSubmatch(source, -1) {
			tests[string(match[1])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	_, promises, _ := strings.Cut(string(text), "## What is promised")
	promises, _, _ = strings.Cut(promises, "## What is not promised")
	count, named := 0, regexp.MustCompile("`((?:Test|Fuzz)\\w+)`")
	for block := range strings.SplitSeq(promises, "\n\n") {
		_, list, _ := strings.Cut("\n"+block, "\n- ") // what is before it is a heading
		for item := range strings.SplitSeq(list, "\n- ") {
			if item == "" {
				continue
			}
			count++
			names := named.FindAllStringSubmatch(item, -1)
			if len(names) == 0 {
				t.Errorf("no test shows: %s", item)
			}
			for _, name := range names {
				if !tests[name[1]] {
					t.Errorf("there is no %s, which is to show: %s", name[1], item)
				}
			}
		}
	}
	if count < 15 {
		t.Errorf("only %d promises are found", count)
	}
}
