package render

import (
	"regexp"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// ownerView says who an owner is and how to reach them: what owner.html displays.
type ownerView struct{ Facts []ownerFact }

// ownerFact is one thing that is said of an owner.
type ownerFact struct {
	Label  string
	Values []Link
	More   string // "and 3 more", or empty
}

// maxOwnerValues bounds the links and the members of an owner that are shown.
const maxOwnerValues = 100

// owner shows an owner of the configuration on the page of one of its spellings.
func (p *page) owner(o *check.Owner, spelling string) *ownerView {
	if o == nil {
		return nil
	}
	view := &ownerView{}
	add := func(label string, values ...Link) {
		f := ownerFact{Label: label}
		for _, v := range values {
			if !isBlank(v.Label) {
				v.Label = clip(v.Label, maxListedTitle)
				f.Values = append(f.Values, v)
			}
		}
		if rest := len(f.Values) - maxOwnerValues; rest > 0 {
			f.Values, f.More = f.Values[:maxOwnerValues], p.r.n("more", rest)
		}
		if len(f.Values) > 0 {
			view.Facts = append(view.Facts, f)
		}
	}
	if o.Name != spelling {
		add(p.r.t("owner.name"), Link{o.Name, p.links.Facet(ByOwner, o.Name)})
	}
	var aliases []Link
	for _, alias := range o.Aliases {
		if alias != spelling {
			aliases = append(aliases, Link{alias, p.links.Facet(ByOwner, alias)})
		}
	}
	add(p.r.t("owner.aliases"), aliases...)
	add(p.r.t("index.kind"), Link{Label: o.Kind})
	add(p.r.t("owner.contact"), reach(o.Contact))
	add(p.r.t("owner.chat"), reach(o.Chat))
	add(p.r.t("owner.on-call"), reach(o.OnCall))
	var links, members []Link
	for _, link := range o.Links {
		to := reach(link.Href)
		if !isBlank(link.Label) {
			to.Label = link.Label
		}
		links = append(links, to)
	}
	for _, member := range o.Members {
		to := reach(member)
		if href := p.links.Facet(ByOwner, member); href != "" && member != spelling {
			to.Href = href
		}
		members = append(members, to)
	}
	add(p.r.t("owner.links"), links...)
	add(p.r.t("owner.members"), members...)
	if len(view.Facts) == 0 {
		return nil
	}
	return view
}

// mailAddress is what a link may write to: narrower than RFC 5322, so that nothing in it means
// anything in a mailto address (RFC 6068).
var mailAddress = regexp.MustCompile(`^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$`)

// reach links a web address or an e-mail address; any other text leads nowhere.
func reach(text string) Link {
	text = strings.TrimSpace(text)
	if isAddress(text) {
		return Link{text, text}
	}
	if mail := strings.TrimPrefix(text, "mailto:"); mailAddress.MatchString(mail) {
		return Link{mail, "mailto:" + mail}
	}
	return Link{Label: text}
}

func (v *ownerView) markdown(m *markdownWriter) {
	var items []string
	for _, f := range v.Facts {
		values := markdownLinks(f.Values)
		if f.More != "" {
			values = append(values, markdown.Escape(f.More))
		}
		items = append(items, "**"+markdown.Escape(f.Label)+"**: "+strings.Join(values, ", "))
	}
	m.items(items)
}
