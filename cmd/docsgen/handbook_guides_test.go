package main

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/site/project"
)

// guideFiles are the files that a guide of the handbook shows whole: its blocks of code with a title.
func guideFiles(t *testing.T, name string) map[string]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(handbook, "guides", name))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, m := range regexp.MustCompile("(?ms)^```\\w+ title=\"([^\"]+)\"\n(.*?)^```$").FindAllStringSubmatch(string(text), -1) {
		files[m[1]] = m[2]
	}
	return files
}

// TestHandbookExamplesBuild saves what guides show under the names that they say, and builds it
// without a warning.
func TestHandbookExamplesBuild(t *testing.T) {
	const drawing = `<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>`
	for guide, others := range map[string]map[string]string{
		"start.md":     {},
		"manifests.md": {"order.ts": "// sources of the example\n"},
		"checks.md":    {"src/order.ts": guideFiles(t, "start.md")["src/order.ts"]},
		"look.md":      {"brand/logo.svg": drawing, "brand/favicon.svg": drawing, "src/order.ts": guideFiles(t, "start.md")["src/order.ts"]},
		"guides.md":    {"docsgen.yaml": "guides: guides\n", "src/order.ts": guideFiles(t, "start.md")["src/order.ts"], "src/more.ts": "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Shipped = defineEvent({ meta: { key: 'shop.order.shipped', version: '1.0.0' } });\n"},
	} {
		t.Run(guide, func(t *testing.T) {
			files := guideFiles(t, guide)
			if len(files) == 0 {
				t.Fatal("the guide shows no file")
			}
			folder(t, "")
			maps.Copy(files, others)
			for name, text := range files {
				put(t, filepath.FromSlash(name), text)
			}
			if status, _, stderr := docsgen(t, "build", "--strict", "--no-cache"); status != exitDone {
				t.Errorf("status %d\n%s", status, stderr)
			}
		})
	}
}

// TestHandbookWorkflows runs the lines of the workflows that call docsgen, as they stand.
func TestHandbookWorkflows(t *testing.T) {
	workflows := guideFiles(t, "ci.md")
	var github struct {
		Jobs map[string]struct {
			Steps []struct {
				Run  string
				With map[string]string
			}
		}
	}
	var gitlab map[string]struct {
		Script    []string
		Cache     struct{ Paths []string }
		Artifacts struct{ Paths []string }
	}
	if err := yaml.Unmarshal([]byte(workflows[".github/workflows/docs.yml"]), &github); err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal([]byte(workflows[".gitlab-ci.yml"]), &gitlab); err != nil {
		t.Fatal(err)
	}
	var lines, kept []string
	for _, step := range github.Jobs["build"].Steps {
		lines, kept = append(lines, step.Run), append(kept, step.With["path"])
	}
	pages := gitlab["pages"]
	lines, kept = append(lines, pages.Script...), slices.Concat(kept, pages.Cache.Paths, pages.Artifacts.Paths)
	ran := 0
	for _, line := range lines {
		if arguments, ok := strings.CutPrefix(line, "docsgen "); ok {
			ran++
			folder(t, shop)
			args := strings.Fields(strings.ReplaceAll(arguments, `"$CI_PAGES_URL"`, "https://shop.gitlab.io/contracts"))
			if status, _, stderr := docsgen(t, args...); status != exitDone {
				t.Errorf("%s: status %d\n%s", line, status, stderr)
			}
			if _, err := os.Stat("public/index.html"); err != nil {
				t.Errorf("%s: %v", line, err)
			}
		}
	}
	if ran != 2 {
		t.Errorf("%d lines call docsgen, want 2", ran)
	}
	for _, path := range []string{"~/.cache/docsgen", ".cache/docsgen", "public"} {
		if !slices.Contains(kept, path) {
			t.Errorf("no job keeps %s: %q", path, kept)
		}
	}
}

// TestHandbookMentionsWhatThereIs: what guides mention outside of code is a contract. A mention that
// leads nowhere would be text.
func TestHandbookMentionsWhatThereIs(t *testing.T) {
	loaded, err := project.Open(project.Options{Dir: handbook, DirGiven: true}).Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	guides, err := filepath.Glob(filepath.Join(handbook, "guides", "*.md"))
	if err != nil || len(guides) < 8 {
		t.Fatal(guides, err)
	}
	for _, guide := range guides {
		text, err := os.ReadFile(guide)
		if err != nil {
			t.Fatal(err)
		}
		prose := regexp.MustCompile("(?ms)^```.*?^```$|`[^`\n]*`").ReplaceAllString(string(text), "")
		for _, m := range regexp.MustCompile(`\[\[([^|\]]+)`).FindAllStringSubmatch(prose, -1) {
			if len(loaded.Registry.Keyed(m[1])) == 0 {
				t.Errorf("%s mentions %s, which is not there", filepath.Base(guide), m[1])
			}
		}
	}
}

// TestHandbookTellsHowContractsAreWritten: the guide names all that every contract has, and every
// kind.
func TestHandbookTellsHowContractsAreWritten(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(handbook, "guides", "writing-contracts.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range contracts.Metadata {
		if !strings.Contains(string(text), "`"+name+"`") {
			t.Errorf("it does not name %s", name)
		}
	}
	for _, info := range contracts.Kinds().All() {
		if !strings.Contains(string(text), "[[kinds."+string(info.Kind)+"|") {
			t.Errorf("it does not lead to %s", info.Kind)
		}
	}
	for _, s := range contracts.Stabilities {
		if !strings.Contains(string(text), "`"+string(s)+"`") {
			t.Errorf("it does not name %s", s)
		}
	}
}
