package render

import (
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// request is a call over HTTP: what curl and fetch are given.
type request struct {
	method  string
	address string // whole, with all that it may not hold percent-encoded
	headers [][2]string
	body    contracts.Value // Missing for none
}

// newRequest fills the parameters of a path and puts what is left of the input into the query or the
// body; ok is false where the method is none. Properties that the operation lists as params, query
// or headers go there, with a sample where the input has none.
func newRequest(c *contracts.Contract, servers []Server, rest Call, input contracts.Value) (r request, ok bool) {
	if !httpMethod.MatchString(rest.Verb) {
		return r, false
	}
	r.method = rest.Verb
	base := exampleServer
	if len(servers) > 0 {
		base = servers[0].URL
	}
	left := input
	take := func(name string, slot contracts.Value) contracts.Value {
		v := left.Property(name)
		left = left.Without(name)
		if v.Kind() == contracts.Missing {
			v = slot.Property(name)
		}
		return v
	}
	params, inQuery, inHeaders := slotSample(c, "params"), slotSample(c, "query"), slotSample(c, "headers")
	path, query, _ := strings.Cut(rest.Name, "?")
	path = parameter.ReplaceAllStringFunc(path, func(found string) string {
		name := strings.Trim(found, "/{}:")
		text := name
		if v := take(name, params); v.Present() {
			text = queryText(v)
		}
		if strings.HasPrefix(found, "/") {
			return "/" + percentEncode(text)
		}
		return percentEncode(text)
	})
	var pairs []string
	if query != "" {
		pairs = append(pairs, encodeAddress(query))
	}
	for _, m := range inQuery.Fields() {
		pairs = append(pairs, queryPairs(m.Name, take(m.Name, inQuery))...)
	}
	for _, m := range inHeaders.Fields() {
		if v := queryText(take(m.Name, inHeaders)); headerName.MatchString(m.Name) && m.Name != "__proto__" && headerText.MatchString(v) {
			r.headers = append(r.headers, [2]string{m.Name, v})
		}
	}
	switch {
	case r.method == "GET" || r.method == "HEAD" || r.method == "DELETE":
		for _, m := range left.Fields() {
			pairs = append(pairs, queryPairs(m.Name, m.Value)...)
		}
	case left.Present():
		r.body = left
		if !slices.ContainsFunc(r.headers, func(h [2]string) bool { return strings.EqualFold(h[0], "Content-Type") }) {
			r.headers = append(r.headers, [2]string{"Content-Type", "application/json"})
		}
	}
	r.address = encodeBase(base) + "/" + encodeAddress(strings.TrimLeft(path, "/"))
	if len(pairs) > 0 {
		r.address += "?" + strings.Join(pairs, "&")
	}
	return r, true
}

var (
	httpMethod = regexp.MustCompile(`^[A-Z]+$`)
	parameter  = regexp.MustCompile(`\{[^{}/]+\}|/:[A-Za-z_][A-Za-z0-9_]*`)
	// a token of RFC 9110, section 5.6.2; __proto__ is none in a literal of TypeScript
	headerName = regexp.MustCompile("^[A-Za-z0-9!#$%&'*+.^_`|~-]+$")
	// what both curl and fetch send as it is: a text without ends of lines, in ASCII
	headerText = regexp.MustCompile(`^[!-~]([ -~]*[!-~])?$`)
)

// slotSample is a sample of the params, the query or the headers that an operation lists.
func slotSample(c *contracts.Contract, slot string) contracts.Value {
	v := c.Spec.Get("io." + slot)
	if v.Kind() != contracts.ShapeValue {
		return contracts.Value{}
	}
	return v.Shape().Sample()
}

// queryPairs is a property in a query: a list as several pairs of its name, nothing for what is not
// there.
func queryPairs(name string, v contracts.Value) []string {
	if !v.Present() {
		return nil
	}
	var pairs []string
	for _, item := range v.List() {
		pairs = append(pairs, percentEncode(name)+"="+percentEncode(queryText(item)))
	}
	return pairs
}

// queryText is a value as an address or a header holds it: data within data as JSON.
func queryText(v contracts.Value) string {
	if v.Kind() == contracts.Array || v.Kind() == contracts.Object {
		return compactJSON(v)
	}
	return v.Str()
}

// percentEncode writes a text so that it is one part of an address, whatever it holds: all but
// RFC 3986's unreserved characters as their bytes.
func percentEncode(text string) string { return encodeBytes(text, "-._~", false) }

// encodeAddress leaves what divides an address as it is, and what is encoded already. Braces and
// brackets are encoded: curl expands them.
func encodeAddress(text string) string { return encodeBytes(text, "-._~/:@!$&()*+,;=", true) }

// encodeBase is a base address without its last slash. The host keeps its brackets, which those of
// IPv6 have.
func encodeBase(address string) string {
	scheme, rest, _ := strings.Cut(strings.TrimRight(address, "/"), "://")
	host, path, below := strings.Cut(rest, "/")
	if below {
		return scheme + "://" + host + "/" + encodeAddress(path)
	}
	return scheme + "://" + host
}

func encodeBytes(text, kept string, encoded bool) string {
	var b strings.Builder
	b.Grow(len(text))
	for i := range len(text) {
		c := text[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', strings.IndexByte(kept, c) >= 0,
			encoded && c == '%' && i+2 < len(text) && isHex(text[i+1]) && isHex(text[i+2]):
			b.WriteByte(c)
		default:
			b.Write([]byte{'%', "0123456789ABCDEF"[c>>4], "0123456789ABCDEF"[c&15]})
		}
	}
	return b.String()
}
