package search

import (
	"cmp"
	"strings"
	"testing"
)

// written are documents whose texts write things in the many ways in which authors do.
func written() []Document {
	docs := []Document{
		{Key: "zeta.one", Title: "Uses paypal"},
		{Key: "zeta.two", Title: "Uses PayPal"},
		{Key: "zeta.payPalLink", Title: "Three"},
		{Kind: "guide", Key: "how", Title: "How", Text: "Calls setTimeout, uses PostgreSQL and GitHub."},
		{Key: "shop.pick", Summary: "Shows one half of the A/B test."},
		{Key: "shop.quit", Summary: "Needs a sign-in and an opt-in."},
		{Key: "shop.todo", Summary: "Prunes the to-do list, sold as-is."},
		{Key: "shop.build-up", Title: "Follow-up of a walk-in", Summary: "Speaks HTTP/2 with OAuth 2.0."},
		{Kind: "guide", Key: "fr", Title: "Le nœud et l’œuvre", Text: "Un cœur. La co\u00adopération de l’utilisateur."},
		{Kind: "guide", Key: "th", Title: "ยกเลิกคำสั่งซื้อ", Text: "ភាសាខ្មែរ"},
		{Kind: "guide", Key: "de", Title: "Die Straße", Text: "ÆSOP, Łódź, Ørsted."},
		{Kind: "event", Key: "deal.created"},
		{Key: "crm.deal.create"},
		{Key: "crm.deal.create.draft", Stability: "idea"},
		{Key: "mail.send", Version: "2.1.0", Stability: "in_creation"},
		{Key: "mail.send", Version: "1.4.0", Superseded: true, URL: "operations/mail.send/1.4.0.html"},
		{Key: "mail.drop", Version: "1.4.2", Stability: "stable", Deprecated: true},
		{Kind: "type", Key: "Parcel", Names: []string{"ParcelModel"}},
		{Key: "track.parcel", Names: []string{"TrackParcelContract"}, Personal: []string{"address.street"}, Fields: []string{"street", "trackingUrl"}},
		{Key: "track.list", Auth: "anonymous", Access: []string{"store-staff"}},
	}
	for i := range docs {
		d := &docs[i]
		d.Kind = cmp.Or(d.Kind, "operation")
		d.URL = cmp.Or(d.URL, d.Kind+"s/"+d.Key+".html")
	}
	return docs
}

