package serve

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts/contractstest"
)

// TestLoad has many clients read while a file is saved again and again: nobody gets an error or an
// older page than before, everybody hears of the last load and is shown what was saved last, and
// memory and goroutines are as before when all have gone. DOCSGEN_LOAD=full makes it as large as
// the largest registries are, and saves by the clock, whether the last save is loaded or not.
func TestLoad(t *testing.T) {
	contracts, clients, saves, pause := 300, 20, 8, time.Duration(0)
	if os.Getenv("DOCSGEN_LOAD") == "full" {
		contracts, clients, saves, pause = 10_000, 200, 300, 100*time.Millisecond
	}
	dir := t.TempDir()
	if err := contractstest.Write(dir, contracts); err != nil {
		t.Fatal(err)
	}
	s := start(t, dir)
	const module, page = "src/catalog/account/account.operations.ts", "operations/catalog.account.create.html"
	text := "Lets a caller"
	save := func(n int) {
		next := fmt.Sprintf("Save %d lets a caller", n)
		s.replace(module, text, next)
		text = next
	}
	save(0)
	s.shows(page, "main", text) // What is made once is made now.
	memory, goroutines := heap(), runtime.NumGoroutine()

	routes := slices.DeleteFunc(slices.Clone(s.last().Site.Routes()), func(route string) bool {
		return strings.HasPrefix(route, "search/") // The files of an index have other names after each edit.
	})
	ctx, leave := context.WithCancel(t.Context())
	var all sync.WaitGroup
	var mu sync.Mutex
	heard := make([]string, clients) // the last change that each was told
	shown := make([]int, clients)    // the last save that each was shown
	var pages atomic.Int64
	for i := range clients {
		stream := s.listen(t)
		all.Go(func() {
			defer stream.cancel()
			browser := &http.Client{Transport: &http.Transport{}} // which keeps its connection, as browsers do
			defer browser.CloseIdleConnections()
			random := rand.New(rand.NewPCG(uint64(i), 0))
			for {
				select {
				case <-ctx.Done():
					return
				case change := <-stream.changes:
					mu.Lock()
					heard[i] = change.ID
					mu.Unlock()
				}
				for _, route := range []string{page, routes[random.IntN(len(routes))]} {
					status, body, err := read(browser, s.url+route)
					if err != nil || status != http.StatusOK {
						t.Errorf("client %d, %s: %d, %v", i, route, status, err)
						return
					}
					pages.Add(1)
					if route != page {
						continue
					}
					number := -1
					if match := saved.FindSubmatch(body); match != nil {
						number, _ = strconv.Atoi(string(match[1]))
					}
					mu.Lock()
					if number < shown[i] {
						t.Errorf("client %d is shown save %d after save %d", i, number, shown[i])
					}
					shown[i] = number
					mu.Unlock()
				}
			}
		})
	}
	began := time.Now()
	ticks := time.NewTicker(max(pause, time.Nanosecond))
	defer ticks.Stop()
	before := s.loaded()
	for n := range saves {
		save(n + 1)
		if pause > 0 {
			<-ticks.C
		} else {
			s.shows(page, "main", text)
		}
	}
	s.shows(page, "main", text)
	took := time.Since(began)
	eventually(t, "all have heard of the last load and are shown the last save", func() bool {
		last := identity(s.server.started, s.server.current.Load().load)
		mu.Lock()
		defer mu.Unlock()
		return !slices.ContainsFunc(heard, func(id string) bool { return id != last }) && !slices.ContainsFunc(shown, func(n int) bool { return n != saves })
	})
	t.Logf("%d clients read %d pages during %d saves and %d loads in %v", clients, pages.Load(), saves, s.loaded()-before, took.Round(time.Millisecond))
	leave()
	all.Wait()
	save(0)
	s.shows(page, "main", text)
	eventually(t, "the goroutines of the clients are gone", func() bool { return s.listeners() == 0 && runtime.NumGoroutine() <= goroutines })
	if os.Getenv("DOCSGEN_LOAD") == "full" { // A small registry's memory is mostly that of the machine around it, which comes and goes.
		eventually(t, "the memory is within a fifth of what it was", func() bool { return heap() < memory+memory/5 })
		t.Logf("%d MB were in use before, %d MB are now", memory>>20, heap()>>20)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.log) > 0 {
		t.Errorf("the server logged\n%s", strings.Join(s.log, "\n"))
	}
}

// saved finds the number of a save in a page.
var saved = regexp.MustCompile(`Save (\d+) lets a caller`)

func read(browser *http.Client, address string) (status int, body []byte, err error) {
	response, err := browser.Get(address)
	if err != nil {
		return 0, nil, err
	}
	defer response.Body.Close()
	body, err = io.ReadAll(response.Body)
	return response.StatusCode, body, err
}

// heap returns the bytes that are in use.
func heap() uint64 {
	runtime.GC()
	runtime.GC() // What finalizers and pools held goes with the second.
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// eventually waits for what other goroutines bring about in their own time.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !holds(); runtime.Gosched() {
		if time.Now().After(deadline) {
			stacks := make([]byte, 1<<20)
			t.Fatalf("it does not come true that %s\n%s", what, stacks[:runtime.Stack(stacks, true)])
		}
	}
}

// TestNothingIsLeft starts and stops servers with connections of every sort.
func TestNothingIsLeft(t *testing.T) {
	dir := unpack(t, shop)
	start(t, dir).stop() // What is made once is made now.
	before := runtime.NumGoroutine()
	for range 3 {
		s := start(t, dir)
		stream := s.listen(t)
		stream.next()
		if status := s.status(orderPage); status != http.StatusOK {
			t.Errorf("%d", status)
		}
		s.stop()
		stream.ended()
	}
	eventually(t, "all goroutines are gone", func() bool { return runtime.NumGoroutine() <= before })
}
