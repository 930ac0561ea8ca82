/**
 * Finds the site's base path for a 404 page that was built without knowing it. A host shows that page in place of pages at any depth, so
 * its addresses begin at the root of the host, which is wrong below a base path. The page asks for this script at every depth that it may
 * be shown at; the one that is there knows by its own address where the site is. A relative link can't do that, and an inline script is
 * refused by a strict Content-Security-Policy.
 */

const root = document.documentElement;
const base = new URL("..", (document.currentScript as HTMLScriptElement).src).pathname; // this script lies in a folder of the site's root

if (base !== "/" && root.dataset["root"]?.startsWith("/") && !root.dataset["root"].startsWith(base)) {
  for (const [name, value] of Object.entries(root.dataset)) {
    if (value?.startsWith("/")) root.dataset[name] = moved(value);
  }
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[href^="/"]')) link.setAttribute("href", moved(link.getAttribute("href") ?? ""));
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src^="/"]')];
  // What runs before the first paint may run now; the rest wants the page to be parsed.
  for (const script of scripts.filter((script) => !script.defer)) load(script);
  document.addEventListener("DOMContentLoaded", () => {
    for (const link of document.querySelectorAll('a[href^="/"]')) link.setAttribute("href", moved(link.getAttribute("href") ?? ""));
    for (const picture of document.querySelectorAll('img[src^="/"]')) picture.setAttribute("src", moved(picture.getAttribute("src") ?? ""));
    for (const script of scripts.filter((script) => script.defer)) load(script);
  });
}

function moved(address: string): string {
  return base + address.slice(1);
}

function load(script: HTMLScriptElement): void {
  const other = document.createElement("script");
  other.src = moved(script.getAttribute("src") ?? "");
  other.async = false; // in order
  script.replaceWith(other);
}
