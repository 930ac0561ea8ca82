package project

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestConfigSaysHowItIsWritten: a value of the wrong form is told with the right one, made of what is
// there.
func TestConfigSaysHowItIsWritten(t *testing.T) {
	for text, want := range map[string]string{
		"sources: src":                       "write a list in brackets: [src]",
		"languages: en":                      "write a list in brackets: [en]",
		"internal: yes":                      "write true",
		"internal: 'OFF'":                    "write false",
		"internal: maybe":                    "",
		"title: 2024":                        `write it in quotes: "2024"`,
		"exclude: [1]":                       `write it in quotes: "1"`,
		"guides:":                            "give it a value, or remove the key",
		"accent: #0b5c66":                    "a # begins a comment: write the value in quotes",
		"notice: Beware":                     "write its keys and their values: {title: …}",
		"servers: https://x.org":             "write a line for each, which begins with a dash: - url: …",
		"owners: {name: a}":                  "begin it with a dash: a list may have several of these",
		"owners: [a]":                        "write its keys and their values: {name: …}",
		"url: docs.example.org/a":            "write it whole: https://docs.example.org/a",
		"url: docs":                          "write it whole: https://example.org/docs/",
		"repository: git@github.com:a/b.git": "write it whole: https://github.com/a/b",
		"repository: ssh://git@gl.example:22/a/b/c": "write it whole: https://gl.example/a/b/c",
		"static: .":                                   "name a folder in it that holds nothing else",
		"servers: [{url: 'localhost:3000'}]":          "write it whole: http://localhost:3000",
		"servers: [{url: 'api.example.org:8443/v1'}]": "write it whole: https://api.example.org:8443/v1",
	} {
		_, diagnostics := load(t, text)
		if len(diagnostics) != 1 || diagnostics[0].Hint != want {
			t.Errorf("%s: %+v, want the hint %q", text, diagnostics, want)
		}
	}
}

// TestMissingFolders: what the configuration names and is not there is told as that.
func TestMissingFolders(t *testing.T) {
	for text, want := range map[string]string{
		"sources: [nosuch]": "there is no folder or file nosuch: see the sources in ",
		"guides: nosuch":    "nosuch does not exist",
		"static: nosuch":    "the folder of static files, nosuch, is not there or can't be read",
	} {
		dir := t.TempDir()
		put(t, filepath.Join(dir, ConfigFile), text)
		loaded, err := Open(Options{Dir: dir, DirGiven: true}).Load(t.Context())
		said := ""
		if err != nil {
			said = err.Error()
		} else {
			for _, d := range loaded.Diagnostics {
				if d.Code.String() != "no-contracts" {
					said += d.File + ": " + d.Message
				}
			}
			want = "nosuch: " + want
		}
		if !strings.HasPrefix(said, want) {
			t.Errorf("%s: %s", text, said)
		}
	}
}
