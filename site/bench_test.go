package site_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// generated is a registry of any size: a command, its event and a query for each entity, as
// contracts of one domain in ten.
func thousands(b *testing.B, size int) *contracts.Registry {
	b.Helper()
	var text strings.Builder
	for i := 0; i < size; i += 3 {
		fmt.Fprintf(&text, `
- operation:
    meta: {key: domain%[1]d.thing%[2]d.create, version: 1.0.0, title: Create thing %[2]d, stability: stable, owners: ["@team%[1]d"], tags: [thing, create], description: Creates **one** thing of the domain., goal: Have things., context: Called by operators.}
    policy: {auth: user, roles: [editor]}
    sideEffects: {emits: [{key: domain%[1]d.thing%[2]d.created, version: 1.0.0, when: It was created}]}
    acceptance: {scenarios: [{key: ok, given: [signed in], when: [asked], then: [created]}], examples: [{key: one, input: {title: First}, output: {id: x-1, title: First}}]}
- operation:
    meta: {key: domain%[1]d.thing%[2]d.get, version: 1.0.0, stability: beta, owners: ["@team%[1]d"], tags: [thing, get], description: Gets one thing.}
- event:
    meta: {key: domain%[1]d.thing%[2]d.created, version: 1.0.0, stability: stable, owners: ["@team%[1]d"], tags: [thing], description: A thing was created.}
`, i/3%10, i)
	}
	return registry(b, text.String())
}

func BenchmarkNew(b *testing.B) {
	for _, size := range []int{1_000, 10_000} {
		r := thousands(b, size)
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			for b.Loop() {
				planned(b, r, "", "")
			}
		})
	}
}

func BenchmarkRender(b *testing.B) {
	for _, size := range []int{1_000, 10_000} {
		s, _ := planned(b, thousands(b, size), "", "")
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			var routes []string
			for _, route := range s.Placed() {
				routes = append(routes, route)
			}
			for i := 0; b.Loop(); i++ {
				if _, err := s.Render(routes[i*7%len(routes)]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
