/**
 * Lines of source: #L12 and #L12-L18 mark lines, a click on a line's number selects it, a click with Shift selects up to it.
 * A line has the id "L12"; its number is no element, but what the stylesheet shows in its padding.
 */

import { all, onClick } from "./page";
import { open } from "./reveal";

interface Range {
  first: number;
  last: number;
}

export function sourceLines(): void {
  let anchor = 0; // the line from which Shift selects
  const show = () => {
    const range = parseRange(location.hash);
    anchor = range?.first ?? 0;
    const marked = mark(range);
    // The browser has gone to #L12 by itself; #L12-L18 is nobody's id.
    if (marked && range?.first !== range?.last) {
      open(marked);
      marked.scrollIntoView({ block: "center" });
    }
  };
  show();
  addEventListener("hashchange", show);
  onClick('.listing li[id^="L"]', (item, event) => {
    const line = parseRange("#" + item.id)?.first;
    if (!line || event.ctrlKey || event.metaKey || !onNumber(item, event)) return;
    // The reader is looking at the line: the address follows without a jump, and selecting is no step of the history.
    event.preventDefault();
    if (!event.shiftKey || !anchor) anchor = line;
    const range = { first: Math.min(anchor, line), last: Math.max(anchor, line) };
    history.replaceState(history.state, "", range.first === range.last ? `#L${line}` : `#L${range.first}-L${range.last}`);
    mark(range);
    // Shift has selected the text in between in some browsers.
    getSelection()?.removeAllRanges();
  });
}

function onNumber(item: HTMLElement, event: MouseEvent): boolean {
  return event.clientX < item.getBoundingClientRect().left + parseFloat(getComputedStyle(item).paddingInlineStart);
}

function parseRange(hash: string): Range | null {
  const parts = /^#L(\d+)(?:-L?(\d+))?$/.exec(hash);
  if (!parts) return null;
  const [a, b] = [Number(parts[1]), Number(parts[2] ?? parts[1])];
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

/** Marks the lines and gives the first of them. It walks the lines that are there: an address may ask for a million others. */
function mark(range: Range | null): Element | null {
  let first: Element | null = null;
  for (const numbered of all('[id^="L"]')) {
    const at = /^L(\d+)$/.exec(numbered.id);
    if (!at) continue;
    const number = Number(at[1]);
    const inside = range !== null && number >= range.first && number <= range.last;
    numbered.classList.toggle("is-marked", inside);
    if (inside) first ??= numbered;
  }
  return first;
}
