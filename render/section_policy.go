package render

import "github.com/lssm-tech/docsgen/contracts"

// policyLists are the parts of a policy that are lists of names, with their messages "policy.<name>".
var policyLists = []string{"roles", "anyRole", "permissions", "flags", "pii"}

func policyPaths() []string {
	paths := []string{"policy.auth", "policy.idempotent", "policy.rateLimit", "policy.escalate", "policy.policies", "policy.fieldPolicies"}
	for _, name := range policyLists {
		paths = append(paths, "policy."+name)
	}
	return paths
}

// policy says in words who may call and under which conditions.
func policy(p *page) (any, []tocEntry) {
	v := p.spec("policy")
	if v.Kind != contracts.Object {
		return nil, nil
	}
	view := &statementsView{}
	view.add(p.auth(v.property("auth")))
	for _, name := range policyLists {
		view.add(p.names(p.r.t("policy."+name), v.property(name)))
	}
	switch idempotent := v.Property("idempotent"); {
	case idempotent.True():
		view.add(statement{Label: p.r.t("policy.idempotent"), Text: p.r.t("policy.idempotent.yes")})
	case idempotent.Present():
		view.add(statement{Label: p.r.t("policy.idempotent"), Text: p.r.t("policy.idempotent.no")})
	}
	view.add(p.rateLimit(v.property("rateLimit")))
	if escalate := v.property("escalate"); escalate.Str() != "" {
		view.add(statement{Label: p.r.t("policy.escalate"), Words: []string{escalate.Str()}})
	} else {
		view.add(p.declaredStatement(p.r.t("policy.escalate"), escalate))
	}
	view.add(p.refs(p.r.t("policy.policies"), v.property("policies")))
	view.add(p.declaredStatement(p.r.t("policy.fieldPolicies"), v.property("fieldPolicies")))
	return view.result()
}

func (p *page) auth(v node) statement {
	label := p.r.t("policy.auth")
	switch v.Text {
	case "anonymous":
		return statement{Label: label, Text: p.r.t("policy.auth.anonymous")}
	case "user":
		return statement{Label: label, Text: p.r.t("policy.auth.user")}
	case "admin":
		return statement{Label: label, Text: p.r.t("policy.auth.admin")}
	}
	return p.names(label, v)
}

// rateLimit reads {rpm, key}; anything else is shown as it is.
func (p *page) rateLimit(v node) statement {
	label := p.r.t("policy.rateLimit")
	rpm, ok := v.Property("rpm").Int()
	if !ok {
		return p.declaredStatement(label, v)
	}
	s := statement{Label: label, Text: p.r.n("policy.rpm", rpm), Value: p.extra(v, "rpm", "key")}
	if key := v.Property("key").Str(); key != "" {
		s.Text += ", " + p.r.t("policy.rate-key", "key", key)
	}
	return s
}

// declaredStatement shows a value as it is.
func (p *page) declaredStatement(label string, v node) statement {
	if v.Empty() {
		return statement{}
	}
	shown := p.value(v)
	return statement{Label: label, Value: &shown}
}
