package project

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/lssm-tech/docsgen/contracts"
)

// config reads the configuration that the options mean, or makes the default one. It is nil when
// there are diagnostics of severity error.
func (p *Project) config() (*Config, []contracts.Diagnostic, error) {
	o := p.options
	info, err := os.Stat(o.Dir)
	if err != nil {
		return nil, nil, readError(o.Dir, err)
	}
	folder := o.Dir
	if !info.IsDir() {
		if name := filepath.Base(o.Dir); isMisnamed(name) {
			return nil, nil, fmt.Errorf("%s is a configuration: name its folder, or name it with --config", o.Dir)
		}
		folder = filepath.Dir(o.Dir)
	}
	var config *Config
	var diagnostics []contracts.Diagnostic
	p.file = o.ConfigFile
	switch {
	case o.ConfigFile != "" && o.DirGiven:
		config, diagnostics, err = loadNamedConfig(o.ConfigFile, folder)
	case o.ConfigFile != "":
		config, diagnostics, err = LoadConfig(o.ConfigFile)
	default:
		if _, missing := os.Lstat(filepath.Join(folder, ConfigFile)); errors.Is(missing, os.ErrNotExist) {
			if err := checkNames(folder); err != nil {
				return nil, nil, err
			}
			config, err = defaultConfig(folder)
		} else {
			p.file = filepath.Join(folder, ConfigFile)
			config, diagnostics, err = loadConfigOf(folder)
		}
	}
	if config == nil || err != nil {
		return nil, diagnostics, err
	}
	if o.Output != "" {
		if config.Output, err = filepath.Abs(o.Output); err != nil {
			return nil, diagnostics, err
		}
	}
	if o.BaseURL != "" {
		if config.URL, err = checkURL(o.BaseURL); err != nil {
			return nil, diagnostics, err
		}
	}
	return config, diagnostics, nil
}
