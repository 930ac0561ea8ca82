package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"maps"
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
	used    map[Key]bool // last used on an earlier day

	added   map[Key]pending // not yet in the file
	held    int             // bytes of those in memory
	waiting *os.File        // holds the others; nil where there are none
	written int64           // bytes in it
}

// pending is a value that is not yet in the file: in parts, or without any in the one of those that
// wait.
type pending struct {
	parts []string
	at    int64
	size  int
}

// maxHeld bounds what a shard holds in memory of what was put there, in bytes.
const maxHeld = 128 << 10

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

func (s *shard) put(dir string, key Key, p pending) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.added == nil {
		s.added = map[Key]pending{}
	}
	s.added[key] = p
	if s.held += p.size; s.held > maxHeld {
		s.spill(dir)
	}
}

func (s *shard) drop(key Key) (dropped bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, dropped = s.added[key]
	delete(s.added, key)
	return dropped
}

// spill moves what is held to the file of what waits. What cannot be written is not kept, nor what
// the shard would have no room for.
func (s *shard) spill(dir string) {
	text, at := make([]byte, 0, s.held), s.written
	err := s.wait(dir)
	if at+int64(s.held) > int64(s.limit) {
		err = errFull
	}
	for key, p := range s.added {
		if p.parts == nil {
			continue
		}
		if err != nil {
			delete(s.added, key)
			continue
		}
		s.added[key] = pending{at: at + int64(len(text)), size: p.size}
		for _, part := range p.parts {
			text = append(text, part...)
		}
	}
	s.held = 0
	if err != nil {
		return
	}
	if _, err := s.waiting.WriteAt(text, at); err != nil {
		maps.DeleteFunc(s.added, func(_ Key, p pending) bool { return p.at >= at })
		return
	}
	s.written += int64(len(text))
}

var errFull = errors.New("as much waits as the shard holds")

// wait makes the file of what waits.
func (s *shard) wait(dir string) (err error) {
	if s.waiting != nil {
		return nil
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	s.waiting, err = os.CreateTemp(dir, temporary)
	return err
}

// value returns a value that is not yet in the file.
func (s *shard) value(p pending) ([]byte, bool) {
	if p.parts != nil {
		return []byte(strings.Join(p.parts, "")), true
	}
	value := make([]byte, p.size)
	_, err := s.waiting.ReadAt(value, p.at)
	return value, err == nil
}

// save writes the file if it has to change, and forgets everything. Another process may have
// replaced the file meanwhile: what that added is kept.
func (s *shard) save(dir, name string, today uint32) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.file != nil {
		_ = s.file.Close() // nothing was written to it
	}
	defer s.forget()
	if !s.damaged && len(s.used)+len(s.added) == 0 {
		return nil
	}
	var text string // what cannot be read is replaced
	if root, err := files.OpenRoot(filepath.Dir(name)); err == nil {
		text, _ = root.Read(filepath.Base(name), int64(s.limit))
		_ = root.Close() // nothing was written below it
	}
	return replace(dir, name, encode(s.merge([]byte(text), today), s.limit))
}

// forget leaves nothing of what was read or put.
func (s *shard) forget() {
	if s.waiting != nil {
		_ = s.waiting.Close()
		_ = os.Remove(s.waiting.Name()) // sweep finds it again
	}
	s.opened, s.file, s.table, s.damaged, s.used = false, nil, nil, false, nil
	s.added, s.held, s.waiting, s.written = nil, 0, nil, 0
}

// entry is a value on its way into a file.
type entry struct {
	key   Key
	day   uint32
	value []byte
}

// merge returns the values that a file holds and those that are new.
func (s *shard) merge(text []byte, today uint32) []entry {
	table, _ := parse(text, int64(len(text)))
	list := make([]entry, 0, len(table)+len(s.added))
	for key, at := range table {
		value := text[at.offset:][:at.size]
		if _, replaced := s.added[key]; replaced || crc32.Checksum(value, castagnoli) != at.sum {
			continue
		}
		day := min(at.day, today) // a clock may have been wrong
		if s.used[key] {
			day = today
		}
		list = append(list, entry{key, day, value})
	}
	for key, p := range s.added {
		if value, ok := s.value(p); ok {
			list = append(list, entry{key, today, value})
		}
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
