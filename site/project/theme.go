package project

import (
	"fmt"
	"io/fs"
	"slices"

	"github.com/lssm-tech/docsgen/assets"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/site"
)

// maxAsset bounds a style sheet, script or icon that a person named the folder of, in bytes.
const maxAsset = 4 << 20

// draw makes the theme. Assets from a folder may have changed since the last Load; embedded ones
// cannot.
func (p *Project) draw(languages []string) error {
	if p.theme != nil && p.options.Assets == "" && slices.Equal(p.languages, languages) {
		return nil
	}
	var over fs.FS
	if p.options.Assets != "" {
		root, err := files.OpenRoot(p.options.Assets)
		if err != nil {
			return fmt.Errorf("folder of assets: %w", readError(p.options.Assets, err))
		}
		defer root.Close()
		over = root.FS(maxAsset)
	}
	bundle, err := assets.Build(assets.Options{Over: over})
	if err != nil {
		return err
	}
	theme, err := site.NewTheme(bundle, languages)
	if err != nil {
		return err
	}
	live, err := theme.LiveScript()
	if err != nil {
		return err
	}
	p.theme, p.languages, p.live = theme, languages, live
	return nil
}

// LiveScript is the script that the development server adds to every page. It is no route of a
// site, and there before any is.
func (p *Project) LiveScript() ([]byte, error) {
	if p.theme == nil {
		if err := p.draw(render.Languages[:1]); err != nil {
			return nil, err
		}
	}
	return p.live, nil
}
