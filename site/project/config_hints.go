package project

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// asWritten says how a value of the wrong type is written right, where what was meant can be told from
// what is there; else it is empty. The line is the one that the value stands on.
func (k configKey) asWritten(n *document.Node, line string) string {
	switch {
	case n.Is(contracts.Null):
		if strings.Contains(line, ": #") {
			return "a # begins a comment: write the value in quotes"
		}
		return "give it a value, or remove the key"
	case k.begin != nil && n.Is(contracts.Object):
		return "begin it with a dash: a list may have several of these"
	case k.begin != nil:
		return fmt.Sprintf("write a line for each, which begins with a dash: - %s: …", k.keys[0].name)
	case len(k.keys) > 0:
		return fmt.Sprintf("write its keys and their values: {%s: …}", k.keys[0].name)
	case k.kind == contracts.Array && (n.Is(contracts.String) || n.Is(contracts.Number)):
		return fmt.Sprintf("write a list in brackets: [%s]", n.Text)
	case k.kind == contracts.String && (n.Is(contracts.Number) || n.Is(contracts.Bool)):
		return fmt.Sprintf("write it in quotes: %q", n.Text)
	case k.kind == contracts.Bool && n.Is(contracts.String):
		switch strings.ToLower(n.Text) {
		case "yes", "on", "true":
			return "write true"
		case "no", "off", "false":
			return "write false"
		}
	}
	return ""
}

var (
	// overSSH are git's addresses over SSH, in their two forms.
	overSSH = regexp.MustCompile(`^(?:ssh://)?(?:[\w.-]+@)([\w.-]+)(?::\d+)?[:/](.+?)(?:\.git)?/?$`)
	// withoutScheme is what browsers make a web address of: a host with a dot, and a path.
	withoutScheme = regexp.MustCompile(`^(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:/\S*)?$`)
)

// wholeAddress says how a text that is no web address is written as the one that was probably meant.
func wholeAddress(text string) string {
	whole := "https://example.org/docs/"
	if m := overSSH.FindStringSubmatch(text); m != nil {
		whole = (&url.URL{Scheme: "https", Host: m[1], Path: m[2]}).String()
	} else if strings.HasPrefix(text, "localhost:") || strings.HasPrefix(text, "localhost/") {
		whole = "http://" + text
	} else if withoutScheme.MatchString(text) {
		whole = "https://" + text
	}
	return "write it whole: " + whole
}
