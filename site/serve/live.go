package serve

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
)

// Change is what browsers are told after each load of the sources. Whether anything of the page
// that they show is different they see for themselves, by asking for it.
type Change struct {
	// of the load; another one for each, whichever server it was
	ID          string                 `json:"id"`
	Diagnostics []contracts.Diagnostic `json:"diagnostics"` // the first ones, errors before warnings
	Errors      int                    `json:"errors"`      // how many there are in all
	Warnings    int                    `json:"warnings"`
	Notes       int                    `json:"notes"` // which only checks make
	// why nothing could be loaded at all, so that the last good site stays; empty when it could
	Failure string `json:"failure"`
	Root    string `json:"root"` // absolute: what the files of diagnostics are relative to
	// address that opens a file, with {file}, {line} and {column}; may be empty
	Editor string `json:"editor"`
	// since the base, as it was last found out; nil for none, and before that
	Changes *Changes `json:"changes,omitempty"`
}

// maxTold bounds how many diagnostics browsers are sent with each change. A registry that is part
// of a whole may have thousands, at every edit anew; who wants all asks for problemsRoute.
const maxTold = 50

func identity(started time.Time, load int) string {
	return strconv.FormatInt(started.UnixNano(), 36) + "-" + strconv.Itoa(load)
}

// add adds what is wrong with the sources.
func (c *Change) add(list []contracts.Diagnostic) {
	for _, d := range list {
		switch d.Severity {
		case contracts.Error:
			c.Errors++
		case contracts.Warning:
			c.Warnings++
		default:
			c.Notes++
		}
	}
	sorted := worstFirst(list)
	c.Diagnostics = sorted[:min(len(sorted), maxTold)]
}

func worstFirst(list []contracts.Diagnostic) []contracts.Diagnostic {
	return slices.SortedStableFunc(slices.Values(list), func(a, b contracts.Diagnostic) int { return int(b.Severity) - int(a.Severity) })
}

// problems returns all that was wrong in the last load, as a JSON list of diagnostics, errors first.
func (now *state) problems(ctx context.Context) []byte {
	data, err := json.Marshal(slices.Concat([]contracts.Diagnostic{}, worstFirst(now.all(ctx))))
	if err != nil {
		panic(err) // Texts and numbers can always be written.
	}
	return data
}

// hub tells listeners about changes. A listener that is slow misses the changes between, never the
// last.
type hub struct {
	mu        sync.Mutex
	last      []byte // a message of the protocol; nil before there is one
	listeners map[chan struct{}]bool
	closed    bool
}

func newHub() *hub { return &hub{listeners: map[chan struct{}]bool{}} }

// publish makes a change the last one, and wakes everybody.
func (h *hub) publish(c Change) {
	if c.Diagnostics == nil {
		c.Diagnostics = []contracts.Diagnostic{}
	}
	data, err := json.Marshal(c)
	if err != nil {
		panic(err) // Texts and numbers can always be written.
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.last = fmt.Appendf(nil, "event: change\ndata: %s\n\n", data)
	h.wakeAll()
}

// close ends all connections, so that a server can shut down.
func (h *hub) close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.closed = true
	h.wakeAll()
}

func (h *hub) wakeAll() {
	for listener := range h.listeners {
		wake(listener)
	}
}

func wake(listener chan struct{}) {
	select {
	case listener <- struct{}{}:
	default: // It has been woken and not yet looked: it will find the last change.
	}
}

// listen returns a channel that is ready whenever current may give something new.
func (h *hub) listen() (listener chan struct{}, leave func()) {
	listener = make(chan struct{}, 1)
	wake(listener)
	h.mu.Lock()
	defer h.mu.Unlock()
	h.listeners[listener] = true
	return listener, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(h.listeners, listener)
	}
}

func (h *hub) current() (message []byte, closed bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.last, h.closed
}

// heartbeat keeps proxies and browsers from taking a quiet connection for a dead one.
const heartbeat = 20 * time.Second

// ServeHTTP sends the last change, and each further one, as server-sent events (WHATWG HTML,
// section 9.2).
func (h *hub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	if r.Method == http.MethodHead {
		return
	}
	stream := http.NewResponseController(w)
	send := func(message []byte) bool {
		// A browser that takes nothing must not hold the connection for ever. Where there are no
		// deadlines it may.
		_ = stream.SetWriteDeadline(time.Now().Add(slowestClient))
		_, err := w.Write(message)
		return err == nil && stream.Flush() == nil
	}
	listener, leave := h.listen()
	defer leave()
	quiet := time.NewTicker(heartbeat)
	defer quiet.Stop()
	var sent []byte
	for open := send([]byte("retry: 300\n\n")); open; {
		select {
		case <-r.Context().Done():
			return
		case <-quiet.C:
			open = send([]byte(": still here\n\n"))
		case <-listener:
			message, closed := h.current()
			if closed {
				return
			}
			if !bytes.Equal(message, sent) {
				open = send(message)
				sent = message
			}
		}
	}
}
