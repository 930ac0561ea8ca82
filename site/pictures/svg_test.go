package pictures

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// inSVG puts a body into a drawing.
func inSVG(body string) string {
	return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">` + body + `</svg>`
}

// harmless reports what of a published drawing could act, as XML and as HTML have it: a host may
// serve either.
func harmless(t *testing.T, clean string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(clean))
	for depth, inStyle := 0, false; ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		switch token := token.(type) {
		case nil:
			t.Fatalf("%q is no XML: %v", clean, err)
		case xml.StartElement:
			depth++
			inStyle = token.Name.Local == "style"
			if depth == 1 && token.Name.Local != "svg" || token.Name.Space != svgSpace {
				t.Errorf("%q has the element %v", clean, token.Name)
			}
			var attributes [][2]string
			for _, a := range token.Attr {
				attributes = append(attributes, [2]string{a.Name.Local, a.Value})
			}
			inert(t, clean, token.Name.Local, attributes)
		case xml.EndElement:
			depth--
		case xml.CharData:
			if inStyle && outside.Match(token) {
				t.Errorf("%q has the style sheet %s", clean, token)
			}
		default:
			t.Errorf("%q has a %T", clean, token)
		}
	}
	doc, err := html.Parse(strings.NewReader(clean))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Namespace != "svg" && !slices.Contains([]string{"html", "head", "body"}, n.Data) || n.Type == html.CommentNode {
			t.Errorf("%q as HTML has <%s>", clean, n.Data)
		}
		var attributes [][2]string
		for _, a := range n.Attr {
			attributes = append(attributes, [2]string{a.Key, a.Val})
		}
		inert(t, clean, n.Data, attributes)
	}
}

// inert checks one element against what is known to act, which is another list than the one of what
// is let through.
func inert(t *testing.T, clean, element string, attributes [][2]string) {
	t.Helper()
	for _, bad := range []string{"script", "foreignobject", "iframe", "handler", "listener", "embed", "object", "audio", "video", "base", "link", "meta", "font-face-uri", "discard"} {
		if strings.EqualFold(element, bad) {
			t.Errorf("%q has the element %s", clean, element)
		}
	}
	for _, a := range attributes {
		name, value := strings.ToLower(a[0]), strings.ToLower(strings.TrimSpace(a[1]))
		if strings.HasPrefix(name, "on") || name == "base" || name == "src" {
			t.Errorf("%q has the attribute %s", clean, name)
		}
		if strings.HasSuffix(name, "href") && !strings.HasPrefix(value, "#") && !strings.HasPrefix(value, "data:image/") || strings.HasPrefix(value, "data:image/svg") {
			t.Errorf("%q refers to %s", clean, value)
		}
		if name == "attributename" && (strings.Contains(value, "href") || strings.HasPrefix(value, "on") || value == "style" || value == "class") {
			t.Errorf("%q animates %s", clean, value)
		}
		if outside.MatchString(value) && name != "id" && name != "class" && !strings.HasPrefix(name, "aria-") {
			t.Errorf("%q has %s=%q", clean, name, value)
		}
	}
}

// outside finds in a text of CSS what refers to something else than the drawing.
var outside = regexp.MustCompile(`(?i)url\(\s*["']?\s*[^#"'\s]|@import|@font-face|expression\(|image-set\(|\\`)

