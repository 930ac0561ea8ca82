package publish

import (
	"fmt"
	"path"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
	"github.com/lssm-tech/docsgen/site"
)

// modules are the extensions of files that are sources wherever they are.
var modules = []string{".ts", ".tsx", ".mts", ".cts"}

// refuse says why a site with some routes must not take the place of what a folder holds, or nil.
func (c *contents) refuse(dir string, routes []string) error {
	others := c.others()
	if c.git != "" {
		return &Error{Rule: contracts.OutputPlace, Message: fmt.Sprintf("the site can't go to %s, which holds %s", dir, c.git), Hint: chooseAnother}
	}
	if i := slices.IndexFunc(others, func(name string) bool { return slices.Contains(modules, path.Ext(name)) }); i >= 0 {
		return &Error{Rule: contracts.OutputPlace, Message: fmt.Sprintf("the site can't go to %s, which holds a source: %s", dir, others[i]), Hint: chooseAnother}
	}
	if c.listed != nil && !c.listed.complete || slices.Contains(c.foreign, workspace.OutputMarker) {
		return &Error{
			Rule: contracts.OutputForeign, Message: fmt.Sprintf("nothing tells what in %s is docsgen's: its %s is damaged, or of another version", dir, workspace.OutputMarker),
			Hint: "remove the folder if it holds nothing but a site, or choose another with --out",
		}
	}
	if c.listed == nil && len(others) > 0 {
		return &Error{
			Rule: contracts.OutputForeign, Message: fmt.Sprintf("%s holds %s, which docsgen did not write", dir, several(others)),
			Hint: "choose another folder with --out, or move it away: a site is put into an empty folder first",
		}
	}
	if len(c.changed) > 0 {
		slices.Sort(c.changed)
		return &Error{
			Rule: contracts.OutputChanged, Message: fmt.Sprintf("%s holds what was changed since docsgen wrote it, and would be lost: %s", dir, several(c.changed)),
			Hint: "move it away, or remove it if it is worth nothing: files that are missing are written anew",
		}
	}
	if in := c.inTheWay(routes); len(in) > 0 {
		return &Error{
			Rule: contracts.OutputForeign, Message: fmt.Sprintf("%s holds what docsgen did not write, where the site has files of its own: %s", dir, several(in)),
			Hint: "move it away, or choose another folder with --out",
		}
	}
	return nil
}

// inTheWay lists what is not docsgen's and stands where the site has something else, so that both
// can't be there.
func (c *contents) inTheWay(routes []string) []string {
	files, folders := make(map[string]bool, len(routes)), map[string]bool{}
	for _, route := range append([]string{workspace.OutputMarker, newMarker}, routes...) {
		files[route] = true
		for folder := path.Dir(route); folder != "." && !folders[folder]; folder = path.Dir(folder) {
			folders[folder] = true
		}
	}
	var list []string
	for _, name := range c.foreign {
		blocked := files[name] || folders[name]
		for folder := path.Dir(name); folder != "."; folder = path.Dir(folder) {
			blocked = blocked || files[folder]
		}
		if blocked {
			list = append(list, name)
		}
	}
	for _, f := range c.folders {
		if f.foreign && files[f.path] {
			list = append(list, f.path+"/")
		}
	}
	for _, name := range c.mounts { // nothing can be moved onto it or from beside into it
		if files[name] || folders[name] {
			list = append(list, name+", a mount point")
		}
	}
	slices.Sort(list)
	return list
}

// yielding returns the routes without those of files for hosts that somebody else's stand in the
// place of.
func (c *contents) yielding(routes []string) []string {
	if !slices.ContainsFunc(c.foreign, site.IsHostFile) {
		return routes
	}
	return slices.DeleteFunc(slices.Clone(routes), func(route string) bool {
		return site.IsHostFile(route) && slices.Contains(c.foreign, route)
	})
}

// keeping says what of others stays in a folder.
func (c *contents) keeping(dir string) []contracts.Diagnostic {
	others := c.others()
	if len(others) == 0 {
		return nil
	}
	return []contracts.Diagnostic{contracts.OutputKept.At(contracts.Position{},
		fmt.Sprintf("%s keeps what docsgen did not write: %s", dir, several(others)),
		"it is published beside the site; move it away if that is not meant")}
}
