package site

import (
	"bufio"
	"bytes"
	"context"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

// Write renders the whole site on all cores and puts it into dir, in place of the site that docsgen wrote there before. Every file goes
// to a fresh folder beside dir, which takes dir's name when it is complete: whatever fails, and whenever the process is killed, dir
// holds the old site or the new one. What a killed Write leaves behind, the next one removes or puts back.
//
// Errors are of type *OutputError, but for that of a cancelled ctx. Wrote, if not nil, is called after each file, from any goroutine.
// Files are not synced to the disk one by one: after a power failure a site can be built again, and syncing costs more than building.
func Write(ctx context.Context, s *Site, dir string, wrote func()) error {
	o, err := openOutput(dir)
	if err != nil {
		return err
	}
	defer o.close()
	if err := s.writeAll(ctx, o.fresh, wrote); err != nil {
		return err
	}
	return o.swap(topLevel(s.Routes()))
}

// topLevel lists the files and folders at the root of the site.
func topLevel(routes []string) []string {
	var names []string
	for _, route := range routes { // sorted, so that a folder's routes follow each other
		name, _, _ := strings.Cut(route, "/")
		if len(names) == 0 || names[len(names)-1] != name {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// writeAll writes all routes below a folder. The folder is opened as a root, so that no link inside it leads a file elsewhere.
func (s *Site) writeAll(ctx context.Context, dir string, wrote func()) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return outputError(dir, err)
	}
	defer root.Close()
	routes, last := s.Routes(), ""
	for _, route := range routes {
		folder := path.Dir(route)
		if folder == last || folder == "." {
			continue
		}
		last = folder
		if err := root.MkdirAll(filepath.FromSlash(folder), 0o755); err != nil {
			return outputError(dir, err)
		}
	}
	group, ctx := errgroup.WithContext(ctx)
	var next atomic.Int64
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() error {
			var buffer bytes.Buffer
			for {
				i := int(next.Add(1)) - 1
				if i >= len(routes) || ctx.Err() != nil {
					return ctx.Err()
				}
				written, err := s.writePage(root, routes[i], &buffer)
				if err != nil {
					return err
				}
				for range written {
					if wrote != nil {
						wrote()
					}
				}
			}
		})
	}
	return group.Wait()
}

// writePage writes the file of a route and tells how many files that made. Of twins the first one's route writes both.
func (s *Site) writePage(root *os.Root, route string, page *bytes.Buffer) (written int, err error) {
	if s.isTwin(route) {
		return 0, nil
	}
	if path.Ext(route) != ".html" {
		return 1, s.streamFile(root, route)
	}
	page.Reset()
	if err := s.write(page, route); err != nil {
		return 0, pageError(err)
	}
	if err := writeFile(root, route, page.Bytes()); err != nil {
		return 0, err
	}
	twin := s.twinOf(route)
	if twin == "" {
		return 1, nil
	}
	return 2, writeFile(root, twin, oneDeeper(page.Bytes()))
}

// streamFile writes a file as it is made: contracts.json is larger than all the pages that are in memory at once.
func (s *Site) streamFile(root *os.Root, route string) error {
	f, err := root.Create(filepath.FromSlash(route))
	if err != nil {
		return outputError(route, err)
	}
	defer f.Close()
	buffer := bufio.NewWriterSize(f, 64<<10)
	pageErr := s.write(buffer, route)
	if err := buffer.Flush(); err != nil { // the first error of writing, if it was that which failed the page
		return outputError(route, err)
	}
	if pageErr != nil {
		return pageError(pageErr)
	}
	if err := f.Close(); err != nil {
		return outputError(route, err)
	}
	return nil
}

func writeFile(root *os.Root, route string, body []byte) error {
	f, err := root.Create(filepath.FromSlash(route))
	if err != nil {
		return outputError(route, err)
	}
	defer f.Close()
	if _, err := f.Write(body); err != nil {
		return outputError(route, err)
	}
	if err := f.Close(); err != nil {
		return outputError(route, err)
	}
	return nil
}
