package site

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/history"
	"github.com/lssm-tech/docsgen/render"
)

// machineStep is what became of a contract in a revision; page.schema.json documents the fields.
type machineStep struct {
	Name    string              `json:"name,omitempty"`
	Commit  string              `json:"commit,omitempty"`
	Date    string              `json:"date,omitempty"`
	Changes []machineStepChange `json:"changes"`
}

type machineStepChange struct {
	Rule    string       `json:"rule"`
	Says    string       `json:"says"`
	Verdict diff.Verdict `json:"verdict"`
	Counts  bool         `json:"counts"`
	Version string       `json:"version,omitempty"`
	Type    string       `json:"type,omitempty"`
	Path    string       `json:"path,omitempty"`
	Old     string       `json:"old,omitempty"`
	New     string       `json:"new,omitempty"`
}

// machineSteps lists as many steps and changes as the page of a contract of a kind does.
func machineSteps(steps []history.Step, kind contracts.Kind) []machineStep {
	var list []machineStep
	for _, step := range steps[:min(len(steps), render.MaxSteps)] {
		m := machineStep{Name: step.Revision.Name, Commit: step.Revision.Commit, Date: step.Revision.Date}
		for _, c := range step.Changes[:min(len(step.Changes), render.MaxStepChanges)] {
			f := c.First()
			change := machineStepChange{f.Rule.ID, f.Rule.Says, f.Verdict, f.Counts, f.Contract.Version, "", f.Path, f.Old, f.New}
			if f.Contract.Kind != kind {
				change.Type = f.Contract.Key
			}
			m.Changes = append(m.Changes, change)
		}
		list = append(list, m)
	}
	return list
}
