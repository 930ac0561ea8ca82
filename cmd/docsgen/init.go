package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/lssm-tech/docsgen/site"
)

// starter is the configuration that init writes.
//
//go:embed starter.yaml
var starter []byte

func initCommand(t *terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "init [DIR]",
		Short: "Writes a commented " + site.ConfigFile,
		Args:  cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return initialize(t, firstOr(args, "."))
		},
	}
}

// initialize writes the configuration of a folder that has none.
func initialize(t *terminal, dir string) error {
	file := filepath.Join(dir, site.ConfigFile)
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s is there already, and stays as it is", file)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s", dir)
	case err != nil:
		return err
	}
	_, err = f.Write(starter)
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.out, "Wrote %s. Every key in it is optional; next: docsgen build %s\n", file, dir)
	return err
}

func firstOr(args []string, fallback string) string {
	if len(args) > 0 {
		return args[0]
	}
	return fallback
}
