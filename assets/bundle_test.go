package assets

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/image/font/gofont/goregular"
)

func TestSameSourcesGiveSameBytes(t *testing.T) {
	first, second := mustBuild(t, embedded), mustBuild(t, embedded)
	if !reflect.DeepEqual(first, second) {
		t.Error("two builds differ")
	}
	if len(first.Warnings) > 0 {
		t.Errorf("warnings:\n%v", first.Warnings)
	}
}

func TestFilesAreNamedAfterTheirContent(t *testing.T) {
	b := mustBuild(t, embedded)
	var shapes []string
	for _, file := range b.Files {
		shapes = append(shapes, regexp.MustCompile(`\.[0-9a-f]{8}\.`).ReplaceAllString(file.Path, ".#."))
	}
	want := []string{"assets/base.#.js", "assets/icon.#.svg", "assets/lead.#.js", "assets/look.#.css", "assets/pages.#.css", "assets/pages.#.js", "assets/search.#.css", "assets/search.#.js", "assets/site.#.css", "assets/theme.#.js", "assets/touch-icon.#.png"}
	if slices.Sort(shapes); !slices.Equal(shapes, want) {
		t.Errorf("files %q, want %q", shapes, want)
	}
	changed := mustBuild(t, overlay{fstest.MapFS{"ts/site.ts": {Data: []byte("document.title = 'x'")}}, embedded})
	if siteScript(t, b).Path == siteScript(t, changed).Path {
		t.Error("a changed script keeps its name")
	}
	if b.Styles[0] != changed.Styles[0] || script(b, "theme").Path != script(changed, "theme").Path {
		t.Error("a changed script renames other files")
	}
}

func TestPathsLeadToFiles(t *testing.T) {
	b := mustBuild(t, embedded)
	paths := append([]string{b.Icon, b.TouchIcon, b.Base, b.Lead, b.Search, b.PageStyles, b.LookStyles, b.PageScript, b.SearchStyles}, b.Styles...)
	for _, s := range b.Scripts {
		paths = append(paths, s.Path)
		if s.Blocking != strings.Contains(s.Path, "/theme.") {
			t.Errorf("%s: blocking is %v", s.Path, s.Blocking)
		}
	}
	for _, path := range paths {
		if !slices.ContainsFunc(b.Files, func(f File) bool { return f.Path == path && len(f.Body) > 0 }) {
			t.Errorf("no file %q", path)
		}
	}
	if len(b.Styles) != 1 || len(b.Scripts) != 1 {
		t.Errorf("styles %q, scripts %v", b.Styles, b.Scripts)
	}
}

// A strict Content-Security-Policy forbids eval; nothing on a page may ask another origin.
func TestOutputsHoldNothingThatAPolicyForbids(t *testing.T) {
	b := mustBuild(t, embedded)
	forbidden := regexp.MustCompile(`\beval\b|new Function|https?://|@import|sourceMappingURL|url\((?:[^"d]|"?[^"d]|"?d[^a])`)
	for _, file := range append(b.Files, siteScript(t, b)) {
		if strings.HasSuffix(file.Path, ".png") {
			continue
		}
		text := regexp.MustCompile(`http:(//|%2F%2F)www.w3.org/2000/svg`).ReplaceAllString(string(file.Body), "")
		if found := forbidden.FindString(text); found != "" {
			t.Errorf("%s holds %q", file.Path, found)
		}
	}
}

func TestEveryIconIsShownOnce(t *testing.T) {
	files, err := fs.Glob(embedded, "icons/*.svg")
	if err != nil || len(files) == 0 {
		t.Fatal(len(files), err)
	}
	sheets, b := "", mustBuild(t, embedded)
	for _, file := range b.Files {
		if strings.HasSuffix(file.Path, ".css") {
			sheets += string(file.Body)
		}
	}
	shown := map[string]bool{}
	for _, data := range regexp.MustCompile(`url\((?:"([^"]*)"|'([^']*)'|([^"'][^)]*))\)`).FindAllStringSubmatch(sheets, -1) {
		text, err := url.PathUnescape(strings.TrimPrefix(data[1]+data[2]+data[3], "data:image/svg+xml,"))
		if err != nil || xml.Unmarshal([]byte(text), new(icon)) != nil || shown[text] {
			t.Errorf("a sheet shows %q, %v, again %v", text, err, shown[text])
		}
		shown[text] = true
	}
	if len(shown) != len(files) {
		t.Errorf("%d icons are shown, and there are %d", len(shown), len(files))
	}
}

// Scripts and templates name icons by the class "i-copy"; a name without a rule would show nothing.
func TestIconsThatAreNamedExist(t *testing.T) {
	b := mustBuild(t, embedded)
	sheets := style(b)
	for _, file := range b.Files {
		if file.Path == b.PageStyles {
			sheets += string(file.Body)
		}
	}
	for _, file := range append(b.Files, siteScript(t, b)) {
		for _, name := range regexp.MustCompile(`icon (i-[a-z-]*[a-z])\b`).FindAllStringSubmatch(string(file.Body), -1) {
			if !strings.Contains(sheets, "."+name[1]) {
				t.Errorf("%s names the icon %s", file.Path, name[1])
			}
		}
	}
}

