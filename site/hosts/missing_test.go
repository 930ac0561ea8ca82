package hosts

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site/sitetest"
)

// TestMissingPageFindsItsSite: below a base path that nobody configured, the 404 page has its
// styles, its scripts and its links, at every depth, under a strict policy.
func TestMissingPageFindsItsSite(t *testing.T) {
	s := sitetest.Example(t)
	host := httptest.NewServer(http.StripPrefix("/repo", s))
	t.Cleanup(host.Close)
	page := browsertest.Start(t).Open(t, 1280, 900) // What is missing is on the console.
	for _, route := range []string{"none.html", "operations/none.html", "fr/operations/none/1.0.0.html", "index.html/"} {
		page.Go(host.URL + "/repo/" + route)
		page.WaitFor(`document.querySelector("[data-search-missing]")?.pathname === "/repo/search.html"`)
		page.WaitFor(`[...document.styleSheets].some((sheet) => new URL(sheet.href).pathname.startsWith("/repo/assets/"))`)
		page.WaitFor(`[...document.querySelectorAll("header a")].every((link) => link.pathname.startsWith("/repo/"))`)
		page.WaitFor(`window.docsgen !== undefined && document.documentElement.dataset.root === "/repo/"`)
	}
}
