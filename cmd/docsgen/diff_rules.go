package main

import (
	"fmt"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/diff"
)

// listDiffRules prints all rules.
func (t *terminal) listDiffRules(format string) error {
	if format == "json" {
		return t.encode(diff.Rules())
	}
	var b strings.Builder
	for _, r := range diff.Rules() {
		verdicts := r.In.String()
		if r.Shapes {
			verdicts = fmt.Sprintf("in: %s, out: %s", r.In, r.Out)
		}
		b.WriteString(t.paintOut(bold, r.ID) + "  " + t.paintOut(dim, verdicts) + "\n" + wrap(strings.ToUpper(r.Says[:1])+r.Says[1:]+": "+r.Example, 2))
		if r.Varies != "" {
			b.WriteString(wrap("It is "+r.Varies+".", 2))
		}
	}
	_, err := t.out.Write([]byte(b.String()))
	return err
}
