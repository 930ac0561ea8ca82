package access_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/access"
	"github.com/lssm-tech/docsgen/contracts/manifest"
)

func TestOf(t *testing.T) {
	part, _ := manifest.Load("shop.yaml", `
name: shop
items:
  - {type: 'contractspec:operation', key: a.unsaid, version: 1.0.0}
  - {type: 'contractspec:operation', key: b.admin, version: 1.0.0, policy: {auth: admin, roles: [operator], anyRole: [owner], permissions: ['b:write'], flags: [beta]}}
  - {type: 'contractspec:operation', key: c.user, version: 1.0.0, policy: {auth: user, policies: [{key: buyers, version: 1.0.0}, {key: lost, version: 1.0.0}]}}
  - {type: 'contractspec:operation', key: d.any, version: 1.0.0, policy: {auth: anonymous}}
  - {type: 'contractspec:operation', key: e.partner, version: 1.0.0, policy: {auth: partner}}
  - {type: 'contractspec:policy', key: buyers, version: 1.0.0, rules: [
      {effect: allow, actions: [read], subject: {roles: [seller, buyer]}}, {effect: allow, flags: [open, beta], subject: {roles: [buyer]}}, {effect: deny, subject: {roles: [guest]}}]}
`, func(string) (string, bool) { return "", false })
	r, _ := contracts.NewRegistry("shop", []contracts.Part{part})
	var lines []string
	for _, e := range access.Of(r, r.Contracts) {
		line := fmt.Sprintf("%s %q %v %v %v", e.Contract.Key, e.Auth, e.Roles, e.Permissions, e.Flags)
		for _, p := range e.Policies {
			line += fmt.Sprintf(" %s %t %v %v %v", p.Key, p.Contract != nil, p.Roles, p.Denied, p.Flags)
		}
		lines = append(lines, line)
	}
	want := `
d.any "anonymous" [] [] []
c.user "user" [] [] [] buyers true [buyer seller] [guest] [beta open] lost false [] [] []
e.partner "partner" [] [] []
b.admin "admin" [operator owner] [b:write] [beta]
a.unsaid "" [] [] []`
	if got := strings.Join(lines, "\n"); got != strings.TrimSpace(want) {
		t.Errorf("got\n%s\nwant%s", got, want)
	}
}
