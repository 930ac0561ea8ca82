package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"
)

// Build names the running program, so that no other one takes its values for its own: by its
// version and those of the modules that it is made of, or, where the version says nothing about the
// sources, by its executable file. The error says why the latter cannot be read.
func Build() (string, error) {
	info, ok := debug.ReadBuildInfo()
	if ok && released(info) {
		return info.String(), nil
	}
	name, err := os.Executable()
	if err != nil {
		return "", err
	}
	file, err := os.Open(name)
	if err != nil {
		return "", err
	}
	hash := sha256.New()
	_, err = io.Copy(hash, file)
	if err = errors.Join(err, file.Close()); err != nil {
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

// released reports whether the versions in a program name exactly one state of its sources:
// "(devel)" names any, "+dirty" one with edits, and a module that a folder stands in for has none.
func released(info *debug.BuildInfo) bool {
	version := info.Main.Version
	local := slices.ContainsFunc(info.Deps, func(m *debug.Module) bool { return m.Replace != nil && m.Replace.Version == "" })
	return version != "" && version != "(devel)" && !strings.Contains(version, "+dirty") && !local
}
