//go:build unix

package publish

import (
	"os"
	"path/filepath"
	"syscall"
)

// mountedItself lists no more than the folder itself, where that is on another device than the one
// that it lies in. One that is mounted from the same device is found when it is to be renamed.
func mountedItself(dir string) []string {
	info, err := os.Lstat(dir)
	parent, otherErr := os.Stat(filepath.Dir(dir))
	if err != nil || otherErr != nil {
		return nil
	}
	one, ok := info.Sys().(*syscall.Stat_t)
	other, otherOK := parent.Sys().(*syscall.Stat_t)
	if !ok || !otherOK || one.Dev == other.Dev {
		return nil
	}
	return []string{"."}
}
