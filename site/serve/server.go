// Package serve is the development server: it shows a Site while its sources are being edited.
//
// A Project loads the sources; the watcher says when something changed, and then the Project loads again, which costs only what changed.
// Each load makes a new Site that takes the old one's place at once: requests that are under way finish with the old one. Pages are
// rendered when they are asked for. Browsers are told of each load and patch the page that they show, so nothing is pushed but the news.
//
// The server listens on the loopback interface unless told otherwise, answers only to its own names, only reads, and serves nothing but
// the routes of the Site.
package serve

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/site"
)

// DefaultPort is where the search for a free port begins when none is asked for.
const DefaultPort = 4400

// portsTried is how many ports that search looks at.
const portsTried = 100

// Options are the settings of a Server.
type Options struct {
	Host    string // name or address to listen on; empty for the loopback interface
	Port    int    // 0 for the first free one from DefaultPort on
	Editor  string // address that opens a file in an editor, with {file} (absolute), {line} and {column}; empty for no links
	Project *site.Project
	// Loaded is called after each load, from one goroutine, with how long it took. The error says that nothing could be loaded.
	Loaded func(loaded *site.Loaded, took time.Duration, err error)
	// Log is told what goes wrong with single requests and watches; not with the sources.
	Log func(message string)
}

// Server shows one project.
type Server struct {
	options  Options
	hub      *hub
	watcher  *watcher
	listener net.Listener
	current  atomic.Pointer[state]
}

// state is what requests are answered from.
type state struct {
	generation int
	loaded     *site.Loaded // the last one that has a Site
	live       []byte       // the script that keeps pages current
}

// New loads the sources for the first time and begins to listen. It fails when there is nothing to load or no port.
func New(ctx context.Context, o Options) (*Server, error) {
	s := &Server{options: o, hub: newHub()}
	var err error
	if s.listener, err = listen(o.Host, o.Port); err != nil {
		return nil, err
	}
	if s.watcher, err = newWatcher(); err != nil {
		return nil, errors.Join(err, s.listener.Close())
	}
	s.current.Store(&state{})
	if err := s.load(ctx); err != nil {
		return nil, errors.Join(err, s.watcher.close(), s.listener.Close())
	}
	return s, nil
}

// listen takes the port that is asked for, or else the first free one.
func listen(host string, port int) (net.Listener, error) {
	if host == "" {
		host = "127.0.0.1"
	}
	if port != 0 {
		l, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port)))
		if errors.Is(err, syscall.EADDRINUSE) {
			return nil, fmt.Errorf("port %d is taken; leave --port out for the next free one", port)
		}
		return l, err
	}
	var last error
	for port := DefaultPort; port < DefaultPort+portsTried; port++ {
		l, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port)))
		if err == nil {
			return l, nil
		}
		if last = err; !errors.Is(err, syscall.EADDRINUSE) {
			break
		}
	}
	return nil, last
}

// URL is the address of the site's first page.
func (s *Server) URL() string {
	host := s.options.Host
	if host == "" {
		host = "localhost"
	}
	_, port, _ := net.SplitHostPort(s.listener.Addr().String()) // An address that a listener gives is well-formed.
	return "http://" + net.JoinHostPort(host, port) + "/"
}

// Run answers requests and follows the sources until ctx is done. It returns once everything has stopped.
func (s *Server) Run(ctx context.Context) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	server := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second}
	served := make(chan error, 1)
	go func() { served <- server.Serve(s.listener) }()
	followed := make(chan struct{})
	go func() {
		defer close(followed)
		for s.watcher.next(ctx) {
			_ = s.load(ctx) // Loaded has been told.
		}
	}()
	var err error
	select {
	case err = <-served:
	case <-ctx.Done():
		s.hub.close()
		patience, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
		defer cancel()
		if server.Shutdown(patience) != nil {
			err = server.Close()
		}
	}
	stop()
	<-followed
	return errors.Join(err, s.watcher.close())
}

// load loads the sources and tells everybody. When nothing can be loaded the last good site stays, and browsers say why.
func (s *Server) load(ctx context.Context) error {
	started := time.Now()
	loaded, err := s.options.Project.Load(ctx)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	before := s.current.Load()
	now := &state{generation: before.generation + 1, loaded: before.loaded, live: before.live}
	change := Change{Generation: now.generation, Editor: s.editor(loaded, before), Diagnostics: []contracts.Diagnostic{}}
	switch {
	case err != nil:
		change.Failure = err.Error()
	case loaded.Site == nil:
		change.Diagnostics = loaded.Diagnostics
		change.Failure = "The configuration has errors. What you see is the site as it was before."
	default:
		change.Diagnostics = append(change.Diagnostics, loaded.Diagnostics...)
		now.loaded, now.live = loaded, loaded.Site.LiveScript()
		if before.loaded != nil {
			change.Moved = loaded.Site.Moved(before.loaded.Site)
			change.Styles, change.Scripts = loaded.Site.AssetChanges(before.loaded.Site)
		}
	}
	s.current.Store(now)
	if now.loaded != nil || loaded != nil {
		s.watch(now, loaded)
	}
	s.options.Loaded(loaded, time.Since(started), err)
	if err := s.hub.publish(change); err != nil {
		return err
	}
	return err
}

// watch follows the folders that the last load depended on.
func (s *Server) watch(now *state, loaded *site.Loaded) {
	var config *site.Config
	if now.loaded != nil {
		config = now.loaded.Config
	}
	if loaded != nil && loaded.Config != nil {
		config = loaded.Config
	}
	wasBlind := s.watcher.blind
	if err := s.watcher.set(s.options.Project.Folders(config)); err != nil && !wasBlind {
		s.log("some folders cannot be watched (%v): they are looked at every second instead", err)
	}
}

// editor is the address that opens a file of the workspace, for browsers.
func (s *Server) editor(loaded *site.Loaded, before *state) string {
	if loaded == nil || loaded.Root == "" {
		loaded = before.loaded
	}
	if s.options.Editor == "" || loaded == nil {
		return ""
	}
	return site.EditorAddress(s.options.Editor, loaded.Root)
}

func (s *Server) log(format string, args ...any) { s.options.Log(fmt.Sprintf(format, args...)) }
