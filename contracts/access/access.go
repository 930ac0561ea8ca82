// Package access says of every operation who may call it: what it demands itself, and what the
// policies say that rule it, with those found in the registry.
package access

import (
	"cmp"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// Entry is one operation.
type Entry struct {
	Contract    *contracts.Contract
	Auth        string // who may call, as written: "anonymous", "user", "admin"; empty where nothing is said
	Roles       []string
	Permissions []string
	Flags       []string
	Policies    []Policy
}

// Policy is one that rules an operation.
type Policy struct {
	Key      string
	Contract *contracts.Contract // nil where the registry does not have it
	Roles    []string            // whom its rules allow something, sorted
	Denied   []string            // whom they deny something, sorted
	Flags    []string            // under which they allow it, sorted
}

// Of returns the operations among some contracts, those first that most may call: by who may, then
// by key. What nothing is said of comes last.
func Of(r *contracts.Registry, list []*contracts.Contract) []Entry {
	var entries []Entry
	for _, c := range list {
		if c.Kind != contracts.Operation {
			continue
		}
		policy := c.Spec.Property("policy")
		e := Entry{Contract: c, Auth: policy.Property("auth").Text()}
		e.Roles = slices.Concat(policy.Property("roles").Strings(), policy.Property("anyRole").Strings())
		e.Permissions, e.Flags = policy.Property("permissions").Strings(), policy.Property("flags").Strings()
		for _, edge := range r.Out(c) {
			if edge.Relation == contracts.Governed {
				e.Policies = append(e.Policies, resolved(edge))
			}
		}
		entries = append(entries, e)
	}
	slices.SortStableFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(authRank(a.Auth), authRank(b.Auth)), cmp.Compare(a.Auth, b.Auth), cmp.Compare(a.Contract.Key, b.Contract.Key))
	})
	return entries
}

func authRank(auth string) int {
	switch auth {
	case "anonymous":
		return 0
	case "user":
		return 1
	case "":
		return 4
	case "admin":
		return 3
	}
	return 2
}

// resolved reads whom a policy allows and denies something.
func resolved(e contracts.Edge) Policy {
	p := Policy{Key: e.To.Key, Contract: e.Target}
	if e.Target == nil {
		return p
	}
	for _, rule := range e.Target.Spec.Get("rules").List() {
		roles := rule.Get("subject.roles").Strings()
		switch rule.Property("effect").Str() {
		case "allow":
			p.Roles, p.Flags = append(p.Roles, roles...), append(p.Flags, rule.Property("flags").Strings()...)
		case "deny":
			p.Denied = append(p.Denied, roles...)
		}
	}
	for _, list := range []*[]string{&p.Roles, &p.Denied, &p.Flags} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	return p
}
