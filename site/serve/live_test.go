package serve

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/site"
	"github.com/lssm-tech/docsgen/site/project"
)

// news is a Change as browsers get it.
type news struct {
	ID, Failure, Root, Editor string
	Errors, Warnings, Notes   int
	Changes                   *struct {
		Base            string
		Breaking, Risky int
		List            []struct{ Rule, Verdict, Page string }
	}
	Diagnostics []struct {
		Severity, Code, Message, Hint, File string
		Line, Column, EndColumn             int
		Frame                               []struct {
			Line int
			Text string
		}
	}
}

// stream is a connection of a browser that waits for changes.
type stream struct {
	t       *testing.T
	cancel  context.CancelFunc
	changes chan news // closed when the server ends the connection
}

// listen connects as EventSource does (WHATWG HTML, section 9.2).
func (s *session) listen(t *testing.T) *stream {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.url+eventsRoute, nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	if got := response.Header.Get("Content-Type"); got != "text/event-stream" {
		t.Errorf("the stream is %s", got)
	}
	l := &stream{t: t, cancel: cancel, changes: make(chan news, 1000)}
	go func() {
		defer response.Body.Close()
		defer close(l.changes)
		lines := bufio.NewScanner(response.Body)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				var c news
				if err := json.Unmarshal([]byte(data), &c); err != nil {
					t.Errorf("%v: %s", err, data)
				}
				l.changes <- c
			}
		}
	}()
	return l
}

// next waits for a change.
func (l *stream) next() news {
	l.t.Helper()
	select {
	case c, open := <-l.changes:
		if !open {
			l.t.Fatal("the stream has ended")
		}
		return c
	case <-time.After(patience):
		l.t.Fatal("nothing comes")
	}
	return news{}
}

// ended waits until the server ends the connection.
func (l *stream) ended() {
	l.t.Helper()
	deadline := time.After(patience)
	for {
		select {
		case _, open := <-l.changes:
			if !open {
				return
			}
		case <-deadline:
			l.t.Fatal("the stream does not end")
		}
	}
}

// TestNews follows what browsers are told.
func TestNews(t *testing.T) {
	s := start(t, unpack(t, shop))
	first := s.listen(t)
	hello := first.next()
	if hello.ID == "" || hello.Failure != "" || hello.Errors+hello.Warnings != 0 || hello.Root != s.dir || hello.Editor != "edit:{file}:{line}:{column}" {
		t.Errorf("at first browsers are told %+v", hello)
	}

	s.replace("src/order/order.ts", "owners: OWNERS,", "owners: OWNERS, docId: [,")
	broken := first.next()
	if broken.ID == hello.ID || broken.Errors == 0 || len(broken.Diagnostics) == 0 || broken.Diagnostics[0].File != "src/order/order.ts" ||
		broken.Diagnostics[0].Severity != "error" || broken.Diagnostics[0].Line != 4 || broken.Diagnostics[0].Column == 0 || len(broken.Diagnostics[0].Frame) != 4 {
		t.Errorf("of a broken module browsers are told %+v", broken)
	}
	s.replace("src/order/order.ts", " docId: [,", "")
	if mended := first.next(); mended.Errors != 0 {
		t.Errorf("of the mended module browsers are told %+v", mended)
	}

	t.Log("a browser that comes later, or again, gets the last change and no other")
	first.cancel()
	s.replace("docsgen.yaml", "title:", "titel:")
	s.says("unknown-key")
	second := s.listen(t)
	failed := second.next()
	if failed.Failure == "" || failed.Errors != 1 || failed.Diagnostics[0].Code != "unknown-key" {
		t.Errorf("of a broken configuration browsers are told %+v", failed)
	}
	s.replace("docsgen.yaml", "titel:", "title:")
	mended := second.next()
	if mended.Failure != "" {
		t.Errorf("of the mended configuration browsers are told %+v", mended)
	}

	t.Log("the streams end with the server, and a new server has changes of its own")
	s.stop()
	second.ended()
	if again := start(t, s.dir).listen(t).next(); slices.Contains([]string{hello.ID, broken.ID, mended.ID}, again.ID) {
		t.Errorf("a new server tells of load %s again", again.ID)
	}
}

// TestManyProblems sends browsers no more than anybody reads, the worst first.
func TestManyProblems(t *testing.T) {
	var c Change
	var list []contracts.Diagnostic
	for i := range 5000 {
		list = append(list, contracts.Diagnostic{Severity: contracts.Severity(i % 1000 / 999), Message: fmt.Sprint(i)})
	}
	c.add(list)
	if len(c.Diagnostics) != maxTold || c.Errors != 5 || c.Warnings != 4995 || c.Diagnostics[4].Message != "4999" || c.Diagnostics[5].Message != "0" {
		t.Errorf("%d of %d errors and %d warnings, %+v", len(c.Diagnostics), c.Errors, c.Warnings, c.Diagnostics[:6])
	}
}

