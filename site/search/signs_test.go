package search

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"
)

// signs are documents that write words with signs, and others that have the letters of those.
func signs() []Document {
	docs := []Document{
		{Key: "c"},
		{Key: "b.c", Title: "Written in C"},
		{Key: "lang.cpp", Title: "Bindings", Summary: "For C++, up to C++20."},
		{Key: "lang.csharp", Title: "Bindings", Summary: "For C# and F#."},
		{Key: "lang.net", Title: "Bindings", Text: "Runs on .NET; see “ASP.NET”."},
		{Key: "net.node"},
		{Key: "js.node", Title: "A node in JS"},
		{Key: "run.js", Title: "Runs", Text: "Needs Node.js."},
		{Key: "pkg.scoped", Title: "Packs", Summary: "Published as @acme/widgets."},
		{Key: "acme.widgets", Title: "Widgets of Acme"},
		{Key: "fix.one", Title: "Fixes", Summary: "Closes #123 (a leak)."},
		{Key: "fix.123", Title: "Fix 123"},
		{Key: "sale.half", Title: "Sale", Summary: "Gives 50% off."},
		{Key: "sale.50", Title: "Sale of 50"},
		{Key: "pay.euro", Title: "Pay", Summary: "Amount in €, at most €500."},
		{Key: "pay.dollar", Title: "Pay", Summary: "Amount in US$."},
		{Key: "lab.b", Title: "B", Summary: "B comes after A."},
		{Key: "lab.qa", Title: "Lab", Summary: "Answers of the Q&A."},
		{Key: "cli.watch", Title: "Watch"},
		{Key: "cli.flags", Title: "Flags", Summary: "Takes --watch and $ref."},
		{Key: "tag.cpp", Title: "Tagged", Tags: []string{"c++"}},
		{Key: "order.get", Calls: []string{"GET", "/orders/{orderId}"}},
		{Key: "order.list", Calls: []string{"GET", "/orders"}},
		{Key: "order.place", Calls: []string{"POST", "/orders", "SOLD_OUT", "409", "placeOrder"}, Version: "1.2.0", Addresses: []string{"order_place-v1_2_0"}},
		{Key: "order.note", Title: "Note", Summary: "Since 1.2 of it."},
		{Key: "order.pack", Title: "Pack orders", Calls: []string{"POST", "/orders/:id/parcels"}},
		{Key: "ship.rocket", Title: "🚀 Launch", Summary: "Merci ❤️ 👩🏽‍💻."},
		{Key: "ship.heart", Title: "Heart", Summary: "I ❤ it 👍🏿, 👩 too."},
		{Key: "ship.fr", Title: "Paris", Summary: "Delivers to 🇫🇷🇧🇪."},
		{Key: "ship.fi", Title: "Helsinki", Summary: "Delivers to 🇫🇮 and 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f."},
		{Key: "ship.keycap", Title: "Step 1️⃣", Summary: "A → B, 21 °C."},
	}
	for i := range docs {
		d := &docs[i]
		d.Kind = cmp.Or(d.Kind, "operation")
		d.URL = d.Kind + "s/" + d.Key + ".html"
	}
	return docs
}

// TestSigns: what is typed with signs finds first what is written with the same. The keys of the
// first results, and of all where the list has no "…".
func TestSigns(t *testing.T) {
	r := open(t, index(t, signs()))
	for _, test := range []struct{ query, want string }{
		{"c++", "lang.cpp tag.cpp …"},
		{"C++", "lang.cpp tag.cpp …"},
		{`"c++"`, "tag.cpp lang.cpp"},
		{"c#", "lang.csharp …"},
		{"f#", "lang.csharp …"},
		{"c", "c …"},
		{"bindings -c++", "lang.csharp lang.net"},
		{".net", "lang.net …"},
		{"asp.net", "lang.net"},
		{"node.js", "run.js js.node"},
		{"Node.js", "run.js js.node"},
		{"@acme/widgets", "pkg.scoped acme.widgets"},
		{"@acme", "pkg.scoped acme.widgets"},
		{"#123", "fix.one fix.123"},
		{"50%", "sale.half …"},
		{"50", "sale.50 …"},
		{"€", "pay.euro"},
		{"€500", "pay.euro"},
		{"us$", "pay.dollar …"},
		{"q&a", "lab.qa …"},
		{"--watch", "cli.watch cli.flags"},
		{"$ref", "cli.flags"},
		{"order 1.2", "order.place order.note"},
		{"/orders", "order.list order.place …"},
		{"POST /orders", "order.place order.list …"},
		{"/orders/17", "order.get …"},
		{"GET /orders/{id}", "order.get …"},
		{"/Orders/:orderId/parcels", "order.pack"},
		{"https://api.example.com/orders/6f9619ff-8b86-d011-b42d-00cf4fc964ff?page=2#x", "order.get …"},
		{"SOLD_OUT", "order.place"},
		{"soldout", "order.place"},
		{"409", "order.place"},
		{"placeorder", "order.place"},
		{"order_place-v1_2_0", "order.place"},
		{"POST /order/place/v1.2.0", "order.place"},
		{"order.place-v1.2.0", "order.place"},
		{"how do I pack my orders", "order.pack"},
		{"urgent watch", "cli.watch cli.flags"},
		{"🚀", "ship.rocket"},
		{"launch 🚀", "ship.rocket"},
		{"🚀launch", "ship.rocket"},
		{"❤️", "ship.heart ship.rocket"},
		{"❤", "ship.heart ship.rocket"},
		{"👍", "ship.heart"},
		{"👍🏽", "ship.heart"},
		{"👩‍💻", "ship.rocket"},
		{"👩", "ship.heart ship.rocket"},
		{"🇫🇷", "ship.fr"},
		{"🇧🇪", "ship.fr"},
		{"🇫🇮", "ship.fi"},
		{"🇷🇧", ""},
		{"🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "ship.fi"},
		{"🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", ""},
		{"1️⃣", "ship.keycap"},
		{"→", "ship.keycap"},
		{"°C", "ship.keycap"},
		{"🦄", ""},
	} {
		var got []string
		for _, found := range r.mustQuery(t, test.query, 10).Results {
			got = append(got, found.Key)
		}
		want, more := strings.CutSuffix(test.want, " …")
		if n := len(strings.Fields(want)); more && n < len(got) {
			got = got[:n]
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s\n  got  %s\n  want %s", test.query, strings.Join(got, " "), want)
		}
	}
}

// FuzzSigns: what is a word with signs to the index is one to the reader.
func FuzzSigns(f *testing.F) {
	for _, text := range []string{
		"C++, C++20.", "C# F#", ".NET ASP.NET ...and", "node.js/x a.b.c", "@acme/x e@mail.org", "(#123)", "50%-off %s", "q&a a&&b", "::ref std::vector 10:30:00",
		"$ref US$ $$x", "été.œuvre+", "日本.jp", strings.Repeat("a", 40) + "+", "+++ # ..", "a.+b c.#", "x+.y",
	} {
		f.Add(text)
	}
	r, err := NewReader(bundle(f, "engine.ts"), fstest.MapFS{}.ReadFile)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		skipUnknown(t, text)
		answer, err := r.vm.Call("docsgenSigned", text)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		if err := json.Unmarshal([]byte(answer.(string)), &got); err != nil {
			t.Fatal(err)
		}
		got = slices.DeleteFunc(got, func(word string) bool { return utf8.RuneCountInString(word) > maxSigned })
		if want := appendSigned(nil, text); !slices.Equal(got, want) {
			t.Errorf("%q: the reader has %q, the index %q", text, got, want)
		}
	})
}
