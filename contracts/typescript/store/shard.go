package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"os"
	"path/filepath"
	"slices"
	"strings"
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
	used    map[Key]bool     // last used on an earlier day
	added   map[Key][]string // not yet in the file
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
	root, err := files.OpenRoot(filepath.Dir(name))
	if err != nil {
		return // it is not there, most likely
	}
	defer root.Close()
	file, err := root.Open(filepath.Base(name), int64(s.limit)) // whoever shares the folder may have put anything there
	if err != nil {
		return
	}
	s.file = file
	info, err := file.Stat()
	if err != nil {
		s.damaged = true
		return
	}
	head := make([]byte, headSize)
	if _, err := file.ReadAt(head, 0); err != nil || string(head[:len(magic)]) != magic {
		s.damaged = true
		return
	}
	count := int64(binary.LittleEndian.Uint32(head[len(magic):]))
	if count*int64(recordSize) > info.Size() {
		s.damaged = true
		return
	}
	table := make([]byte, count*int64(recordSize))
	if _, err := file.ReadAt(table, int64(headSize)); err != nil {
		s.damaged = true
		return
	}
	s.table, s.damaged = parse(append(head, table...), info.Size())
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

func (s *shard) put(key Key, parts []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.added == nil {
		s.added = map[Key][]string{}
	}
	s.added[key] = parts
}

// save writes the file if it has to change, and forgets everything. Another process may have
// replaced the file meanwhile: what that added is kept.
func (s *shard) save(dir, name string, today uint32) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.file != nil {
		_ = s.file.Close() // nothing was written to it
	}
	changed, used, added := s.damaged || len(s.used)+len(s.added) > 0, s.used, s.added
	s.opened, s.file, s.table, s.damaged, s.used, s.added = false, nil, nil, false, nil, nil
	if !changed {
		return nil
	}
	var text string // what cannot be read is replaced
	if root, err := files.OpenRoot(filepath.Dir(name)); err == nil {
		text, _ = root.Read(filepath.Base(name), int64(s.limit))
		_ = root.Close() // nothing was written below it
	}
	return replace(dir, name, encode(merge([]byte(text), used, added, today), s.limit))
}

// entry is a value on its way into a file.
type entry struct {
	key   Key
	day   uint32
	value []byte
}

// merge returns the values that a file holds and those that are new.
func merge(text []byte, used map[Key]bool, added map[Key][]string, today uint32) []entry {
	table, _ := parse(text, int64(len(text)))
	list := make([]entry, 0, len(table)+len(added))
	for key, at := range table {
		value := text[at.offset:][:at.size]
		if _, replaced := added[key]; replaced || crc32.Checksum(value, castagnoli) != at.sum {
			continue
		}
		day := min(at.day, today) // a clock may have been wrong
		if used[key] {
			day = today
		}
		list = append(list, entry{key, day, value})
	}
	for key, parts := range added {
		list = append(list, entry{key, today, []byte(strings.Join(parts, ""))})
	}
	return list
}

// encode writes a file of at most limit bytes. What was not used for the longest time is left out.
func encode(list []entry, limit int) []byte {
	slices.SortFunc(list, func(a, b entry) int {
		return cmp.Or(cmp.Compare(b.day, a.day), bytes.Compare(a.key[:], b.key[:]))
	})
	size, count := headSize, 0
	for _, e := range list {
		if size += recordSize + len(e.value); size > limit {
			break
		}
		count++
	}
	table := make([]byte, 0, count*recordSize)
	for _, e := range list[:count] {
		table = append(table, e.key[:]...)
		table = binary.LittleEndian.AppendUint32(table, uint32(len(e.value)))
		table = binary.LittleEndian.AppendUint32(table, crc32.Checksum(e.value, castagnoli))
		table = binary.LittleEndian.AppendUint32(table, e.day)
	}
	text := append(make([]byte, 0, min(size, limit)), magic...)
	text = binary.LittleEndian.AppendUint32(text, uint32(count))
	text = binary.LittleEndian.AppendUint32(text, crc32.Checksum(table, castagnoli))
	text = append(text, table...)
	for _, e := range list[:count] {
		text = append(text, e.value...)
	}
	return text
}

// replace puts a file in the place of another one, so that readers find the one or the other whole.
func replace(dir, name string, text []byte) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	file, err := os.CreateTemp(dir, temporary)
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	if err = errors.Join(err, file.Close()); err == nil {
		err = os.Rename(file.Name(), name)
	}
	if err != nil {
		_ = os.Remove(file.Name()) // sweep finds it again
	}
	return err
}
