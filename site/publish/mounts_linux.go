package publish

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// mounts lists the mount points in a folder, relative to it and with forward slashes; the folder
// itself is ".". That of a folder of the same device has no other sign than its line in
// /proc/self/mountinfo, see proc_pid_mountinfo(5).
func mounts(dir string) []string {
	text, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil { // there is no such file system, as in some sandboxes
		return mountedItself(dir)
	}
	return mountsIn(dir, string(text))
}

func mountsIn(dir, mountinfo string) (list []string) {
	for line := range strings.Lines(mountinfo) {
		fields := strings.Fields(line)
		if len(fields) < 5 {
			continue
		}
		if name, err := filepath.Rel(dir, unescapeOctal(fields[4])); err == nil && filepath.IsLocal(name) {
			list = append(list, filepath.ToSlash(name))
		}
	}
	return list
}

// unescapeOctal gives a path of which white space and backslashes are written as \040.
func unescapeOctal(text string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, `\`)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		if code, err := strconv.ParseUint(rest[:min(3, len(rest))], 8, 8); err == nil && len(rest) >= 3 {
			b.WriteByte(byte(code))
			rest = rest[3:]
		}
		text = rest
	}
}
