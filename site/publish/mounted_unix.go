//go:build unix

package publish

import (
	"os"
	"path/filepath"
	"syscall"
)

// mounted reports whether a folder is on another device than the one that it lies in. One that is
// mounted from the same device is found when it is to be renamed.
func mounted(dir string) bool {
	info, err := os.Lstat(dir)
	parent, otherErr := os.Stat(filepath.Dir(dir))
	if err != nil || otherErr != nil {
		return false
	}
	one, ok := info.Sys().(*syscall.Stat_t)
	other, otherOK := parent.Sys().(*syscall.Stat_t)
	return ok && otherOK && one.Dev != other.Dev
}
