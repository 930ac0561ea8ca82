package publish

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"
	"testing"
)

// TestErrors: what the system says becomes a diagnostic with what to do about it.
func TestErrors(t *testing.T) {
	refused := func(err error) error { return &fs.PathError{Op: "open", Path: "public/index.html", Err: err} }
	for _, test := range []struct {
		err        *Error
		want, hint string
	}{
		{outputError("public", refused(syscall.ENOSPC)), "error disk-full: public can't be written: " + syscall.ENOSPC.Error(), "free some space"},
		{outputError("public", refused(syscall.EBUSY)), "error output-failed: public can't be written: " + syscall.EBUSY.Error(), "mount point"},
		{outputError("public", refused(fs.ErrPermission)), "error output-failed: public can't be written: permission denied", "--out"},
		{outputError("public", errors.New("odd")), "error output-failed: public can't be written: odd", "the last good site is untouched"},
		{pageError(errors.New("a template failed")), "error page-failed: a template failed", "please report it"},
		{pageError(refused(fs.ErrNotExist)), "error unreadable-file: open public/index.html: file does not exist", "bring the file back"},
	} {
		d := test.err.Diagnostic()
		got := d.Severity.String() + " " + d.Code.String() + ": " + d.Message
		if got != test.want || !strings.Contains(d.Hint, test.hint) {
			t.Errorf("got  %s (%s)\nwant %s (%s)", got, d.Hint, test.want, test.hint)
		}
	}
}
