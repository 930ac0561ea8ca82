package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// readBaseline reads a baseline; nil where there is none and one may be made.
func readBaseline(file string, mayMake bool) (*check.Baseline, error) {
	text, err := files.Read(file, maxBaseline)
	switch {
	case errors.Is(err, fs.ErrNotExist) && mayMake:
		return nil, nil
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("--baseline %s: there is no such file; --update-baseline makes it", file)
	case err != nil:
		return nil, fmt.Errorf("--baseline %s can't be read: %s", file, files.Reason(err))
	}
	b, err := check.ParseBaseline(text)
	if err != nil {
		return nil, fmt.Errorf("--baseline %s: %w", file, err)
	}
	return b, nil
}

// keepBaseline writes the baseline anew where that was asked for, and says what became of it. A
// registry with errors is not all there: it would seem to have less to find.
func (c *checking) keepBaseline(old *check.Baseline, errors bool) (said string, err error) {
	flags := c.flags
	if !flags.shrink && !flags.grow {
		if gone := goneFrom(old, c.result); gone > 0 {
			verb, them := "are", "them"
			if gone == 1 {
				verb, them = "is", "it"
			}
			said = fmt.Sprintf(" %s of the baseline %s not found any more: --update-baseline removes %s.", thousands(gone), verb, them)
		}
		return said, nil
	}
	if errors {
		return "", fmt.Errorf("--baseline %s: the sources have errors, so that not all can be found, and it stays as it is", flags.baseline)
	}
	fresh := c.result.Baseline()
	switch {
	case old == nil:
		said = fmt.Sprintf(" %s written to %s.", countWords(fresh.Len(), "finding"), sanitize(flags.baseline))
	case flags.grow:
		said = fmt.Sprintf(" %s now holds %s.", sanitize(flags.baseline), countWords(fresh.Len(), "finding"))
	default:
		fresh = old.Shrunk(fresh)
		said = fmt.Sprintf(" %s removed from %s.", countWords(old.Len()-fresh.Len(), "finding"), sanitize(flags.baseline))
	}
	if old != nil && old.Text() == fresh.Text() {
		return "", nil
	}
	return said, writeText(flags.baseline, fresh.Text())
}

func goneFrom(old *check.Baseline, result check.Result) int {
	if old == nil {
		return 0
	}
	return old.Len() - result.Known
}
