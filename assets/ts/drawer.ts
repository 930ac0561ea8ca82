/**
 * The navigation on a phone: button[data-nav-toggle][aria-controls] opens it over the page, which its class is-open tells the styles.
 * Everything else is inert meanwhile, which keeps the focus, screen readers and clicks in it; Tab still reaches the browser itself.
 */

import { all, onClick, onPage } from "./page";

export function navigationDrawer(): void {
  onPage(() => {
    for (const toggle of all("[data-nav-toggle]")) toggle.hidden = false;
  });
  onClick("[data-nav-toggle]", () => setOpen(!isOpen()));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen()) setOpen(false);
  });
  document.addEventListener("click", ({ target }) => {
    const { toggle, nav } = parts();
    if (!isOpen() || !(target instanceof Element) || toggle?.contains(target)) return;
    if (!nav?.contains(target) || target.closest("a")) setOpen(false);
  });
  addEventListener("resize", () => {
    // Wide windows show the navigation beside the page, and no button.
    if (isOpen() && !parts().toggle?.checkVisibility()) setOpen(false);
  });
}

function isOpen(): boolean {
  return parts().nav?.classList.contains("is-open") ?? false;
}

function parts(): { toggle: HTMLElement | null; nav: HTMLElement | null } {
  const toggle = document.querySelector<HTMLElement>("[data-nav-toggle]");
  return { toggle, nav: toggle && document.getElementById(toggle.getAttribute("aria-controls")!) };
}

function setOpen(open: boolean): void {
  const { toggle, nav } = parts();
  if (!toggle || !nav) return;
  const inside = nav.contains(document.activeElement);
  nav.classList.toggle("is-open", open);
  // The page behind must not scroll under the finger.
  document.documentElement.style.overflow = open ? "hidden" : "";
  toggle.setAttribute("aria-expanded", String(open));
  setInert(document.body, [toggle, nav, ...all("[role=status]")], open);
  // Not into the filter: on a phone that would open the keyboard over the list.
  if (open) (nav.querySelector<HTMLElement>("a[aria-current]") ?? nav.querySelector("a"))?.focus();
  else if (inside) toggle.focus();
}

/** Makes everything inert except the elements to keep and what is around them. */
function setInert(root: Element, keep: Element[], inert: boolean): void {
  for (const child of root.children) {
    if (keep.includes(child)) continue;
    if (keep.some((kept) => child.contains(kept))) setInert(child, keep, inert);
    else child.toggleAttribute("inert", inert);
  }
}
