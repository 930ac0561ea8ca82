package browsertest

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Packages is the variable that names the folder in which packages are kept, for tests that have
// another cache folder than the user's.
const Packages = "DOCSGEN_TEST_PACKAGES"

// NPM installs packages, each named with its version, and gives the folder that holds their
// node_modules. Installs are kept in the user's cache folder, by the packages' names and versions.
func NPM(t testing.TB, packages ...string) string {
	t.Helper()
	return cached(t, "npm", "install "+strings.Join(packages, " "), func(dir string) *exec.Cmd {
		return exec.Command("npm", append([]string{"install", "--no-audit", "--no-fund", "--no-save", "--prefix", dir}, packages...)...)
	})
}

// Pack returns a folder with the published files of a package, named with its version, without its
// dependencies.
func Pack(t testing.TB, name string) string {
	t.Helper()
	dir := cached(t, "npm", "pack "+name, func(dir string) *exec.Cmd {
		return exec.Command("sh", "-c", `cd "$1" && npm pack --silent "$2" >name && tar -xzf "$(cat name)" && rm -f name ./*.tgz`, "sh", dir, name)
	})
	return filepath.Join(dir, "package")
}

// Node returns the path of Node.js.
func Node(t testing.TB) string {
	t.Helper()
	path, err := exec.LookPath("node")
	if err != nil {
		leaveOut(t, "DOCSGEN_NPM", "no node on this machine")
	}
	return path
}

// cached returns the folder that a command of a program fills, from the user's cache folder where an
// earlier test has filled it.
func cached(t testing.TB, program, key string, command func(dir string) *exec.Cmd) string {
	t.Helper()
	leaveOutIfShort(t, npm, "packages from registries")
	if _, err := exec.LookPath(program); err != nil {
		leaveOut(t, npm, "no "+program+" on this machine")
	}
	cache := os.Getenv(Packages)
	if cache == "" {
		own, err := os.UserCacheDir()
		if err != nil {
			t.Fatal(err)
		}
		cache = own
	}
	sum := sha256.Sum256([]byte(key))
	dir := filepath.Join(cache, "docsgen-test-npm", hex.EncodeToString(sum[:8]))
	if _, err := os.Stat(dir); err == nil {
		return dir
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		t.Fatal(err)
	}
	fresh, err := os.MkdirTemp(filepath.Dir(dir), "fresh-")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(fresh)
	if out, err := command(fresh).CombinedOutput(); err != nil {
		leaveOut(t, npm, program+" "+key+": "+err.Error()+"\n"+string(out))
	}
	if err := os.Rename(fresh, dir); err != nil {
		// Of two tests that fill the folder at once one comes first; what the other has is the
		// same.
		if _, missing := os.Stat(dir); missing != nil {
			t.Fatal(err)
		}
	}
	return dir
}
