package render

import "html/template"

// headView is the title block of all pages but a contract's: what head.html displays.
type headView struct {
	Over  []string // words above the title
	Title string
	Lead  template.HTML
	Note  string // "12 contracts"
}
