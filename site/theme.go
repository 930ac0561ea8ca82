package site

import (
	"fmt"
	"sync"

	"github.com/lssm-tech/docsgen/assets"
	"github.com/lssm-tech/docsgen/render"
)

// Theme is what pages are drawn with. It is made once and shared by the Sites that follow each
// other while somebody edits. It is safe for concurrent use.
type Theme struct {
	bundle    *assets.Bundle
	renderers map[string]*render.Renderer // by language

	mu    sync.Mutex
	drawn string      // what the last card was drawn of
	last  assets.File // that card: drawing one takes longer than everything else that New does
}

// NewTheme prepares the templates of the languages around a bundle of assets.
func NewTheme(bundle *assets.Bundle, languages []string) (*Theme, error) {
	theme := &Theme{bundle: bundle, renderers: map[string]*render.Renderer{}}
	for _, lang := range languages {
		r, err := render.New(lang)
		if err != nil {
			return nil, err
		}
		theme.renderers[lang] = r
	}
	return theme, nil
}

// LiveScript is the script that the development server adds to every page.
func (t *Theme) LiveScript() ([]byte, error) {
	words := map[string]map[string]string{}
	for lang, r := range t.renderers {
		words[lang] = r.LiveWords()
	}
	return t.bundle.LiveScript(words)
}

// card is the picture that stands for the site where its link is shared.
func (t *Theme) card(title, subtitle string, look assets.Look) (assets.File, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if of := fmt.Sprintf("%q %q %q %v", title, subtitle, look.Logo.Path, look.Accent); t.drawn != of {
		card, err := assets.Card(title, subtitle, look)
		if err != nil {
			return assets.File{}, err
		}
		t.last, t.drawn = card, of
	}
	return t.last, nil
}
