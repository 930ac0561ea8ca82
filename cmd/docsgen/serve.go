package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/site/project"
	"github.com/lssm-tech/docsgen/site/serve"
)

// vsCode is the address that opens a file in Visual Studio Code, and in most of its relatives.
const vsCode = "vscode://file{file}:{line}:{column}"

// serveFlags are the flags of serve.
type serveFlags struct {
	project project.Options
	host    string
	port    int
	open    bool
	editor  string
	names   []string
	base    string
	poll    bool
	history string // what revisions the site tells of, as parseHistory reads it; empty for none
}

func serveCommand(t *terminal) *cobra.Command {
	var flags serveFlags
	command := &cobra.Command{
		Use:   "serve [DIR]",
		Short: "Shows the site while its sources are edited",
		Long: "Loads the registry in DIR, a folder of sources or a registry manifest (default: the current folder), and shows its site\n" +
			"in the browser. Pages follow every change of the sources. Nothing is written but the cache.",
		Args: asUsed,
		RunE: func(c *cobra.Command, args []string) error {
			t.place(&flags.project, args, false)
			if err := flags.check(c.Flags().Changed("port")); err != nil {
				return err
			}
			s := server{terminal: t, flags: flags}
			return s.run(c.Context())
		},
	}
	addProjectFlags(command, &flags.project)
	f := command.Flags()
	f.StringVar(&flags.project.Assets, "dev-assets", "", "a folder laid out like docsgen's assets, whose files stand in for those of the same path")
	f.StringVar(&flags.host, "host", "localhost", "the name or address to listen on")
	f.IntVar(&flags.port, "port", 0, fmt.Sprintf("the port to listen on (default: the first free one from %d on)", serve.DefaultPort))
	f.StringArrayVar(&flags.names, "allow-host", nil, "a further `NAME` that browsers may ask for, such as that of a proxy or a container; \".NAME\" for all below it")
	f.StringVar(&flags.base, "base", "", "the `PATH` below which a proxy shows the site, such as /docs/")
	f.StringVar(&flags.history, "history", "", historyUsage)
	f.BoolVar(&flags.poll, "poll", false, "look for changes every second, where the system tells of none and docsgen has not found out")
	f.BoolVar(&flags.open, "open", false, "open the site in the browser")
	f.StringVar(&flags.editor, "editor", vsCode, "the address that opens a source file, with {file}, {line} and {column}; \"none\" for no links")
	return command
}

// check finds what is wrong with the flags alone.
func (f *serveFlags) check(portGiven bool) error {
	if portGiven && (f.port < 1 || f.port > 65535) {
		return fmt.Errorf("--port %d: ports are 1 to 65535", f.port)
	}
	for i, name := range f.names {
		if name == "" || strings.Trim(name, ".") == "" || strings.ContainsAny(name, ":/*@ \t") {
			return fmt.Errorf("--allow-host %q: write a name without scheme, port and path, such as docs.example.com, or .example.com for all below it", name)
		}
		f.names[i] = strings.TrimSuffix(strings.ToLower(name), ".")
	}
	if f.base != "" {
		base := strings.TrimSuffix("/"+strings.Trim(f.base, "/")+"/", "/") + "/"
		if strings.ContainsAny(f.base, ":?#%\\ \t") || path.Clean(base)+"/" != base && base != "/" {
			return fmt.Errorf("--base %q: write a path, such as /docs/", f.base)
		}
		f.base = base
	}
	if f.editor == "none" {
		f.editor = ""
		return nil
	}
	scheme, _, isAddress := strings.Cut(f.editor, ":")
	if !isAddress || strings.Contains(scheme, "{") || !strings.Contains(f.editor, "{file}") {
		return fmt.Errorf("--editor %q: write an address with {file} in it, such as %s, or \"none\"", f.editor, vsCode)
	}
	return nil
}

// server is one run of the command.
type server struct {
	*terminal
	flags serveFlags

	mu   sync.Mutex // held while printing
	told []contracts.Diagnostic
}

