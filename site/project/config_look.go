package project

import (
	"errors"
	"fmt"
	"image/color"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/assets"
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
	"github.com/lssm-tech/docsgen/site/pictures"
)

// maxLook bounds a file of a site's look, in bytes: every page loads it.
const maxLook = 1 << 20

// logo takes the picture before the title.
func (d *decoder) logo(name string) (problem, hint string) {
	d.config.Look.Logo, problem, hint = d.picture("logo", name, ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
	return problem, hint
}

// favicon takes the icon of the browser's tab.
func (d *decoder) favicon(name string) (problem, hint string) {
	d.config.Look.Icon, problem, hint = d.picture("favicon", name, ".svg", ".png", ".ico")
	return problem, hint
}

// stylesheet takes the style sheet that stands behind docsgen's.
func (d *decoder) stylesheet(name string) (problem, hint string) {
	text, problem, hint := d.file(name)
	if problem != "" {
		return problem, hint
	}
	sheet, err := assets.Stylesheet(text)
	if faults := (assets.Problems)(nil); errors.As(err, &faults) {
		loads := slices.IndexFunc(faults, func(p assets.Problem) bool { return strings.HasPrefix(p.Text, "it loads") })
		fault, at := faults[max(loads, 0)], ""
		if fault.Line > 0 {
			at = fmt.Sprintf(" in line %d", fault.Line)
		}
		if loads < 0 {
			return fmt.Sprintf("names %q, whose syntax is wrong%s: %s", name, at, fault.Text), "mend it there"
		}
		return fmt.Sprintf("names %q, which is no style sheet that loads nothing: %s%s", name, fault.Text, at),
			"pages ask nobody for anything: put pixels into a data URL, and name fonts that readers have"
	} else if err != nil {
		return fmt.Sprintf("names %q: %v", name, err), "name another one"
	}
	d.config.Look.Stylesheet = sheet
	return "", ""
}

// picture reads a picture as it is published.
func (d *decoder) picture(what, name string, extensions ...string) (p assets.Picture, problem, hint string) {
	extension := strings.ToLower(path.Ext(name))
	if !slices.Contains(extensions, extension) {
		return p, fmt.Sprintf("names %q, which is no picture", name), "it is one of " + strings.Join(extensions, ", ")
	}
	text, problem, hint := d.file(name)
	if problem != "" {
		return p, problem, hint
	}
	_, removed, err := pictures.Check(name, strings.NewReader(text))
	var body strings.Builder
	if err == nil {
		err = pictures.Copy(&body, name, strings.NewReader(text))
	}
	if broken := (*pictures.Error)(nil); errors.As(err, &broken) {
		return p, fmt.Sprintf("names %q: %s", name, broken.Message), broken.Hint
	}
	if err == nil {
		p, err = assets.NewPicture(what, extension, []byte(body.String()))
	}
	if err != nil {
		return p, fmt.Sprintf("names %q, which %v", name, err), "save it anew"
	}
	d.list = append(d.list, activeParts(d.tree.at(name), document.NewLines(text), removed)...)
	return p, "", ""
}

// file reads a file of the workspace.
func (d *decoder) file(name string) (text, problem, hint string) {
	d.config.looks = append(d.config.looks, name)
	text, err := d.tree.Read(d.tree.at(name), maxLook)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", fmt.Sprintf("names %q, which is not there", name), "paths are relative to the configuration"
	case err != nil:
		return "", fmt.Sprintf("names %q, which can't be read: %s", name, files.Reason(err)), "name another one, or make it smaller"
	}
	return text, "", ""
}

// accent takes colours that can be read on all that they stand on in a scheme.
func accent(text string, s assets.Scheme) (value, problem, hint string) {
	c, ok := assets.ParseColour(text)
	if !ok {
		return "", fmt.Sprintf("does not know the colour %q", text), `write it in hexadecimal digits, in quotes: "#0b5c66"`
	}
	if nearest := assets.NearestAccent(c, s); nearest != c {
		return "", fmt.Sprintf("is %s, which has a contrast of %.1f:1 on %s pages, and needs 4.5:1", text, assets.AccentContrast(c, s), s),
			fmt.Sprintf("the nearest shade that has it is %q", hexColour(nearest))
	}
	return text, "", ""
}

func hexColour(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// setAccent sets the accent of one scheme. The other one's is the nearest shade of it until it is
// set too: accentDark stands behind accent, whatever their order in the file.
func (c *Config) setAccent(s assets.Scheme, text string) {
	colour, _ := assets.ParseColour(text)
	other := 1 - s
	if c.Look.Accent[other] == (color.RGBA{}) {
		c.Look.Accent[other] = assets.NearestAccent(colour, other)
	}
	c.Look.Accent[s] = colour
}

// linkAddress takes web addresses whole.
func linkAddress(text string) (value, problem, hint string) {
	u, err := url.Parse(text)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" || u.User != nil {
		return "", "is not a web address", "write it whole: https://example.org/docs/"
	}
	return u.String(), "", ""
}

// origin is an address that browsers ask for pictures, and a policy names.
var origin = regexp.MustCompile(`^https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?$`)

// pictureOrigin takes origins on the web: a page asks only for what nobody can read on the way.
func pictureOrigin(text string) (value, problem, hint string) {
	value = strings.TrimSuffix(strings.ToLower(text), "/")
	if !origin.MatchString(value) {
		return "", "is not an origin", "write scheme and host alone: https://img.example.org"
	}
	return value, "", ""
}

// activeParts says what a drawing is published without.
func activeParts(name string, lines document.Lines, removed []pictures.Removed) []contracts.Diagnostic {
	var list []contracts.Diagnostic
	for _, part := range removed {
		message := "this picture is published without " + part.What
		if part.Count > 1 {
			message += fmt.Sprintf(" (%d times, first here)", part.Count)
		}
		list = append(list, lines.Frame(contracts.ActivePicture.At(contracts.Position{File: name, Line: part.Line, Column: part.Column}, message, part.Hint)))
	}
	return list
}
