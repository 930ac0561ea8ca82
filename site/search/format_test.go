package search

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"
)

func TestSameBytesInAnyOrder(t *testing.T) {
	docs := generate(700)
	want := index(t, docs)
	random := rand.New(rand.NewPCG(5, 6))
	random.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
	got := index(t, docs)
	if len(got) != len(want) {
		t.Fatalf("%d files, then %d", len(want), len(got))
	}
	for name, file := range want {
		if !bytes.Equal(got[name].Data, file.Data) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestSmallIndexIsOneFile(t *testing.T) {
	if files := index(t, shop()); len(files) != 1 {
		t.Errorf("%d files", len(files))
	}
	r := open(t, index(t, nil))
	if results := r.mustQuery(t, "order kind:event", 10); results.Total != 0 {
		t.Errorf("in an empty index: %+v", results)
	}
}

// TestFirstLetterOfManyDocuments: from the root on, a letter costs one list and the heads of what
// it finds.
func TestFirstLetterOfManyDocuments(t *testing.T) {
	folder := index(t, generate(fewDocuments+1))
	var kinds strings.Builder
	r, err := NewReader(bundle(t, "engine.ts"), func(name string) ([]byte, error) {
		body, err := folder.ReadFile(name)
		kinds.WriteString(letterOf(body))
		return body, err
	})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	r.mustQuery(t, "o", 10)
	if order := strings.TrimRight(kinds.String(), "t"); strings.TrimRight(order, "h") != "il" {
		t.Errorf("%s were read, want the index, a list and heads", order)
	}
}

// letterOf is the letter of a block, or i for the root, told by the form of its payload.
func letterOf(file []byte) string {
	_, text, _ := strings.Cut(strings.TrimSuffix(string(file), ")\n"), ",")
	var payload any
	if json.Unmarshal([]byte(text), &payload) != nil {
		return ""
	}
	switch payload := payload.(type) {
	case string:
		return "l"
	case []any:
		return map[int]string{2: "t", 3: "d", 4: "n", 7: "h", 9: "h"}[len(payload)]
	}
	return "i"
}

// TestAnEditChangesFewFiles: a word that goes and one that comes, and a document that comes, change
// the blocks that hold them, and the root.
func TestAnEditChangesFewFiles(t *testing.T) {
	docs := generate(1000)
	before := index(t, docs)
	edited := slices.Clone(docs)
	edited[500].Summary += " quixotic"
	added := append(slices.Clone(docs), docs[500])
	added[1000].Key += ".again"
	added[1000].URL = "operations/" + added[1000].Key + ".html"
	for name, c := range map[string]struct {
		docs []Document
		most int
	}{"nothing": {docs, 0}, "an edit": {edited, 4}, "a new document": {added, 14}} {
		changed := 0
		for name, file := range index(t, c.docs) {
			if old := before[name]; old == nil || string(old.Data) != string(file.Data) {
				changed++
			}
		}
		if changed > c.most {
			t.Errorf("%s changes %d of %d files, want at most %d", name, changed, len(before), c.most)
		}
	}
}

func TestMissingMessage(t *testing.T) {
	all := messages(t)
	delete(all, "keys")
	if _, err := Build(Source{}, Options{Lang: "en", Messages: all}); err == nil || !strings.Contains(err.Error(), `"keys"`) {
		t.Errorf("got %v", err)
	}
}

// TestOddTexts: whatever is in a document comes back as it was, but for white space, and can be
// found.
func TestOddTexts(t *testing.T) {
	docs := []Document{
		{Kind: "event", Key: "***", URL: "events/%2A.html", Summary: "signs only"},
		{Kind: "event", Key: "a\nb", URL: "events/a b.html", Title: "line\nfeed\ttab", Owners: []string{"x\ny", " ", ""}},
		{Kind: "event", Key: `quote".\back`, URL: "events/q.html", Summary: `</script><script>alert(1)</script> ]]> " \`, Tags: []string{`a "b", c`}},
		{Kind: "event", Key: "emoji.🎉.𝔘nicode", URL: "events/e.html", Summary: "\u2028\u2029 \xff broken", Stability: "sturdy"},
		{Kind: "event", Key: strings.Repeat("long.", 40) + "end", URL: "events/l.html", Summary: strings.Repeat("word ", 100)},
		{Kind: "event", Key: "Ελλάς.ΣΊΣΥΦΟΣ", URL: "events/g.html"},
		{Kind: "event", Key: "İstanbul.ISPARTA", URL: "events/i.html"},
	}
	r := open(t, index(t, docs))
	for _, d := range docs {
		key := oneLine(d.Key)
		results := r.mustQuery(t, key, 1)
		if len(results.Results) != 1 || results.Results[0].Key != key || results.Results[0].URL != d.URL {
			t.Errorf("%q: %+v", d.Key, results)
		}
		if len(results.Results) == 1 && utf8.RuneCountInString(results.Results[0].Summary) > summaryLength+1 {
			t.Errorf("%q: a summary of %d characters", key, utf8.RuneCountInString(results.Results[0].Summary))
		}
	}
	for _, query := range []string{`tag:"a ""b"", c"`, `owner:"x y"`, "stability:sturdy"} {
		if query == `tag:"a ""b"", c"` {
			continue // Quotes can't be quoted: such a value is asked for with "*" in their place.
		}
		if results := r.mustQuery(t, query, 1); results.Total != 1 {
			t.Errorf("%s: %+v", query, results)
		}
	}
	if results := r.mustQuery(t, `tag:"a *b*, c"`, 1); results.Total != 1 {
		t.Errorf("a tag with quotes: %+v", results)
	}
}

// FuzzWords: what is a word to the index is one to the reader. Characters that Go's tables of
// Unicode do not know yet are left out: browsers follow the standard sooner, and take some of them
// for letters.
func FuzzWords(f *testing.F) {
	for _, text := range []string{"marketplace.order.create", "userProfile XMLFeed IDs APIsX v2Beta", "Été œuvre ÇA İI ς Σ", "注文を作成するOrder作成", "한국어 데이터", "ガギグ ー", "a\u0301b ﬁn ①", "हिन्दी ไทย ยกเลิกคำสั่งซื้อ ភាសាខ្មែរ မြန်မာ ລາວ", "PayPal sign-in A/B user_id ŒUVRE Straße ſ", strings.Repeat("aBœ-", 30), "co\u00adopération zero\u200bwidth a\u2010b a\u2011c e\u2013f", "a--b -c d- /e Order作成-x", "🚀Go ❤️👩🏽‍💻 🇫🇷🇧🇪🇫 1️⃣ →x €5 ™ ℃ 〒-a 🏻 🏴\U000e0067\U000e007f"} {
		f.Add(text)
	}
	engine := bundle(f, "engine.ts")
	r, err := NewReader(engine, fstest.MapFS{}.ReadFile)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		skipUnknown(t, text)
		answer, err := r.vm.Call("docsgenWords", text)
		if err != nil {
			t.Fatal(err)
		}
		var got, want [][2]string
		if err := json.Unmarshal([]byte(answer.(string)), &got); err != nil {
			t.Fatal(err)
		}
		words := appendWords(nil, text)
		for i, w := range words {
			want = append(want, [2]string{w.text, joined(words, i)})
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: the reader has %q, the index %q", text, got, want)
		}
	})
}

// skipUnknown skips texts that scripts can't hold, or may take another way.
func skipUnknown(t *testing.T, text string) {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Skip("scripts hold no such text")
	}
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Cn, r) }) {
		t.Skip("what this character is depends on the browser")
	}
}
