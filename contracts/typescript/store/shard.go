package store

import (
	"encoding/binary"
	"hash/crc32"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// A shard is a file of this form, with all numbers in little-endian order:
//
//	magic                             which names the version of the form
//	count, sum: uint32                how many values there are; CRC-32C of the table
//	count times, as the table:        key: 16 bytes; size, sum, day: uint32
//	the values, in the table's order
//
// sum is the CRC-32C of a value, day the one on which it was last used, in days since 1970. Values
// are not compressed: in a fifth of the room (package flate), loads that find everything would take
// a fifth longer, and what carries the folder about compresses it anyhow.
const (
	magic      = "docsgen cache 1\n"
	headSize   = len(magic) + 8
	recordSize = 16 + 12
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// shard is the share of a Store's values whose keys begin alike.
type shard struct {
	limit int // of the file's size

	mu      sync.Mutex
	opened  bool
	file    *os.File // nil when there is none
	table   map[Key]place
	damaged bool
	used    map[Key]bool // last used on an earlier day

	added   map[Key]pending // not yet in the file
	held    int             // bytes of those in memory
	waiting *os.File        // holds the others; nil where there are none
	written int64           // bytes in it
}

// place is where a value is in the file.
type place struct {
	offset         int64
	size, sum, day uint32
}

// get reads a value.
func (s *shard) get(name string, key Key, today uint32) (string, bool) {
	s.mu.Lock()
	s.open(name)
	file, at, found := s.file, place{}, false
	if at, found = s.table[key]; found && at.day != today {
		s.used[key] = true
	}
	s.mu.Unlock()
	if !found {
		return "", false
	}
	value := make([]byte, at.size)
	if _, err := file.ReadAt(value, at.offset); err != nil || crc32.Checksum(value, castagnoli) != at.sum {
		s.mu.Lock()
		s.damaged = true
		s.mu.Unlock()
		return "", false
	}
	return string(value), true
}

// open reads the table, once.
func (s *shard) open(name string) {
	if s.opened {
		return
	}
	s.opened, s.used = true, map[Key]bool{}
	s.file, s.table, s.damaged = s.read(name)
}

// read opens a shard's file and reads its table. The file is nil when there is none. What is damaged
// is left out of the table.
func (s *shard) read(name string) (file *os.File, table map[Key]place, damaged bool) {
	root, err := files.OpenRoot(filepath.Dir(name))
	if err != nil {
		return nil, nil, false // it is not there, most likely
	}
	defer root.Close()
	file, err = root.Open(filepath.Base(name), int64(s.limit)) // whoever shares the folder may have put anything there
	if err != nil {
		return nil, nil, false
	}
	info, err := file.Stat()
	if err != nil {
		return file, nil, true
	}
	head := make([]byte, headSize)
	if _, err := file.ReadAt(head, 0); err != nil || string(head[:len(magic)]) != magic {
		return file, nil, true
	}
	count := int64(binary.LittleEndian.Uint32(head[len(magic):]))
	if count*int64(recordSize) > info.Size() {
		return file, nil, true
	}
	text := append(head, make([]byte, count*int64(recordSize))...)
	if _, err := file.ReadAt(text[headSize:], int64(headSize)); err != nil {
		return file, nil, true
	}
	table, damaged = parse(text, info.Size())
	return file, table, damaged
}

// parse reads the head and the table of a file of the given size. What is damaged is left out.
func parse(text []byte, size int64) (table map[Key]place, damaged bool) {
	if len(text) < headSize || string(text[:len(magic)]) != magic {
		return nil, true
	}
	count := int64(binary.LittleEndian.Uint32(text[len(magic):]))
	sum := binary.LittleEndian.Uint32(text[len(magic)+4:])
	records := text[headSize:]
	if count*int64(recordSize) > int64(len(records)) {
		return nil, true
	}
	records = records[:count*int64(recordSize)]
	if crc32.Checksum(records, castagnoli) != sum {
		return nil, true
	}
	table = make(map[Key]place, count)
	offset := int64(headSize + len(records))
	for record := range slices.Chunk(records, recordSize) {
		at := place{
			offset: offset, size: binary.LittleEndian.Uint32(record[16:]), sum: binary.LittleEndian.Uint32(record[20:]), day: binary.LittleEndian.Uint32(record[24:]),
		}
		offset += int64(at.size)
		if offset > size {
			return table, true
		}
		table[Key(record)] = at
	}
	return table, offset != size
}
