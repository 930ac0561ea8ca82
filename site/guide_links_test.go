package site_test

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// headed is a guide of headings, and of links to them as GitHub makes their anchors.
const headed = `
-- guides/a.md --
# Anchors
[q](#whats-new) [amp](#qa) [both](#a--b) [one](#setup) [two](#setup-1) [three](#setup-2) [code](#order_create-function) [dots](#v123) [cjk](#中文-标题)
[escaped](#%E4%B8%AD%E6%96%87-%E6%A0%87%E9%A2%98) [emoji](#-rocket-launch) [short](#tada-party) [number](#1-first-step) [case](#SetUp) [slash](#getpost)
[dash](#a--dash) [own](#custom-id) [bold](#some-bold-text) [link](#see-the-docs) [cyr](#привет-мир) [top](#top) [gone](#nothing-here) [other](b.md#whats-new)
[also gone](b.md#gone) [title](#anchors) [again](#anchors-1) [its title](b.md#other)

## What's new?
## Q&A
## A & B
## Setup
## Setup
## Setup 2
## ` + "`order_create()`" + ` function
## v1.2.3
## 中文 标题
## 🚀 rocket launch
## :tada: party
## 1. First step
## GET/POST
## A — dash
## Custom {#custom-id}
## Some **bold** *text*
## See the [docs](https://example.com)
## Привет мир
##
## Anchors
-- guides/b.md --
# Other
## What's new?
Back to [a](a.md#setup-1).
`

func TestAnchorsOfGuides(t *testing.T) {
	s, diagnostics := planned(t, registry(t, shop), "guides: guides", headed)
	var got []string
	for _, d := range diagnostics {
		got = append(got, fmt.Sprintf("%d:%d %s", d.Line, d.Column, d.Message))
		if len(d.Frame) == 0 {
			t.Error("no frame:", d)
		}
	}
	if want := []string{`4:120 this guide has no heading "#nothing-here"`, `5:13 the guide b.md has no heading "#gone"`}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	a, b := rendered(t, s, "guides/a.html"), rendered(t, s, "guides/b.html")
	ids := map[string]bool{}
	for _, id := range attributes(a, "[id]", "id") {
		ids[id] = true
	}
	links := append(attributes(a, "main .prose p a", "href"), strings.TrimPrefix(attributes(b, "main .prose p a", "href")[0], "a.html"))
	if len(links) != 27 {
		t.Errorf("%d links: %q", len(links), links)
	}
	for _, href := range links {
		id, own := strings.CutPrefix(href, "#")
		if plain, err := url.PathUnescape(id); own && (err != nil || plain != "" && !ids[plain]) {
			t.Errorf("%s leads nowhere", href)
		}
	}
	if got := texts(a, "h2#h-custom-id"); len(got) != 1 || strings.Contains(got[0], "{") {
		t.Errorf("the heading with an id of its own is %q", got)
	}
	for _, want := range []string{"b.html#h-whats-new", "#h-setup-1", "#h-anchors", "#h-anchors-1", "b.html#h-other"} {
		if !slices.Contains(links, want) {
			t.Errorf("%s is not in %q", want, links)
		}
	}
	if got := attributes(b, "h1", "id"); !slices.Equal(got, []string{"h-other"}) {
		t.Errorf("the title has the id %q", got)
	}
	for _, entry := range texts(a, ".toc a") {
		if entry == "" {
			t.Error("an entry of the table of contents says nothing")
		}
	}
}

const linked = `
-- .git/HEAD --
ref: refs/heads/main
-- src/shop.ts --
-- guides/links.md --
# Links
1. [space](my%20guide.md) [angle](<my guide.md>) [part](./my%20guide.md#part-two) [stem](my%20guide) [html](my%20guide.html) [folder](sub%20folder/) [index](sub%20folder/index.md)
2. [readme](deep/) [upper](CONTRIBUTING.MD) [lower](CONTRIBUTING.md) [per cent](100%.md) [query](my%20guide.md?x=1) [from the root](/guides/links.md) [back](deep\README.md)
3. [key](shop.order.create) [kind](operation:shop.order.create) [mail](mailto:a@b.c) [phone](tel:+123) [scheme](//example.org/a) [script](javascript:alert%281%29) [reference][r]
4. [![badge](https://img.example.org/x.svg)](https://example.org) ![plan](img/plan.png)
5. [gone](missing.md) [near](my-guide.md) [nobody](event:shop.none) [version](shop.order.create@1.0.0) [other](shop.order.create@9.0.0) ![none](img/none.png) [source](../src/shop.ts#L3)
6. [outside](../../outside.md) [git](../.git/HEAD)

[r]: deep/README.md
-- guides/my guide.md --
# My guide
## Part two
-- guides/sub folder/index.md --
# Sub
[itself](./) [up](../links.md)
-- guides/deep/README.md --
# Deep
[folder](er/x) [up](..)
-- guides/deep/er/x.md --
# X
[up](../) [also](..) [home](../../index.md)
-- guides/index.md --
# Home
-- guides/CONTRIBUTING.MD --
# Contributing
-- guides/100%.md --
# All
-- guides/img/plan.png --
` + pixels

