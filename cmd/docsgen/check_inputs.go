package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// Bounds of files that check reads besides those of a load, in bytes.
const (
	maxBaseline = 64 << 20
	// what GitHub reads of one
	maxCodeOwners = 3 << 20
)

// codeOwners reads the CODEOWNERS file of a workspace: the first of those that hosts read.
func codeOwners(dir string) (*check.CodeOwners, error) {
	root, err := files.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	for _, name := range check.CodeOwnersFiles {
		text, err := root.Read(name, maxCodeOwners)
		switch {
		case err == nil:
			owners := check.ParseCodeOwners(text)
			if n := owners.Tried(); n > check.MaxCodeOwnersTried {
				return nil, fmt.Errorf("--codeowners: %s has %d headings and lines with wildcards, and at most %d are taken: write fewer, for folders as /name/", name, n, check.MaxCodeOwnersTried)
			}
			return owners, nil
		case !errors.Is(err, fs.ErrNotExist):
			return nil, fmt.Errorf("--codeowners: %s can't be read: %s", name, files.Reason(err))
		}
	}
	return nil, fmt.Errorf("--codeowners: there is none of %s in %s", strings.Join(check.CodeOwnersFiles, ", "), root.Path())
}

// checkDate is the day that rules about time take for today. What a check says goes into no site,
// so that the clock may answer where nobody else does.
func checkDate(flag string) (string, error) {
	if flag != "" {
		if _, err := time.Parse(time.DateOnly, flag); err != nil {
			return "", fmt.Errorf("--date %s: write it as 2026-01-31", flag)
		}
		return flag, nil
	}
	if epoch := os.Getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return "", fmt.Errorf("SOURCE_DATE_EPOCH=%s is no number of seconds", epoch)
		}
		return time.Unix(seconds, 0).UTC().Format(time.DateOnly), nil
	}
	return time.Now().UTC().Format(time.DateOnly), nil
}
