package manifest

import (
	"fmt"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// foreign counts the items that are of another registry's format.
type foreign struct {
	count int
	first *document.Node // its type
}

// otherItem notes an item whose type begins with another prefix.
func (l *loader) otherItem(written *document.Node) {
	if l.foreign.count++; l.foreign.first == nil {
		l.foreign.first = written
	}
}

// reportForeign says once which items are left out since they are of another format: a registry of
// user interface components has hundreds.
func (l *loader) reportForeign(root *document.Node) {
	f := l.foreign
	const hint = `types of contracts start with "contractspec:"`
	switch {
	case f.count == 0:
	case f.count == l.items.Len() && (strings.HasPrefix(f.first.Text, "registry:") || strings.Contains(root.Get("$schema").Str(), "shadcn")):
		l.fault(contracts.UnknownType, f.first, fmt.Sprintf("this is a registry of shadcn/ui, and none of its %d items is a contract", f.count), hint)
	case f.count == 1:
		l.fault(contracts.UnknownType, f.first, fmt.Sprintf("an item of type %q is no contract, and is left out", f.first.Text), hint)
	default:
		l.fault(contracts.UnknownType, f.first, fmt.Sprintf("%d items of other types, such as %q, are no contracts, and are left out", f.count, f.first.Text), hint)
	}
}
