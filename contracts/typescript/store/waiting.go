package store

import (
	"errors"
	"hash/crc32"
	"maps"
	"os"
)

// pending is a value that is not yet in the file: in parts, or without any in the one of those that
// wait.
type pending struct {
	parts []string
	at    int64
	size  int
	sum   uint32 // CRC-32C of one that waits
}

// maxHeld bounds what a shard holds in memory of what was put there, in bytes.
const maxHeld = 128 << 10

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
		start := len(text)
		for _, part := range p.parts {
			text = append(text, part...)
		}
		s.added[key] = pending{at: at + int64(start), size: p.size, sum: crc32.Checksum(text[start:], castagnoli)}
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

// forget leaves nothing of what was read or put.
func (s *shard) forget() {
	if s.waiting != nil {
		_ = s.waiting.Close()
		_ = os.Remove(s.waiting.Name()) // sweep finds it again
	}
	s.opened, s.file, s.table, s.damaged, s.used = false, nil, nil, false, nil
	s.added, s.held, s.waiting, s.written = nil, 0, nil, 0
}
