package project

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// Every key of the configuration has a bound, of entries or of bytes, and so have the paths of all
// overrides together. What is within it is taken.
func TestConfigHasBounds(t *testing.T) {
	var visit func(keys []configKey, path, before string)
	said := func(text string) string {
		dir := t.TempDir()
		file := filepath.Join(dir, ConfigFile)
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		_, list, err := LoadConfig(file)
		if err != nil {
			t.Fatal(err)
		}
		var messages strings.Builder
		for _, d := range list {
			messages.WriteString(d.Message + "\n")
		}
		return messages.String()
	}
	items := func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = fmt.Sprintf("x%d", i)
		}
		return "[" + strings.Join(list, ", ") + "]"
	}
	bounded := 0
	visit = func(keys []configKey, path, before string) {
		for _, k := range keys {
			name, at := strings.TrimPrefix(path+"."+k.name, "."), before+k.name+": "
			value, what := strings.Repeat("x", 20_000), "bytes"
			switch {
			case k.begin != nil:
				visit(k.keys, name, at+"[{")
				value, what = items(20_000), "entries"
			case k.keys != nil:
				visit(k.keys, name, at+"{")
				continue
			case k.kind == contracts.Array:
				value, what = items(20_000), "entries"
			case k.kind != contracts.String:
				continue
			}
			text := at + value
			for _, c := range reversed(before) {
				text += map[rune]string{'{': "}", '[': "]"}[c]
			}
			if messages := said(text); !strings.Contains(messages, fmt.Sprintf("%q has %d %s, and takes at most ", name, 20_000, what)) {
				t.Errorf("%s: %.300s", name, messages)
			}
			bounded++
		}
	}
	visit(configKeys[:len(configKeys)-2], "", "")
	visit(diffKeys(), "diff", "diff: {")
	if bounded < 40 {
		t.Errorf("only %d keys were tried", bounded)
	}
	overrides := func(n int) string {
		return "checks: {overrides: [" + strings.Repeat("{paths: "+items(100)+", rules: {goal-missing: off}}, ", n) + "]}"
	}
	if got := said(overrides(10)); got != "" {
		t.Error(got)
	}
	if got := said(overrides(11)); got != "the overrides of \"checks\" have more than 1000 paths together\n" {
		t.Error(got)
	}
	long, owners := strings.Repeat("x", 8_000), make([]string, 10_000)
	for i := range owners {
		owners[i] = fmt.Sprintf("{name: x%d}", i)
	}
	if got := said("exclude: " + items(1_000) + "\nfooter: " + long + "\nnotice: {text: " + long + "}\nowners: [" + strings.Join(owners, ", ") + "]"); got != "" {
		t.Error(got)
	}
	if got := said("links: " + items(51)); got != "\"links\" has 51 entries, and takes at most 50\n" {
		t.Error(got)
	}
}

func reversed(text string) []rune {
	list := []rune(text)
	for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
		list[i], list[j] = list[j], list[i]
	}
	return list
}
