/**
 * Asks for the search: "/" outside of text fields, "?" there too since the dialog says the keys, Ctrl K or ⌘ K anywhere, a click on [data-search-open]. The search dialog takes the
 * event and calls preventDefault; while there is none, the link leads to the page of its own that search has.
 */

import { onClick } from "./page";

/** The event that asks for the search, sent to the document. */
export const searchWanted = "docsgen:search";

export function searchShortcuts(): void {
  onClick("[data-search-open]", (_, event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (taken()) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    const slash = (event.key === "/" || event.key === "?") && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!control && !slash) return;
    event.preventDefault();
    if (!taken()) location.assign(document.querySelector<HTMLAnchorElement>("a[data-search-open]")?.href ?? location.href);
  });
}

function taken(): boolean {
  return !document.dispatchEvent(new CustomEvent(searchWanted, { cancelable: true }));
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
