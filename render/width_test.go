package render_test

import (
	"strconv"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// On a screen of 1280 pixels, where the text's column has 696, no table needs more columns than it
// has room for, and a graph with the longest names fits.
func TestWhatFitsTheColumn(t *testing.T) {
	long := "marketplace.order.with.a.long.name."
	agent := contract(t, contracts.Agent, "", value(t, `{"meta": {"key": "`+long+`agent", "version": "1.0.0"}, "tools": [
		{"name": "a", "description": "b", "operationRef": {"key": "`+long+`create", "version": "1.0.0"}, "outputPresentation": {"key": "`+long+`page", "version": "1.0.0"}, "automationSafe": true, "timeoutMs": 3000},
		{"name": "b", "description": "b", "operationRef": {"key": "`+long+`create", "version": "1.0.0"}, "outputPresentation": {"key": "`+long+`page", "version": "1.0.0"}, "automationSafe": true}]}`))
	feature := contract(t, contracts.Feature, "", value(t, `{"meta": {"key": "`+long+`feature", "version": "1.0.0"}, "agents": [{"key": "`+long+`agent", "version": "1.0.0"}], "knowledge": [{"key": "`+long+`agent"}]}`))
	create := contract(t, contracts.Operation, "command", value(t, `{"meta": {"key": "`+long+`create", "version": "1.0.0"}, "agents": [{"key": "`+long+`agent", "version": "1.0.0"}], "io": {}}`))
	d := contractPage(t, agent, feature, create)
	d.Wants("#tools th", "Name", "Description", "Operation", "Presentation", "Safe to automate")
	d.Wants("#tools .record-more dt", "Time limit")
	widths := d.Attributes("#relations svg", "width")
	if len(widths) != 1 {
		t.Fatalf("there are %d graphs", len(widths))
	}
	if n, err := strconv.Atoi(widths[0]); err != nil || n > 696 || n < 650 {
		t.Errorf("the graph is %s pixels wide", widths[0])
	}
}