func TestActiveDrawings(t *testing.T) {
	const circle = `<circle r="1"/>`
	for _, test := range []struct{ name, body, want, removed string }{
		{"script", `<script>alert(1)</script>` + circle, circle, "the element <script>"},
		{"script by a prefix", `<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>` + circle, circle, "the element <script>"},
		{"script of HTML", `<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>` + circle, circle, "the element <script> of another language"},
		{"script from a file", `<script xlink:href="a.js"/>` + circle, circle, "the element <script>"},
		{"script in capitals", `<SCRIPT>alert(1)</SCRIPT>` + circle, circle, "the element <SCRIPT>"},
		{"script in a group", `<g><script><g/></script>` + circle + `</g>`, `<g>` + circle + `</g>`, "the element <script>"},
		{"script in a CDATA section", `<script><![CDATA[</script><script>alert(1)]]></script>` + circle, circle, "the element <script>"},
		{"prefix without a namespace", `<a:script>alert(1)</a:script>` + circle, circle, "the element <script> of another language"},
		{"handler", `<circle r="1" onload="alert(1)"/>`, circle, `the script in "onload"`},
		{"handler in capitals", `<circle r="1" ONCLICK="alert(1)"/>`, circle, `the script in "ONCLICK"`},
		{"handler of an animation", `<animate attributeName="r" onbegin="alert(1)"/>`, `<animate attributeName="r"/>`, `the script in "onbegin"`},
		{"handler with a prefix", `<circle r="1" x:onload="alert(1)" xmlns:x="http://www.w3.org/2000/svg"/>`, circle, ""},
		{"event of XML", `<circle r="1" e:event="load" xmlns:e="http://www.w3.org/2001/xml-events"/>`, circle, `the attribute "event" of another language`},
		{"HTML", `<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="javascript:alert(1)"/></body></foreignObject>` + circle, circle, "the element <foreignObject>"},
		{"frame", `<iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="x"/>` + circle, circle, "the element <iframe> of another language"},
		{"formula", `<math xmlns="http://www.w3.org/1998/Math/MathML" href="javascript:alert(1)"/>` + circle, circle, "the element <math> of another language"},
		{"link to a script", `<a href="javascript:alert(1)">` + circle + `</a>`, `<a>` + circle + `</a>`, "a link of <a> out of the drawing"},
		{"link with a break", "<a xlink:href=\"java&#10;script:alert(1)\">" + circle + `</a>`, `<a>` + circle + `</a>`, "a link of <a> out of the drawing"},
		{"link elsewhere", `<a href="https://example.org/">` + circle + `</a>`, `<a>` + circle + `</a>`, "a link of <a> out of the drawing"},
		{"link to HTML", `<a href="data:text/html,&lt;script>alert(1)&lt;/script>">` + circle + `</a>`, `<a>` + circle + `</a>`, "a link of <a> out of the drawing"},
		{"use of another file", `<use href="other.svg#a"/>`, `<use/>`, "a link of <use> out of the drawing"},
		{"use of data", `<use href="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=#x"/>`, `<use/>`, "a link of <use> out of the drawing"},
		{"use of pixels", `<use href="data:image/png;base64,AAAA"/>`, `<use/>`, "a link of <use> out of the drawing"},
		{"image elsewhere", `<image href="https://example.org/spy.png"/>`, `<image/>`, "a link of <image> out of the drawing"},
		{"image that is a drawing", `<image href="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4="/>`, `<image/>`, "a link of <image> out of the drawing"},
		{"image of a filter", `<filter><feImage xlink:href="//example.org/a"/></filter>`, `<filter><feImage/></filter>`, "a link of <feImage> out of the drawing"},
		{"base", `<g xml:base="https://example.org/">` + circle + `</g>`, `<g>` + circle + `</g>`, `the attribute "xml:base"`},
		{"animated link", `<a><animate attributeName="href" to="javascript:alert(1)"/>` + circle + `</a>`, `<a>` + circle + `</a>`, "an animation <animate> of what is no shape or color"},
		{"animated link of XLink", `<a><set attributeName="xlink:href" to="javascript:alert(1)"/>` + circle + `</a>`, `<a>` + circle + `</a>`, "an animation <set> of what is no shape or color"},
		{"animated handler", `<set attributeName="onmouseover" to="alert(1)"/>` + circle, circle, "an animation <set> of what is no shape or color"},
		{"name of what is animated elsewhere", `<circle r="1" attributeName="href"/>`, circle, `the attribute "attributeName" of <circle>`},
		{"animated reference", `<set attributeName="fill" to="url(https://example.org/#a)"/>`, `<set attributeName="fill"/>`, `what "to" refers to`},
		{"fill elsewhere", `<circle r="1" fill="url(https://example.org/a.svg#b)"/>`, circle, `what "fill" refers to`},
		{"fill with an escape", `<circle r="1" fill="u\72l(https://example.org)"/>`, circle, `what "fill" refers to`},
		{"style elsewhere", `<circle r="1" style="fill:red;background:url('//example.org')"/>`, `<circle r="1" style="fill:red"/>`, `what "style" refers to`},
		{"style with a comment", `<circle r="1" style="background:u/**/rl(//example.org)"/>`, circle, `what "style" refers to`},
		{"style of old browsers", `<circle r="1" style="width:expression(alert(1))"/>`, circle, `what "style" refers to`},
		{"style that binds", `<circle r="1" style="-moz-binding:url(#a);behavior:url(a.htc)"/>`, `<circle r="1" style="-moz-binding:url(#a)"/>`, `what "style" refers to`},
		{"sheet that imports", `<style>@import "https://example.org/a.css";</style>` + circle, circle, "a style sheet <style>"},
		{"sheet with an escape", `<style>@\69mport "a.css";</style>` + circle, circle, "a style sheet <style>"},
		{"sheet with a font", `<style>@font-face{font-family:x;src:url(//example.org/x.woff)}</style>` + circle, circle, "a style sheet <style>"},
		{"sheet with a set of images", `<style>g{background:image-set("//example.org/x" 1x)}</style>` + circle, circle, "a style sheet <style>"},
		{"sheet with a reference", `<style>g{fill:URL( "//example.org/x" )}</style>` + circle, circle, "a style sheet <style>"},
		{"sheet that ends", `<style>&lt;/style>&lt;script>alert(1)&lt;/script></style>` + circle, circle, "a style sheet <style>"},
		{"sheet by an instruction", `<?xml-stylesheet href="https://example.org/a.xsl" type="text/xsl"?>` + circle, circle, "the processing instruction <?xml-stylesheet?>"},
		{"text that looks like markup", `<title>&lt;/title>&lt;img src=x onerror=alert(1)></title>`, `<title>&lt;/title&gt;&lt;img src=x onerror=alert(1)&gt;</title>`, ""},
		{"element of its own", `<x-y/>` + circle, circle, "the element <x-y>"},
		{"attribute twice", `<circle r="1" r="2"/>`, circle, ""},
	} {
		clean, removed, err := Clean(inSVG(test.body))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		got := strings.TrimSuffix(strings.TrimPrefix(string(clean), `<svg xmlns="http://www.w3.org/2000/svg">`), "</svg>\n")
		if got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
		what := ""
		if len(removed) == 1 {
			what = removed[0].What
		}
		if what != test.removed || len(removed) > 1 {
			t.Errorf("%s: removed %v, want %q", test.name, removed, test.removed)
		}
		harmless(t, string(clean))
	}
}

