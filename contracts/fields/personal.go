package fields

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// PersonalPaths reads a list of paths of personal data. Authors write them in many ways: "email",
// "$.email", "payload.user.email", "items[].name", "items[*].name", "items.0.name", "/user/email",
// "user.*", "$..email". All come out as "items.name", in the order of the list; of those that begin with one of
// the roots, what is behind it. All there is is the empty path; ** at the beginning or in the middle
// of a path stands for whatever lies there, and is left.
func PersonalPaths(list contracts.Value, roots ...string) []string {
	var paths []string
	for _, path := range list.Strings() {
		path = cleanPath(path)
		for _, root := range roots {
			if rest, ok := strings.CutPrefix(path, root+"."); ok {
				path = rest
				break
			}
		}
		paths = append(paths, path)
	}
	return paths
}

// Path reads one path of data, however it is written, as PersonalPaths does.
func Path(path string) string { return cleanPath(path) }

// cleanPath spells a path of data as this package does: names with dots between, and nothing for the
// items of lists and maps.
func cleanPath(path string) string {
	var steps []string
	path = strings.ReplaceAll(path, "..", ".**.") // as JSONPath has it (RFC 9535, "Descendant Segment")
	for step := range strings.SplitSeq(quotedNames.Replace(path), ".") {
		for step := range strings.SplitSeq(step, "/") {
			step, _, _ = strings.Cut(step, "[")
			if step != "" && step != "*" && step != "$" && strings.Trim(step, "0123456789") != "" {
				steps = append(steps, strings.TrimPrefix(step, "$"))
			}
		}
	}
	for len(steps) > 0 && steps[len(steps)-1] == "**" {
		steps = steps[:len(steps)-1]
	}
	return strings.Join(steps, ".")
}

// quotedNames are names as JSONPath may have them: $['user']['email'].
var quotedNames = strings.NewReplacer("['", ".", `["`, ".", "']", "", `"]`, "")

// MarkOf returns which of some paths of PersonalPaths marks the field at a path: that path itself, all
// there is, or a name at any depth.
func MarkOf[V any](paths map[string]V, path string) (mark string, ok bool) {
	if len(paths) == 0 {
		return "", false
	}
	for _, mark := range [...]string{path, "", "**." + path[strings.LastIndexByte(path, '.')+1:]} {
		if _, ok := paths[mark]; ok {
			return mark, true
		}
	}
	return "", false
}

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
