package search

import (
	"bytes"
	"encoding/xml"
)

// OpenSearch describes a site's search page to browsers, so that readers can add it to the address
// bar: an OpenSearch description document, version 1.1 (draft 6, "OpenSearch description
// elements"). It needs the public address of the search page, since the format has no relative ones;
// pages name it with <link rel="search" type="application/opensearchdescription+xml">.
func OpenSearch(title, pageURL string) []byte {
	type address struct {
		Type     string `xml:"type,attr"`
		Template string `xml:"template,attr"`
	}
	description := struct {
		XMLName       xml.Name `xml:"http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription"`
		ShortName     string   // at most 16 characters
		Description   string   // at most 1024
		InputEncoding string
		URL           address `xml:"Url"`
	}{
		ShortName: first(title, 16), Description: first(title, 1024), InputEncoding: "UTF-8",
		URL: address{"text/html", pageURL + "?q={searchTerms}"},
	}
	var b bytes.Buffer
	b.WriteString(xml.Header)
	encoder := xml.NewEncoder(&b)
	encoder.Indent("", "  ")
	if err := encoder.Encode(description); err != nil {
		panic(err) // Texts can always be written.
	}
	b.WriteByte('\n')
	return b.Bytes()
}

func first(s string, n int) string {
	runes := []rune(s)
	return string(runes[:min(n, len(runes))])
}