// style is the stylesheet of a bundle.
func style(b *Bundle) string {
	return string(b.Files[slices.IndexFunc(b.Files, func(f File) bool { return f.Path == b.Styles[0] })].Body)
}

// siteScript is the script of every page, with some words.
func siteScript(t *testing.T, b *Bundle) File {
	t.Helper()
	script, err := b.SiteScript(words)
	if err != nil {
		t.Fatal(err)
	}
	return script
}

var words = map[string]string{
	"copy.code": "Copy", "script.copied": "Copied", "script.copy-failed": "Not copied", "script.count.one": "{n} entry", "script.count.other": "{n} entries",
	"script.none": "Nothing matches", "theme.light": "Light", "theme.dark": "Dark", "theme.system": "System", "theme.label": "Theme", "frame.menu": "Menu", "nav.filter": "Filter",
}

func TestWrongSourcesAreReportedWithTheirPlace(t *testing.T) {
	for _, test := range []struct{ name, file, text, want string }{
		{"syntax", "ts/site.ts", "let a = 1;\nlet b = (;\n", `ts/site.ts:2:10: Unexpected ";"`},
		{"missing module", "ts/site.ts", "import './nowhere';\n", "ts/site.ts:1:8: there is no file ts/nowhere.ts"},
		{"missing stylesheet", "css/site.css", "@layer a;\n@import 'nowhere.css';\n", "css/site.css:2:9: there is no file css/nowhere.css"},
		{"request", "css/site.css", "a { background: url(/x.png) }", `css/site.css:1:17: "/x.png" would be a request of its own: use a data URL or an icon`},
		{"icon", "icons/copy.svg", "<svg>\n<path></svg>", "icons/copy.svg:2:1: the icon is not well-formed: element <path> closed by </svg>"},
		{"icon without viewBox", "icons/copy.svg", "<svg/>", "icons/copy.svg: the icon has no viewBox"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := build(overlay{fstest.MapFS{test.file: {Data: []byte(test.text)}}, embedded})
			var list Problems
			if !errors.As(err, &list) {
				t.Fatalf("error %v, want problems", err)
			}
			if got := list.Error(); !strings.Contains(got, test.want) {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
}

func TestFolderOverridesEmbeddedSources(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"css/site.css":   "@layer x; @import \"icons.css\"; b { color: red } i { mask: url(\"../icons/mine.svg\") }",
		"icons/mine.svg": `<svg viewBox="0 0 16 16"><path d="M1 1"/></svg>`,
	} {
		if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b, err := Build(Options{Over: os.DirFS(dir)})
	if err != nil {
		t.Fatal(err)
	}
	if got := style(b); !strings.HasPrefix(got, "@layer") || !strings.Contains(got, "b{color:red}") || !strings.Contains(got, "d='M1 1'") || !strings.Contains(got, ".i-menu{") {
		t.Errorf("style %q", got)
	}
}

func TestPictures(t *testing.T) {
	b := mustBuild(t, embedded)
	card, err := Card("A rather long title of a registry that takes more than one line", "1,204 contracts in 12 domains", Look{})
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string][2]int{b.TouchIcon: {180, 180}, card.Path: {1200, 630}} {
		body := card.Body
		if i := slices.IndexFunc(b.Files, func(f File) bool { return f.Path == path }); i >= 0 {
			body = b.Files[i].Body
		}
		m, err := png.Decode(bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		if got := m.Bounds().Size(); got.X != want[0] || got.Y != want[1] {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
}

func TestCardBreaksTextIntoLinesThatFit(t *testing.T) {
	f, err := face(goregular.TTF, 72)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		text string
		want []string
	}{
		{"Marketplace", []string{"Marketplace"}},
		{"", nil},
		{"  Contrats   de la place de marché européenne ", []string{"Contrats de la place de marché", "européenne"}},
		{"one two three four five six seven eight nine ten eleven twelve thirteen", []string{"one two three four five six", "seven eight nine ten eleven…"}},
		{strings.Repeat("x", 200), []string{strings.Repeat("x", 26) + "…"}},
		{"注文 orders", []string{"orders"}},
	} {
		if got := wrap(f, test.text, 2); !slices.Equal(got, test.want) {
			t.Errorf("%q breaks into %q, want %q", test.text, got, test.want)
		}
	}
}

func mustBuild(t testing.TB, sources fs.FS) *Bundle {
	t.Helper()
	b, err := build(sources)
	if err != nil {
		t.Fatalf("building: %v", err)
	}
	return b
}

func script(b *Bundle, name string) Script {
	return b.Scripts[slices.IndexFunc(b.Scripts, func(s Script) bool { return strings.HasPrefix(s.Path, "assets/"+name+".") })]
}

func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		mustBuild(b, embedded)
	}
}
