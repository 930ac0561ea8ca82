package search

import "testing"

// TestFilterValuesInAnyLetters: case, accents and ligatures of a value matter no more than in words,
// and what differs in more is proposed.
func TestFilterValuesInAnyLetters(t *testing.T) {
	r := open(t, index(t, []Document{
		{Kind: "operation", Key: "a", URL: "a.html", Owners: []string{"@équipe-achats"}, Tags: []string{"été", "Cœur"}, Domain: "Größen"},
		{Kind: "operation", Key: "b", URL: "b.html", Owners: []string{"@zeta"}, Tags: []string{"hiver"}},
	}))
	for _, test := range []struct{ query, want, note string }{
		{"owner:@équipe-achats", "a", ""},
		{"owner:@equipe-achats", "a", ""},
		{"owner:@EQUIPE-ACHATS", "a", ""},
		{"owner:@e*", "a", ""},
		{"-owner:@equipe-achats", "b", ""},
		{"tag:ete", "a", ""},
		{"tag:ÉTÉ", "a", ""},
		{"tag:coeur", "a", ""},
		{"tag:ete,hiver", "a b", ""},
		{"domain:grossen", "a", ""},
		{"owner:equipe-achats", "", "Nothing has owner “equipe-achats”. Did you mean “@équipe-achats”?"},
		{"tag:etee", "", "Nothing has tag “etee”. Did you mean “été”?"},
		{"tag:printemps", "", "Nothing has tag “printemps”."},
	} {
		results, err := r.Query(t.Context(), test.query, 10)
		if err != nil {
			t.Fatal(err)
		}
		keys, note := "", ""
		for _, found := range results.Results {
			keys += " " + found.Key
		}
		for _, n := range results.Notes {
			note += n.Text
		}
		if keys != " "+test.want && keys+test.want != "" || note != test.note {
			t.Errorf("%s: got%s, %s", test.query, keys, note)
		}
	}
}
