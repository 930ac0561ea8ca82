package check

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// The line that counts for a file is the last of those that match it, each read by itself, whatever
// way it is found by.
func TestCodeOwnersOf(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	steps := []string{"a", "b", "a.ts", "b.ts", "*", "*.ts", "**", "?", "[ab]", "!a", "a b", "\\a"}
	path := func(names []string) string {
		list := make([]string, 1+random.IntN(3))
		for i := range list {
			list[i] = names[random.IntN(len(names))]
		}
		return strings.Join(list, "/")
	}
	for range 3000 {
		var lines []string
		for i := range 1 + random.IntN(6) {
			pattern := strings.ReplaceAll(path(steps), " ", "")
			pattern = []string{"", "/"}[random.IntN(2)] + pattern + []string{"", "", "/", "//"}[random.IntN(4)]
			lines = append(lines, fmt.Sprintf("%s @o%d", pattern, i))
		}
		file := path(steps[:4])
		var want []string
		for _, line := range slices.Backward(lines) {
			if want = ParseCodeOwners(line).Of(file); want != nil {
				break
			}
		}
		if got := ParseCodeOwners(strings.Join(lines, "\n")).Of(file); !slices.Equal(got, want) {
			t.Fatalf("%s has %v, not %v, by\n%s", file, got, want, strings.Join(lines, "\n"))
		}
	}
}

// A hundred thousand lines and owners cost each file no more than its own path, and each message names
// the first of many owners.
func TestManyCodeOwners(t *testing.T) {
	var text strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&text, "/src/m%d.ts @o%[1]d\n/d%[1]d/ @o%[1]d\n", i)
	}
	text.WriteString("/all.ts")
	for i := range 100_000 {
		fmt.Fprintf(&text, " @a%d", i)
	}
	owners := ParseCodeOwners(text.String())
	if owners.Wildcards() != 0 || owners.line("src/m7.ts") != 14 || owners.line("d7/x/y.ts") != 15 || owners.line("src/m7.tsx") != -1 {
		t.Errorf("%d wildcards, lines %d and %d", owners.Wildcards(), owners.line("src/m7.ts"), owners.line("d7/x/y.ts"))
	}
	var part contracts.Part
	part.File = "all.ts"
	for i := range 2_000 {
		c := &contracts.Contract{ID: contracts.ID{Kind: contracts.Event, Key: fmt.Sprintf("a.e%d", i), Version: "1.0.0"}, Owners: []string{"@other"}}
		c.Source.File = "all.ts"
		if i == 1 {
			c.Owners = []string{"A-99999"} // as its file has it, in another spelling
		}
		part.Contracts = append(part.Contracts, c)
	}
	r, _ := contracts.NewRegistry("x", []contracts.Part{part})
	found := Only(r, contracts.CodeOwnersDiffer.Code, Options{CodeOwners: owners})
	if want := "event a.e0 is owned by @other, and its file by @a0, @a1, @a2, @a3, @a4, @a5, @a6, @a7, @a8, @a9 and 99990 more"; len(found) != 1_999 || found[0].Message != want {
		t.Errorf("%d found, the first %+v", len(found), found[:min(1, len(found))])
	}
}
