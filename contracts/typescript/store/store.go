// Package store keeps values on disk from one run of docsgen to the next, so that what was worked
// out once need not be worked out again. It may be used by several goroutines, and its folder by
// several processes.
//
// Keys are hashes of everything that a value depends on, the program included, so a value is never
// out of date. The folder holds at most shardCount files (shard.go says what is in them), each of
// which is only ever replaced as a whole; it may be deleted, or carried to another machine, at any
// time. What is damaged there counts as missing, and what cannot be written is not kept: none of
// that is an error to anybody who loads.
package store

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"
)

// Store is such a folder. A nil Store is empty and keeps nothing.
type Store struct {
	dir    string
	build  string
	today  uint32 // days since 1970
	shards [shardCount]shard

	hits, misses, added atomic.Int64
}

// Key names a value: the first half of a SHA-256 sum.
type Key [16]byte

// Stats tell what a Store was used for.
type Stats struct {
	Hits, Misses int // of Get
	Added        int // by Put
}

const (
	shardCount = 64
	maxShard   = 8 << 20 // bytes of one shard; 512 MB in all
)

// New makes a Store in a folder, which need not be there yet; nothing is read until the first Get.
// build tells programs apart whose values differ.
func New(dir, build string) *Store {
	s := &Store{dir: dir, build: build, today: uint32(time.Now().Unix() / (24 * 60 * 60))}
	for i := range s.shards {
		s.shards[i].limit = maxShard
	}
	return s
}

// Key makes a key of all that a value depends on. The first part says what kind of value it is.
func (s *Store) Key(parts ...string) (key Key) {
	if s == nil {
		return key
	}
	hash := sha256.New()
	var size [8]byte
	add := func(part string) {
		binary.LittleEndian.PutUint64(size[:], uint64(len(part)))
		hash.Write(size[:])
		hash.Write([]byte(part))
	}
	add(s.build)
	for _, part := range parts {
		add(part)
	}
	copy(key[:], hash.Sum(nil))
	return key
}

// Get returns the value that an earlier run put there.
func (s *Store) Get(key Key) (value string, ok bool) {
	if s == nil {
		return "", false
	}
	if value, ok = s.shard(key).get(s.file(key), key, s.today); ok {
		s.hits.Add(1)
	} else {
		s.misses.Add(1)
	}
	return value, ok
}

// Put adds a value in parts, which Save writes; Get does not see it before that. Until then it waits
// in a file of its shard's where there is much, since all values of a large workspace together take
// more than what is made of them. A value that would fill half a shard is left out.
func (s *Store) Put(key Key, parts ...string) {
	size := 0
	for _, part := range parts {
		size += len(part)
	}
	if s == nil || size > s.shard(key).limit/2 {
		return
	}
	s.added.Add(1)
	s.shard(key).put(s.dir, key, pending{parts: parts, size: size})
}

// Drop takes back what Put added since the last Save.
func (s *Store) Drop(key Key) {
	if s.shard(key).drop(key) {
		s.added.Add(-1)
	}
}

// Save writes the shards that gained values, that are damaged, or whose values were last used on an
// earlier day, and lets go of everything else. The error says why some could not be written; the
// others were.
func (s *Store) Save() error {
	if s == nil {
		return nil
	}
	var errs [shardCount]error
	var wait sync.WaitGroup
	var next atomic.Int64
	for range writers {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < shardCount; i = int(next.Add(1)) - 1 {
				errs[i] = s.shards[i].save(s.dir, s.name(i), s.today)
			}
		})
	}
	wait.Wait()
	s.sweep()
	return errors.Join(errs[:]...)
}

// writers is how many shards are written at once: enough to keep a disk busy.
const writers = 4

// Stats tell what the Store was used for since it was made.
func (s *Store) Stats() Stats {
	if s == nil {
		return Stats{}
	}
	return Stats{Hits: int(s.hits.Load()), Misses: int(s.misses.Load()), Added: int(s.added.Load())}
}

func (s *Store) index(key Key) int { return int(key[0]) % shardCount }

func (s *Store) shard(key Key) *shard { return &s.shards[s.index(key)] }

func (s *Store) file(key Key) string { return s.name(s.index(key)) }

func (s *Store) name(i int) string {
	const digits = "0123456789abcdef"
	return filepath.Join(s.dir, "shard-"+string([]byte{digits[i/16], digits[i%16]}))
}

// temporary matches the names of shards that are being written.
const temporary = "shard-*.tmp"

// sweep removes what writers left that never came to their end.
func (s *Store) sweep() {
	names, _ := filepath.Glob(filepath.Join(s.dir, temporary)) // only a wrong pattern is an error
	for _, name := range names {
		if info, err := os.Stat(name); err == nil && time.Since(info.ModTime()) > time.Hour {
			_ = os.Remove(name) // the next sweep tries again
		}
	}
}
