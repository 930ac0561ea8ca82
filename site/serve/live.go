package serve

import (
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
)

// Change is what browsers are told after each load of the sources.
//
// Generation grows by one with every load. Moved leads from routes that are gone to where their contract is now; Styles lists
// stylesheets that took another's place while nothing else changed, so that a page need not be loaded again.
type Change struct {
	Generation  int                    `json:"generation"`
	Diagnostics []contracts.Diagnostic `json:"diagnostics"`
	Moved       map[string]string      `json:"moved,omitempty"`
	Styles      []string               `json:"styles,omitempty"`
	Scripts     bool                   `json:"scripts,omitempty"` // scripts changed: only a full reload will do
	Editor      string                 `json:"editor,omitempty"`  // address that opens a file of a diagnostic, with {file}, {line}, {column}
	Failure     string                 `json:"failure,omitempty"` // the sources could not be loaded at all; the last good site stays
}

// hub tells listeners about changes. A listener that is slow misses the changes between, never the last.
type hub struct {
	mu        sync.Mutex
	last      []byte
	listeners map[chan struct{}]bool
	closed    bool
}

func newHub() *hub { return &hub{listeners: map[chan struct{}]bool{}} }

// publish makes a change the last one, and wakes everybody.
func (h *hub) publish(c Change) error {
	data, err := json.Marshal(c)
	if err != nil {
		return err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.last = data
	for listener := range h.listeners {
		wake(listener)
	}
	return nil
}

// close ends all connections, so that a server can shut down.
func (h *hub) close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.closed = true
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

func (h *hub) listen() (listener chan struct{}, leave func()) {
	listener = make(chan struct{}, 1)
	h.mu.Lock()
	defer h.mu.Unlock()
	h.listeners[listener] = true
	wake(listener)
	return listener, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(h.listeners, listener)
	}
}

func (h *hub) current() (data []byte, closed bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.last, h.closed
}

// heartbeat keeps proxies and browsers from taking a quiet connection for a dead one.
const heartbeat = 20 * time.Second

// ServeHTTP sends the last change, and each further one, as server-sent events (WHATWG HTML, section 9.2).
func (h *hub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	stream := http.NewResponseController(w)
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	if _, err := fmt.Fprint(w, "retry: 300\n\n"); err != nil || stream.Flush() != nil {
		return
	}
	listener, leave := h.listen()
	defer leave()
	quiet := time.NewTicker(heartbeat)
	defer quiet.Stop()
	for {
		message := ": still here\n\n"
		select {
		case <-r.Context().Done():
			return
		case <-quiet.C:
		case <-listener:
			data, closed := h.current()
			if closed {
				return
			}
			if data == nil {
				continue
			}
			message = fmt.Sprintf("event: change\ndata: %s\n\n", data)
		}
		if _, err := fmt.Fprint(w, message); err != nil || stream.Flush() != nil {
			return
		}
	}
}
