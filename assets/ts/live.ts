/**
 * What the development server adds to every page: it patches the page when its sources change, and shows what is wrong in them. It runs
 * before the site's own scripts, since it needs the page as it was sent.
 */

import { listen, type Change } from "./live-connection";
import { check, forget } from "./live-findings";
import { found, gone, problems } from "./live-overlay";
import { given, patch } from "./live-patch";

/** Asks for the page as it is now, and shows it. */
async function refresh(): Promise<void> {
  const answer = await fetch(location.pathname, { headers: { accept: "text/html" } });
  // A page for what is missing is no page of a contract, except for a reader who had nothing else from the start.
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  const other = next.documentElement.dataset["page"] !== given().documentElement.dataset["page"];
  gone(answer.status === 404 && other);
  if (!answer.ok && other) return;
  if (other || scriptsOf(next) !== scriptsOf(given())) {
    location.reload();
    return;
  }
  if (answer.redirected) history.replaceState(history.state, "", new URL(answer.url).pathname + location.search + location.hash);
  exchangeStyles(next);
  patch(next);
  // Whatever this page shows, the search index may be another one now.
  document.dispatchEvent(new CustomEvent("docsgen:change"));
}

function scriptsOf(page: Document): string {
  return [...page.querySelectorAll("script[src]")].map((script) => script.getAttribute("src")).join(" ");
}

/** New stylesheets take the place of the old ones once they are there, so that nothing is ever unstyled. */
function exchangeStyles(next: Document): void {
  const sheets = (page: Document) => [...page.querySelectorAll<HTMLLinkElement>('head > link[rel="stylesheet"]:not([data-search])')];
  const addressOf = (link: HTMLLinkElement) => new URL(link.getAttribute("href")!, location.href).pathname;
  const wanted = sheets(next).map(addressOf);
  const shown = sheets(document);
  const outdated = shown.filter((link) => !wanted.includes(addressOf(link)));
  for (const address of wanted) {
    if (shown.some((link) => addressOf(link) === address)) continue;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", () => outdated.forEach((old) => old.remove()));
    document.head.append(link);
  }
}

let wanted = 0; // changes that were heard
let busy = false;

/** Brings the page up to date; changes that come meanwhile are one more time. */
async function follow(): Promise<void> {
  wanted++;
  if (busy) return;
  busy = true;
  for (let done = 0; done < wanted;) {
    done = wanted;
    // The server may go away between its message and our question; when it is back it sends the change again.
    await refresh().catch(again);
  }
  busy = false;
}

let last: Change | undefined;

const again = listen((change) => {
  last = change;
  forget();
  problems(change);
  void follow().then(() => {
    if (change !== last) return;
    check(change, (checked) => {
      found(checked);
      void follow(); // pages say what is found, too
    });
  });
});
