package serve

import (
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// eventless reports whether a folder lies on another machine, or in WSL: on a network drive, or on a
// path that begins with a server's name.
func eventless(folder string) bool {
	volume := filepath.VolumeName(folder)
	if strings.HasPrefix(volume, `\\`) {
		return true
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE
}
