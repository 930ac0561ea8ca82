package project

import "path/filepath"

// Inputs returns the absolute paths of the files and folders that the Site of the last Load was
// made of: the configuration, the sources, the guides, and the files that contracts and guides come
// from.
func (p *Project) Inputs(loaded *Loaded) []string {
	var list []string
	add := func(dir, name string) {
		if name == "" {
			return
		}
		if name = filepath.FromSlash(name); !filepath.IsAbs(name) {
			name = filepath.Join(dir, name)
		}
		list = append(list, name)
	}
	c := loaded.Config
	if p.file != "" {
		if file, err := filepath.Abs(p.file); err == nil {
			add("", file)
		}
	}
	for _, source := range append(p.opened.Sources, c.Sources...) {
		add(c.Dir, source)
	}
	if file, err := filepath.Abs(p.options.Dir); err == nil {
		add("", file)
	}
	add(c.Dir, c.Guides)
	add(c.Dir, c.Static)
	seen := map[string]bool{}
	from := func(file string) {
		if !seen[file] {
			seen[file] = true
			add(loaded.Root, file)
		}
	}
	for _, contract := range loaded.Registry.Contracts {
		from(contract.Source.File)
	}
	for _, block := range loaded.Registry.DocBlocks {
		from(block.Source.File)
	}
	return list
}
