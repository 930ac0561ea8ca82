//go:build unix

package files

import (
	"io/fs"
	"os"
	"syscall"
)

// readOnly opens a pipe without a writer and a device without a carrier at once (open(2)), and
// takes no terminal over.
const readOnly = os.O_RDONLY | syscall.O_NONBLOCK | syscall.O_NOCTTY

// inode returns the number that tells most files of a disk apart; 0 where there is none.
func inode(info fs.FileInfo) uint64 {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		return stat.Ino
	}
	return 0
}
