package fields

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// PersonalPaths reads a list of paths of personal data. Authors write them in many ways: "email",
// "$.email", "payload.user.email", "items[].name", "items[*].name", "/user/email". All come out as
// "items.name", in the order of the list; of those that begin with one of the roots, what is behind
// it.
func PersonalPaths(list contracts.Value, roots ...string) []string {
	var paths []string
	for _, path := range list.Strings() {
		path = cleanPath(path)
		for _, root := range roots {
			if rest, ok := strings.CutPrefix(path, root+"."); ok {
				path = rest
			}
		}
		paths = append(paths, path)
	}
	return paths
}

// cleanPath spells a path of data as this package does.
func cleanPath(path string) string { return arrayMarks.Replace(strings.TrimLeft(path, "$./")) }

var arrayMarks = strings.NewReplacer("[]", "", "[*]", "", "[0]", "", "/", ".", ".*.", ".")

// personalOf returns the paths at which a contract says that personal data stands.
func personalOf(c *contracts.Contract) map[string]bool {
	var paths []string
	if list := c.Spec.Get("policy.pii"); list.Present() {
		paths = PersonalPaths(list, "input", "params", "query", "headers", "output", "success")
	}
	if list := c.Spec.Get("pii"); c.Kind == contracts.Event && list.Present() {
		paths = append(paths, PersonalPaths(list, "payload")...)
	}
	if len(paths) == 0 {
		return nil
	}
	personal := make(map[string]bool, len(paths))
	for _, path := range paths {
		personal[path] = true
	}
	return personal
}
