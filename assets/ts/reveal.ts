/**
 * What a link leads to may be folded away: it unfolds. Newer browsers open the <details> around a target by themselves, but not
 * one that is the target.
 */

import { onClick, targetOf } from "./page";

export function revealTargets(): void {
  const reveal = () => revealTarget(location.hash);
  reveal();
  addEventListener("hashchange", reveal);
  // A link to the fragment that is already in the address makes no hashchange.
  onClick('a[href^="#"]', (link) => revealTarget(link.getAttribute("href")!));
}

function revealTarget(hash: string): void {
  const target = targetOf(hash);
  if (target && open(target)) target.scrollIntoView();
}

/** Opens what an element is folded into, and the element itself where it folds; tells whether anything had to be opened. */
export function open(element: Element): boolean {
  let opened = false;
  for (let up: Element | null = element; up; up = up.parentElement) {
    if (up instanceof HTMLDetailsElement && !up.open) up.open = opened = true;
  }
  return opened;
}
