package site

import (
	"sync"

	"github.com/lssm-tech/docsgen/assets"
	"github.com/lssm-tech/docsgen/render"
)

// Look is what pages are drawn with. It is made once and shared by the Sites that follow each other while somebody edits. It is safe for
// concurrent use.
type Look struct {
	bundle    *assets.Bundle
	renderers map[string]*render.Renderer // by language

	mu    sync.Mutex
	drawn [2]string   // title and subtitle of the last card
	last  assets.File // that card: drawing one takes longer than everything else that New does
}

// NewLook prepares the templates of the languages around a bundle of assets.
func NewLook(bundle *assets.Bundle, languages []string) (*Look, error) {
	look := &Look{bundle: bundle, renderers: map[string]*render.Renderer{}}
	for _, lang := range languages {
		r, err := render.New(lang)
		if err != nil {
			return nil, err
		}
		look.renderers[lang] = r
	}
	return look, nil
}

// card is the picture that stands for the site where its link is shared.
func (l *Look) card(title, subtitle string) (assets.File, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if texts := [2]string{title, subtitle}; l.last.Path == "" || l.drawn != texts {
		card, err := assets.Card(title, subtitle)
		if err != nil {
			return assets.File{}, err
		}
		l.last, l.drawn = card, texts
	}
	return l.last, nil
}
