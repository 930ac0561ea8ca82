/**
 * The page that scripts work on. The development server patches it in place, so nothing keeps elements for later: clicks are
 * heard at the document, and what has to be set up on elements is a step that runs again after each patch.
 */

/** Sent to the document by whoever has exchanged parts of it. */
const patched = "docsgen:patch";

/** Runs a step now and after each patch. A step must be able to meet elements that it has already set up. */
export function onPage(step: () => void): void {
  step();
  document.addEventListener(patched, step);
}

/** All elements of a selector, in the order of the document. */
export function all<E extends Element = HTMLElement>(selector: string, root: ParentNode = document): E[] {
  return [...root.querySelectorAll<E>(selector)];
}

/** Hears clicks on elements of a selector and on what is inside them. */
export function onClick(selector: string, then: (element: HTMLElement, event: MouseEvent) => void): void {
  document.addEventListener("click", (event) => {
    const element = event.target instanceof Element && event.target.closest<HTMLElement>(selector);
    if (element) then(element, event);
  });
}

/** Shows what the page keeps hidden as long as there is no script for it: the element, or what hides it. */
export function unhide(element: Element): void {
  element.closest("[hidden]")?.removeAttribute("hidden");
}

/** The element that a fragment such as "#fields" names; null for none, and for fragments that are not well-formed. */
export function targetOf(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/** Scrolls a side column to one of its elements. scrollIntoView would move the page too. */
export function scrollColumnTo(element: HTMLElement): void {
  let column = element.parentElement;
  while (column && (column.scrollHeight <= column.clientHeight || getComputedStyle(column).overflowY === "visible")) {
    column = column.parentElement;
  }
  if (!column || column === document.documentElement || column === document.body) return;
  const [outer, inner] = [column.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    column.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  }
}
