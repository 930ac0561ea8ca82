package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/lssm-tech/docsgen/site/project"
)

// starter is the configuration that init writes, before it knows anything of the folder.
//
//go:embed starter.yaml
var starter string

func initCommand(t *terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "init [DIR]",
		Short: "Writes a commented " + project.ConfigFile,
		Long: "Writes a commented " + project.ConfigFile + " into DIR (default: the current folder), with what package.json, git and the folders there\n" +
			"say already. It asks nothing, and leaves a configuration that is there as it is.",
		Args: asUsed,
		RunE: func(c *cobra.Command, args []string) error {
			return initialize(c.Context(), t, firstOr(args, "."))
		},
	}
}

// initialize writes the configuration of a folder that has none.
func initialize(ctx context.Context, t *terminal, dir string) error {
	file := filepath.Join(dir, project.ConfigFile)
	above := ""
	if found := project.FindConfig(dir); found != dir {
		above = filepath.Join(found, project.ConfigFile)
	}
	if name := project.Misnamed(dir); name != "" {
		return fmt.Errorf("%s is there, which is not read: rename it to %s, or remove it", filepath.Join(dir, name), project.ConfigFile)
	}
	values, unused := knownOf(ctx, dir) // first, as git may be waiting for what never comes
	if err := ctx.Err(); err != nil {
		return err
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s is there already, and stays as it is", file)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s", dir)
	case err != nil:
		return err
	}
	text, known := starter, ""
	for _, k := range values {
		text = uncomment(text, k.key, k.value)
		known += fmt.Sprintf("  %s: %s (%s)\n", k.key, oneLine(k.value), k.from)
	}
	_, err = f.WriteString(text)
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	known += unused
	if above != "" {
		known += fmt.Sprintf("In this folder it counts instead of %s.\n", above)
	}
	next := "docsgen build"
	if dir != "." {
		next += " " + asWord(dir)
	}
	_, err = fmt.Fprintf(t.out, "Wrote %s.\n%sEvery key in it is optional; next: %s\n", file, known, next)
	return err
}

// asWord writes a path as one word of a command line, for every shell that docsgen is likely to be
// called from.
func asWord(path string) string {
	if strings.ContainsAny(path, " '\"$`\\&;()<>|*?#!~") {
		return strconv.Quote(path)
	}
	return path
}

// knownValue is a value for a key of the configuration, and what says so.
type knownValue struct{ key, value, from string }

// maxPackage bounds a package.json, in bytes.
const maxPackage = 5 << 20

// packageManifest is what a package.json says of its package.
type packageManifest struct {
	Name, Description string
	Repository        any // an address, or an object with one
}

// repository is the address of the package's repository for a browser; empty where it names none.
func (m packageManifest) repository() string {
	address, _ := m.Repository.(string)
	if object, ok := m.Repository.(map[string]any); ok {
		address, _ = object["url"].(string)
	}
	if host, path, short := strings.Cut(address, ":"); short && hostedAt[host] != "" {
		address = "https://" + hostedAt[host] + "/" + path
	} else if shortRepository.MatchString(address) {
		address = "https://github.com/" + address
	}
	return webAddress(strings.TrimPrefix(address, "git+"))
}

// hostedAt are the hosts that npm has short names for (docs.npmjs.com, package.json, "repository").
var hostedAt = map[string]string{"github": "github.com", "gitlab": "gitlab.com", "bitbucket": "bitbucket.org"}

// shortRepository is "team/contracts", which means GitHub.
var shortRepository = regexp.MustCompile(`^[\w.-]+/[\w.-]+$`)

