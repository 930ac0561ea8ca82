/**
 * Copy buttons: button.copy copies the code before it, or else that of what it stands in. [data-copy="selector"] copies what elements
 * say, [data-copy-text] a text of its own.
 */

import { announce, sentence } from "./announce";
import { all, onClick, onPage } from "./page";

const buttons = ".copy, [data-copy], [data-copy-text]";
const places = ".highlight, .example-side"; // that a button stands in
const shownFor = 1500; // milliseconds of the check mark

export function copyButtons(): void {
  onPage(() => {
    for (const block of all(".guide .prose .highlight")) addButton(block);
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

/** Code in guides has no button of its own in the page: it is as long as its author likes, and there may be many. */
function addButton(block: HTMLElement): void {
  if (block.querySelector(".copy")) return;
  const button = document.createElement("button");
  button.className = "copy";
  button.type = "button";
  button.title = sentence("copyCode");
  button.setAttribute("aria-label", button.title);
  block.append(button);
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
