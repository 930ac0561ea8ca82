//go:build !unix

package project

import "os"

// makePipe makes what is no regular file either.
func makePipe(name string) error { return os.Mkdir(name, 0o755) }
