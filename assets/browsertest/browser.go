// Package browsertest gives tests a real browser, packages from npm and programs of Go modules, where
// the machine has them.
//
// Elsewhere, and with -short, a test is left out with one line that says why. DOCSGEN_BROWSER=required
// and DOCSGEN_NPM=required, as in CI, go before both: then such tests run, and what is missing fails
// them. Nothing but tests imports the package.
package browsertest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a test waits for one thing in the browser before it fails: long enough for a
// machine that has twenty times as much to do, and short enough for go test, which ends a package
// after ten minutes without saying what it waited for.
const patience = 4 * time.Minute

// Browser is one headless Chromium with a profile of its own.
type Browser struct{ ctx context.Context }

// Start starts a browser that ends with the test.
func Start(t testing.TB) *Browser {
	t.Helper()
	path := Path(t)
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()), chromedp.WSURLReadTimeout(patience),
		chromedp.Flag("no-sandbox", true), chromedp.Flag("disable-gpu", true), chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
	)
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel := chromedp.NewContext(allocator)
	t.Cleanup(func() {
		// Cancel waits until the browser has let go of its profile, so that the temporary folder
		// can be removed.
		if err := chromedp.Cancel(ctx); err != nil {
			t.Logf("closing Chromium: %v", err)
		}
		cancel()
	})
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("starting Chromium: %v", err)
	}
	return &Browser{ctx}
}

// Path returns the browser's program.
func Path(t testing.TB) string {
	t.Helper()
	leaveOutIfShort(t, browser, "a browser")
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	leaveOut(t, browser, "no Chromium on this machine: apt-get install chromium")
	return ""
}

// Page is one tab, with what it printed and asked for.
type Page struct {
	t   testing.TB
	ctx context.Context

	mu       sync.Mutex
	console  []string
	requests []string
}

// Open opens a tab of the given width and height in CSS pixels; below 700 it is a phone.
func (b *Browser) Open(t testing.TB, width, height int) *Page {
	t.Helper()
	ctx, cancel := chromedp.NewContext(b.ctx)
	t.Cleanup(cancel)
	p := &Page{t: t, ctx: ctx}
	p.Run()
	if err := chromedp.Listen(ctx, p.listen); err != nil {
		t.Fatal(err)
	}
	p.Run(Command(network.Enable, network.EnableParams{}), Command(log.Enable, cdp.Empty{}))
	p.Resize(width, height)
	return p
}

// Resize returns the tab another size.
func (p *Page) Resize(width, height int) {
	p.t.Helper()
	var options []chromedp.EmulateViewportOption
	if width < 700 {
		options = append(options, chromedp.EmulateMobile)
	}
	p.Run(chromedp.EmulateViewport(int64(width), int64(height), options...))
}

// Command makes an action of a command of the DevTools protocol that returns nothing of interest.
func Command[P, R any](command cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, target *chromedp.Target) (none chromedp.Void, err error) {
		_, err = cdp.Call(ctx, target, command, params)
		return none, err
	}
}

func (p *Page) listen(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		var parts []string
		for _, arg := range e.Args {
			parts = append(parts, strings.Trim(string(arg.Value), `"`)+arg.Description)
		}
		p.console = append(p.console, fmt.Sprintf("console.%s: %s", e.Type, strings.Join(parts, " ")))
	case *runtime.EventExceptionThrown:
		text := e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			text += " " + e.ExceptionDetails.Exception.Description
		}
		p.console = append(p.console, "exception: "+text)
	case *log.EventEntryAdded:
		p.console = append(p.console, fmt.Sprintf("%s: %s (%s)", e.Entry.Level, e.Entry.Text, e.Entry.URL))
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	}
}

// Run runs actions, and fails the test where one fails or takes longer than patience.
func (p *Page) Run(actions ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	do(p, chromedp.Steps(actions...))
}

func do[T any](p *Page, action chromedp.Action[T]) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if p.ctx.Err() == nil && chromedp.FromContext(p.ctx).Target == nil {
		ctx = p.ctx // The first action opens the tab, whose life must not end with a deadline.
	}
	result, err := chromedp.Run(ctx, action)
	if err != nil {
		p.t.Fatalf("in the browser: %v\nconsole: %s", err, strings.Join(p.Console(), "\n"))
	}
	return result
}

// Go opens an address and waits until it is loaded.
func (p *Page) Go(url string) {
	p.t.Helper()
	p.Run(chromedp.Navigate(url))
}

// Eval returns the value of an expression; of a promise, what it comes to. The value must be
// representable as JSON.
func Eval[T any](p *Page, expression string) T {
	p.t.Helper()
	return do(p, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

// Text returns the value of an expression as text.
func (p *Page) Text(expression string) string {
	p.t.Helper()
	return Eval[string](p, "Promise.resolve("+expression+").then(String)")
}

// WaitFor waits until an expression is true, on this page or on the one that the browser is about
// to go to. It asks again and again: what waits inside of a page goes with the page. Where it waits
// in vain, the test fails with what the page shows.
func (p *Page) WaitFor(expression string) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	// Of a page that is still read, half is not there yet.
	asked := chromedp.Evaluate[bool](`document.readyState !== "loading" && !!(` + expression + ")")
	for {
		holds, err := chromedp.Run(ctx, asked)
		if refused := (*cdproto.Error)(nil); errors.As(err, &refused) && refused.Code == contextGone {
			err = nil
		}
		switch {
		case ctx.Err() != nil:
			p.t.Fatalf("in the browser, this does not come true: %s\nthe page: %s\nconsole: %s", expression,
				p.Text(`location.href + "\n" + document.body.innerText.slice(0, 2000)`), strings.Join(p.Console(), "\n"))
		case err != nil:
			p.t.Fatalf("in the browser: %v\nconsole: %s", err, strings.Join(p.Console(), "\n"))
		case holds:
			return
		}
		select {
		case <-ctx.Done():
		case <-time.After(interval):
		}
	}
}

// interval is how long WaitFor leaves the browser alone.
const interval = 10 * time.Millisecond

// contextGone is the DevTools protocol's code for a page that was left while it was asked, among
// other server errors.
const contextGone = -32000

// Type sends key strokes to whatever has the focus. Special keys are those of package kb.
func (p *Page) Type(keys string) {
	p.t.Helper()
	p.Run(chromedp.KeyEvent(keys))
}

// Click clicks the first element of a CSS selector.
func (p *Page) Click(selector string) {
	p.t.Helper()
	p.Run(chromedp.Click(chromedp.CSS(selector)))
}

// Console returns what the page printed and which errors it had, so far.
func (p *Page) Console() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.console...)
}

// Requests returns the addresses that the page asked for, so far.
func (p *Page) Requests() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.requests...)
}

// Media makes the page believe in a media feature, such as prefers-color-scheme: dark.
func (p *Page) Media(feature, value string) {
	p.t.Helper()
	p.Run(Command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: feature, Value: value}}}))
}

// Scripts switches the page's own scripts on or off, from the next navigation on.
func (p *Page) Scripts(on bool) {
	p.t.Helper()
	p.Run(Command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on}))
}

// Inject runs a script file in the page, whatever the page's policy says.
func (p *Page) Inject(file string) {
	p.t.Helper()
	script, err := os.ReadFile(file)
	if err != nil {
		p.t.Fatal(err)
	}
	p.Run(chromedp.Evaluate[chromedp.Void](string(script)))
}
