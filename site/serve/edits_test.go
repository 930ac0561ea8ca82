package serve

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/site/project"
)

const (
	orderPage = "operations/shop.order.create.html"
	stockPage = "operations/shop.stock.count.html"
	lead      = "main .lead, main .page-lead, main p"
)

// operation is a module with one operation.
func operation(key, description string) string {
	return fmt.Sprintf("import { defineQuery } from '@contractspec/lib.contracts-spec';\nexport const X = defineQuery({ meta: { key: '%s', version: '1.0.0', description: '%s', stability: 'stable', owners: ['@shop'], tags: [] } });\n", key, description)
}

// TestEdits follows one author through a session, in which each edit shows.
func TestEdits(t *testing.T) {
	s := start(t, unpack(t, shop))
	if got := s.text(orderPage, lead); !strings.Contains(got, "Creates an order.") {
		t.Fatalf("the page says %q", got)
	}

	t.Log("a description is changed, and then what modules share")
	s.replace("src/order/order.ts", "Creates an order.", "Places an order.")
	s.shows(orderPage, lead, "Places an order.")
	s.replace("src/shared.ts", "@shop", "@shop.team")
	s.shows(orderPage, `a[href*="owners/"]`, "@shop.team")

	t.Log("a module is written, written in place, and removed")
	s.write("src/cart.ts", operation("shop.cart.show", "Shows the cart."))
	s.shows("operations/shop.cart.show.html", lead, "Shows the cart.")
	s.write("src/cart.ts", operation("shop.cart.show", "Shows all of the cart."))
	s.shows("operations/shop.cart.show.html", lead, "Shows all of the cart.")
	s.shows("operations.html", "main", "shop.cart.show")
	s.remove("src/cart.ts")
	s.missing("operations/shop.cart.show.html")

	t.Log("a folder is made, filled, renamed with what is in it, and removed")
	s.write("src/gift/deep/card.ts", operation("shop.gift.card", "Sends a card."))
	s.shows("operations/shop.gift.card.html", lead, "Sends a card.")
	s.replace("src/gift/deep/card.ts", "Sends a card.", "Sends a gift card.")
	s.shows("operations/shop.gift.card.html", lead, "Sends a gift card.")
	s.rename("src/gift", "src/present")
	s.shows("operations/shop.gift.card.html", "main", "src/present/deep/card.ts")
	s.replace("src/present/deep/card.ts", "Sends a gift card.", "Sends a present.")
	s.shows("operations/shop.gift.card.html", lead, "Sends a present.")
	t.Log("its old name is used again, and both are followed")
	s.write("src/gift/deep/wrap.ts", operation("shop.gift.wrap", "Wraps."))
	s.shows("operations/shop.gift.wrap.html", lead, "Wraps.")
	s.replace("src/gift/deep/wrap.ts", "Wraps.", "Wraps well.")
	s.shows("operations/shop.gift.wrap.html", lead, "Wraps well.")
	s.replace("src/present/deep/card.ts", "Sends a present.", "Sends it.")
	s.shows("operations/shop.gift.card.html", lead, "Sends it.")
	s.remove("src/gift")
	s.remove("src/present")
	s.missing("operations/shop.gift.card.html")
	s.missing("operations/shop.gift.wrap.html")

	t.Log("a module is broken, which costs the others nothing, and mended")
	s.replace("src/order/order.ts", "Places an order.'", "Places an order.")
	s.says("syntax-error")
	if got := s.text(stockPage, lead); !strings.Contains(got, "Counts the stock.") {
		t.Errorf("with another module broken the page says %q", got)
	}
	s.replace("src/order/order.ts", "Places an order.", "Orders.'")
	s.shows(orderPage, lead, "Orders.")
	s.quiet()

	t.Log("the configuration is changed, broken while the last good site stays, and mended")
	s.replace("docsgen.yaml", "title: Shop", "title: Market")
	s.shows("index.html", "h1", "Market")
	s.replace("docsgen.yaml", "title:", "titel:")
	s.says("unknown-key")
	s.shows("index.html", "h1", "Market")
	s.replace("docsgen.yaml", "titel: Market", "languages: [en, fr]")
	s.shows("fr/"+orderPage, "main", "shop.order.create")

	t.Log("a guide is changed, and one in a new folder comes and goes")
	s.replace("guides/start.md", "Read this first.", "Begin here.")
	s.shows("guides/start.html", "main", "Begin here.")
	s.write("guides/more/deep.md", "# Deep\n\nDetails.\n")
	s.shows("guides/more/deep.html", "main", "Details.")
	s.replace("guides/more/deep.md", "Details.", "More details.")
	s.shows("guides/more/deep.html", "main", "More details.")
	s.remove("guides/more")
	s.missing("guides/more/deep.html")

	t.Log("so are a manifest, package.json, tsconfig.json and .gitignore")
	s.replace("api/registry.json", "Books a visit.", "Takes a visit down.")
	s.shows("operations/api.visit.book.html", lead, "Takes a visit down.")
	s.replace("package.json", "shop", "corner-shop")
	s.shows("index.html", "h1", "corner-shop")
	s.write("src/other.ts", "export const OWNERS = ['@others'];\n")
	s.replace("tsconfig.json", "shared.ts", "other.ts")
	s.shows(orderPage, `a[href*="owners/"]`, "@others")
	s.write("src/.gitignore", "stock.ts\n")
	s.missing(stockPage)
	s.remove("src/.gitignore")
	s.shows(stockPage, lead, "Counts the stock.")
}