// TestSlowListener misses what is between, and not the last.
func TestSlowListener(t *testing.T) {
	h := newHub()
	listener, leave := h.listen()
	for i := range 100 {
		h.publish(Change{ID: fmt.Sprint(i)})
	}
	<-listener
	if message, _ := h.current(); !strings.Contains(string(message), `"id":"99"`) {
		t.Errorf("it finds %s", message)
	}
	select {
	case <-listener:
		t.Error("it is woken again for what it has seen")
	default:
	}
	leave()
	if len(h.listeners) != 0 {
		t.Error("it is still remembered")
	}
	h.close()
	recorder := httptest.NewRecorder()
	h.ServeHTTP(recorder, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", nil))
	if strings.Contains(recorder.Body.String(), "data:") {
		t.Error("a browser that comes after the end is told something")
	}
}

// TestRenamedContracts are found under their old address.
func TestRenamedContracts(t *testing.T) {
	s := start(t, unpack(t, strings.Replace(shop, "title: Shop", "languages: [en, fr]", 1)))
	leads := func(from, to string) {
		t.Helper()
		s.until(from+" leads to "+to, func() bool {
			response, _ := s.ask(http.MethodGet, from)
			location, err := response.Location()
			return response.StatusCode == http.StatusTemporaryRedirect && err == nil && location.RequestURI() == to
		})
		if status := s.status(strings.TrimPrefix(to, "/")); status != http.StatusOK {
			t.Errorf("%s: %d", to, status)
		}
	}
	s.replace("src/order/order.ts", "'shop.order.create'", "'shop.order.place'")
	leads(orderPage, "/operations/shop.order.place.html")
	leads("operations/shop.order.create/1.0.0.html", "/operations/shop.order.place/1.0.0.html")
	leads("fr/"+orderPage+"?q=x", "/fr/operations/shop.order.place.html?q=x")

	t.Log("again, with an edit elsewhere between")
	s.replace("src/stock.ts", "Counts the stock.", "Counts.")
	s.shows(stockPage, lead, "Counts.")
	s.replace("src/order/order.ts", "'shop.order.place'", "'shop.order.submit'")
	leads(orderPage, "/operations/shop.order.submit.html")
	leads("operations/shop.order.place.html", "/operations/shop.order.submit.html")

	t.Log("another version, which leaves the contract's own page where it is")
	s.replace("src/stock.ts", "1.0.0", "1.1.0")
	leads("operations/shop.stock.count/1.0.0.html", "/operations/shop.stock.count/1.1.0.html")

	t.Log("and back")
	s.replace("src/order/order.ts", "'shop.order.submit'", "'shop.order.create'")
	s.shows(orderPage, lead, "Creates an order.")
	leads("operations/shop.order.submit.html", "/"+orderPage)

	t.Log("what is removed leads nowhere, even where something else is new")
	s.remove("src/stock.ts")
	s.write("src/cart.ts", operation("shop.cart.show", "Shows the cart."))
	s.shows("operations/shop.cart.show.html", lead, "Shows the cart.")
	s.missing(stockPage)
}

// TestMoved tells contracts of one file apart by their lines.
func TestMoved(t *testing.T) {
	const two = `
-- src/two.ts --
import { defineQuery } from '@contractspec/lib.contracts-spec';
export const A = defineQuery({ meta: { key: 'shop.a', version: '1.0.0', stability: 'stable', owners: [], tags: [], description: '' } });
export const B = defineQuery({ meta: { key: 'shop.b', version: '1.0.0', stability: 'stable', owners: [], tags: [], description: '' } });
`
	load := func(files string) *site.Site {
		t.Helper()
		loaded, err := project.Open(project.Options{Dir: unpack(t, files)}).Load(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return loaded.Site
	}
	before := load(two)
	for files, want := range map[string]map[string]string{
		two: {},
		strings.NewReplacer("shop.a", "shop.c", "shop.b", "shop.d").Replace(two):                                                   {"operations/shop.a.html": "operations/shop.c.html", "operations/shop.b.html": "operations/shop.d.html"},
		strings.Replace(two, "shop.b", "shop.c", 1):                                                                                {"operations/shop.b.html": "operations/shop.c.html"},
		"-- src/two.ts --\n// A line.\n" + strings.Replace(strings.TrimPrefix(two, "\n-- src/two.ts --\n"), "shop.b", "shop.c", 1): {"operations/shop.b.html": "operations/shop.c.html"},
		strings.Replace(two, "two.ts", "other.ts", 1):                                                                              {},
		// twice the same key: the second is dropped
		strings.Replace(two, "{ key: 'shop.a'", "{ key: 'shop.b'", 1):                                   {},
		strings.Replace(two, "defineQuery({ meta: { key: 'shop.a'", "0 && ({ meta: { key: 'shop.a'", 1): {},
	} {
		moved := load(files).Moved(before)
		for from, to := range want {
			if moved[from] != to {
				t.Errorf("%s\n%s leads to %q, want %s", files, from, moved[from], to)
			}
		}
		if len(moved) != 2*len(want) { // and the page of the version with each
			t.Errorf("%s\nmoved are %v", files, moved)
		}
	}
}
