package reading

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp/kb"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site/sitetest"
)

// TestCallsAreCopied opens each sample of an operation by keyboard and copies it: what is in the
// clipboard is what the page's JSON says.
func TestCallsAreCopied(t *testing.T) {
	s := sitetest.Example(t)
	file, err := s.Render("operations/marketplace.payment.authorize.json")
	if err != nil {
		t.Fatal(err)
	}
	var document struct {
		Calls []struct {
			Samples []struct{ Label, Text string }
		}
	}
	if err := json.Unmarshal(file.Body, &document); err != nil {
		t.Fatal(err)
	}
	page := browsertest.Start(t).Open(t, 1280, 900)
	page.Go(s.URL + "operations/marketplace.payment.authorize.html")
	page.WaitFor(`document.querySelector(".call > .copy:not([hidden])")`)
	page.Run(browsertest.Command(browser.SetPermission, browser.SetPermissionParams{
		Permission: &browser.PermissionDescriptor{Name: "clipboard-read"}, Setting: browser.PermissionSettingGranted,
	}))
	seen := 0
	for _, call := range document.Calls {
		for _, sample := range call.Samples {
			id := "#calling-" + strings.ToLower(sample.Label)
			if page.Text(`document.querySelector("`+id+`").checkVisibility()`) != "true" {
				page.Text(`document.querySelector("` + id + `").closest("details").firstElementChild.focus()`)
				page.Type(kb.Enter)
				page.WaitFor(`document.querySelector("` + id + `").checkVisibility()`)
			}
			if open := page.Text(`document.querySelectorAll(".calls [open]").length`); open != "1" {
				t.Errorf("%s: %s samples are open", sample.Label, open)
			}
			page.Click(id + " > .copy")
			page.WaitFor(`document.querySelector("` + id + ` > .is-copied")`)
			if got := page.Text(`navigator.clipboard.readText()`); got != sample.Text {
				t.Errorf("%s: copied\n%s\nwant\n%s", sample.Label, got, sample.Text)
			}
			seen++
		}
	}
	if seen != 4 {
		t.Errorf("%d samples, want 4", seen)
	}
}
