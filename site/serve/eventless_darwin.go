package serve

import (
	"slices"

	"golang.org/x/sys/unix"
)

// eventless reports whether a folder lies on a file system that tells of what is written on this
// side only: one that a network or a program serves.
func eventless(folder string) bool {
	var fs unix.Statfs_t
	if unix.Statfs(folder, &fs) != nil {
		return false
	}
	name := unix.ByteSliceToString(fs.Fstypename[:])
	return slices.Contains([]string{"nfs", "smbfs", "afpfs", "webdav", "macfuse", "osxfuse", "fuse-t", "virtiofs"}, name)
}
