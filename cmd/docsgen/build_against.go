package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/site/project"
)

// compare loads what the site is to be compared with, which is judged as diff judges by default.
func (b *build) compare(ctx context.Context) (err error) {
	beside := b.flags.project.Dir
	if info, err := os.Stat(beside); err == nil && !info.IsDir() {
		beside = filepath.Dir(beside)
	}
	l := sideLoader{project: b.flags.project, partial: b.flags.partial}
	defer func() { err = errors.Join(err, l.close()) }()
	base, err := l.named(ctx, b.flags.against, beside)
	var broken *brokenSide
	if errors.As(err, &broken) {
		b.root, b.diagnostics = broken.root, broken.errors
		return fmt.Errorf("%s in %s, so that what is missing there would look added: with --partial the site is compared with what could be loaded", countWords(len(broken.errors), "error"), broken.name)
	}
	if err != nil {
		return fmt.Errorf("--against: %w", err)
	}
	b.printRemarks(base)
	accepted, list, err := readAccepted("", configuredAccepted(b.flags.project), beside)
	if err == nil && contracts.CountErrors(list) > 0 {
		b.diagnostics, err = list, fmt.Errorf("%s has errors, so nothing was built", acceptedFile)
	}
	if err != nil {
		return err
	}
	b.flags.project.Base = &project.Base{
		Name: b.flags.against, Registry: base.registry, Judging: diff.Options{Date: headDate(ctx, beside), Accepted: accepted},
	}
	return nil
}