// A drawing that only draws means the same as before.
func TestHarmlessDrawings(t *testing.T) {
	for _, body := range []string{
		`<path d="M0 0L1,1z" fill="none" stroke="#123" stroke-width="1.5" transform="rotate(45 1 1)"/>`,
		`<defs><linearGradient id="a" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="rgb(1,2,3)"/></linearGradient></defs><rect fill="url(#a)" width="1" height="1"/>`,
		`<style>.a{fill:red}@media (prefers-color-scheme:dark){.a&gt;.b:not(.c){fill:url(#x)}}</style>`,
		`<g style="mix-blend-mode:multiply;filter:url(&#34;#f&#34;)" class="a b" id="g"/>`,
		`<text x="1" font-family="'Open Sans', serif" xml:space="preserve">a &lt;b&gt; <tspan dy="1em">c</tspan>  d</text>`,
		`<title>Orders &amp; events</title><desc>From left to right</desc>`,
		`<symbol id="s" viewBox="0 0 1 1"><path d="M0 0"/></symbol><use href="#s" x="1"/>`,
		`<image width="1" height="1" href="data:image/png;base64,iVBORw0KGgo="/>`,
		`<circle r="1"><animate attributeName="r" values="1;2;1" dur="2s" repeatCount="indefinite"/></circle>`,
		`<animateMotion dur="1s"><mpath href="#p"/></animateMotion>`,
		`<filter id="f"><feGaussianBlur in="SourceAlpha" stdDeviation="2" result="b"/><feMerge><feMergeNode in="b"/></feMerge></filter>`,
		`<g role="img" aria-label="A drawing"/>`,
	} {
		clean, removed, err := Clean(`<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><!-- by hand -->` + inSVG(body))
		if want := `<svg xmlns="http://www.w3.org/2000/svg">` + body + "</svg>\n"; err != nil || len(removed) > 0 || string(clean) != want {
			t.Errorf("got  %s\nwant %s\nremoved %v, %v", clean, want, removed, err)
		}
		harmless(t, string(clean))
	}
	clean, removed, err := Clean(`<svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink" xmlns:ink="http://www.inkscape.org/namespaces/inkscape">
		<ink:page a="b"/><svg:metadata>x</svg:metadata><svg:use l:href="#a" l:type="simple" ink:label="x" data-name="y"/></svg:svg>`)
	if want := `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"/></svg>` + "\n"; string(clean) != want || len(removed) > 0 || err != nil {
		t.Errorf("got %s, removed %v, %v", clean, removed, err)
	}
}

// What is no SVG is not published at all, with the reason.
func TestBrokenDrawings(t *testing.T) {
	for _, test := range []struct{ text, message string }{
		{"", "it is empty"},
		{"<!-- nothing -->", "it is empty"},
		{"<html><script>alert(1)</script></html>", "it is no SVG"},
		{`<html xmlns="http://www.w3.org/1999/xhtml"/>`, "it is no SVG"},
		{"<svg><g></svg>", "it is no well-formed XML"},
		{"<svg/><svg/>", "it is no SVG"},
		{"<svg onload=alert(1)>", "it is no well-formed XML"},
		{`<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><svg><text>&b;</text></svg>`, "it has entities of its own"},
		{`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg><text>&a;</text></svg>`, "it has entities of its own"},
		{`<?xml version="1.0" encoding="UTF-16"?><svg/>`, "it is in UTF-16"},
		{"<svg>\xff\xfe</svg>", "it is no well-formed XML: invalid UTF-8"},
		{"\x1f\x8b\x08compressed", "it is no well-formed XML"},
		{strings.Repeat("<g>", 300), "it is no SVG"},
		{"<svg>" + strings.Repeat("<g>", 300) + strings.Repeat("</g>", 300) + "</svg>", "its elements are nested more than 200 deep"},
		{"<svg>" + strings.Repeat("<x>", 300) + strings.Repeat("</x>", 300) + "</svg>", "its elements are nested more than 200 deep"},
	} {
		clean, _, err := Clean(test.text)
		broken := (*Error)(nil)
		if !errors.As(err, &broken) || !strings.HasPrefix(broken.Message, test.message) || broken.Hint == "" || clean != nil {
			t.Errorf("%.60q: %v, %s", test.text, err, clean)
		}
	}
}

