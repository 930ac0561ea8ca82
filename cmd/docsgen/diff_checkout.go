package main

import (
	"context"
	"fmt"

	"github.com/lssm-tech/docsgen/contracts/workspace/revision"
)

// nothingCheckedOut reports whether a folder belongs to git, and not to what it has checked out.
func nothingCheckedOut(ctx context.Context, dir string) bool {
	r, err := revision.Open(ctx, dir)
	return err == nil && r.Bare(ctx)
}

// lacks remarks what of a folder a sparse checkout leaves out.
func (s *side) lacks(ctx context.Context, dir string) error {
	r, err := revision.Open(ctx, dir)
	if err != nil {
		return ctx.Err() // there is no repository, or nobody to ask
	}
	absent, err := r.Absent(ctx)
	if n := len(absent); n > 0 {
		s.remarks = append(s.remarks, fmt.Sprintf("%s: %s not there, as the checkout is sparse, so that what they define looks removed or added: %s", s.name, countWords(n, "file"), join(absent)))
	}
	return err
}
