package serve

import (
	"errors"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/lssm-tech/docsgen/site/project"
)

// TestBothAddressesOfThisMachine: "localhost" is either, and another program at one of them would be
// shown in place of the site.
func TestBothAddressesOfThisMachine(t *testing.T) {
	other, err := net.Listen("tcp", "[::1]:0")
	if err != nil {
		t.Skip("this machine has no IPv6: ", err)
	}
	defer func() { _ = other.Close() }()
	_, port, err := net.SplitHostPort(other.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	number, err := strconv.Atoi(port)
	if err != nil {
		t.Fatal(err)
	}
	dir := unpack(t, shop)
	if _, err := New(t.Context(), Options{Port: number, Project: project.Open(project.Options{Dir: dir})}); err == nil || !strings.Contains(err.Error(), "port "+port+" is taken") {
		t.Errorf("a port that is taken at ::1: %v", err)
	}
	free, err := net.Listen("tcp", "127.0.0.1:"+port)
	if err != nil {
		t.Fatalf("the other address was not given back: %v", err)
	}
	if err := errors.Join(free.Close(), other.Close()); err != nil {
		t.Fatal(err)
	}
	s := startWith(t, dir, project.Options{Dir: dir}, number)
	for _, address := range []string{"http://127.0.0.1:", "http://[::1]:", "http://localhost:"} {
		s.url = address + port + "/"
		if response, _ := s.ask(http.MethodGet, "index.html"); response.StatusCode != http.StatusOK {
			t.Errorf("%s answers %s", s.url, response.Status)
		}
	}
}

func TestHostsInBrackets(t *testing.T) {
	for host, want := range map[string]string{"": "127.0.0.1 ::1", "LocalHost": "127.0.0.1 ::1", "[::1]": "::1", "::": "::", "0.0.0.0": "0.0.0.0", "docs.test": "docs.test"} {
		if got := strings.Join(addresses(host), " "); got != want {
			t.Errorf("--host %s listens on %s, not on %s", host, got, want)
		}
	}
}

// TestTakenPortsInWords has the codes of all systems, as package net wraps them.
func TestTakenPortsInWords(t *testing.T) {
	for _, c := range []struct {
		call string
		code syscall.Errno
		want string
	}{
		{"bind", syscall.EADDRINUSE, "port 4400 is taken: "},
		{"bind", 10048, "port 4400 is taken: "},
		{"listen", 10048, "port 4400 is taken: "},
		{"bind", syscall.EACCES, "port 4400 is kept by the system for others: "},
		{"bind", 10013, "port 4400 is kept by the system for others: "},
		{"bind", syscall.EINVAL, "invalid argument"},
	} {
		err := portError(4400, &net.OpError{Op: "listen", Net: "tcp", Err: os.NewSyscallError(c.call, c.code)})
		if !strings.Contains(err.Error(), c.want) || !errors.Is(err, c.code) {
			t.Errorf("%s gives %d: %v", c.call, c.code, err)
		}
	}
}
