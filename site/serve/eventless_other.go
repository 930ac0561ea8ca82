//go:build !linux && !darwin && !windows

package serve

// eventless reports that nothing is known of a folder's file system: the patrol finds out.
func eventless(string) bool { return false }
