package browsertest

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestPageRemembersWhatItSaidAndAskedFor(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte(`<!doctype html><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"><title>Hello</title><script>console.log("hi", 2)</script><script>nope()</script>`))
	}))
	defer server.Close()
	p := Start(t).Open(t, 360, 700)
	p.Go(server.URL + "/x")
	p.WaitFor(`document.readyState === "complete"`)
	if got := p.Text("document.title + innerWidth"); got != "Hello360" {
		t.Errorf("title and width: %q", got)
	}
	if got := strings.Join(p.Console(), "\n"); !strings.Contains(got, "console.log: hi 2") || !strings.Contains(got, "nope is not defined") {
		t.Errorf("console: %s", got)
	}
	if got := p.Requests(); len(got) == 0 || got[0] != server.URL+"/x" {
		t.Errorf("requests: %q", got)
	}
}
