//go:build !unix

package files

import (
	"io/fs"
	"os"
)

// readOnly has no flag against waiting: these systems have no pipes in folders.
const readOnly = os.O_RDONLY

func inode(fs.FileInfo) uint64 { return 0 }
