package contracts_test

import (
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// Who is bound by a shape is told by where it stands.
func TestSendsAndReceives(t *testing.T) {
	for _, c := range []struct {
		kind            contracts.Kind
		path            string
		sends, receives bool
	}{
		{contracts.Operation, "io.input", true, false},
		{contracts.Operation, "io.headers", true, false},
		{contracts.Operation, "io.output", false, true},
		{contracts.Operation, "io.errors.NOT_FOUND.details", false, true},
		{contracts.Operation, "sideEffects.emits.3.payload", false, true},
		{contracts.Event, "payload", false, true},
		{contracts.Form, "model", true, false},
		{contracts.Integration, "configSchema.schema", true, false},
		{contracts.Agent, "tools.0.schema", true, false},
		{contracts.Job, "payload.schema", true, false},
		{contracts.Telemetry, "events.2.properties", false, true},
		{contracts.Presentation, "source.props", true, false},
		{contracts.Operation, "x.elsewhere", true, true},
		{"rollout-plan", "payload", true, true},
	} {
		info := contracts.Kinds().Info(c.kind)
		if info.Sends(c.path) != c.sends || info.Receives(c.path) != c.receives {
			t.Errorf("%s %s: sends %t, receives %t", c.kind, c.path, info.Sends(c.path), info.Receives(c.path))
		}
	}
}
