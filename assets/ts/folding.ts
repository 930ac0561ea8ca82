/** Opening many <details> at once: [data-expand="selector"] for those inside an element, and all of them on paper. */

import { all, onClick } from "./page";

export function folding(): void {
  onClick("[data-expand]", (button) => {
    const open = button.ariaExpanded !== "true";
    for (const details of all<HTMLDetailsElement>(`${button.dataset["expand"]} details`)) details.open = open;
    button.ariaExpanded = String(open);
  });

  let opened: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    opened = all<HTMLDetailsElement>("main details:not([open])");
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
