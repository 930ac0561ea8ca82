package project

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/lssm-tech/docsgen/contracts/snapshot"
	"github.com/lssm-tech/docsgen/contracts/typescript/store"
)

// Sum identifies all that the Site of the last Load, or its Partial, was made of: the same sum
// means the same site, byte for byte. It is empty where that cannot be said, because the program or
// a picture beside the guides cannot be read.
func (p *Project) Sum(loaded *Loaded) string {
	program, err := store.Build()
	if err != nil || p.options.Assets != "" || loaded.Site == nil {
		return ""
	}
	config := *loaded.Config
	config.Dir, config.Output = "", "" // where things are changes no page
	settings, err := json.Marshal(config)
	if err != nil {
		return ""
	}
	hash := sha256.New()
	fmt.Fprintf(hash, "%q %s %q %q %x %t", program, settings, loaded.Registry.Name, loaded.checkout, p.workspace.Sum(), loaded.Site.IsPartial())
	for _, d := range loaded.Diagnostics { // a module that used up its time may come to its end in the next run
		fmt.Fprintf(hash, "%q %q %v", d.Code.String(), d.Message, d.Position)
	}
	if c := loaded.changes; c != nil {
		if err := errors.Join(json.NewEncoder(hash).Encode(c.Report.Document(c.Base, "")), snapshot.Write(hash, c.Before)); err != nil {
			return ""
		}
	}
	if h := loaded.history; h != nil {
		for _, r := range h.Revisions {
			fmt.Fprintf(hash, "%q", r.Text())
		}
	}
	if g := loaded.guides; g != nil {
		for _, guide := range g.files {
			fmt.Fprintf(hash, "%q %q %q %q %v", guide.File, guide.Title, guide.Summary, guide.Body, guide.Order)
		}
		if err := g.sumPictures(hash); err != nil {
			return ""
		}
	}
	if s := loaded.static; s != nil {
		if err := s.sum(hash); err != nil {
			return ""
		}
	}
	return hex.EncodeToString(hash.Sum(nil))
}
