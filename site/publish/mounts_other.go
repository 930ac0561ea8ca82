//go:build !linux

package publish

// mounts lists the mount points in a folder that can be told; the folder itself is ".".
func mounts(dir string) []string { return mountedItself(dir) }
