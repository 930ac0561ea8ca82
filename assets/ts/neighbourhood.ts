/**
 * The side column: it shows the current page's entry, however long the list is, and its filter finds all of the
 * neighbourhood. A page holds what is next to it only; the rest is a script of the domain's, loaded when the filter is used.
 */

import { matches, type Searchable } from "./match";
import { all, onPage, scrollColumnTo } from "./page";

/** What the domain's script hands over: for each kind, its name in addresses and [label, route, deprecated] of each contract. */
type Neighbours = [kind: string, contracts: [label: string, route: string, deprecated?: 1][]][];

declare global {
  interface Window {
    docsgenNeighbours?: (neighbours: Neighbours) => void;
  }
}

const most = 50; // entries of a kind that a filter adds

export function currentEntry(): void {
  onPage(() => {
    for (const entry of all(".nav a[aria-current]")) scrollColumnTo(entry);
  });
}

export function wholeNeighbourhood(): void {
  let asked = "";
  let known: Neighbours = [];
  const input = () => document.querySelector<HTMLInputElement>("#nav-filter");
  window.docsgenNeighbours = (neighbours) => {
    known = neighbours;
    if (input()?.value) input()?.dispatchEvent(new Event("input", { bubbles: true }));
  };
  document.addEventListener("focusin", ({ target }) => {
    const index = target === input() && document.querySelector<HTMLAnchorElement>(".nav:has([data-neighbours]) .nav-title a");
    const address = index && index.href.replace(/\.html$/, ".neighbours.js");
    if (!address || address === asked) return;
    asked = address;
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("error", () => (asked = "")); // the window is still there, and the next focus tries again
    document.head.append(script);
  });
  // Before the filter itself, which then treats what is added like all else.
  document.addEventListener("input", ({ target }) => {
    if (target !== input()) return;
    for (const added of all("#nav-groups [data-added]")) added.remove();
    const query = input()!.value.trim();
    if (query) for (const [kind, contracts] of known) add(kind, contracts, query);
  }, { capture: true });
}

function add(kind: string, contracts: Neighbours[number][1], query: string): void {
  const group = document.querySelector(`#nav-groups > div > a[href$="#${CSS.escape(kind)}"]`)?.parentElement;
  if (!group) return;
  const list = group.querySelector("ul") ?? document.createElement("ul");
  const root = document.documentElement.dataset["root"] ?? "";
  const shown = new Set(all<HTMLAnchorElement>("a", list).map((a) => a.getAttribute("aria-current") ? location.pathname : a.pathname));
  let left = most;
  for (const [label, route, deprecated] of contracts) {
    if (left === 0) return;
    const item: Searchable = { label: label.toLowerCase(), text: label.toLowerCase() };
    if (!matches(item, query)) continue;
    const link = document.createElement("a");
    link.href = root + route;
    if (shown.has(link.pathname)) continue;
    link.textContent = label;
    if (deprecated) link.className = "deprecated";
    const entry = document.createElement("li");
    entry.dataset["added"] = "";
    entry.append(link);
    list.append(entry);
    if (!list.parentElement) {
      list.dataset["added"] = "";
      group.append(list);
    }
    left--;
  }
}
