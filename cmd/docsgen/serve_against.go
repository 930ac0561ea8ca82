package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/workspace/revision"
	"github.com/lssm-tech/docsgen/site/project"
)

// against loads what the working tree is compared with while it is edited: what it was where its
// branch left the default branch. Nil where there is no such commit, which is no fault of anybody's.
// What has errors there has them here, mostly, so that the rest is compared.
func (s *server) against(ctx context.Context) (base *project.Base, err error) {
	beside, within := s.flags.project.Dir, ""
	if info, err := os.Stat(beside); err == nil && !info.IsDir() {
		beside, within = filepath.Dir(beside), filepath.Base(beside)
	}
	r, err := revision.Open(ctx, beside)
	if err != nil {
		return nil, nil
	}
	commit, of, err := r.MergeBase(ctx, "")
	if err != nil {
		return nil, nil
	}
	l := sideLoader{project: s.flags.project, partial: true}
	defer func() { err = errors.Join(err, l.close()) }()
	was, err := l.revision(ctx, r, commit, path.Join(r.Prefix, within), of+" at "+commit[:min(12, len(commit))])
	if err != nil {
		return nil, err
	}
	accepted, list, err := readAccepted("", configuredAccepted(s.flags.project), beside)
	if err == nil && contracts.CountErrors(list) > 0 {
		err = fmt.Errorf("%s has errors, which docsgen diff shows", acceptedFile)
	}
	if err != nil {
		return nil, err
	}
	return &project.Base{Name: was.name, Registry: was.registry, Judging: diff.Options{Date: headDate(ctx, beside), Accepted: accepted}}, nil
}
