package render

import "github.com/lssm-tech/docsgen/contracts"

// kindPage is what the pages of one kind of contract have in common. It is made once for a kind, since
// asking what a kind has is asking all of its properties.
type kindPage struct {
	sections []int    // places in the table of sections
	facts    []string // paths of metadata that no other section shows
}

func (r *Renderer) ofKind(kind contracts.Kind) *kindPage {
	if k, known := r.ofKinds.Load(kind); known {
		return k.(*kindPage)
	}
	k := new(kindPage)
	for i := range sections {
		if sections[i].of(r.kinds, kind) {
			k.sections = append(k.sections, i)
		}
	}
	info := r.kinds.Info(kind)
	for _, name := range contracts.Metadata {
		if path := "meta." + name; name != "deprecation" && info.Property(path).Path == "" { // else a section shows it
			k.facts = append(k.facts, path)
		}
	}
	r.ofKinds.Store(kind, k)
	return k
}
