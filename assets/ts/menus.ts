/** details[data-menu] work without a script; with one they close on Escape, on a click elsewhere and when the focus leaves. */

import { all } from "./page";

const opened = "details[data-menu][open]";

export function menus(): void {
  const closeOthers = (event: Event) => {
    for (const menu of all<HTMLDetailsElement>(opened)) {
      if (!(event.target instanceof Node && menu.contains(event.target))) menu.open = false;
    }
  };
  document.addEventListener("click", closeOthers);
  document.addEventListener("focusin", closeOthers);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of all<HTMLDetailsElement>(opened)) {
      if (menu.contains(document.activeElement)) menu.querySelector("summary")?.focus();
      menu.open = false;
    }
  });
}
