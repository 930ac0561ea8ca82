package check

import (
	"net/mail"
	"net/netip"
	"net/url"
	"regexp"
	"strings"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
)

// textFormat says which texts are of a format, and names them.
type textFormat struct {
	words string
	takes func(string) bool
}

// textFormats are the formats of texts that can be told by looking: those of JSON Schema (2020-12,
// "Defined Formats") by their names, and those of the contract library's scalars by theirs. They are
// held against loosely, since examples are for people: a time without its zone is a time. Of all
// other formats nothing is said.
var textFormats = map[string]textFormat{
	"date":      {"a date such as 2026-01-31", isTime(time.DateOnly)},
	"date-time": {"a date and time such as 2026-01-31T12:00:00Z", isTime(zoned("2006-01-02T15:04:05")...)},
	"time":      {"a time such as 12:00:00", isTime(zoned("15:04:05")...)},
	"email":     {"an e-mail address", isEmail},
	"uri":       {"a web address with its scheme", isURI},
	"uuid":      {"a UUID", regexp.MustCompile(`(?i)^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`).MatchString},
	"ipv4":      {"an IPv4 address", func(text string) bool { a, err := netip.ParseAddr(text); return err == nil && a.Is4() }},
	"ipv6":      {"an IPv6 address", func(text string) bool { a, err := netip.ParseAddr(text); return err == nil && a.Is6() }},
	"ip":        {"an IP address", func(text string) bool { _, err := netip.ParseAddr(text); return err == nil }},

	"Date":         {"a date such as 2026-01-31", isTime(anyDate...)},
	"DateTime":     {"a date and time such as 2026-01-31T12:00:00Z", isTime(anyDate...)},
	"Time":         {"a time such as 12:00", isTime(zoned("15:04:05")...)},
	"EmailAddress": {"an e-mail address", isEmail},
	"URL":          {"a web address with its scheme", isURI},
	"PhoneNumber":  {"a phone number", func(text string) bool { return strings.ContainsAny(text, "0123456789") }},
	"Currency":     {"a code of a currency such as EUR", regexp.MustCompile(`^[A-Za-z]{3}$`).MatchString},
	"CountryCode":  {"a code of a country such as FR", regexp.MustCompile(`^[A-Za-z]{2,3}$`).MatchString},
}

// anyDate are the forms of what the library makes a Date of: a day, with or without a time.
var anyDate = append(zoned("2006-01-02T15:04:05"), append(zoned("2006-01-02 15:04:05"), time.DateOnly)...)

// zoned are the forms of a time, also without its seconds or its zone. Fractions of seconds are read
// whatever the form.
func zoned(form string) []string {
	var forms []string
	for _, form := range [...]string{form, strings.TrimSuffix(form, ":05")} {
		forms = append(forms, form, form+"Z07:00", form+"Z0700")
	}
	return forms
}

func isTime(forms ...string) func(string) bool {
	return func(text string) bool {
		text = strings.ToUpper(text)
		for _, form := range forms {
			if _, err := time.Parse(form, text); err == nil {
				return true
			}
		}
		return false
	}
}

func isEmail(text string) bool {
	a, err := mail.ParseAddress(text)
	return err == nil && a.Name == ""
}

func isURI(text string) bool {
	u, err := url.Parse(text)
	return err == nil && u.Scheme != "" && (u.Host != "" || u.Opaque != "" || u.Path != "")
}

// format holds a text against the format of a scalar. What stands for a text to come is none: <id>,
// {{id}}, ….
func (c *conformer) format(s *contracts.Shape, v contracts.Value, path, within string) {
	format, known := textFormats[s.Format]
	if s.Format == "" {
		format, known = textFormats[s.Scalar]
	}
	if known && v.Kind() == contracts.String && !strings.ContainsAny(v.Text(), "<>{}…*") && !strings.Contains(v.Text(), "...") && !format.takes(v.Text()) {
		c.wrong(v, path, within, format.words)
	}
}

// patterns holds a text against regular expressions of JavaScript, where Go reads them the same way.
func (c *conformer) patterns(list []contracts.Constraint, v contracts.Value, path, within string) {
	if v.Kind() != contracts.String {
		return
	}
	for _, b := range list {
		if b.Kind != contracts.Pattern {
			continue
		}
		if form, err := regexp.Compile(b.Value.Text()); err == nil && !form.MatchString(v.Text()) {
			c.wrong(v, path, within, "a text that matches "+b.Value.Text())
		}
	}
}
