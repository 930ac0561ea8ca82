package render

import (
	"io"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/access"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// accessView says who may call what: what access.html displays.
type accessView struct {
	words  catalog
	Counts []countView // by who may call
	Table  listingView
	By     listingView // the operations of each role, flag, permission and policy
}

func (v accessView) markdown(m *markdownWriter, level int) {
	m.items(countItems(v.Counts))
	v.Table.markdown(m, level)
	if v.By.Rows.Len() > 0 {
		m.heading(level, markdown.Escape(v.By.Caption))
		v.By.markdown(m, level)
	}
}

// Access writes a page that says who may call what.
func (r *Renderer) Access(w io.Writer, f Frame, l Links, x Access) error {
	p := r.page(&f, l)
	view := accessView{words: r.catalog}
	view.Table = newListing("access-rows", r.overview(AccessOverview), upperFirst(r.kind(contracts.Operation, 1)), r.t("policy.auth"), r.t("policy.roles"), r.t("policy.permissions"), r.t("policy.flags"), r.t("policy.policies"))
	for _, e := range x.Entries {
		view.Table.add("", nameSpan{e.Contract.Key, p.currentLink(e.Contract)}, textSpan(r.authWords(e.Auth)), p.nameList(e.Roles), p.nameList(e.Permissions), p.nameList(e.Flags), p.policies(e.Policies))
	}
	view.Table.Pages = pagesView{x.Prev, x.Next}
	for first := 0; first < len(x.All); {
		last := first
		for last < len(x.All) && x.All[last].Auth == x.All[first].Auth {
			last++
		}
		view.Counts = append(view.Counts, countView{Label: r.authWords(x.All[first].Auth), N: last - first, Words: r.n("count.operations", last-first)})
		first = last
	}
	p.accessBy(&view, x.All)
	top := headView{Title: r.overview(AccessOverview), Lead: p.prose(r.t("access.lead"), 2), Note: r.n("count.operations", x.Total)}
	return p.write(w, content{"access", view, "head", top, nil})
}

// maxAccessRows bounds how many roles, permissions, flags and policies are listed, of each.
const maxAccessRows = 250

// accessBy lists the operations of each role, permission, flag and policy.
func (p *page) accessBy(view *accessView, all []access.Entry) {
	r := p.r
	view.By = newListing("access-by", r.t("access.by"), r.t("access.what"), r.t("access.which"), r.all(contracts.Operation))
	view.By.Param = "by"
	by := func(label string, of func(access.Entry) []string, href func(name string) string) {
		operations := map[string][]*contracts.Contract{}
		for _, e := range all {
			names := slices.Sorted(slices.Values(of(e)))
			for _, name := range slices.Compact(names) {
				operations[name] = append(operations[name], e.Contract)
			}
		}
		names := make([]string, 0, len(operations))
		for name := range operations {
			names = append(names, name)
		}
		slices.Sort(names)
		for _, name := range names[:min(len(names), maxAccessRows)] {
			view.By.add("", nameSpan{name, href(name)}, textSpan(label), p.contractNames(operations[name], ""))
		}
	}
	nowhere := func(string) string { return "" }
	by(r.t("access.role"), func(e access.Entry) []string {
		roles := e.Roles
		for _, policy := range e.Policies {
			roles = slices.Concat(roles, policy.Roles)
		}
		return roles
	}, nowhere)
	by(r.t("access.permission"), func(e access.Entry) []string { return e.Permissions }, nowhere)
	by(r.t("access.flag"), func(e access.Entry) []string {
		flags := e.Flags
		for _, policy := range e.Policies {
			flags = slices.Concat(flags, policy.Flags)
		}
		return flags
	}, nowhere)
	policies := map[string]string{}
	by(upperFirst(r.kind(contracts.Policy, 1)), func(e access.Entry) []string {
		var keys []string
		for _, policy := range e.Policies {
			if keys = append(keys, policy.Key); policy.Contract != nil {
				policies[policy.Key] = p.currentLink(policy.Contract)
			}
		}
		return keys
	}, func(key string) string { return policies[key] })
}

// authWords says who may call; a word outside the known ones is shown as written.
func (c catalog) authWords(auth string) string {
	switch auth {
	case "anonymous":
		return c.t("policy.auth.anonymous")
	case "user":
		return c.t("policy.auth.user")
	case "admin":
		return c.t("policy.auth.admin")
	case "":
		return c.t("access.unsaid")
	}
	return auth
}

// nameList are names that lead nowhere; nil for none.
func (p *page) nameList(names []string) span {
	if len(names) == 0 {
		return nil
	}
	var n nameLinks
	for _, name := range names[:min(len(names), maxCellLinks)] {
		n.list = append(n.list, Link{Label: name})
	}
	if rest := len(names) - len(n.list); rest > 0 {
		n.more = &Link{Label: p.r.n("more", rest)}
	}
	return n
}

// policies are those that rule an operation, with whom they allow and deny something; nil for none.
func (p *page) policies(list []access.Policy) span {
	if len(list) == 0 {
		return nil
	}
	all := spans{separator: "; "}
	for _, policy := range list {
		named := noted{span: nameSpan{Label: policy.Key}}
		if policy.Contract == nil {
			named.note = p.r.t("ref.missing")
		} else {
			named.span = nameSpan{policy.Key, p.currentLink(policy.Contract)}
		}
		all.list = append(all.list, named)
		if len(policy.Roles) > 0 {
			all.list = append(all.list, textSpan(p.r.t("access.allows", "roles", joinNames(policy.Roles))))
		}
		if len(policy.Denied) > 0 {
			all.list = append(all.list, textSpan(p.r.t("access.denies", "roles", joinNames(policy.Denied))))
		}
		if len(policy.Flags) > 0 {
			all.list = append(all.list, textSpan(p.r.t("access.flagged", "flags", joinNames(policy.Flags))))
		}
	}
	return all
}

// maxNamedRoles bounds the roles that are named of one policy.
const maxNamedRoles = 12

func joinNames(names []string) string {
	text := ""
	for i, name := range names[:min(len(names), maxNamedRoles)] {
		if i > 0 {
			text += ", "
		}
		text += name
	}
	if len(names) > maxNamedRoles {
		text += ", …"
	}
	return text
}
