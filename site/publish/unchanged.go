package publish

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// A site that is in its folder already need not be written again. The marker there holds two sums: one of all that the site was made of,
// the program included, and one of all its files, so that a file that was changed, added or removed since is noticed.

// sumLine begins the line of the marker with the sums.
const sumLine = "# Sums of what it was made of, and of its files: "

// castagnoli is the polynomial that processors have an instruction for.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// fileSums gathers the sums of files by their routes. It is safe for concurrent use.
type fileSums struct {
	mu   sync.Mutex
	sums map[string]uint64 // size and CRC-32C
}

func (s *fileSums) add(route string, size int64, sum uint32) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sums[route] = uint64(size)<<32 | uint64(sum)
}

func (s *fileSums) all() string {
	routes := make([]string, 0, len(s.sums))
	for route := range s.sums {
		routes = append(routes, route)
	}
	slices.Sort(routes)
	hash := sha256.New()
	for _, route := range routes {
		hash.Write(binary.LittleEndian.AppendUint64([]byte(route+"\x00"), s.sums[route]))
	}
	return hex.EncodeToString(hash.Sum(nil))
}

// holds tells whether a folder holds the very site of a sum.
func holds(dir, sum string) bool {
	text, err := os.ReadFile(filepath.Join(dir, workspace.OutputMarker))
	if err != nil || sum == "" {
		return false
	}
	for line := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(line, sumLine+sum+" "); ok {
			files, err := sumFiles(dir)
			return err == nil && files == strings.TrimSpace(rest)
		}
	}
	return false
}

// sumFiles reads all files of a folder but the marker and gives their sum.
func sumFiles(dir string) (string, error) {
	var routes []string
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			return nil
		case !entry.Type().IsRegular():
			return errors.New("the site has no links")
		}
		route, err := filepath.Rel(dir, name)
		if route != workspace.OutputMarker && !slices.Contains(litter, route) {
			routes = append(routes, filepath.ToSlash(route))
		}
		return err
	})
	if err != nil {
		return "", err
	}
	sums := fileSums{sums: make(map[string]uint64, len(routes))}
	var next atomic.Int64
	var failed atomic.Bool
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			buffer := make([]byte, 256<<10)
			for i := int(next.Add(1)) - 1; i < len(routes) && !failed.Load(); i = int(next.Add(1)) - 1 {
				size, sum, err := sumFile(filepath.Join(dir, filepath.FromSlash(routes[i])), buffer)
				if err != nil {
					failed.Store(true)
				}
				sums.add(routes[i], size, sum)
			}
		})
	}
	group.Wait()
	if failed.Load() {
		return "", errors.New("a file cannot be read")
	}
	return sums.all(), nil
}

// sumFile reads a file through a buffer, since a site has many and none is needed whole.
func sumFile(name string, buffer []byte) (size int64, sum uint32, err error) {
	f, err := os.Open(name)
	if err != nil {
		return 0, 0, err
	}
	defer f.Close()
	for {
		n, err := f.Read(buffer)
		size += int64(n)
		sum = crc32.Update(sum, castagnoli, buffer[:n])
		if errors.Is(err, io.EOF) {
			return size, sum, nil
		}
		if err != nil {
			return 0, 0, err
		}
	}
}
