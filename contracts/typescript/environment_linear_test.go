package typescript_test

import "testing"

// Contracts that share a statement which reads very many variables of the environment name the first of
// these.
func TestManyVariables(t *testing.T) {
	for _, p := range loadSlowly(map[string]string{"a.ts": define + "const all = [" + lines(3_000, "process.env.V%d, process.env.V%[1]d,\n") + "];\n" + lines(50, "event('p.e%d', { n: all.length });\n")}) {
		for _, c := range p.Contracts {
			if names := c.Source.Environment; len(names) != 100 || names[0] != "V0" || names[99] != "V99" {
				t.Fatalf("%s: %d variables: %v", c.Key, len(names), names)
			}
		}
		if len(p.Contracts) != 50 {
			t.Errorf("%d contracts", len(p.Contracts))
		}
	}
}
