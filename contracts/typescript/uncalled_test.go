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
