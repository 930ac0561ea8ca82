package pictures

import (
	"fmt"
	"strings"
	"testing"
)

// TestUsesAreBounded: a drawing of a few lines does not make a browser draw a billion elements.
func TestUsesAreBounded(t *testing.T) {
	levels := func(levels, each int, element string) string {
		var b strings.Builder
		fmt.Fprintf(&b, `<g id="l0"><path d="M0 0"/></g>`)
		for i := range levels {
			fmt.Fprintf(&b, `<g id="l%d">%s</g>`, i+1, strings.Repeat(fmt.Sprintf(element, i), each))
		}
		return b.String()
	}
	const use = `<use href="#l%d"/>`
	for name, test := range map[string]struct {
		body string
		ok   bool
	}{
		"a plot of many points":             {`<defs><path id="p"/></defs>` + strings.Repeat(`<use xlink:href="#p"/>`, 100_000), true},
		"an icon of icons":                  {levels(4, 4, use), true},
		"ten of ten of ten":                 {levels(10, 10, use), false},
		"by links of XLink":                 {levels(10, 10, `<use xlink:href="#l%d"/>`), false},
		"in groups with ids":                {levels(10, 10, `<g id="x"><use href="#l%d"/></g>`), false},
		"two of each":                       {levels(25, 2, use), false},
		"one that shows itself":             {`<g id="a"><use href="#a"/><use href="#b"/></g><g id="b"><use href="#a"/></g>`, false},
		"one after the other":               {levels(400, 1, use), true},
		"too many after each other":         {levels(100_000, 1, use), false},
		"the second of two with one id":     {levels(1, 1, use) + `<g id="l0">` + strings.Repeat(`<path/>`, 1000) + `</g>`, true},
		"links of text, which show nothing": {levels(10, 10, `<a href="#l%d"><text>x</text></a>`), true},
	} {
		_, _, err := Clean(inSVG(test.body))
		if (err == nil) != test.ok || err != nil && !strings.Contains(err.Error(), "<use> elements") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
