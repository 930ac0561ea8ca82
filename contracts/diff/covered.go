package diff

import (
	"github.com/lssm-tech/docsgen/contracts"
)

// covered tells which alternatives add no values, as another one has all of theirs: the values of
// an enum that is said to be open, say, stand beside any text. Where exactly one must hold none
// does.
func (s *shapes) covered(list []contracts.Branch, exclusive bool) map[int]bool {
	found := map[int]bool{}
	if exclusive || len(list) > maxMembers {
		return found
	}
	for i := range list {
		a := plainForm(list[i].Shape)
		if classOf(a) != scalarClass && classOf(a) != finiteClass || nullable(&list[i].Use) {
			continue
		}
		for j := range list {
			b, said := plainForm(list[j].Shape), list[j].Annotations
			said.Join(list[j].Shape.Annotations)
			if i == j || classOf(b) != scalarClass || b.Declared() || len(b.Not())+len(b.All())+len(b.Conditions())+len(b.Branches()) > 0 {
				continue
			}
			all := classOf(a) == finiteClass && fits(a, b, &said)
			wider := classOf(a) == scalarClass && known(a) && known(b) && scalarOf(a) != scalarOf(b) && scalarOf(b).holds(scalarOf(a)) && len(said.Constraints())+len(refinements(said.Notes())) == 0
			if all || wider {
				found[i] = true
				break
			}
		}
	}
	return found
}
