package publish

import (
	"bufio"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// A marker is no longer in one line, and names no deeper path, than a file can have: another one is
// none, and is read no further.
func TestMarkersAreBounded(t *testing.T) {
	marker := func(route string) string {
		text := fmt.Sprintf("%s\n%s1\n%sx\n%sx\n%s  %s\n", markerHead, contractsTag, madeOfTag, quickTag, strings.Repeat("0", len(folderSum)), route)
		return text + fmt.Sprintf("%s%x\n", endTag, sha256.Sum256([]byte(text)))
	}
	read := func(text string) error {
		_, err := parseListing(bufio.NewReaderSize(strings.NewReader(text), maxLine))
		return err
	}
	if err := read(marker(strings.Repeat("a/", 2000) + "b")); err != nil {
		t.Error(err)
	}
	for name, text := range map[string]string{
		"a deep path": marker(strings.Repeat("a/", 20_000) + "b"), "a long line": marker(strings.Repeat("b", 1<<20)), "no line": markerHead + "\n" + strings.Repeat("\x00", 1<<20),
	} {
		if err := read(text); !errors.Is(err, errNoMarker) {
			t.Errorf("%s: %v", name, err)
		}
	}
	dir := t.TempDir()
	file := filepath.Join(dir, workspace.OutputMarker)
	if err := os.WriteFile(file, []byte(journalHead+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(file, maxMarker); err != nil { // which takes no room
		t.Skip(err)
	}
	allocated := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			if _, err := readListing(dir); !errors.Is(err, errNoMarker) {
				b.Fatal(err)
			}
		}
	}).AllocedBytesPerOp()
	if allocated > 1<<20 {
		t.Errorf("%d bytes for a file without a line", allocated)
	}
}
