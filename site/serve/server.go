// Package serve is the development server: it shows a Site while its sources are being edited.
//
// A Project loads the sources; the watcher says when something changed, and then the Project loads
// again, which costs only what changed. Each load makes a new Site that takes the old one's place
// at once: requests that are under way finish with the old one. Pages are rendered when they are
// asked for. Browsers are told of each load and ask for the page that they show, so nothing is
// pushed but the news.
//
//	watch.go    what happens to the sources' folders becomes one wake-up for each batch
//	load.go     a wake-up becomes a Site, and the Site the news
//	live.go     the news goes to browsers
//	comparison.go  a Site is compared with a base, and what has changed is news
//	findings.go what checks find in a Site, when a browser asks
//	handler.go  browsers get pages
//
// The server listens on the loopback interface unless told otherwise, answers only to its own
// names, only reads, and serves nothing but the routes of the Site. All addresses that it sends are
// relative, so that it may stand behind a proxy, below any path.
package serve

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/site/project"
)

// DefaultPort is where the search for a free port begins when none is asked for.
const DefaultPort = 4400

// portsTried is how many ports that search looks at.
const portsTried = 100

// Options are the settings of a Server. Project and the functions must be there.
type Options struct {
	Host string // name or address to listen on; empty for the loopback interface
	Port int    // 0 for the first free one from DefaultPort on
	// further names that requests may call the server by, such as those of a proxy or a container;
	// one that begins with a dot stands for all below it
	Names []string
	// path below which browsers see the site, with a slash at both ends; empty for "/". Requests
	// with and without it are answered, since some proxies take it off.
	Base string
	Poll bool // look at all folders every second, whether events come from them or not
	// address that opens a file in an editor, with {file} (absolute), {line} and {column}; empty
	// for no links
	Editor  string
	Project *project.Project
	// Against loads what the registry is compared with. It is called once, in a goroutine of its own,
	// when somebody has seen a page; nil, or a base that is nil, for nothing to compare with.
	Against func(ctx context.Context) (*project.Base, error)
	// Today gives the day that checks take for today, as 2026-01-31. It may be called from any
	// goroutine.
	Today func() string
	// Loaded is called after each load that New or Run made, when its site is being served, with
	// how long it took. Calls never overlap. The error says that nothing could be loaded; then
	// loaded may be nil.
	Loaded func(loaded *project.Loaded, took time.Duration, err error)
	// Log is told what goes wrong with single requests and watches; not with the sources. It may be
	// called from any goroutine.
	Log func(message string)
}

// Server shows one project.
type Server struct {
	options   Options
	names     []string // that requests may call it by, besides addresses and localhost
	started   time.Time
	hub       *hub
	watcher   *watcher
	listeners []net.Listener
	current   atomic.Pointer[state]

	seen       func()        // is called when somebody has seen a page
	shown      chan struct{} // closed then
	loaded     chan struct{} // ready when there is a load that was not compared
	comparison comparison
	publishing sync.Mutex                   // held while a state and the news of it take the place of those before
	told       Change                       // of the last load
	survey     atomic.Pointer[check.Survey] // what pages show of checks: of the last state that was checked
}

// New begins to listen and loads the sources for the first time. It fails when there is nothing to
// load or no port. Requests wait for Run, which must follow.
func New(ctx context.Context, o Options) (*Server, error) {
	s := &Server{options: o, names: slices.Concat(ownNames(o.Host), o.Names), started: time.Now(), hub: newHub(), watcher: newWatcher(o.Poll, o.Log), shown: make(chan struct{}), loaded: make(chan struct{}, 1)}
	s.seen = sync.OnceFunc(func() { close(s.shown) })
	var err error
	if s.listeners, err = listen(o.Host, o.Port); err != nil {
		return nil, errors.Join(err, s.watcher.close())
	}
	s.current.Store(&state{moved: func() map[string]string { return nil }})
	if err := s.load(ctx, batch{lost: true}); err != nil {
		return nil, errors.Join(err, s.watcher.close(), closeAll(s.listeners))
	}
	return s, nil
}

// URL is the address of the site's first page.
func (s *Server) URL() string {
	host := strings.Trim(s.options.Host, "[]")
	if ip := net.ParseIP(host); host == "" || ip.IsUnspecified() {
		host = "localhost"
	}
	_, port, _ := net.SplitHostPort(s.listeners[0].Addr().String()) // An address that a listener gives is well-formed.
	return "http://" + net.JoinHostPort(host, port) + cmp.Or(s.options.Base, "/")
}

// How long requests that are under way may take when the server stops, and how long a browser may
// take to send its headers or to take what it is sent.
const (
	lastRequests  = 500 * time.Millisecond
	slowestClient = 10 * time.Second
)

// Run answers requests and follows the sources until ctx is done. It returns once everything has
// stopped.
func (s *Server) Run(ctx context.Context) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	server := &http.Server{
		Handler: s, ReadHeaderTimeout: slowestClient, IdleTimeout: time.Minute, ErrorLog: log.New(logWriter{s.options.Log}, "", 0),
	}
	served := make(chan error, len(s.listeners))
	for _, l := range s.listeners {
		go func() {
			defer stop()
			served <- server.Serve(l)
		}()
	}
	followed := make(chan struct{})
	go func() {
		defer close(followed)
		for {
			happened, ok := s.watcher.next(ctx)
			if !ok || s.load(ctx, happened) != nil {
				return
			}
		}
	}()
	compared := make(chan struct{})
	go func() {
		defer close(compared)
		s.compare(ctx)
	}()
	<-ctx.Done()
	s.hub.close()
	patience, cancel := context.WithTimeout(context.Background(), lastRequests)
	defer cancel()
	err := server.Shutdown(patience)
	if errors.Is(err, context.DeadlineExceeded) {
		err = server.Close()
	}
	for range s.listeners {
		if failed := <-served; !errors.Is(failed, http.ErrServerClosed) {
			err = errors.Join(failed, err)
		}
	}
	<-followed
	<-compared
	if under := s.current.Load().checking; under != nil {
		under.stop()
	}
	return errors.Join(err, s.watcher.close())
}

// logWriter gives the lines of net/http to Options.Log.
type logWriter struct{ log func(string) }

func (w logWriter) Write(line []byte) (int, error) {
	w.log(string(line))
	return len(line), nil
}

func (s *Server) log(format string, args ...any) { s.options.Log(fmt.Sprintf(format, args...)) }
