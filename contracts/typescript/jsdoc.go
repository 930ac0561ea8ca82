package typescript

import (
	"regexp"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// typeTag matches how JavaScript says of what type something is (typescriptlang.org, "JSDoc
// Reference": @type and @satisfies).
var typeTag = regexp.MustCompile(`@(?:type|satisfies)\s*\{[^}]*?(\w+)(?:<[^}]*>)?(?:\[\])*\s*\}`)

// kindInComment reads the kind of a spec from the comment before the statement around an offset.
func (m *module) kindInComment(kinds *contracts.KindTable, offset int) (kind contracts.Kind, ok bool) {
	statement, found := m.outline().StatementAt(offset)
	if !found {
		return "", false
	}
	before := strings.TrimRight(m.text[:statement.Start], " \t\r\n")
	start := strings.LastIndex(before, "/**")
	if start < 0 || !strings.HasSuffix(before, "*/") {
		return "", false
	}
	tag := typeTag.FindStringSubmatch(before[start:])
	if tag == nil {
		return "", false
	}
	return kinds.OfSpecType(tag[1])
}