// TestWaysToWrite: a query finds what was meant, whichever way either side writes it.
func TestWaysToWrite(t *testing.T) {
	r := open(t, index(t, written()))
	for _, test := range []struct{ query, want string }{
		// Case, and words in camelCase.
		{"paypal", "zeta.payPalLink zeta.one zeta.two"},
		{"PAYPAL", "zeta.payPalLink zeta.one zeta.two"},
		{"PayPal", "zeta.payPalLink zeta.one zeta.two"},
		{"payp", "zeta.payPalLink zeta.one zeta.two"},
		{"uses paypal", "zeta.one zeta.two"},
		{`"USES PAYPAL"`, "zeta.one zeta.two"},
		{`"uses PayPal"`, "zeta.one zeta.two"},
		{"-paypal uses", "how"},
		{"-PayPal uses", "how"},
		{"settimeout", "how"},
		{"postgresql", "how"},
		{"github", "how"},
		{"trackingurl", "track.parcel"},

		// Hyphens, slashes, and the stop words between them.
		{"A/B test", "shop.pick"},
		{"ab test", "shop.pick"},
		{"sign-in", "shop.quit"},
		{"signin", "shop.quit"},
		{"Sign In", "shop.quit"},
		{"opt-in", "shop.quit"},
		{"as-is", "shop.todo"},
		{"todo", "shop.todo"},
		{"to-do list", "shop.todo"},
		{`"to-do list"`, "shop.todo"},
		{`"todo list"`, "shop.todo"},
		{"buildup", "shop.build-up"},
		{"followup", "shop.build-up"},
		{"walk-in", "shop.build-up"},
		{"http/2", "shop.build-up"},
		{"oauth 2.0", "shop.build-up"},

		// Ligatures, letters with strokes, and what shows nothing.
		{"noeud", "fr"}, {"nœud", "fr"}, {"NŒUD", "fr"}, {"oeuvre", "fr"}, {"coeur", "fr"}, {"cooperation", "fr"}, {"l'utilisateur", "fr"},
		{"strasse", "de"}, {"STRASSE", "de"}, {"straße", "de"}, {"aesop", "de"}, {"Æsop", "de"}, {"lodz", "de"}, {"orsted", "de"},

		// Scripts without spaces.
		{"คำสั่งซื้อ", "th"}, {"ยกเลิก", "th"}, {"ខ្មែរ", "th"},

		// Whole segments before those that go on.
		{"deal.create", "crm.deal.create crm.deal.create.draft deal.created"},
		{"Deal.Create", "crm.deal.create crm.deal.create.draft deal.created"},
		{"deal create", "crm.deal.create crm.deal.create.draft deal.created"},
		{"deal.created", "deal.created crm.deal.create crm.deal.create.draft"},

		// Versions.
		{"mail.send@1.4.0", "mail.send@1.4.0"},
		{"mail.send@v1.4.0", "mail.send@1.4.0"},
		{"mail.send@1", "mail.send@1.4.0"},
		{"mail.send 1.4.0", "mail.send@1.4.0"},
		{"mail send 2.1", "mail.send@2.1.0"},
		{"mail 1.4", "mail.drop@1.4.2 mail.send@1.4.0"},
		{"mail.send@3.0.0", ""},
		{"mail -mail.send@1.4.0", "mail.send@2.1.0 mail.drop@1.4.2"},

		// Stability and access.
		{"deprecated", "mail.drop@1.4.2"},
		{"stable mail", "mail.drop@1.4.2"},
		{"mail in creation", "mail.send@2.1.0"},
		{"mail -deprecated", "mail.send@2.1.0 mail.send@1.4.0"},
		{"anonymous", "track.list"},
		{"store-staff", "track.list"},
		{"storestaff", "track.list"},

		// Names in the sources, and personal data.
		{"ParcelModel", "Parcel"},
		{"parcelmodel", "Parcel"},
		{"trackparcelcontract", "track.parcel"},
		{"trackparcel", "track.parcel"},
		{"personal data", "track.parcel"},
		{"pii", "track.parcel"},
		{"address street", "track.parcel"},
	} {
		var got []string
		for _, found := range r.mustQuery(t, test.query, 10).Results {
			got = append(got, strings.TrimSuffix(found.Key+"@"+found.Version, "@"))
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s\n  got  %s\n  want %s", test.query, strings.Join(got, " "), test.want)
		}
	}
}

// TestPhrasesSayWhereTheyDoNotHold: only keys, titles and short descriptions are known word by word.
func TestPhrasesSayWhereTheyDoNotHold(t *testing.T) {
	r := open(t, index(t, shop()))
	for _, test := range []struct{ query, note string }{
		{`"current session"`, ""},
		{`"order goes"`, "No key, title or beginning of a description holds the words in quotes side by side. These hold them all, perhaps apart."},
		{`"new order"`, ""},
		{`"order created"`, "Words in quotes are looked for in keys, titles and the first 140 characters of descriptions; the same words without quotes find 2."},
		{`"nowhere at all"`, ""},
	} {
		notes := r.mustQuery(t, test.query, 10).Notes
		if got := strings.Join(texts(notes), " "); got != test.note {
			t.Errorf("%s\n  got  %s\n  want %s", test.query, got, test.note)
		}
	}
}

func texts(notes []Note) []string {
	var all []string
	for _, n := range notes {
		all = append(all, n.Text)
	}
	return all
}
