/**
 * Copy buttons: [data-copy="selector"] copies what elements say, [data-copy-text] a text of its own, [data-copy-block] the
 * code block around it.
 */

import { announce, sentence } from "./announce";
import { all, onClick, onPage } from "./page";

const buttons = "[data-copy], [data-copy-text], [data-copy-block]";
const shownFor = 1500; // milliseconds of the check mark

export function copyButtons(): void {
  onPage(() => {
    for (const block of all(".guide .prose .highlight")) addButton(block);
    for (const button of all(buttons)) button.hidden = false;
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
  button.dataset["copyBlock"] = "";
  button.innerHTML = '<svg class="icon" width="16" height="16" aria-hidden="true"><use href="#i-copy"/></svg>';
  block.append(button);
}

function textFor(button: HTMLElement): string {
  const block = button.closest(".highlight")?.querySelector("code");
  if (button.dataset["copyBlock"] !== undefined && block) return textOf(block).replace(/\n$/, "");
  const own = button.dataset["copyText"];
  if (own !== undefined) return own;
  return all(button.dataset["copy"]!).map(textOf).join("").replace(/\n$/, "");
}

/** The text without line numbers, with a line end, so that several excerpts don't run together. */
function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const number of all(".line > a[href^='#L'], .copy", copy)) number.remove();
  return copy.textContent.replace(/\n?$/, "\n");
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
  const use = button.querySelector("use");
  const show = (copied: boolean) => {
    button.classList.toggle("is-copied", copied);
    use?.setAttribute("href", copied ? "#i-check" : "#i-copy");
  };
  show(true);
  setTimeout(show, shownFor, false);
}
