package assets

import "testing"

const themePage = `<div data-theme-control hidden><button data-theme-choice="light">Light</button><button data-theme-choice="dark">Dark</button><button data-theme-choice="system">System</button></div>`

// What the reader sees: the background, what the page says about itself, which button is pressed,
// the colours of the browser's frame.
const themeState = `[getComputedStyle(document.documentElement).backgroundColor === "rgb(0, 0, 0)" ? "black" : "white",
	document.documentElement.dataset.theme ?? "none", document.querySelector("[aria-pressed=true]").dataset.themeChoice,
	[...document.querySelectorAll("[name=theme-color]")].filter((meta) => matchMedia(meta.media).matches).map((meta) => meta.content)].join(" ")`

func testTheme(t *testing.T, s stage) {
	name := s.page(t, "", themePage)
	for _, base := range []string{s.server, s.files()} {
		p := s.open(t, base, name)
		expect(t, p, themeState, "white none system #fdfcfa")
		p.Media("prefers-color-scheme", "dark")
		expect(t, p, themeState, "black none system #15171a")
		p.Click("[data-theme-choice=light]")
		expect(t, p, themeState, "white light light #fdfcfa")
		p.Media("prefers-color-scheme", "light")
		p.Click("[data-theme-choice=dark]")
		p.Go(base + name)
		expect(t, p, themeState, "black dark dark #15171a")
		p.Click("[data-theme-choice=system]")
		expect(t, p, themeState+` + document.documentElement.style.colorScheme`, "white none system #fdfcfa")
	}
}

// The theme is there before the deferred script, and the choice of one tab reaches the others.
func testThemeInTabs(t *testing.T, s stage) {
	name := s.page(t, "", themePage)
	first := s.open(t, s.server, name)
	s.write(t, "early.html", `<!doctype html><html lang="en"><title>Early</title><link rel="icon" href="`+s.bundle.Icon+`"><script src="`+script(s.bundle, "theme").Path+`"></script>`)
	second := s.open(t, s.server, name)
	second.Click("[data-theme-choice=dark]")
	first.WaitFor(themeState + ` === "black dark dark #15171a"`)
	third := s.open(t, s.server, "early.html")
	expect(t, third, `document.documentElement.dataset.theme + document.documentElement.hasAttribute("data-js")`, "darktrue")
	second.Click("[data-theme-choice=system]")
	first.WaitFor(themeState + ` === "white none system #fdfcfa"`)
}

func testLanguage(t *testing.T, s stage) {
	const links = `<div class="languages"><a hreflang="fr" href="fr.html">Français</a> <a hreflang="en" href="en.html">English</a></div>`
	s.plain(t, "assets/fr.html", "fr", "Accueil")
	inner := s.open(t, s.server, s.page(t, `data-page="contract"`, links)+"?q=order#part")
	inner.Click("[hreflang=fr]")
	inner.WaitFor(`document.title === "Accueil"`)
	expect(t, inner, `location.search + location.hash`, "?q=order#part")

	inner.Go(s.server + s.page(t, `data-page="contract"`, links))
	expect(t, inner, `document.documentElement.lang`, "en")
	home := s.open(t, s.server, s.page(t, `data-page="home"`, links))
	home.WaitFor(`document.title === "Accueil"`)
	home.Text(`localStorage.clear()`)
	home.Go(s.server + s.page(t, `data-page="home"`, links))
	expect(t, home, `document.documentElement.lang`, "en")
}
