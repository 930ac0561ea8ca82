package publish

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/lssm-tech/docsgen/site"
)

// pages writes routes of a site. Wrote, if not nil, is called after each file, from any
// goroutine.
func (f *fresh) pages(ctx context.Context, s *site.Site, routes []string, wrote func()) error {
	if err := f.makeFolders(routes); err != nil {
		return err
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
				if err := f.page(s, routes[i], &buffer); err != nil {
					return err
				}
				if wrote != nil {
					wrote()
				}
			}
		})
	}
	return group.Wait()
}

// page writes the file of a route, which it makes in a buffer.
func (f *fresh) page(s *site.Site, route string, buffer *bytes.Buffer) error {
	started := time.Now()
	if large := path.Ext(route); !strings.Contains(route, "/") && (large == ".json" || large == ".xml") {
		defer func() { f.rendering.Add(int64(time.Since(started))) }() // which it mostly is
		return f.streamPage(s, route)
	}
	buffer.Reset()
	if err := s.RenderTo(buffer, route); err != nil {
		return pageError(err)
	}
	made := time.Now()
	f.rendering.Add(int64(made.Sub(started)))
	defer func() { f.writing.Add(int64(time.Since(made))) }()
	return f.write(route, buffer.Bytes())
}

// streamPage writes a file as it is made: contracts.json is larger than all the pages that are in
// memory at once.
func (f *fresh) streamPage(s *site.Site, route string) error {
	if kept, err := f.keepStreamed(s, route); kept || err != nil {
		return err
	}
	p, err := f.stream(route)
	if err != nil {
		return outputError(route, err)
	}
	defer p.Close()
	buffer := bufio.NewWriterSize(p, 64<<10)
	pageErr := s.RenderTo(buffer, route)
	if err := buffer.Flush(); err != nil { // the first error of writing, if it was that which failed the page
		return outputError(route, err)
	}
	if pageErr != nil {
		return pageError(pageErr)
	}
	if err := p.Close(); err != nil {
		return outputError(route, err)
	}
	return nil
}

// keepStreamed is keep for a file that is written in parts: it is made twice, the first time for its
// sum alone.
func (f *fresh) keepStreamed(s *site.Site, route string) (kept bool, err error) {
	if _, known := f.last.own[route]; !known {
		return false, nil
	}
	var quick quickSum
	hash := sha256.New()
	both := bufio.NewWriterSize(io.MultiWriter(hash, &quick), 64<<10)
	if err := errors.Join(s.RenderTo(both, route), both.Flush()); err != nil {
		return false, pageError(err)
	}
	digest := sum(hash.Sum(nil))
	if !f.last.has(route, digest, quick.size) {
		return false, nil
	}
	if err := f.note(route, digest, quick); err != nil {
		return false, outputError(route, err)
	}
	return f.last.keep(f.dir, route, digest, quick.size), nil
}

// makeFolders makes the folders of the routes, outer ones first. Thousands of them take as long as
// a tenth of the pages: all cores do it.
func (f *fresh) makeFolders(routes []string) error {
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
		if err := f.folders(folders); err != nil {
			return outputError(f.dir, err)
		}
		var group errgroup.Group
		for part := range slices.Chunk(folders, 1+len(folders)/runtime.GOMAXPROCS(0)) {
			group.Go(func() error {
				for _, folder := range part {
					name := filepath.FromSlash(folder)
					if !filepath.IsLocal(name) {
						return outputError(f.dir, fmt.Errorf("%q leads out of the output folder", folder))
					}
					if err := os.Mkdir(filepath.Join(f.dir, name), 0o755); err != nil {
						return outputError(f.dir, err)
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
