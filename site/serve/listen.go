package serve

import (
	"errors"
	"fmt"
	"net"
	"os"
	"slices"
	"strconv"
	"strings"
	"syscall"
)

// addresses returns the addresses to listen on for a host. For this machine alone these are both of
// the loopback interface: browsers that are told "localhost" may ask either, and would be shown
// another program's pages where that has the other one.
func addresses(host string) []string {
	host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	if host == "" || strings.EqualFold(host, "localhost") {
		return []string{"127.0.0.1", "::1"}
	}
	return []string{host}
}

// listen takes the port that is asked for, or else the first one that is free, at all addresses of
// a host.
func listen(host string, port int) ([]net.Listener, error) {
	if port != 0 {
		return listenAt(host, port)
	}
	var last error
	for port := DefaultPort; port < DefaultPort+portsTried; port++ {
		listeners, err := listenAt(host, port)
		if err == nil {
			return listeners, nil
		}
		last = err
		// What fails before the port is tried, such as an unknown host, fails for all of them.
		if !isTaken(err) && !isForbidden(err) {
			break
		}
	}
	return nil, last
}

// listenAt listens on one port at all addresses of a host, but for those of a family that the
// machine does not have.
func listenAt(host string, port int) ([]net.Listener, error) {
	var listeners []net.Listener
	var missing error
	for _, address := range addresses(host) {
		l, err := net.Listen("tcp", net.JoinHostPort(address, strconv.Itoa(port)))
		switch {
		case err == nil:
			listeners = append(listeners, l)
		case isAbsent(err):
			missing = err
		default:
			return nil, errors.Join(portError(port, err), closeAll(listeners))
		}
	}
	if len(listeners) == 0 {
		return nil, missing
	}
	return listeners, nil
}

func closeAll(listeners []net.Listener) error {
	var errs []error
	for _, l := range listeners {
		errs = append(errs, l.Close())
	}
	return errors.Join(errs...)
}

// portFailure says in words why a port can't be had.
type portFailure struct {
	message string
	cause   error
}

// Error is the sentence for people.
func (e *portFailure) Error() string { return e.message }

// Unwrap returns what the system said.
func (e *portFailure) Unwrap() error { return e.cause }

// portError says what the system's codes mean; any other error is returned as it is.
func portError(port int, err error) error {
	switch {
	case isTaken(err):
		return &portFailure{fmt.Sprintf("port %d is taken: name another one, or none for the next that is free", port), err}
	case isForbidden(err):
		return &portFailure{fmt.Sprintf("port %d is kept by the system for others: name another one, or none for the next that is free", port), err}
	}
	return err
}

// The codes of Windows Sockets for what is taken, forbidden or not there (Microsoft, "Windows
// Sockets Error Codes"). Package syscall has other values of its own for their names there. No
// system has errors of its own with these numbers, so one list serves all.
const (
	wsaAccess             = syscall.Errno(10013) // a range that Windows keeps, or a port that a program has to itself
	wsaAddressInUse       = syscall.Errno(10048)
	wsaAddressUnavailable = syscall.Errno(10049)
	wsaNoSuchFamily       = syscall.Errno(10047)
)

func isTaken(err error) bool { return isErrno(err, syscall.EADDRINUSE, wsaAddressInUse) }

// isForbidden reports whether the port may not be used: one below 1024 on Unix.
func isForbidden(err error) bool { return isErrno(err, syscall.EACCES, wsaAccess) }

// isAbsent reports whether the machine does not have the address, such as one without IPv6.
func isAbsent(err error) bool {
	return isErrno(err, syscall.EADDRNOTAVAIL, syscall.EAFNOSUPPORT, wsaAddressUnavailable, wsaNoSuchFamily)
}

func isErrno(err error, codes ...syscall.Errno) bool {
	var call *os.SyscallError
	var code syscall.Errno
	return errors.As(err, &call) && errors.As(call, &code) && slices.Contains(codes, code)
}
