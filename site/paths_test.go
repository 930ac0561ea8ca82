package site

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

func TestEscapePath(t *testing.T) {
	long := strings.Repeat("a", 200)
	for key, want := range map[string]string{
		"marketplace.order.create":  "marketplace.order.create",
		"createOrder_v2-draft":      "createOrder_v2-draft",
		"_headers":                  "!5Fheaders",
		"~draft~":                   "!7Edraft!7E",
		"#1":                        "!231",
		"":                          "!",
		"a/b":                       "a!2Fb",
		`a\b:c*?"<>|`:               "a!5Cb!3Ac!2A!3F!22!3C!3E!7C",
		"!":                         "!21",
		"a!2Fb":                     "a!212Fb",
		"..":                        "!2E!2E",
		".hidden":                   "!2Ehidden",
		"trailing.":                 "trailing!2E",
		"index":                     "!69ndex",
		"INDEX":                     "!49NDEX",
		"index.create":              "index.create",
		"con":                       "!63on",
		"Aux.create":                "!41ux.create",
		"com1.x":                    "!63om1.x",
		"console":                   "console",
		"order.html":                "order!2Ehtml",
		"order.JSON":                "order!2EJSON",
		"order.html.create":         "order.html.create",
		"@team":                     "!40team",
		"größe":                     "gr!C3!B6!C3!9Fe",
		"100% sure":                 "100!25!20sure",
		"line\nbreak\x00":           "line!0Abreak!00",
		long + "b":                  long + "!/b",
		long + "con":                long + "!/!63on",
		strings.Repeat("a", 199):    strings.Repeat("a", 199),
		strings.Repeat("é", 40):     strings.Repeat("!C3!A9", 33) + "!C3!/!A9" + strings.Repeat("!C3!A9", 6),
		"../../etc/passwd":          "!2E.!2F..!2Fetc!2Fpasswd",
		"1.0.0+build.5":             "1.0.0!2Bbuild.5",
		"https://example.org/a?b#c": "https!3A!2F!2Fexample.org!2Fa!3Fb!23c",
	} {
		if got := escapePath(key, false); got != want {
			t.Errorf("escapePath(%q) = %q, want %q", key, got, want)
		}
	}
}

func TestEscapePathsKeepsCaseApart(t *testing.T) {
	paths := escapePaths([]string{"order.create", "order.Create", "Order.create", "alone.Here", strings.Repeat("x", 2000)}, escapePath)
	want := map[string]string{"order.create": "order.create", "order.Create": "order.!43reate", "Order.create": "!4Frder.create", "alone.Here": "alone.Here"}
	if len(paths) != len(want) {
		t.Errorf("there are %d paths, want %d: a key that is too long has none", len(paths), len(want))
	}
	for key, path := range want {
		if paths[key] != path {
			t.Errorf("%s goes to %q, want %q", key, paths[key], path)
		}
	}
}

func TestKindFolders(t *testing.T) {
	folders := kindFolders(contracts.Kinds(), []contracts.Kind{contracts.Operation, "guide", "e", "asset", "class", "classe", "404", "_header", "Weird Kind"})
	want := map[contracts.Kind]string{
		contracts.Operation: "operations", "guide": "!67uides", "e": "!65s", "asset": "!61ssets",
		"class": "classes", "classe": "!63lasses", "404": "404s", "_header": "!5Fheaders", "Weird Kind": "!57eird!20!4Binds",
	}
	for kind, folder := range want {
		if folders[kind] != folder {
			t.Errorf("%q goes to %q, want %q", kind, folders[kind], folder)
		}
	}
}

// unescape reverses escapePath.
func unescape(t *testing.T, path string) string {
	t.Helper()
	if path == "!" {
		return ""
	}
	joined := strings.ReplaceAll(path, "!/", "")
	var b strings.Builder
	for i := 0; i < len(joined); i++ {
		if joined[i] != '!' {
			b.WriteByte(joined[i])
			continue
		}
		n, err := strconv.ParseUint(joined[i+1:i+3], 16, 8)
		if err != nil {
			t.Fatalf("%q holds an escape that is none: %v", path, err)
		}
		b.WriteByte(byte(n))
		i += 2
	}
	return b.String()
}

// FuzzEscapePaths checks what any set of keys must keep: paths are reversible, distinct on disks
// that ignore case, and every segment is a name that all systems take; and no folder of a key is
// the file of another.
func FuzzEscapePaths(f *testing.F) {
	f.Add("order.create", "Order.create", "order.html")
	f.Add("con", "CON", "con.x")
	f.Add("", ".", "..")
	f.Add("a!2F", "a/", "index")
	f.Add(strings.Repeat("é", 90), strings.Repeat("A", 201), strings.Repeat("a", 201))
	f.Add(strings.Repeat("a", 200)+"!", strings.Repeat("a", 200), "x.png")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		keys := []string{a, b, c, strings.ToUpper(a), strings.ToLower(a), a + b, a + ".html", a + "/" + b, a + "!", "_" + a}
		paths := escapePaths(keys, escapePath)
		seen := map[string]string{}
		for key, path := range paths {
			if got := unescape(t, path); got != key {
				t.Fatalf("%q goes to %q, which reads as %q", key, path, got)
			}
			// The three things that stand at a path: the page, the folder of versions, and the
			// pages of an index.
			for _, name := range []string{path + ".html", path + "/", pageRoute(path, 2)} {
				lower := strings.TrimSuffix(strings.ToLower(name), "/")
				if other, taken := seen[lower]; taken && other != key {
					t.Fatalf("%q and %q both want %q", key, other, name)
				}
				seen[lower] = key
			}
			for _, segment := range strings.Split(path+".html", "/") {
				checkSegment(t, segment)
			}
			for _, segment := range strings.Split(path, "/") {
				checkSegment(t, segment)
			}
		}
	})
}

// checkSegment knows what Windows, macOS and Linux refuse or change.
func checkSegment(t *testing.T, segment string) {
	t.Helper()
	stem, _, _ := strings.Cut(strings.ToLower(segment), ".")
	switch {
	case segment == "", len(segment) > 240:
		t.Fatalf("a segment of %d bytes", len(segment))
	case strings.ContainsAny(segment[:1], "._#~"), strings.ContainsAny(segment[len(segment)-1:], ".~"):
		t.Fatalf("%q begins or ends with what systems and hosts leave out", segment)
	case slices.Contains(devices, stem):
		t.Fatalf("%q is a device", segment)
	case strings.EqualFold(segment, "index.html"):
		t.Fatalf("%q is the folder's own page", segment)
	case strings.ContainsFunc(segment, func(r rune) bool { return !plain(byte(r), false) && r != '!' || r > '~' }):
		t.Fatalf("%q holds what no file name or address should", segment)
	}
}
