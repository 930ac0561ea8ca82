package typescript_test

import (
	"context"
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/typescript"
)

// A function that nobody calls is told of until somebody does, wherever the edit is.
func TestUncalledAfterEdits(t *testing.T) {
	const define = "import { defineEvent } from '@contractspec/lib.contracts-spec';\n"
	files := map[string]string{
		"kit.ts":   define + "const domain = 'shop';\nexport const created = () => defineEvent({ meta: { key: `${domain}.created`, version: '1.0.0' }, payload: null });\n",
		"other.ts": define + "export const Other = defineEvent({ meta: { key: 'shop.other', version: '1.0.0' }, payload: null });\n",
	}
	loader := typescript.New(typescript.Options{})
	for _, step := range []struct {
		file, text string
		want       string
	}{
		{"other.ts", files["other.ts"], "uncalled kit.ts:3"},
		{"use.ts", "import { created } from './kit';\nexport const Created = created();\n", "event shop.created"},
		{"use.ts", "import { created } from './kit';\nexport const list = [created];\n", "uncalled kit.ts:3"},
		{"use.test.ts", "import { created } from './kit';\ntest('it', () => created());\n", ""},
		{"use.test.ts", "", "uncalled kit.ts:3"},
		{"kit.ts", strings.Replace(files["kit.ts"], "() => ", "", 1), "event shop.created"},
	} {
		if files[step.file] = step.text; step.text == "" {
			delete(files, step.file)
		}
		var got []string
		for _, p := range loader.Load(context.Background(), maps.Clone(files)) {
			for _, c := range p.Contracts {
				if c.ID.Key == "shop.created" {
					got = append(got, "event shop.created")
				}
			}
			for _, d := range p.Diagnostics {
				got = append(got, fmt.Sprintf("%s %s:%d", strings.TrimSuffix(d.Code.String(), "-definition"), d.File, d.Line))
			}
		}
		if all := strings.Join(got, ", "); all != step.want {
			t.Errorf("after an edit of %s: got %q, want %q", step.file, all, step.want)
		}
	}
}

// A function that is called from within others has run, also when a later Load asks again and nothing
// of its module is evaluated anew; characters beyond the basic plane change nothing of it.
func TestCalledFromWithinAfterEdits(t *testing.T) {
	files := map[string]string{
		"kit.ts": "import { defineEvent } from '@contractspec/lib.contracts-spec';\nconst domain = 'shop';\n" +
			"const created = () => defineEvent({ meta: { key: `${domain}.created`, version: '1.0.0', title: '🛒' }, payload: null });\n" +
			"export const make = () => [created].map((f) => f());\n",
		"use.ts":   "import { make } from './kit';\nexport const Created = make();\n",
		"other.ts": "import { defineEvent } from '@contractspec/lib.contracts-spec';\n",
	}
	loader := typescript.New(typescript.Options{})
	for range 3 {
		contracts := 0
		for _, p := range loader.Load(context.Background(), maps.Clone(files)) {
			contracts += len(p.Contracts)
			for _, d := range p.Diagnostics {
				t.Errorf("%s:%d: %s", d.File, d.Line, d.Message)
			}
		}
		if contracts == 0 {
			t.Error("there is no contract")
		}
		files["other.ts"] += "// edited\n"
	}
}
