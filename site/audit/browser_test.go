// Package audit looks at built sites as their readers do: in a real browser, and through the eyes of axe, Lighthouse and html-validate.
// It holds tests only; they ask for a browser and for npm, and take minutes, so they stand apart from those of package site.
package audit

import (
	"compress/gzip"
	"net/http"
	"net/http/httptest"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site"
)

// served is a site behind a server that compresses, as hosts do, and counts what it sends.
type served struct {
	*site.Site
	url string

	mu   sync.Mutex
	sent int // bytes of bodies, compressed
}

func serveFolder(t testing.TB, dir string) *served {
	t.Helper()
	loaded, err := site.OpenProject(site.ProjectOptions{Dir: dir, DirGiven: true}).Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s := &served{Site: loaded.Site}
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	s.url = server.URL + "/"
	return s
}

func serveExample(t testing.TB) *served {
	t.Helper()
	return serveFolder(t, filepath.Join("..", "..", "examples", "marketplace"))
}

var types = map[string]string{".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png", ".json": "application/json"}

func (s *served) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	route, status := strings.TrimPrefix(r.URL.Path, "/"), http.StatusOK
	if route == "" || strings.HasSuffix(route, "/") {
		route += "index.html"
	}
	if !s.Has(route) {
		route, status = "404.html", http.StatusNotFound
	}
	file, err := s.Render(route)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", types[path.Ext(route)])
	w.Header().Set("Content-Encoding", "gzip")
	w.Header().Set("Cache-Control", "max-age=600")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'")
	w.WriteHeader(status)
	z := gzip.NewWriter(counting{w, s})
	if _, err := z.Write(file.Body); err == nil {
		_ = z.Close() // A browser that has gone away is no fault of the page.
	}
}

type counting struct {
	http.ResponseWriter
	s *served
}

func (c counting) Write(b []byte) (int, error) {
	c.s.mu.Lock()
	c.s.sent += len(b)
	c.s.mu.Unlock()
	return c.ResponseWriter.Write(b)
}

// bytesSent gives what was sent since the last call.
func (s *served) bytesSent() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.sent
	s.sent = 0
	return n
}

// pages lists the routes of all pages; of a version that stands for its contract the contract's own page is enough.
func (s *served) pages() []string {
	var list []string
	for _, route := range s.Routes() {
		if path.Ext(route) == ".html" && !s.Has(path.Dir(route)+".html") {
			list = append(list, route)
		}
	}
	return list
}

// layoutFaults lists what a reader would call broken: sideways scroll of the page, and text on top of other text.
const layoutFaults = `(() => {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest("pre, .table-scroll, [hidden]"));
    faults.push("scrolls sideways by " + (root.scrollWidth - root.clientWidth) + " px: " + wide.slice(0, 3).map((e) => e.tagName + "." + e.className).join(", "));
  }
  const ignored = new Map();
  const isIgnored = (e) => {
    if (!e || e === document.body) return false;
    if (!ignored.has(e)) {
      const style = getComputedStyle(e);
      const aside = style.clipPath !== "none" || style.position === "fixed" || style.opacity === "0" || e.matches(".site-header, .skip, pre, .table-scroll, svg");
      ignored.set(e, aside || isIgnored(e.parentElement));
    }
    return ignored.get(e);
  };
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility() || isIgnored(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const r of range.getClientRects()) if (r.width > 1 && r.height > 1) boxes.push({ r, node });
  }
  boxes.sort((a, b) => a.r.top - b.r.top);
  for (let i = 0; i < boxes.length && faults.length < 5; i++) {
    for (let j = i + 1; j < boxes.length && boxes[j].r.top < boxes[i].r.bottom - 3; j++) {
      const [a, b] = [boxes[i], boxes[j]];
      const across = Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left);
      const down = Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top);
      // Line boxes of neighbouring lines may overlap by their leading; letters must not.
      if (a.node === b.node || across <= 2 || down <= Math.min(a.r.height, b.r.height) * 0.45) continue;
      faults.push(JSON.stringify(a.node.data.trim().slice(0, 40)) + " is over " + JSON.stringify(b.node.data.trim().slice(0, 40)));
    }
  }
  return faults;
})()`

// TestEveryPageKeepsItsShape looks at every page at four widths.
func TestEveryPageKeepsItsShape(t *testing.T) {
	browser := browsertest.Start(t)
	for name, s := range map[string]*served{"marketplace": serveExample(t), "saas-boilerplate": serveFolder(t, browsertest.Pack(t, "@contractspec/example.saas-boilerplate@3.8.25"))} {
		t.Run(name, func(t *testing.T) {
			page := browser.Open(t, 1280, 900)
			for _, route := range s.pages() {
				page.Go(s.url + route)
				for _, width := range []int{360, 768, 1280, 1920} {
					page.Resize(width, 900)
					for _, fault := range browsertest.Eval[[]string](page, layoutFaults) {
						t.Errorf("%s at %d: %s", route, width, fault)
					}
				}
			}
			for _, line := range page.Console() {
				t.Errorf("on the console: %s", line)
			}
			for _, request := range page.Requests() {
				if !strings.HasPrefix(request, s.url) && !strings.HasPrefix(request, "data:") {
					t.Errorf("asks another origin: %s", request)
				}
			}
		})
	}
}

// pageTypes has a page of each type.
var pageTypes = []string{
	"index.html", "operations/marketplace.order.create.html", "operations/marketplace.checkout.submit.html", "operations/marketplace.product.search/1.0.0.html",
	"events/marketplace.order.created.html", "features/marketplace.html", "workflows/marketplace.order.fulfilment.html", "types/Order.html",
	"operations/index.html", "owners/index.html", "stability/stable.html", "guides/index.html", "guides/order-lifecycle.html", "search.html", "404.html",
}

func TestAccessibility(t *testing.T) {
	axe := filepath.Join(browsertest.NPM(t, "axe-core@4.10.3"), "node_modules", "axe-core", "axe.min.js")
	s := serveExample(t)
	browser := browsertest.Start(t)
	for _, scheme := range []string{"light", "dark"} {
		for _, width := range []int{360, 1280} {
			page := browser.Open(t, width, 900)
			page.Media("prefers-color-scheme", scheme)
			for _, route := range pageTypes {
				page.Go(s.url + route)
				page.Inject(axe)
				const violations = `axe.run(document, {resultTypes: ["violations"], rules: {"target-size": {enabled: true}}}).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.target.join(" ") + ": " + n.failureSummary.replaceAll("\n", " "))))`
				for _, violation := range browsertest.Eval[[]string](page, violations) {
					t.Errorf("%s, %s, %d px: %s", route, scheme, width, violation)
				}
			}
		}
	}
}

// maxFirstVisit is what a first visit to a contract's page may weigh, compressed, everything included.
const maxFirstVisit = 35_000 // bytes

func TestWeightOfTheFirstVisit(t *testing.T) {
	s := serveExample(t)
	page := browsertest.Start(t).Open(t, 1280, 900)
	page.Go(s.url + "operations/marketplace.order.create.html")
	page.WaitFor(`document.readyState === "complete"`)
	if sent := s.bytesSent(); sent > maxFirstVisit {
		t.Errorf("a first visit weighs %d bytes, more than %d: %q", sent, maxFirstVisit, page.Requests())
	} else {
		t.Logf("a first visit weighs %d bytes in %d requests", sent, len(page.Requests()))
	}
}
