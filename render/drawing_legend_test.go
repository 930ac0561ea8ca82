package render_test

import (
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// TestWhatIsDashedIsExplained: where a drawing has dashed lines or boxes, the page says beside it what
// they mean, and where it has none, nothing.
func TestWhatIsDashedIsExplained(t *testing.T) {
	circle := "```mermaid\ngraph TD\nA-->B-->A\n```\n"
	for lang, want := range map[string]string{
		"en": "A dashed line leads back to a box that comes before.",
		"fr": "Une ligne en tirets revient à une case qui précède.",
		"es": "Una línea discontinua vuelve a un cuadro anterior.",
	} {
		guideOf(t, lang, circle).Wants(".diagram .drawing-scroll + .drawing-legend", want)
	}
	for _, plain := range []string{"graph TD\nA-->B", "sequenceDiagram\nA->>B: x\nB-->>A: y"} {
		if d := guideOf(t, "en", "```mermaid\n"+plain+"\n```\n"); len(d.All(".drawing-legend")) > 0 {
			t.Errorf("%s has a legend", plain)
		}
	}
	kindPage(t, contracts.Feature).Wants("#relations .drawing-legend", "A dashed box stands for something that has no page here.")
	flow := contract(t, contracts.Workflow, "", value(t, `{"meta": {"key": "a.flow", "version": "1.0.0"}, "definition": {"entryStepId": "one", "steps": [{"id": "one"}, {"id": "two"}], "transitions": [{"from": "one", "to": "two"}, {"from": "two", "to": "one"}]}}`))
	contractPage(t, flow).Wants("#workflow .drawing-legend", "A dashed line leads back to a box that comes before.")
}
