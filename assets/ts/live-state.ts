/** What a reader has done to a part of the page: which details are open, where the focus is, what stands in the fields. */

type Path = number[];

/** Remembers the state inside an element; the result applies it to the element that takes its place. */
export function keepState(element: Element): (fresh: Element) => void {
  const open = [...element.querySelectorAll("details")].map((d) => [d.id, pathTo(d, element), d.open] as const);
  const fields = [...element.querySelectorAll("input")].map((f) => [f.id, pathTo(f, element), f.value] as const);
  const focused = document.activeElement;
  const focus = focused && element.contains(focused) && focused !== element ? ([focused.id, pathTo(focused, element)] as const) : undefined;
  const selection = focused instanceof HTMLInputElement ? [focused.selectionStart, focused.selectionEnd] as const : undefined;
  return (fresh) => {
    for (const [id, path, isOpen] of open) {
      const details = find(fresh, id, path);
      if (details instanceof HTMLDetailsElement) details.open = isOpen;
    }
    for (const [id, path, value] of fields) {
      const field = find(fresh, id, path);
      if (field instanceof HTMLInputElement && value) field.value = value;
    }
    const target = focus && find(fresh, ...focus);
    if (!(target instanceof HTMLElement)) return;
    target.closest("[hidden]")?.removeAttribute("hidden"); // Scripts show it again only after the patch, and hidden elements take no focus.
    target.focus({ preventScroll: true });
    if (selection && target instanceof HTMLInputElement) target.setSelectionRange(...selection);
  };
}

function pathTo(element: Element, root: Element): Path {
  const path: Path = [];
  for (let node = element; node !== root; node = node.parentElement!) path.unshift([...node.parentElement!.children].indexOf(node));
  return path;
}

function find(root: Element, id: string, path: Path): Element | null {
  if (id) return root.querySelector("#" + CSS.escape(id));
  let node: Element | undefined = root;
  for (const index of path) node = node?.children[index];
  return node ?? null;
}
