package search

import (
	"encoding/xml"
	"testing"
)

func TestOpenSearch(t *testing.T) {
	var got struct {
		XMLName   xml.Name
		ShortName string
		URL       struct {
			Template string `xml:"template,attr"`
		} `xml:"Url"`
	}
	if err := xml.Unmarshal(OpenSearch("Contracts of <Example> & Söhne", "https://example.org/docs/search.html"), &got); err != nil {
		t.Fatal(err)
	}
	if got.XMLName.Local != "OpenSearchDescription" || got.ShortName != "Contracts of <Ex" || got.URL.Template != "https://example.org/docs/search.html?q={searchTerms}" {
		t.Errorf("%+v", got)
	}
}
