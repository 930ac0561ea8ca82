package site

import "testing"

func TestOneDeeper(t *testing.T) {
	for page, want := range map[string]string{
		`<a href="x.html">`:                            `<a href="../x.html">`,
		`<a href="../events/x.html#a">`:                `<a href="../../events/x.html#a">`,
		`<a class="k" href="x/1.0.0.html" rel="next">`: `<a class="k" href="../x/1.0.0.html" rel="next">`,
		`<html data-root="../" data-assets="">`:        `<html data-root="../../" data-assets="../">`,
		`<script src="../assets/a.js"></script>`:       `<script src="../../assets/a.js"></script>`,
		`<use href="#i-copy"/>`:                        `<use href="#i-copy"/>`,
		`<a href="https://host/x">`:                    `<a href="https://host/x">`,
		`<a href="mailto:a@b.example">`:                `<a href="mailto:a@b.example">`,
		`<a href="/x">`:                                `<a href="/x">`,
		`<a href="x.html?at=1:2">`:                     `<a href="../x.html?at=1:2">`,
		`<p title="href">href=&#34;x.html&#34;</p>`:    `<p title="href">href=&#34;x.html&#34;</p>`,
		`<button data-copy-text="../x">`:               `<button data-copy-text="../x">`,
		`<a href="`:                                    `<a href="../`,
	} {
		if got := string(OneDeeper(nil, []byte(page))); got != want {
			t.Errorf("%s became %s, want %s", page, got, want)
		}
	}
}
