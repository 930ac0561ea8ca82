package main

import "context"

// recall reads the history that the site tells, once: an edit is not compared with the last
// revision, which would take its time each time, and what the working tree differs in is told by
// against. The file of a history stays as it is.
func (s *server) recall(ctx context.Context) error {
	b := build{terminal: s.terminal, flags: buildFlags{project: s.flags.project, history: s.flags.history, partial: true}}
	err := b.recall(ctx)
	s.told = append(s.told, b.diagnostics...) // so that they are said once
	s.printDiagnostics(b.diagnostics)
	if err != nil {
		return err
	}
	s.flags.project.History = b.flags.project.History
	s.flags.project.History.Last = nil
	return nil
}
