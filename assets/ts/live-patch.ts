/**
 * Patches a page in place. The page as the server gave it before is compared with the page as it gives it now, and what is different is
 * done to the document: what scripts and readers have done to the rest, and even around it, stays as it is.
 *
 * So there are three trees: base and next are what the server gave, live is what the reader sees. Each node of base knows its live node
 * from the moment when both were the same, so that it is found wherever a script has put it since: a sorted table stays sorted.
 */

const liveNodes = new WeakMap<Node, Node>();
let base = remember();

/** Copies the page, which must be as the server gave it. */
function remember(): Document {
  const copy = document.cloneNode(true) as Document;
  pair(copy.body, document.body);
  return copy;
}

/** The page as the server last gave it. */
export function given(): Document {
  return base;
}

/** Makes the document what next is. */
export function patch(next: Document): void {
  document.title = next.title;
  exchangeAttributes(base.documentElement, next.documentElement, document.documentElement);
  const same = base.body.isEqualNode(next.body);
  const place = reading();
  exchange(base.body, next.body);
  base = next;
  if (same) return;
  document.dispatchEvent(new CustomEvent("docsgen:patch"));
  place.restore();
}

/** Notes which nodes of a tree stand for which of an equal one. */
function pair(ours: Node, live: Node): void {
  liveNodes.set(ours, live);
  ours.childNodes.forEach((child, i) => pair(child, live.childNodes[i]!));
}

/** Notes the live nodes of a tree for one that equals it. */
function adopt(old: Node, fresh: Node): void {
  liveNodes.set(fresh, liveNodes.get(old)!);
  fresh.childNodes.forEach((child, i) => adopt(old.childNodes[i]!, child));
}

/** Does to a live node what was done from old to fresh. */
function exchange(old: Node, fresh: Node): void {
  if (old.isEqualNode(fresh)) {
    adopt(old, fresh);
    return;
  }
  const live = liveNodes.get(old)!;
  liveNodes.set(fresh, live);
  if (old instanceof Element && fresh instanceof Element) exchangeAttributes(old, fresh, live as Element);
  else live.nodeValue = fresh.nodeValue;
  const from = match([...old.childNodes], [...fresh.childNodes]);
  const kept = new Set(from.values());
  for (const child of old.childNodes) {
    if (!kept.has(child)) (liveNodes.get(child) as ChildNode).remove();
  }
  let before: Node | undefined;
  for (const child of fresh.childNodes) {
    if (from.has(child)) {
      exchange(from.get(child)!, child);
    } else {
      const made = document.importNode(child, true);
      pair(child, made);
      // Beside its neighbour, wherever that is now; or first of all.
      if (before?.parentNode) before.parentNode.insertBefore(made, before.nextSibling);
      else live.insertBefore(made, live.firstChild);
    }
    before = liveNodes.get(child);
  }
}

/** Attributes that are the same before and after may have been changed by a script, and stay. */
function exchangeAttributes(old: Element, fresh: Element, live: Element): void {
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) live.setAttribute(name, value);
  // The root element of the copy has what the theme's script has set before there was anything to copy.
  if (live === document.documentElement) return;
  for (const { name } of old.attributes) if (!fresh.hasAttribute(name)) live.removeAttribute(name);
}

/** Finds which children are still there, in the same order: fresh ones with the old ones that they come from. */
function match(old: ChildNode[], fresh: ChildNode[]): Map<Node, Node> {
  const from = new Map<Node, Node>();
  let [start, oldEnd, freshEnd] = [0, old.length, fresh.length];
  while (start < oldEnd && start < freshEnd && old[start]!.isEqualNode(fresh[start]!)) from.set(fresh[start]!, old[start++]!);
  while (oldEnd > start && freshEnd > start && old[oldEnd - 1]!.isEqualNode(fresh[freshEnd - 1]!)) from.set(fresh[--freshEnd]!, old[--oldEnd]!);
  matchMiddle(old.slice(start, oldEnd), fresh.slice(start, freshEnd), from);
  return from;
}

/** Between what is equal at both ends: children with the same name first, then what lies between them one by one. */
function matchMiddle(old: ChildNode[], fresh: ChildNode[], from: Map<Node, Node>): void {
  const places = new Map<string, number[]>();
  if (old.length !== fresh.length) old.forEach((node, i) => places.set(nameOf(node), [...(places.get(nameOf(node)) ?? []), i]));
  let [oldAt, freshAt] = [0, 0];
  const between = (oldTo: number, freshTo: number) => {
    for (; oldAt < oldTo && freshAt < freshTo; oldAt++, freshAt++) {
      if (alike(old[oldAt]!, fresh[freshAt]!)) from.set(fresh[freshAt]!, old[oldAt]!);
    }
  };
  fresh.forEach((node, i) => {
    const place = places.get(nameOf(node))?.find((at) => at >= oldAt);
    if (place === undefined) return;
    between(place, i);
    from.set(node, old[place]!);
    [oldAt, freshAt] = [place + 1, i + 1];
  });
  between(old.length, fresh.length);
}

function nameOf(node: Node): string {
  if (!(node instanceof Element)) return node.nodeName + node.nodeValue;
  return node.id ? node.tagName + "#" + node.id : node.outerHTML;
}

/** Whether one node can become the other. */
function alike(old: Node, fresh: Node): boolean {
  return old.nodeName === fresh.nodeName && (!(old instanceof Element) || old.id === (fresh as Element).id);
}

/** Remembers what stands in the window, to put it there again when something above it grows or shrinks. */
function reading(): { restore(): void } {
  const main = document.querySelector("main");
  const lines: { element: Element; top: number }[] = [];
  if (main && scrollY > 0) {
    const x = main.getBoundingClientRect().left + 24; // in the text, and in no side column
    for (let y = 80; y < innerHeight; y += 40) {
      const element = document.elementFromPoint(x, y);
      if (element && element !== main && main.contains(element)) lines.push({ element, top: element.getBoundingClientRect().top });
    }
  }
  return {
    restore() {
      const line = lines.find(({ element }) => element.isConnected);
      if (line) scrollBy({ top: line.element.getBoundingClientRect().top - line.top, behavior: "instant" });
    },
  };
}
