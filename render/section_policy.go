package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// policyPaths are the properties of a policy that the contract library defines.
func policyPaths() []string {
	var paths []string
	for _, property := range contracts.SharedProperties {
		if strings.HasPrefix(property.Path, "policy.") {
			paths = append(paths, property.Path)
		}
	}
	return paths
}

// policy says in words who may call and under which conditions.
func policy(p *page, path string) (block, []tocEntry) {
	if p.spec(path).Kind() != contracts.Object {
		return nil, nil
	}
	view := &statementsView{}
	for _, path := range policyPaths() {
		view.add(p.policyStatement(path, p.shown(path)))
	}
	return view.result()
}

func (p *page) policyStatement(path string, v node) statement {
	switch path {
	case "policy.auth":
		return p.auth(v)
	case "policy.idempotent":
		switch {
		case v.True():
			return statement{Label: p.label(v), Text: p.r.t("policy.idempotent.yes")}
		case v.Kind() == contracts.Bool:
			return statement{Label: p.label(v), Text: p.r.t("policy.idempotent.no")}
		}
		return p.declaredStatement(v)
	case "policy.rateLimit":
		return p.rateLimit(v)
	case "policy.escalate":
		if v.Str() != "" {
			return statement{Label: p.label(v), Words: []string{v.Str()}}
		}
		return p.declaredStatement(v)
	case "policy.policies":
		return p.refs(v)
	case "policy.fieldPolicies":
		return p.declaredStatement(v)
	}
	return p.names(v)
}

func (p *page) auth(v node) statement {
	label, words := p.label(v), []string{v.Text()}
	switch v.Text() {
	case "anonymous":
		return statement{Label: label, Text: p.r.t("policy.auth.anonymous"), Words: words}
	case "user":
		return statement{Label: label, Text: p.r.t("policy.auth.user"), Words: words}
	case "admin":
		return statement{Label: label, Text: p.r.t("policy.auth.admin"), Words: words}
	}
	return p.names(v)
}

// rateLimit reads {rpm, key}; anything else is shown as it is.
func (p *page) rateLimit(v node) statement {
	label := p.label(v)
	rpm, ok := v.Property("rpm").Int()
	if !ok {
		return p.declaredStatement(v)
	}
	s := statement{Label: label, Text: p.r.n("policy.rpm", rpm), Value: p.extra(v, "rpm", "key")}
	if key := v.Property("key").Str(); key != "" {
		s.Text += ", " + p.r.t("policy.rate-key", "key", key)
	}
	return s
}

// declaredStatement shows a value as it is.
func (p *page) declaredStatement(v node) statement {
	if v.Empty() {
		return statement{}
	}
	shown := p.value(v)
	return statement{Label: p.label(v), Value: &shown}
}
