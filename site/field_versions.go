package site

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/fields"
)

// maxOlderVersions bounds how far back the fields of a version are looked for: each of many versions
// has a page.
const maxOlderVersions = 20

// fieldVersions returns since which version a contract has its fields, where older versions stand
// beside it and some of them lack a field: by the section of the field and its path there. It takes
// time in proportion to these versions.
func (s *Site) fieldVersions(c *contracts.Contract) map[string]string {
	all := s.registry.Versions(c.Kind, c.Key) // the newest first
	older := all[slices.Index(all, c)+1:]
	older = older[:min(len(older), maxOlderVersions)]
	if len(older) == 0 || c.Kind == contracts.Type {
		return nil
	}
	since := map[string]string{}
	s.fieldPaths(c, func(path string) { since[path] = c.Version })
	newer := c
	for _, old := range older {
		s.fieldPaths(old, func(path string) {
			if since[path] == newer.Version {
				since[path] = old.Version
			}
		})
		newer = old
	}
	for path, version := range since {
		if version == newer.Version { // all along, or nobody looked further
			delete(since, path)
		}
	}
	return since
}

func (s *Site) fieldPaths(c *contracts.Contract, visit func(path string)) {
	fields.Each(s.registry, c, func(o fields.Occurrence) {
		if o.Section != "" {
			visit(o.Section + "." + string(o.Path))
		}
	})
}
