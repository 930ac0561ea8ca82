package diff

import "github.com/lssm-tech/docsgen/contracts"

// openEnum reports whether the source says of an enum that values may be added to it at any time,
// so that whoever receives one must expect others: by a keyword of its own or, as generators of
// clients read it, that of Azure's (AutoRest, "x-ms-enum") or Speakeasy's.
func openEnum(a *contracts.Annotations) bool {
	for _, n := range a.Notes() {
		switch n.Name {
		case "x-open-enum", "x-extensible", "x-open":
			if n.Value.True() {
				return true
			}
		case "x-ms-enum":
			if n.Value.Property("modelAsString").True() {
				return true
			}
		case "x-speakeasy-unknown-values":
			if n.Value.Str() == "allow" {
				return true
			}
		}
	}
	return false
}
