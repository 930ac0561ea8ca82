package contracts

// DocBlock is a guide written beside the contracts.
type DocBlock struct {
	ID         string
	Title      string
	Body       string // Markdown
	Summary    string
	Kind       string // goal, how, usage, reference, faq, changelog; as written, empty when not said
	Visibility string // public, internal, mixed; public when not said
	Route      string // where its author wants it: "/docs/examples/x"; empty when not said
	Tags       []string
	Owners     []string
	Related    []string // keys of contracts
	Links      []Link
	Domain     string
	Version    string
	Source     Source
}

// Internal reports whether only insiders should read it.
func (d *DocBlock) Internal() bool { return d.Visibility == "internal" }

// Link is a labelled address.
type Link struct{ Label, Href string }
