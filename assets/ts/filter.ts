/**
 * Filters: input[data-filter="selector"] hides the list items and table rows inside the selected element that don't match.
 * data-filter-items selects what is hidden instead, where these hold others.
 * data-filter-param names the parameter of the address that keeps the text.
 */

import { fromAddress, toAddress } from "./address";
import { announce, counted, sentence } from "./announce";
import { matches, searchable } from "./match";
import { all, onPage, unhide } from "./page";

const settled = 400; // milliseconds without a keystroke before the count is said
const texts = new WeakMap<Element, ReturnType<typeof searchable>>();
const folded = new WeakSet<HTMLDetailsElement>(); // opened by a filter, not by the reader

export function filters(): void {
  let timer = 0;
  onPage(() => {
    for (const input of all<HTMLInputElement>("input[data-filter]")) {
      unhide(input);
      const param = input.dataset["filterParam"];
      if (param) input.value = fromAddress(param) || input.value;
      apply(input);
    }
  });
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches("[data-filter]")) return;
    const shown = apply(target);
    const param = target.dataset["filterParam"];
    if (param) toAddress(param, target.value.trim());
    clearTimeout(timer);
    timer = setTimeout(() => announce(counted(shown)), settled);
  });
  document.addEventListener("keydown", (event) => {
    const input = event.target;
    if (event.key !== "Escape" || !(input instanceof HTMLInputElement) || !input.matches("[data-filter]") || !input.value) return;
    // The first Escape belongs to the filter, the next one to whatever it stands in.
    event.preventDefault();
    event.stopImmediatePropagation();
    input.value = "";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** Hides what doesn't match, and gives the number of items that are left. */
function apply(input: HTMLInputElement): number {
  const root = document.querySelector<HTMLElement>(input.dataset["filter"]!);
  if (!root) return 0;
  let shown = 0;
  const items = input.dataset["filterItems"];
  for (const item of all(items ?? "li, tbody > tr", root)) {
    let text = texts.get(item);
    if (!text) texts.set(item, (text = searchable(item)));
    item.hidden = !matches(text, input.value);
    if (!item.hidden) shown++;
  }
  for (const group of items ? [] : all<HTMLDetailsElement>("details", root)) foldGroup(group, input.value.trim() !== "");
  for (const group of items ? [] : all(":scope > div", root)) group.hidden = input.value.trim() !== "" && !group.querySelector("li:not([hidden])");
  sayNone(root, shown === 0 && input.value.trim() !== "");
  return shown;
}

/** Groups with matches open while there is a filter, and close again unless the reader had opened them. */
function foldGroup(group: HTMLDetailsElement, filtering: boolean): void {
  group.hidden = filtering && !group.querySelector("li:not([hidden])");
  if (filtering && !group.open) {
    folded.add(group);
    group.open = true;
  } else if (!filtering && folded.delete(group)) {
    group.open = false;
  }
}

function sayNone(root: HTMLElement, none: boolean): void {
  const place = root.closest("table") ?? root;
  const next = place.nextElementSibling;
  const said = next?.matches("[data-filter-none]") ? next : null;
  if (!none) said?.remove();
  else if (!said) {
    const line = document.createElement("p");
    line.className = "empty";
    line.dataset["filterNone"] = "";
    line.textContent = sentence("none");
    place.after(line);
  }
}
