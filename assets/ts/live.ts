/** What the development server adds to every page: it patches the page when its sources change, and shows what is wrong in them. */

import { type Change, listen } from "./live-connection";
import { patchPage } from "./live-patch";
import { gone, problems } from "./live-overlay";

/** The page as the server last gave it, without what scripts have done to it since. */
let base: Document | undefined;
let latest = 0; // of the changes, so that an answer that comes late is not taken for the newest
let applied: Promise<void> = Promise.resolve();

async function load(): Promise<Document | undefined> {
  const answer = await fetch(location.href.replace(/#.*/, ""), { headers: { accept: "text/html" } });
  // A missing page is a page too where it is what the reader had from the start.
  if (answer.status === 404 && base && base.documentElement.dataset["page"] !== "missing") return undefined;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

async function follow(change: Change): Promise<void> {
  const route = decodeURIComponent(location.pathname.slice(1)) || "index.html";
  const place = change.moved?.[route];
  if (place) {
    location.replace("/" + place.split("/").map(encodeURIComponent).join("/") + location.hash);
    return;
  }
  if (change.scripts) {
    location.reload();
    return;
  }
  exchangeStyles(change.styles ?? []);
  const mine = ++latest;
  const next = await load();
  if (mine !== latest) return;
  gone(next === undefined);
  if (next === undefined) return;
  if (base) patchPage(base, next);
  base = next;
}

/** A changed stylesheet takes the place of the one of the same name once it is there, so that nothing is ever unstyled. */
function exchangeStyles(paths: string[]): void {
  for (const path of paths) {
    const name = path.replace(/\.[^.]+\.css$/, ".");
    for (const old of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
      const shown = new URL(old.href).pathname.slice(1);
      if (!shown.startsWith(name) || shown === path) continue;
      const fresh = old.cloneNode() as HTMLLinkElement;
      fresh.href = "/" + path;
      fresh.addEventListener("load", () => old.remove());
      old.after(fresh);
    }
  }
}

const ready = load().then((page) => {
  base = page;
});

listen((change) => {
  problems(change.diagnostics, change.failure ?? "", change.editor ?? "");
  // One after the other: a patch starts from what the one before it has left.
  applied = Promise.all([ready, applied]).then(() => follow(change)).catch(() => {
    // The server went away between its message and our question; when it is back it sends the change again.
  });
});
