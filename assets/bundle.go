package assets

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// Problem is one thing that is wrong with a source.
type Problem struct {
	File   string // from the folder of this package: "ts/site.ts"
	Line   int    // 1-based; 0 when the problem is with the file as a whole
	Column int    // 1-based, in bytes; 0 with Line
	Length int    // bytes that are wrong from there on, on this line
	Text   string // one sentence, no full stop
	Source string // the line without its end
}

// Problems is an error that lists everything wrong with the sources.
type Problems []Problem

func (list Problems) Error() string {
	var b strings.Builder
	for i, p := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(p.File)
		if p.Line > 0 {
			fmt.Fprintf(&b, ":%d:%d", p.Line, p.Column)
		}
		b.WriteString(": " + p.Text)
	}
	return b.String()
}

// namespace keeps esbuild from looking for sources, tsconfig.json or package.json on the disk.
const namespace = "assets"

// addEntries bundles all entries in one run, which lets esbuild use all cores.
func addEntries(b *Bundle, sources fs.FS) error {
	points := make([]api.EntryPoint, len(entries))
	for i, e := range entries {
		points[i] = api.EntryPoint{InputPath: e.source, OutputPath: e.name}
	}
	result := api.Build(api.BuildOptions{
		EntryPointsAdvanced: points,
		Bundle:              true,
		Outdir:              "assets", // names outputs only, since Write is off
		Format:              api.FormatIIFE,
		Platform:            api.PlatformBrowser,
		Charset:             api.CharsetUTF8,
		MinifyWhitespace:    true,
		MinifyIdentifiers:   true,
		MinifySyntax:        true,
		LegalComments:       api.LegalCommentsNone,
		LogLevel:            api.LogLevelSilent,
		Target:              api.ES2022,
		// The first releases with CSS nesting as it is specified today and with light-dark() soon
		// after: late 2023.
		Engines: []api.Engine{{Name: api.EngineChrome, Version: "120"}, {Name: api.EngineFirefox, Version: "120"}, {Name: api.EngineSafari, Version: "17.2"}},
		Plugins: []api.Plugin{virtual(sources)},
	})
	if len(result.Errors) > 0 {
		return problems(result.Errors)
	}
	b.Warnings = problems(result.Warnings)
	bodies := map[string][]byte{}
	for _, output := range result.OutputFiles {
		bodies[filepath.Base(output.Path)] = output.Contents
	}
	for _, e := range entries {
		if e.apart {
			*map[string]*[]byte{"site": &b.site, "live": &b.live, "engine": &b.Engine}[e.name] = bodies[e.name+".js"]
			continue
		}
		extension := ".js"
		if path.Ext(e.source) == ".css" {
			extension = ".css"
		}
		body := bodies[e.name+extension]
		if e.later {
			body = append([]byte(fmt.Sprintf("var docsgenSearchStyles=%q;\n", path.Base(b.SearchStyles))), body...)
		}
		file := fingerprint(e.name, extension, body)
		b.Files = append(b.Files, file)
		switch {
		case e.some:
			*map[string]*string{"pages.css": &b.PageStyles, "look.css": &b.LookStyles, "pages.js": &b.PageScript, "search.css": &b.SearchStyles}[e.name+extension] = file.Path
		case extension == ".css":
			b.Styles = append(b.Styles, file.Path)
		case e.missing:
			b.Base = file.Path
		case e.lead:
			b.Lead = file.Path
		case e.later:
			b.Search = file.Path
		default:
			b.Scripts = append(b.Scripts, Script{Path: file.Path, Blocking: e.blocking})
		}
	}
	return nil
}

// virtual is the esbuild plugin that answers every import from sources.
func virtual(sources fs.FS) api.Plugin {
	loaders := map[string]api.Loader{".ts": api.LoaderTS, ".css": api.LoaderCSS, ".svg": api.LoaderDataURL}
	return api.Plugin{Name: namespace, Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			if args.Kind == api.ResolveCSSURLToken && path.Ext(args.Path) != ".svg" {
				if strings.HasPrefix(args.Path, "data:") {
					return api.OnResolveResult{Path: args.Path, External: true}, nil
				}
				return api.OnResolveResult{}, fmt.Errorf("%q would be a request of its own: use a data URL or an icon", args.Path)
			}
			file := path.Join(path.Dir(args.Importer), args.Path) // an entry has no importer
			if path.Ext(file) == "" {
				file += ".ts"
			}
			if _, err := fs.Stat(sources, file); err != nil {
				return api.OnResolveResult{}, fmt.Errorf("there is no file %s", file)
			}
			return api.OnResolveResult{Path: file, Namespace: namespace}, nil
		})
		build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: namespace}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
			body, err := fs.ReadFile(sources, args.Path)
			if err != nil {
				return api.OnLoadResult{}, err
			}
			text := string(body)
			if path.Ext(args.Path) == ".svg" {
				drawn, faults := mask(args.Path, body)
				return api.OnLoadResult{Contents: &drawn, Loader: api.LoaderDataURL, Errors: faults}, nil
			}
			return api.OnLoadResult{Contents: &text, Loader: loaders[path.Ext(args.Path)]}, nil
		})
	}}
}

func problems(messages []api.Message) Problems {
	var list Problems
	for _, m := range messages {
		p := Problem{Text: m.Text}
		if at := m.Location; at != nil {
			p.File = strings.TrimPrefix(at.File, namespace+":")
			p.Line, p.Column, p.Length, p.Source = at.Line, at.Column+1, at.Length, at.LineText
		}
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return list
}
