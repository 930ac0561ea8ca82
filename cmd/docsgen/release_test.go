package main

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

const root = "../.."

// releaseFiles returns what CI and other tools read of the project, by name.
func releaseFiles(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, pattern := range []string{".pre-commit-hooks.yaml", ".github/*.y*ml", ".github/workflows/*", ".github/actions/*/*", ".github/Dockerfile", ".github/*.md"} {
		names, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
		if err != nil || len(names) == 0 {
			t.Fatalf("nothing is called %s: %v", pattern, err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			name, _ = filepath.Rel(root, name)
			files[filepath.ToSlash(name)] = string(text)
		}
	}
	return files
}

func exists(name string) bool {
	_, err := os.Stat(filepath.Join(root, filepath.FromSlash(name)))
	return err == nil
}

func isYAML(name string) bool {
	return strings.HasSuffix(name, ".yml") || strings.HasSuffix(name, ".yaml")
}

// strings of a document, each with the name of the property that it belongs to.
func texts(name string, v any, found func(name, text string)) {
	switch v := v.(type) {
	case string:
		found(name, v)
	case []any:
		for _, item := range v {
			texts(name, item, found)
		}
	case map[string]any:
		for key, item := range v {
			texts(key, item, found)
		}
	}
}

// TestReleaseFilesNameWhatIsThere reads the workflows, the action, the hook, the image and the
// release: actions of others have an exact version, and files, commands and flags are there.
func TestReleaseFilesNameWhatIsThere(t *testing.T) {
	pinned := regexp.MustCompile(`^[\w.-]+/[\w./-]+@v\d+\.\d+\.\d+$`)
	for name, text := range releaseFiles(t) {
		if !isYAML(name) {
			continue
		}
		var document any
		if err := yaml.UnmarshalWithOptions([]byte(text), &document, yaml.Strict()); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		texts("", document, func(property, value string) {
			switch property {
			case "uses":
				if local, ok := strings.CutPrefix(value, "./"); ok && !exists(local) || !ok && !pinned.MatchString(value) {
					t.Errorf("%s uses %s", name, value)
				}
			case "main", "dockerfile", "files", "go-version-file":
				if file := strings.TrimPrefix(value, "./"); name != ".pre-commit-hooks.yaml" && !exists(file) {
					t.Errorf("%s: there is no %s", name, value)
				}
			case "args":
				if _, config, ok := strings.Cut(value, "--config "); ok && !exists(config) {
					t.Errorf("%s: there is no %s", name, config)
				}
			case "run", "entry":
				if script, ok := strings.CutPrefix(value, `"$GITHUB_ACTION_PATH/`); ok {
					value = path.Join(path.Dir(name), strings.TrimSuffix(script, `"`))
				}
				if first, _, _ := strings.Cut(value, " "); strings.Contains(first, "/") && !exists(first) {
					t.Errorf("%s: there is no %s", name, first)
				}
			}
		})
	}
}

// command matches a call of docsgen up to the end of its line.
var command = regexp.MustCompile(`(?:^|[\s;&|(/` + "`" + `])docsgen ([a-z]+)\b([^\n;&|` + "`" + `]*)`)

// TestReleaseFilesCallDocsgen: whatever calls docsgen uses commands and flags that it has.
func TestReleaseFilesCallDocsgen(t *testing.T) {
	calls := 0
	for name, text := range releaseFiles(t) {
		for line := range strings.Lines(text) {
			trimmed := strings.TrimSpace(line)
			switch path.Ext(name) {
			case ".md": // in code
				if !strings.Contains(line, "`docsgen ") {
					continue
				}
			case ".yml", ".yaml":
				if !strings.Contains(line, "run:") && !strings.Contains(line, "entry:") && !strings.HasPrefix(trimmed, "docsgen ") {
					continue
				}
			case ".sh":
				if strings.HasPrefix(trimmed, "#") {
					continue
				}
			}
			for _, match := range command.FindAllStringSubmatch(line, -1) {
				calls++
				_, help, _ := docsgen(t, match[1], "--help")
				if !strings.Contains(help, "docsgen "+match[1]) {
					t.Errorf("%s: there is no command %s: %s", name, match[1], line)
				}
				for word := range strings.FieldsSeq(match[2]) {
					flag, _, _ := strings.Cut(word, "=")
					if strings.HasPrefix(flag, "--") && flag != "--" && !regexp.MustCompile(regexp.QuoteMeta(flag)+`\b`).MatchString(help) {
						t.Errorf("%s: docsgen %s has no flag %s", name, match[1], flag)
					}
				}
			}
		}
	}
	if calls < 5 {
		t.Errorf("only %d calls are found", calls)
	}
}

// TestActionInputs: each input of the action is used, and no other.
func TestActionInputs(t *testing.T) {
	text := releaseFiles(t)[".github/actions/docsgen/action.yml"]
	var action struct {
		Inputs map[string]struct {
			Description string
			Default     *string
		}
		Outputs map[string]struct{ Description, Value string }
	}
	if err := yaml.Unmarshal([]byte(text), &action); err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, match := range regexp.MustCompile(`\binputs\.([a-z-]+)`).FindAllStringSubmatch(text, -1) {
		used[match[1]] = true
		if _, declared := action.Inputs[match[1]]; !declared {
			t.Errorf("there is no input %s", match[1])
		}
	}
	for name, input := range action.Inputs {
		if !used[name] || input.Description == "" || input.Default == nil {
			t.Errorf("input %s: used %t, %+v", name, used[name], input)
		}
	}
	// What is said outside of env: could be code: a title, a branch, a file's name.
	for line := range strings.Lines(text) {
		if _, script, ok := strings.Cut(line, "run: "); ok && strings.Contains(script, "${{") {
			t.Errorf("an expression stands in a script: %s", line)
		}
	}
}

// TestReleasedPlatforms: what a release has is what the action looks for, a job compiles and the image
// copies.
func TestReleasedPlatforms(t *testing.T) {
	files := releaseFiles(t)
	var release struct {
		Builds []struct {
			Env, Flags, Goos, Goarch []string
		}
		Archives []struct {
			NameTemplate string `yaml:"name_template"`
		}
		Checksum struct {
			NameTemplate string `yaml:"name_template"`
		}
		Dockers []struct{ Platforms []string } `yaml:"dockers_v2"`
	}
	if err := yaml.Unmarshal([]byte(files[".github/goreleaser.yaml"]), &release); err != nil {
		t.Fatal(err)
	}
	if len(release.Builds) != 1 || len(release.Archives) != 1 || len(release.Dockers) != 1 {
		t.Fatalf("%+v", release)
	}
	build, install := release.Builds[0], files[".github/actions/docsgen/install.sh"]
	if !slices.Equal(build.Env, []string{"CGO_ENABLED=0"}) || !slices.Contains(build.Flags, "-trimpath") {
		t.Errorf("the build has %v %v", build.Env, build.Flags)
	}
	gate := files[".github/workflows/ci.yml"]
	for _, system := range build.Goos {
		if !strings.Contains(install, "os="+system+" ") {
			t.Errorf("the action installs nothing on %s", system)
		}
		for _, arch := range build.Goarch {
			if !strings.Contains(install, "arch="+arch+" ") {
				t.Errorf("the action installs nothing on %s", arch)
			}
			if !strings.Contains(gate, system+"/"+arch) {
				t.Errorf("no job compiles for %s/%s", system, arch)
			}
		}
	}
	name := strings.NewReplacer("{{ .Version }}", "${version}", "{{ .Os }}", "${os}", "{{ .Arch }}", "${arch}").Replace(release.Archives[0].NameTemplate)
	if !strings.Contains(install, "archive="+name+".$pack\n") || !strings.Contains(install, "/"+release.Checksum.NameTemplate+`"`) {
		t.Errorf("the action looks for other files than %s and %s", name, release.Checksum.NameTemplate)
	}
	for _, platform := range release.Dockers[0].Platforms {
		if system, arch, _ := strings.Cut(platform, "/"); system != "linux" || !slices.Contains(build.Goarch, arch) {
			t.Errorf("there is no binary for an image on %s", platform)
		}
	}
}
