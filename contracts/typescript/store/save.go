package store

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"os"
	"slices"
)

// save writes the file if it has to change, and forgets everything. Another process may have
// replaced the file meanwhile: what that added is kept. Values go from file to file, one at a time:
// all of them together may take more than what is made of them.
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
	old, table, _ := s.read(name) // what cannot be read is replaced
	made, err := write(dir, fit(s.merge(old, table, today), s.limit))
	if old != nil {
		_ = old.Close() // nothing was written to it; where it is open, Windows replaces no file
	}
	if err == nil {
		err = os.Rename(made, name) // readers find the one or the other whole
	}
	if err != nil && made != "" {
		_ = os.Remove(made) // sweep finds it again
	}
	return err
}

// entry is a value on its way into a file: in one, or in parts.
type entry struct {
	key       Key
	day       uint32
	size, sum uint32
	file      *os.File
	offset    int64
	parts     []string
}

// merge returns the values that a file holds and those that are new, without those that cannot be
// read as they were written.
func (s *shard) merge(old *os.File, table map[Key]place, today uint32) []entry {
	list := make([]entry, 0, len(table)+len(s.added))
	var value []byte
	add := func(e entry) {
		value = slices.Grow(value[:0], int(e.size))
		if e.parts != nil {
			for _, part := range e.parts {
				value = append(value, part...)
			}
			e.sum = crc32.Checksum(value, castagnoli)
		} else {
			value = value[:e.size]
			if _, err := e.file.ReadAt(value, e.offset); err != nil || crc32.Checksum(value, castagnoli) != e.sum {
				return
			}
		}
		list = append(list, e)
	}
	for key, at := range table {
		if _, replaced := s.added[key]; replaced {
			continue
		}
		day := min(at.day, today) // a clock may have been wrong
		if s.used[key] {
			day = today
		}
		add(entry{key: key, day: day, size: at.size, sum: at.sum, file: old, offset: at.offset})
	}
	for key, p := range s.added {
		add(entry{key: key, day: today, size: uint32(p.size), sum: p.sum, file: s.waiting, offset: p.at, parts: p.parts})
	}
	return list
}

// fit returns what a file of at most limit bytes holds, in its order. What was not used for the
// longest time is left out.
func fit(list []entry, limit int) []entry {
	slices.SortFunc(list, func(a, b entry) int {
		return cmp.Or(cmp.Compare(b.day, a.day), bytes.Compare(a.key[:], b.key[:]))
	})
	size := headSize
	for i, e := range list {
		if size += recordSize + int(e.size); size > limit {
			return list[:i]
		}
	}
	return list
}

// write makes a file of the form of a shard beside the shards, and gives its name, also with most
// errors.
func write(dir string, list []entry) (name string, err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	file, err := os.CreateTemp(dir, temporary)
	if err != nil {
		return "", err
	}
	table := make([]byte, 0, len(list)*recordSize)
	for _, e := range list {
		table = append(table, e.key[:]...)
		table = binary.LittleEndian.AppendUint32(table, e.size)
		table = binary.LittleEndian.AppendUint32(table, e.sum)
		table = binary.LittleEndian.AppendUint32(table, e.day)
	}
	head := binary.LittleEndian.AppendUint32([]byte(magic), uint32(len(list)))
	head = binary.LittleEndian.AppendUint32(head, crc32.Checksum(table, castagnoli))
	w := bufio.NewWriterSize(file, 64<<10)
	_, _ = w.Write(head) // errors stay until Flush
	_, _ = w.Write(table)
	for _, e := range list {
		err = errors.Join(err, e.writeTo(w))
	}
	return file.Name(), errors.Join(err, w.Flush(), file.Close())
}

func (e *entry) writeTo(w *bufio.Writer) error {
	if e.parts == nil {
		_, err := io.CopyN(w, io.NewSectionReader(e.file, e.offset, int64(e.size)), int64(e.size))
		return err
	}
	for _, part := range e.parts {
		_, _ = w.WriteString(part) // errors stay until Flush
	}
	return nil
}
