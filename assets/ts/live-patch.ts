/**
 * Patches a page in place. It compares the page as the server gave it before with the page as the server gives it now, and exchanges
 * the smallest elements that differ; what scripts and readers have done to the rest of the page stays as it is.
 */

import { keepState } from "./live-state";

/** Makes the document what next is, where base is what the server gave when the document was last loaded or patched. */
export function patchPage(base: Document, next: Document): void {
  document.title = next.title;
  if (base.body.isEqualNode(next.body)) return;
  const anchor = topmost();
  exchange(base.body, next.body, document.body);
  anchor.restore();
  document.dispatchEvent(new CustomEvent("docsgen:patch"));
}

function exchange(base: Element, next: Element, live: Element): void {
  if (base.isEqualNode(next)) return;
  const [old, fresh, shown] = [[...base.children], [...next.children], [...live.children]];
  if (!alike(base, next) || !inStep(old, shown)) {
    replace(live, next);
    return;
  }
  let head = 0;
  while (head < old.length && head < fresh.length && pairs(old[head]!, fresh[head]!)) head++;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && pairs(old[old.length - 1 - tail]!, fresh[fresh.length - 1 - tail]!)) tail++;
  for (let i = 0; i < head; i++) exchange(old[i]!, fresh[i]!, shown[i]!);
  for (let i = 1; i <= tail; i++) exchange(old[old.length - i]!, fresh[fresh.length - i]!, shown[shown.length - i]!);
  const before = shown[shown.length - tail] ?? null;
  for (const node of shown.slice(head, shown.length - tail)) node.remove();
  for (const node of fresh.slice(head, fresh.length - tail)) live.insertBefore(document.importNode(node, true), before);
}

/** Whether two elements differ in nothing but their children elements. */
function alike(base: Element, next: Element): boolean {
  const shallow = (element: Element) => element.cloneNode() as Element;
  const ownText = (element: Element) => [...element.childNodes].filter((n) => !(n instanceof Element) && n.nodeType !== 1).map((n) => n.textContent?.trim()).join("\0");
  return shallow(base).isEqualNode(shallow(next)) && ownText(base) === ownText(next);
}

/** Whether the elements on the page are still those that the server gave, in their order: a reader may have sorted a table. */
function inStep(base: Element[], live: Element[]): boolean {
  return base.length === live.length && base.every((element, i) => element.tagName === live[i]!.tagName && element.id === live[i]!.id && (element.tagName !== "TR" || element.textContent === live[i]!.textContent));
}

/** Whether two elements are the same thing before and after, so that one is patched to the other. */
function pairs(base: Element, next: Element): boolean {
  return base.tagName === next.tagName && base.id === next.id && base.className === next.className;
}

function replace(live: Element, next: Element): void {
  const fresh = document.importNode(next, true);
  if (live === document.body) {
    const restore = keepState(live);
    live.replaceChildren(...fresh.childNodes);
    restore(live);
    return;
  }
  const restore = keepState(live);
  live.replaceWith(fresh);
  restore(fresh);
}

/** Remembers what stands at the top of the window, by its id, to put it there again when something above it grows or shrinks. */
function topmost(): { restore(): void } {
  const elements = [...document.querySelectorAll<HTMLElement>("main [id]")];
  const first = elements.find((element) => element.getBoundingClientRect().bottom > 0);
  const top = first?.getBoundingClientRect().top ?? 0;
  return {
    restore() {
      const again = first && (first.isConnected ? first : document.getElementById(first.id));
      if (again && scrollY > 0) scrollBy({ top: again.getBoundingClientRect().top - top, behavior: "instant" });
    },
  };
}
