package assets

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// loaders are functions of CSS that load something and are not url, of which esbuild knows (CSS
// Images 4, CSS Values 5).
var loaders = regexp.MustCompile(`(?i)(^|[^-_a-z0-9])((-webkit-)?image-set|image|src|-webkit-cross-fade|cross-fade)\(`)

// Stylesheet is the file of a style sheet that a site adds to its own. What it loads is refused,
// pixels in data URLs excepted: pages ask nobody for anything. The error is of type Problems.
func Stylesheet(text string) (File, error) {
	const name = "style.css"
	result := api.Build(api.BuildOptions{
		EntryPointsAdvanced: []api.EntryPoint{{InputPath: name, OutputPath: "style"}},
		Bundle:              true,
		Outdir:              "assets", // names the output only, since Write is off
		Charset:             api.CharsetUTF8,
		MinifyWhitespace:    true,
		LegalComments:       api.LegalCommentsNone,
		LogLevel:            api.LogLevelSilent,
		Plugins: []api.Plugin{{Name: namespace, Setup: func(build api.PluginBuild) {
			build.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
				switch {
				case args.Kind == api.ResolveEntryPoint:
					return api.OnResolveResult{Path: name, Namespace: namespace}, nil
				case args.Kind == api.ResolveCSSURLToken && strings.HasPrefix(args.Path, "#"),
					args.Kind == api.ResolveCSSURLToken && strings.HasPrefix(strings.ToLower(args.Path), "data:image/"):
					return api.OnResolveResult{Path: args.Path, External: true}, nil
				}
				return api.OnResolveResult{}, fmt.Errorf("it loads %q", args.Path)
			})
			build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: namespace}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
				return api.OnLoadResult{Contents: &text, Loader: api.LoaderCSS}, nil
			})
		}}},
	})
	faults := result.Errors
	for _, warning := range result.Warnings {
		if warning.ID != "unsupported-css-property" { // a name that is like one that esbuild knows may be a newer one
			faults = append(faults, warning)
		}
	}
	if len(faults) > 0 {
		return File{}, problems(faults)
	}
	body := result.OutputFiles[0].Contents
	// esbuild has written every name plainly, without escapes and comments in it.
	if found := loaders.FindSubmatch(body); found != nil {
		return File{}, Problems{{File: name, Text: fmt.Sprintf("it loads something by %s()", found[2])}}
	}
	return fingerprint("style", ".css", body), nil
}
