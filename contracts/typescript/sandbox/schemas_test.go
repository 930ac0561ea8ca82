//go:build unix

package sandbox

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"
)

// TestSchemas has a module ask a schema library that is not there for a schema that holds others
// and itself: the report has all that it was asked.
func TestSchemas(t *testing.T) {
	m := Module{
		Name: "#a.ts", Facts: `{"links":{},"spaces":{},"eager":[]}`,
		Source: `import { take } from 'runtime/modules.js'; take(0, function (module, require) {
			const { z } = require('zod');
			const tree = z.lazy(() => z.object({ children: z.array(tree) }));
			const name = z.string().min(1).regex(/^a/);
			module.exports = { a: { meta: { key: 'a', version: '1.0.0' }, io: z.object({ name, tree, other: name.optional() }), parsed: require('other').schema() } };
		});`,
	}
	p, err := Start(Limits{Time: time.Minute, Heap: 32 << 20})
	if err == nil {
		err = p.Open(t.Context(), nil, true, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	var reports []Report
	_, err = p.Run(t.Context(), []Run{{Members: []int{0}, Emit: []int{0}, Modules: []Module{m}}}, nil, func(more []Report, _ time.Duration) error {
		reports = append(reports, more...)
		return nil
	})
	if err != nil || len(reports) != 1 {
		t.Fatal(reports, err)
	}
	var report struct {
		Exports []struct{ Value map[string]any }
	}
	if err := json.Unmarshal([]byte(reports[0].JSON), &report); err != nil || len(report.Exports) != 1 {
		t.Fatal(err, reports[0].JSON)
	}
	var want map[string]any
	const text = `{"\uFDD0": "schema", "of": "zod", "steps": ["z", "object", [{
		"name": {"\uFDD0": "schema", "steps": ["z", "string", [], "min", [1], "regex", [{"\uFDD0": "literal", "text": "/^a/"}]]},
		"tree": {"\uFDD0": "schema", "steps": ["z", "lazy", [
			{"\uFDD0": "schema", "steps": ["z", "object", [{"children": {"\uFDD0": "schema", "steps": ["z", "array", [{"\uFDD0": "schema", "again": 2}]]}}]]}
		]]},
		"other": {"\uFDD0": "schema", "steps": [{"\uFDD0": "schema", "again": 1}, "optional", []]}
	}]]}`
	if err := json.Unmarshal([]byte(text), &want); err != nil {
		t.Fatal(err)
	}
	got, _ := report.Exports[0].Value["io"].(map[string]any)
	if text, ok := got["text"].(string); !ok || text == "" {
		t.Errorf("the expression is %q", text)
	}
	delete(got, "text")
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
	if got := report.Exports[0].Value["parsed"]; got != "\uFDD0schema()\uFDD1" {
		t.Errorf("of another library came %v", got)
	}
}
