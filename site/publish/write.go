// Package publish puts a Site into its output folder: it renders all routes on all cores, writes them to a folder beside the target, and
// gives that the target's name when it is complete. It knows what docsgen wrote by the marker in the folder, and leaves a folder alone that
// holds the very same site already. Nothing but the output folder, and what it has beside it meanwhile, is ever written or removed.
package publish

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/lssm-tech/docsgen/site"
)

// Write renders the whole site on all cores and puts it into dir, in place of the site that docsgen wrote there before. It leaves dir as it
// is where that holds the very same site already, unless it is to be written anew, and tells whether it wrote. sum is that of site.Project.Sum,
// which the folder is marked with; without one there is nothing to tell the same site by.
//
// Every file goes to a fresh folder beside dir, which takes dir's name when it is complete: whatever fails, and whenever the process is killed, dir
// holds the old site or the new one. What a killed Write leaves behind, the next one removes or puts back.
//
// Errors are of type *Error, but for that of a cancelled ctx. Wrote, if not nil, is called after each file, from any goroutine.
// Files are not synced to the disk one by one: after a power failure a site can be built again, and syncing costs more than building.
func Write(ctx context.Context, s *site.Site, dir, sum string, anew bool, wrote func()) (changed bool, err error) {
	o, err := openOutput(dir)
	if err != nil {
		return false, err
	}
	defer o.close()
	if !anew && holds(o.dir, sum) {
		return false, nil
	}
	files := &fileSums{sums: map[string]uint64{}}
	if err := writeAll(ctx, s, o.fresh, files, wrote); err != nil {
		return false, err
	}
	return true, o.swap(topLevel(s.Routes()), sum, files)
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

// writeAll writes all routes below a folder that it finds empty, so that no link in it can lead a file elsewhere.
func writeAll(ctx context.Context, s *site.Site, dir string, files *fileSums, wrote func()) error {
	routes := s.Routes()
	if err := makeFolders(dir, routes); err != nil {
		return err
	}
	group, ctx := errgroup.WithContext(ctx)
	var next atomic.Int64
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() error {
			var buffers pageBuffers
			for {
				i := int(next.Add(1)) - 1
				if i >= len(routes) || ctx.Err() != nil {
					return ctx.Err()
				}
				written, err := writePage(s, dir, routes[i], files, &buffers)
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

// pageBuffers are what one worker makes its pages in.
type pageBuffers struct {
	page bytes.Buffer
	twin []byte
}

// writePage writes the file of a route and tells how many files that made. Of twins the first one's route writes both.
func writePage(s *site.Site, dir, route string, files *fileSums, b *pageBuffers) (written int, err error) {
	if s.IsTwin(route) {
		return 0, nil
	}
	if path.Ext(route) != ".html" {
		return 1, streamFile(s, dir, route, files)
	}
	b.page.Reset()
	if err := s.RenderTo(&b.page, route); err != nil {
		return 0, pageError(err)
	}
	if err := writeFile(dir, route, files, b.page.Bytes()); err != nil {
		return 0, err
	}
	twin := s.TwinOf(route)
	if twin == "" {
		return 1, nil
	}
	b.twin = site.OneDeeper(b.twin[:0], b.page.Bytes())
	return 2, writeFile(dir, twin, files, b.twin)
}

// streamFile writes a file as it is made: contracts.json is larger than all the pages that are in memory at once.
func streamFile(s *site.Site, dir, route string, files *fileSums) error {
	f, err := create(dir, route)
	if err != nil {
		return outputError(route, err)
	}
	defer f.Close()
	sum := crc32.New(castagnoli)
	buffer := bufio.NewWriterSize(io.MultiWriter(f, sum), 64<<10)
	pageErr := s.RenderTo(buffer, route)
	if err := buffer.Flush(); err != nil { // the first error of writing, if it was that which failed the page
		return outputError(route, err)
	}
	if pageErr != nil {
		return pageError(pageErr)
	}
	info, err := f.Stat()
	if err = errors.Join(err, f.Close()); err != nil {
		return outputError(route, err)
	}
	files.add(route, info.Size(), sum.Sum32())
	return nil
}

func writeFile(dir, route string, files *fileSums, body []byte) error {
	f, err := create(dir, route)
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
	files.add(route, int64(len(body)), crc32.Checksum(body, castagnoli))
	return nil
}

// create makes the file of a route, which must not be there: where a disk takes two names for one, the second is an error.
func create(dir, route string) (*os.File, error) {
	name := filepath.FromSlash(route)
	if !filepath.IsLocal(name) {
		return nil, fmt.Errorf("%q leads out of the output folder", route)
	}
	return os.OpenFile(filepath.Join(dir, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
}

// makeFolders makes the folders of the routes, outer ones first. Thousands of them take as long as a tenth of the pages: all cores do it.
func makeFolders(dir string, routes []string) error {
	levels := [][]string{}
	seen := map[string]bool{".": true}
	for _, route := range routes {
		for folder := path.Dir(route); !seen[folder]; folder = path.Dir(folder) {
			seen[folder] = true
			level := strings.Count(folder, "/")
			for len(levels) <= level {
				levels = append(levels, nil)
			}
			levels[level] = append(levels[level], folder)
		}
	}
	for _, folders := range levels {
		var group errgroup.Group
		for part := range slices.Chunk(folders, 1+len(folders)/runtime.GOMAXPROCS(0)) {
			group.Go(func() error {
				for _, folder := range part {
					name := filepath.FromSlash(folder)
					if !filepath.IsLocal(name) {
						return outputError(dir, fmt.Errorf("%q leads out of the output folder", folder))
					}
					if err := os.Mkdir(filepath.Join(dir, name), 0o755); err != nil {
						return outputError(dir, err)
					}
				}
				return nil
			})
		}
		if err := group.Wait(); err != nil {
			return err
		}
	}
	return nil
}
