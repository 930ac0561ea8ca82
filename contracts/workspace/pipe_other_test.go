//go:build !unix

package workspace_test

import "errors"

func makePipe(string) error { return errors.ErrUnsupported }
