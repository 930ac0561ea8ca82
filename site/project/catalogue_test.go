package project

import (
	"path/filepath"
	"testing"

	"github.com/lssm-tech/docsgen/assets"
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/site"
)

// TestExamplesOfRules loads each example of the catalogue as it is written: it gives the diagnostic
// that it is an example of, with its message, at its place, and no other one: that would confuse
// people who read it.
func TestExamplesOfRules(t *testing.T) {
	bundle, err := assets.Build(assets.Options{})
	if err != nil {
		t.Fatal(err)
	}
	shared, err := site.NewTheme(bundle, render.Languages)
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range contracts.Rules() {
		example := rule.Example
		if example.ShownBy != "" {
			continue
		}
		t.Run(rule.Code.String(), func(t *testing.T) {
			dir := t.TempDir()
			for _, f := range example.Files {
				put(t, filepath.Join(dir, filepath.FromSlash(f.Name)), f.Text)
			}
			project := Open(Options{Dir: dir, DirGiven: true})
			project.theme, project.languages = shared, render.Languages[:1]
			loaded, err := project.Load(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			shown := false
			for _, d := range loaded.Diagnostics {
				place := d.Position
				if relative, err := filepath.Rel(dir, filepath.FromSlash(d.File)); err == nil && filepath.IsAbs(d.File) {
					place.File = filepath.ToSlash(relative) // a configuration is named by its whole path
				}
				switch {
				case d.Code == rule.Code && place.String() == example.Place && d.Message == example.Message:
					shown = true
				case d.Code == contracts.NoContracts.Code: // an example holds nothing but what it is about
				default:
					t.Errorf("got  %s: %s [%s]", place, d.Message, d.Code)
				}
				if d.Code == rule.Code && d.Severity != rule.Severity && rule.Otherwise == "" {
					t.Errorf("it is of severity %s, which the rule does not name", d.Severity)
				}
			}
			if !shown {
				t.Errorf("want %s: %s [%s]", example.Place, example.Message, rule.Code)
			}
		})
	}
}