// TestEditsWhileLoading saves again and again without a pause, as formatters and code generators
// do: whatever was being loaded meanwhile, the last text is shown in the end.
func TestEditsWhileLoading(t *testing.T) {
	s := start(t, unpack(t, shop))
	for i := range 200 {
		s.write("src/stock.ts", operation("shop.stock.count", fmt.Sprintf("Counts up to %d.", i)))
		s.write(fmt.Sprintf("src/new%d/stock.ts", i), operation(fmt.Sprintf("shop.new%d", i), "New."))
		s.write(fmt.Sprintf("src/new%d/stock.ts", i), operation(fmt.Sprintf("shop.new%d", i), fmt.Sprintf("Newer %d.", i)))
	}
	s.shows(stockPage, lead, "Counts up to 199.")
	for i := range 200 {
		s.shows(fmt.Sprintf("operations/shop.new%d.html", i), lead, fmt.Sprintf("Newer %d.", i))
	}
}

// TestCheckout is what git does when another branch is checked out: a thousand files, one in fifty
// of them with a contract.
func TestCheckout(t *testing.T) {
	s := start(t, unpack(t, shop))
	checkout := func(branch string) {
		for i := range 1000 {
			text := "export const BRANCH = '" + branch + "';\n"
			if i%50 == 0 {
				text = operation(fmt.Sprintf("shop.many%d", i), branch)
			}
			s.write(fmt.Sprintf("src/many/%d/file%d.ts", i%20, i), text)
		}
		for i := 0; i < 1000; i += 50 {
			s.shows(fmt.Sprintf("operations/shop.many%d.html", i), lead, branch)
		}
	}
	checkout("One.")
	before := s.loaded()
	checkout("Two.")
	if n := s.loaded() - before; n > 5 {
		t.Errorf("a thousand changed files were %d loads", n)
	}
}

// TestBrokenFromTheStart begins with a configuration that has errors.
func TestBrokenFromTheStart(t *testing.T) {
	s := start(t, unpack(t, strings.Replace(shop, "title: Shop", "titel: Shop", 1)))
	response, body := s.ask(http.MethodGet, orderPage)
	if response.StatusCode != http.StatusServiceUnavailable || !strings.Contains(body, "No site yet") || !strings.Contains(body, scriptRoute) {
		t.Errorf("%s\n%s", response.Status, body)
	}
	if script, body := s.ask(http.MethodGet, scriptRoute); script.StatusCode != http.StatusOK || body == "" {
		t.Error("the waiting page has no script, so that it would wait for ever")
	}
	s.replace("docsgen.yaml", "titel:", "title:")
	s.shows(orderPage, lead, "Creates an order.")
}

// TestFolderGoesAndComes takes away all that is served.
func TestFolderGoesAndComes(t *testing.T) {
	s := start(t, unpack(t, shop))
	aside := t.TempDir() + "/aside"
	if err := os.Rename(s.dir, aside); err != nil {
		t.Fatal(err)
	}
	s.until("nothing can be loaded", func() bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		return s.failed != nil
	})
	s.shows(orderPage, lead, "Creates an order.") // the last good site
	if err := os.Rename(aside, s.dir); err != nil {
		t.Fatal(err)
	}
	s.replace("src/order/order.ts", "Creates an order.", "Places an order.")
	s.shows(orderPage, lead, "Places an order.")
}

// TestFilesAboveTheSources serves a package of a repository, where a file at the top says how
// imports resolve.
func TestFilesAboveTheSources(t *testing.T) {
	dir := unpack(t, strings.ReplaceAll(strings.ReplaceAll(shop, "-- ", "-- packages/shop/"), "-- packages/shop/tsconfig.json", "-- tsconfig.json"))
	if out, err := exec.Command("git", "init", "-q", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	put(t, dir+"/tsconfig.json", `{"compilerOptions": {"paths": {"@shared": ["./packages/shop/src/shared.ts"]}}}`)
	s := startWith(t, dir, project.Options{Dir: dir + "/packages/shop"}, 0)
	s.shows(orderPage, `a[href*="owners/"]`, "@shop")
	s.write("packages/shop/src/other.ts", "export const OWNERS = ['@others'];\n")
	s.replace("tsconfig.json", "shared.ts", "other.ts")
	s.shows(orderPage, `a[href*="owners/"]`, "@others")
}
