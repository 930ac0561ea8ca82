package typescript

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
)

func readDir(dir string) map[string]string {
	files := map[string]string{}
	filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if d.IsDir() {
			if n := d.Name(); n == "node_modules" || n == "dist" {
				return filepath.SkipDir
			}
			return nil
		}
		rel, _ := filepath.Rel(dir, p)
		rel = filepath.ToSlash(rel)
		if isSource(rel) || strings.HasSuffix(rel, ".json") {
			b, _ := os.ReadFile(p)
			files[rel] = string(b)
		}
		return nil
	})
	return files
}

func TestZZ(t *testing.T) {
	dir := os.Getenv("ZZ")
	if dir == "" {
		t.Skip()
	}
	files := readDir(dir)
	l := New(Options{})
	t0 := time.Now()
	parts := l.Load(context.Background(), files)
	fmt.Println("load", time.Since(t0), len(files))
	counts := map[contracts.Kind]int{}
	for _, p := range parts {
		for _, c := range p.Contracts {
			counts[c.Kind]++
			if os.Getenv("V") != "" {
				fmt.Printf("%s:%d-%d %s v=%q st=%q ow=%v tags=%v %s\n", p.File, c.Source.StartLine, c.Source.EndLine, c.ID, c.Variant, c.Stability, c.Owners, c.Tags, c.Title)
			}
			if c.Kind == contracts.Type && os.Getenv("V") != "" {
				for _, f := range c.Model.Fields {
					fmt.Printf("      %s %+v opt=%v %v %s\n", f.Name, f.Type, f.Optional, f.Constraints, f.Description)
				}
				if c.Model.IsEnum() { fmt.Println("     ", c.Model.Enum) }
			}
		}
		for _, d := range p.DocBlocks {
			counts["docblock"]++
			if os.Getenv("V") != "" {
				fmt.Println(p.File, d.Source.StartLine, d.ID, d.Title, len(d.Body))
			}
		}
		for _, d := range p.Diagnostics {
			fmt.Printf("%s: %s %s %s (%s)\n", d.Position, d.Severity, d.Code, d.Message, d.Hint)
			for _, f := range d.Frame { fmt.Println("   ", f.Number, f.Text) }
		}
	}
	fmt.Println(counts)
	t0 = time.Now()
	_, ds := contracts.NewRegistry("x", parts)
	fmt.Println("registry", time.Since(t0), len(ds), contracts.CountErrors(ds))
	t0 = time.Now()
	l.Load(context.Background(), files)
	fmt.Println("again", time.Since(t0))
}