func TestLinksOfGuides(t *testing.T) {
	for _, test := range []struct{ config, want, source string }{
		{"guides: guides", `
4:139 the link "javascript:alert%281%29" is shown as text
6:11 the link "missing.md" leads to nothing of this site
6:30 the link "my-guide.md" leads to nothing of this site: did you mean "my guide.md"?
6:52 the link "event:shop.none" leads to nothing of this site
6:112 the link "shop.order.create@9.0.0" leads to nothing of this site
6:145 the picture "img/none.png" leads to nothing of this site
6:168 the link "../src/shop.ts#L3" leads to nothing of this site
7:14 the link "../../outside.md" leads to nothing of this site
7:38 the link "../.git/HEAD" leads to nothing of this site`, ""},
		{"guides: guides\nrepository: https://github.com/acme/shop\nbranch: main", `
4:139 the link "javascript:alert%281%29" is shown as text
6:11 the link "missing.md" leads to nothing of this site
6:30 the link "my-guide.md" leads to nothing of this site: did you mean "my guide.md"?
6:52 the link "event:shop.none" leads to nothing of this site
6:112 the link "shop.order.create@9.0.0" leads to nothing of this site
6:145 the picture "img/none.png" leads to nothing of this site
7:14 the link "../../outside.md" leads to nothing of this site
7:38 the link "../.git/HEAD" leads to nothing of this site`, "https://github.com/acme/shop/blob/main/src/shop.ts#L3"},
	} {
		s, diagnostics := planned(t, registry(t, shop), test.config, linked)
		got := ""
		for _, d := range diagnostics {
			got += fmt.Sprintf("\n%d:%d %s", d.Line, d.Column, d.Message)
			if strings.HasPrefix(d.Hint, "did you") {
				got += ": " + d.Hint
			}
			if d.File != "guides/links.md" || len(d.Frame) == 0 {
				t.Error(d)
			}
		}
		if got != test.want {
			t.Errorf("got:%s\nwant:%s", got, test.want)
		}
		page := rendered(t, s, "guides/links.html")
		hrefs := attributes(page, "main .prose li a", "href")
		want := "my!20guide.html my!20guide.html my!20guide.html#h-part-two my!20guide.html my!20guide.html sub!20folder.html sub!20folder.html " +
			"deep/README.html CONTRIBUTING.html CONTRIBUTING.html 100!25.html my!20guide.html links.html deep/README.html " +
			"../operations/shop.order.create.html ../operations/shop.order.create.html mailto:a@b.c tel:+123 https://example.org/a deep/README.html https://example.org " +
			"../operations/shop.order.create.html"
		if test.source != "" {
			want += " " + test.source
		}
		if got := strings.Join(hrefs, " "); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
		if got := texts(page, "main .prose a[href='https://example.org']"); len(got) != 1 || got[0] != "badge" {
			t.Errorf("the badge is %q", got)
		}
	}
}

// TestNearLinksOfGuides: what is proposed in the place of a link that leads nowhere leads somewhere
// when it is written there.
func TestNearLinksOfGuides(t *testing.T) {
	const folders = `
-- guides/README.md --
# All

[case](A/Setup.md) [slip](a/setpu.md) [elsewhere](setup.md)
-- guides/a/setup.md --
# Setup

[up](readme.md) [beside](othr.md)
-- guides/a/other.md --
# Other
-- guides/b/deep.md --
# Deep
`
	_, diagnostics := planned(t, registry(t, shop), "guides: guides", folders)
	got := ""
	for _, d := range diagnostics {
		got += d.File + " " + d.Hint + "\n"
	}
	if want := `guides/README.md did you mean "a/setup.md"?
guides/README.md did you mean "a/setup.md"?
guides/README.md did you mean "a/setup.md"?
guides/a/setup.md did you mean "../README.md"?
guides/a/setup.md did you mean "other.md"?
`; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