// What is left out is named once, where it stands first, and not without end.
func TestRemoved(t *testing.T) {
	_, removed, err := Clean("<svg>\n  <script/>\n  <a onclick='x'/><b/><script/>\n</svg>")
	if err != nil || len(removed) != 3 || removed[0] != (Removed{"the element <script>", removed[0].Hint, 2, 3, 2}) || removed[1].Line != 3 {
		t.Errorf("%+v, %v", removed, err)
	}
	var many strings.Builder
	for r := 'a'; r <= 'z'; r++ {
		many.WriteString("<x" + string(r) + "/>")
	}
	if _, removed, _ := Clean("<svg>" + many.String() + "</svg>"); len(removed) != maxRemoved+1 || removed[maxRemoved].Count != 26-maxRemoved {
		t.Errorf("%+v", removed)
	}
}

// Twice the text is at most two and a half times the work, counted in allocations and in the bytes
// that come out.
func TestCleanIsLinear(t *testing.T) {
	for name, part := range map[string]string{
		"elements": `<g/>`, "removed": `<x/>`, "text": `<text>a<tspan>b</tspan></text>`, "skipped": `<metadata><a/></metadata>`,
		"values": `<g fill="url(#a)" style="a:url(b);c:d;e:f"/>`, "sheet": `<style>a{b:c}/* */d:not(e){}</style>`,
	} {
		work := func(n int) (allocations float64) {
			text := inSVG(strings.Repeat(part, n))
			return testing.AllocsPerRun(1, func() {
				if _, _, err := Clean(text); err != nil {
					t.Fatal(err)
				}
			})
		}
		if once, twice := work(2000), work(4000); twice > 2.5*once {
			t.Errorf("%s: %v allocations, then %v", name, once, twice)
		}
	}
	// One value or element of a great length: there is nothing to repeat but its bytes.
	for name, part := range map[string]string{"quotes": `&#34;`, "comments": "/*", "calls": "url(", "parentheses": "(", "semicolons": ";a:b", "dashes": "-"} {
		text := inSVG(`<g style="` + strings.Repeat(part, 200_000) + `"/><style>` + strings.Repeat(part, 200_000) + `</style>`)
		if n := testing.AllocsPerRun(1, func() { _, _, _ = Clean(text) }); n > 2000 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
	attributes := inSVG("<g" + strings.Repeat(` a="b"`, 100_000) + "/>")
	if _, removed, err := Clean(attributes); err != nil || removed[0].Count != 100_000 {
		t.Errorf("%v, %v", removed, err)
	}
}

// FuzzClean holds that whatever comes in, what comes out parses, holds nothing active, and stays as
// it is.
func FuzzClean(f *testing.F) {
	for _, seed := range []string{
		`<script>alert(1)</script><a href="javascript:x" onload="y"/>`, `<style>a{fill:url(#b)}/* */@import "c"</style><g style="a:url(b);c:d"/>`,
		`<x:y xmlns:x="http://www.w3.org/2000/svg" x:z="1"/><text>&#13;&lt;<![CDATA[<]]></text>`, `<use xlink:href="#a" href="#b"/><title>&lt;/title></title>`,
		`<animate attributeName="href" to="u\72l(a)"/><image href="data:image/png;base64,AA=="/>`,
	} {
		f.Add(inSVG(seed))
		f.Add("<!DOCTYPE svg [<!ENTITY a 'b'>]><?xml-stylesheet href='x'?><svg>" + seed + "</svg>")
	}
	f.Fuzz(func(t *testing.T, text string) {
		clean, _, err := Clean(text)
		if err != nil {
			return
		}
		harmless(t, string(clean))
		again, removed, err := Clean(string(clean))
		if err != nil || string(again) != string(clean) || len(removed) > 0 {
			t.Errorf("%q\nbecomes %q\nand then %q: %v, %v", text, clean, again, removed, err)
		}
	})
}