// run serves until it is interrupted, which is how this command ends well.
func (s *server) run(ctx context.Context) error {
	if _, err := checkDate(""); err != nil {
		return err
	}
	today := func() string {
		day, _ := checkDate("") // as above
		return day
	}
	progress := s.startProgress(false)
	loading := sync.OnceFunc(progress.stop)
	defer loading()
	if s.flags.history != "" {
		progress.phase("Reading the history")
		if err := s.recall(ctx); err != nil {
			return err
		}
	}
	progress.phase("Loading %s", s.flags.project.Dir)
	shown, err := serve.New(ctx, serve.Options{
		Host: s.flags.host, Port: s.flags.port, Names: s.flags.names, Base: s.flags.base, Poll: s.flags.poll, Editor: s.flags.editor, Project: project.Open(s.flags.project), Against: s.against,
		Loaded: func(loaded *project.Loaded, took time.Duration, err error) {
			loading()
			s.tell(loaded, took, err)
		},
		Log: s.warn, Today: today,
	})
	switch {
	case errors.Is(err, context.Canceled):
		return nil
	case err != nil:
		return err
	}
	loading()
	if !serve.Loopback(s.flags.host) {
		s.warn("whoever can reach this machine can read this site: --host " + s.flags.host + " is not the loopback interface")
	}
	s.printf("Serving at %s (Ctrl-C ends it)\n", shown.URL())
	if s.flags.open {
		if err := openBrowser(shown.URL()); err != nil {
			s.warn("the browser could not be opened: " + err.Error())
		}
	}
	return shown.Run(ctx)
}

func (s *server) printf(format string, args ...any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	fmt.Fprintf(s.out, format, args...)
}

func (s *server) warn(message string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	fmt.Fprintln(s.err, s.paint(yellow, "warning:"), oneLine(message))
}

// tell says what came of a load. Of what is wrong it shows what was not yet there the last time:
// nobody reads fifty warnings at each save.
func (s *server) tell(loaded *project.Loaded, took time.Duration, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err != nil {
		fmt.Fprintln(s.err, s.paint(red, "error:"), sanitize(err.Error()))
		return
	}
	list := loaded.Diagnostics
	s.printDiagnostics(placedHere(loaded.Root, unlike(list, s.told)))
	s.told = list
	what := "Nothing to show: the configuration has errors"
	if loaded.Site != nil {
		what = countWords(loaded.Site.Contracts(), "contract") + ", " + countWords(loaded.Site.Pages(), "page")
	}
	trouble := ""
	if n := len(list); n > 0 {
		wrong := contracts.CountErrors(list)
		trouble = fmt.Sprintf(" (%s, %s)", countWords(wrong, "error"), countWords(n-wrong, "warning"))
	}
	fmt.Fprintf(s.out, "%s in %d ms%s\n", what, took.Milliseconds(), trouble)
}

// unlike returns the diagnostics that were not told before, wherever in their file they stood.
func unlike(list, told []contracts.Diagnostic) []contracts.Diagnostic {
	type key struct {
		file    string
		code    contracts.Code
		message string
	}
	known := make(map[key]bool, len(told))
	for _, d := range told {
		known[key{d.File, d.Code, d.Message}] = true
	}
	var fresh []contracts.Diagnostic
	for _, d := range list {
		if !known[key{d.File, d.Code, d.Message}] {
			fresh = append(fresh, d)
		}
	}
	return fresh
}

// openBrowser asks the system to open an address.
func openBrowser(address string) error {
	command := exec.Command("xdg-open", address)
	switch runtime.GOOS {
	case "darwin":
		command = exec.Command("open", address)
	case "windows":
		command = exec.Command("rundll32", "url.dll,FileProtocolHandler", address)
	}
	if err := command.Start(); err != nil {
		return err
	}
	go func() { _ = command.Wait() }() // Whether somebody looks at the page is not for us to know.
	return nil
}
