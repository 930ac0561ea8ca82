//go:build unix

package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestActionInstalls has the action's script install releases from a server of the test's own: the
// one that is asked for, that of the action's tag, or the newest, and none with another checksum.
func TestActionInstalls(t *testing.T) {
	for _, tool := range []string{"bash", "curl", "tar"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("the script needs %s, which is left out here", tool)
		}
	}
	for _, test := range []struct {
		name, version, ref string
		altered            bool   // whether the archive is another one than the release says
		want               string // the version that is installed; empty where none is
		said               string
	}{
		{name: "the one asked for", version: "1.2.3", want: "1.2.3"},
		{name: "with its letter", version: "v1.2.3-rc.1", want: "1.2.3-rc.1"},
		{name: "that of the tag", ref: "v2.0.1", want: "2.0.1"},
		{name: "the newest, of a branch", ref: "main", want: "3.1.4"},
		{name: "the newest", want: "3.1.4"},
		{name: "another archive", version: "1.2.3", altered: true, said: "FAILED"},
		{name: "none of that version", version: "0.0.9", said: "404"},
		{name: "no version", version: "../../evil", said: "is no version of docsgen"},
	} {
		t.Run(test.name, func(t *testing.T) {
			server := httptest.NewServer(releases(test.altered))
			defer server.Close()
			dir := t.TempDir()
			added := filepath.Join(dir, "path")
			c := exec.Command("bash", filepath.Join(root, ".github", "actions", "docsgen", "install.sh"))
			c.Env = append(os.Environ(), "RELEASES="+server.URL, "VERSION="+test.version, "ACTION_REF="+test.ref, "RUNNER_TEMP="+dir, "GITHUB_PATH="+added)
			out, err := c.CombinedOutput()
			folder, _ := os.ReadFile(added)
			if test.want == "" {
				if err == nil || len(folder) > 0 || !strings.Contains(string(out), test.said) {
					t.Errorf("%v, PATH %q: %s", err, folder, out)
				}
				return
			}
			if err != nil || !strings.HasSuffix(string(out), "docsgen "+test.want+"\n") {
				t.Errorf("%v: %s", err, out)
			}
			if _, err := os.Stat(filepath.Join(strings.TrimSpace(string(folder)), "docsgen")); err != nil {
				t.Error(err)
			}
		})
	}
}

// releases serves all versions but 0.0.9, each a script that says which one it is.
func releases(altered bool) http.Handler {
	pack := func(version string) []byte {
		var b bytes.Buffer
		zip := gzip.NewWriter(&b)
		files := tar.NewWriter(zip)
		script := "#!/bin/sh\necho docsgen " + version + "\n"
		_ = files.WriteHeader(&tar.Header{Name: "docsgen", Mode: 0o755, Size: int64(len(script))}) // a buffer takes all
		_, _ = files.Write([]byte(script))
		_, _ = files.Close(), zip.Close()
		return b.Bytes()
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/latest", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/tag/v3.1.4", http.StatusFound) })
	mux.HandleFunc("/tag/", func(http.ResponseWriter, *http.Request) {})
	mux.HandleFunc("/download/{version}/{file}", func(w http.ResponseWriter, r *http.Request) {
		version := strings.TrimPrefix(r.PathValue("version"), "v")
		archive := pack(version)
		name := fmt.Sprintf("docsgen_%s_%s_%s.tar.gz", version, runtime.GOOS, runtime.GOARCH)
		switch {
		case version == "0.0.9":
			http.NotFound(w, r)
		case r.PathValue("file") == "checksums.txt":
			fmt.Fprintf(w, "%x  docsgen_%s_plan9_amd64.tar.gz\n%x  %s\n", sha256.Sum256(nil), version, sha256.Sum256(archive), name)
		case altered:
			_, _ = w.Write(pack("other"))
		case r.PathValue("file") == name:
			_, _ = w.Write(archive)
		default:
			http.NotFound(w, r)
		}
	})
	return mux
}