// knownOf lists what a folder says of itself, and what of it can't be read, in lines. All else says
// nothing: it is only comments that are left as they are then.
func knownOf(ctx context.Context, dir string) (known []knownValue, unused string) {
	var manifest packageManifest
	if text, err := readOwn(filepath.Join(dir, "package.json"), maxPackage); err == nil {
		if err := json.Unmarshal([]byte(strings.TrimPrefix(text, "\ufeff")), &manifest); err != nil {
			unused = fmt.Sprintf("  package.json is not used: %v\n", err)
			manifest = packageManifest{}
		}
		if name := manifest.Name[strings.LastIndexByte(manifest.Name, '/')+1:]; name != "" {
			known = append(known, knownValue{"title", name, "package.json"})
		}
		if manifest.Description != "" {
			known = append(known, knownValue{"description", strings.Join(strings.Fields(manifest.Description), " "), "package.json"})
		}
	}
	for _, guides := range []string{"guides", "docs/guides", "docs"} {
		folder := filepath.Join(dir, filepath.FromSlash(guides))
		found, _ := filepath.Glob(filepath.Join(folder, "*.md"))
		below, _ := filepath.Glob(filepath.Join(folder, "*", "*.md"))
		if len(found)+len(below) > 0 {
			known = append(known, knownValue{"guides", guides, "a folder with Markdown"})
			break
		}
	}
	if entries, err := os.ReadDir(filepath.Join(dir, "public")); err == nil && len(entries) > 0 {
		if _, err := os.Lstat(filepath.Join(dir, "public", ".docsgen")); err != nil {
			known = append(known, knownValue{"output", "contracts-site", "the folder public has other files"})
		}
	}
	// git knows where its configuration lies, in worktrees and submodules too.
	repository, from := manifest.repository(), "package.json"
	if remote, err := exec.CommandContext(ctx, "git", "-C", dir, "config", "--get", "remote.origin.url").Output(); err == nil {
		if address := webAddress(strings.TrimSpace(string(remote))); address != "" {
			repository, from = address, "git's remote origin"
		}
	}
	if repository != "" {
		known = append(known, knownValue{"repository", repository, from})
	}
	return known, unused
}

// scpLike is the short form of git's addresses over SSH: "git@github.com:team/contracts.git".
var scpLike = regexp.MustCompile(`^(?:[\w.-]+@)?([\w.-]+\.[a-z]+):([^/].*)$`)

// webAddress returns where a browser finds what a remote of git holds, or empty. Names and
// passwords of users are left out.
func webAddress(remote string) string {
	scheme, host, path := "https", "", ""
	if m := scpLike.FindStringSubmatch(remote); m != nil {
		host, path = m[1], m[2]
	} else if u, err := url.Parse(remote); err == nil && strings.Contains(" https http ssh git ", " "+u.Scheme+" ") {
		host, path = u.Hostname(), u.Path
		if web := u.Scheme == "http" || u.Scheme == "https"; web && u.Port() != "" { // that of a service of its own
			scheme, host = u.Scheme, u.Host
		}
	}
	path = strings.TrimSuffix(strings.Trim(path, "/"), ".git")
	if host == "" || path == "" {
		return ""
	}
	return (&url.URL{Scheme: scheme, Host: host, Path: "/" + path}).String()
}

// plain are values that YAML takes as they are.
var plain = regexp.MustCompile(`^[A-Za-z][\w./-]*$|^https://[\w./-]+$`)

// words are texts that YAML, or an earlier version of it, takes for something else.
var words = map[string]bool{"true": true, "false": true, "null": true, "yes": true, "no": true, "on": true, "off": true}

// uncomment gives a key of the starter its value.
func uncomment(text, key, value string) string {
	if !plain.MatchString(value) || words[strings.ToLower(value)] {
		quoted, _ := json.Marshal(value) // A text can always be marshalled, and JSON is YAML.
		value = string(quoted)
	}
	line := regexp.MustCompile(`(?m)^# ` + key + `: .*$`)
	return line.ReplaceAllLiteralString(text, key+": "+value)
}

func firstOr(args []string, fallback string) string {
	if len(args) > 0 {
		return args[0]
	}
	return fallback
}
