package reading

import (
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site/sitetest"
)

// The filter of the side column finds what its groups count, though the page holds a window of it,
// and the link to all of a group leads to that group.
func TestSideColumnHoldsAll(t *testing.T) {
	page := browsertest.Start(t).Open(t, 1280, 900)
	s := sitetest.Example(t)
	page.Go(s.URL + "operations/marketplace.order.create.html")
	page.WaitFor(`!document.querySelector(".nav-filter").hidden`)
	const found = `[...document.querySelectorAll("#nav-groups li")].filter((e) => e.checkVisibility()).map((e) => e.textContent.trim()).join()`
	page.Click("#nav-filter")
	page.Type("OrderItemInput")
	page.WaitFor(`document.querySelector("#nav-groups li[data-added]")`)
	if got := page.Text(found); got != "OrderItemInput" {
		t.Errorf("OrderItemInput gives %q", got)
	}
	page.Click("#nav-groups li[data-added] a")
	page.WaitFor(`location.pathname.endsWith("types/OrderItemInput.html")`)

	page.Go(s.URL + "operations/marketplace.order.create.html")
	page.WaitFor(`!document.querySelector(".nav-filter").hidden`)
	page.Text(`document.querySelector("#nav-groups a[href$=\"#types\"]").click() ?? ""`)
	page.WaitFor(`location.pathname.endsWith("domains/marketplace.html") && document.querySelector(":target td")`)
	if got := page.Text(`document.querySelector(":target td").textContent`); got != "type" {
		t.Errorf("all types begin with a %q", got)
	}
	page.WaitFor(`!document.querySelector(".nav-filter").hidden`)
	if got := page.Text(`document.querySelector(".nav .empty")?.textContent ?? ""`); got != "" {
		t.Errorf("a filter that nobody used says %q", got)
	}
}

// The question mark shows which keys there are.
func TestKeysAreTold(t *testing.T) {
	page := browsertest.Start(t).Open(t, 1280, 900)
	s := sitetest.Example(t)
	page.Go(s.URL + "operations/marketplace.order.create.html")
	page.WaitFor(`document.readyState === "complete"`)
	page.Type("?")
	page.WaitFor(`document.querySelector("dialog[open] .search-keys")`) // which is not shown where nothing can hover
	if got := page.Text(`document.querySelector(".search-keys").textContent`); !strings.Contains(got, "Esc closes") {
		t.Errorf("the keys are %q", got)
	}
}
