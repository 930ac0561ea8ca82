package check

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// parameter is a part of a path that stands for any: {id}, :id, <id>. What follows a colon elsewhere
// than behind a slash is a verb: /orders:cancel.
var parameter = regexp.MustCompile(`\{[^/{}]*\}|/:[A-Za-z_]\w*(?:\([^()]*\))?|<[^/<>]*>`)

// anyParameter is what all parameters of a path are taken for.
func anyParameter(found string) string {
	if strings.HasPrefix(found, "/") {
		return "/{}"
	}
	return "{}"
}

// routeDuplicate compares the routes that operations declare. A command's method is POST where none
// is said, and a query's GET.
func routeDuplicate(p *pass) {
	first := map[string]*contracts.Contract{}
	for c := range p.newest() {
		rest := c.Spec.Get("transport.rest")
		path := rest.Property("path").Str()
		if c.Kind != contracts.Operation || path == "" || rest.Property("path").Kind() != contracts.String {
			continue
		}
		method := strings.ToUpper(rest.Property("method").Str())
		if method == "" {
			if method = "POST"; c.Variant == "query" {
				method = "GET"
			}
		}
		route := method + " /" + strings.Trim(parameter.ReplaceAllStringFunc(path, anyParameter), "/")
		other, taken := first[route]
		if !taken {
			first[route] = c
			continue
		}
		f := p.report(c, "transport.rest.path", fmt.Sprintf("%s has the route %s %s, which is that of %s", name(c), method, path, name(other)), "give one of them another path or method")
		f.notes = []remark{{other, "transport.rest.path", "the other one"}}
	}
}
