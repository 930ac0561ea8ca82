/**
 * Copy buttons: button.copy copies the code before it, or else that of what it stands in. [data-copy="selector"] copies what elements
 * say, [data-copy-text] a text of its own. Nearly all are made here, since they are of no use without scripts; the style sheet keeps
 * their places (css/stability.css).
 */

import { announce, sentence } from "./announce";
import { all, onClick, onPage } from "./page";

const buttons = ".copy, [data-copy], [data-copy-text]";
const places = ".highlight, .example-side, .call"; // that a button stands in
const shownFor = 1500; // milliseconds of the check mark

export function copyButtons(): void {
  onPage(() => {
    for (const block of all(".guide .prose .highlight")) addButton(block, "code");
    for (const key of all(".contract-key > .key")) addButton(key, "key");
    for (const name of all(".calling td > .key")) addButton(name, "name", name.closest("tr")?.querySelector("th")?.textContent);
    for (const call of all(".call")) addButton(call, "call", call.parentElement?.querySelector("summary")?.textContent);
    for (const label of all(".example-label")) addButton(label, /-input(-\d+)?$/.test(label.parentElement?.id ?? "") ? "input" : "output");
    for (const head of all(".source-head")) addButton(head, "source", undefined, "#source ol");
    for (const button of all(buttons)) {
      button.hidden = false;
      if (!button.title) button.title = button.getAttribute("aria-label") ?? "";
    }
  });
  onClick(buttons, (button) => {
    write(textFor(button)).then(
      () => {
        announce(sentence("copied"));
        confirm(button);
      },
      () => announce(sentence("copyFailed")),
    );
  });
}

/** Puts a button behind a name, or into a place, where there is none. Its label is a message "copy.…", with the name in it. */
function addButton(place: HTMLElement, message: string, name = "", copies?: string): void {
  const behind = place.tagName === "CODE";
  if (behind ? place.nextElementSibling?.matches(".copy") : place.querySelector(":scope > .copy")) return;
  const button = document.createElement("button");
  button.className = "copy";
  button.type = "button";
  button.title = (globalThis.docsgenWords?.[`copy.${message}`] ?? "").replace("{name}", name);
  button.setAttribute("aria-label", button.title);
  if (copies) button.dataset["copy"] = copies;
  if (behind) place.after(" ", button);
  else place.append(button);
}

function textFor(button: HTMLElement): string {
  const own = button.dataset["copyText"];
  if (own !== undefined) return own;
  const named = button.dataset["copy"];
  if (named !== undefined) return joined(all(named));
  const before = button.previousElementSibling;
  return joined(before?.matches("code") ? [before as HTMLElement] : all("code", button.closest(places) ?? undefined));
}

function joined(elements: HTMLElement[]): string {
  return elements.map(textOf).join("").replace(/\n$/, "");
}

/** The text with a line end, so that several excerpts don't run together. */
function textOf(element: HTMLElement): string {
  return element.textContent.replace(/\n?$/, "\n");
}

async function write(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https, and in file:// of some browsers, there is no clipboard object; the old command still works there.
    writeBySelection(text);
  }
}

function writeBySelection(text: string): void {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  if (!done) throw new Error("refused");
}

function confirm(button: HTMLElement): void {
  const show = (copied: boolean) => void button.classList.toggle("is-copied", copied);
  show(true);
  setTimeout(show, shownFor, false);
}
