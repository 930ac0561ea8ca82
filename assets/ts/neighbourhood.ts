/** The side column shows the current page's entry, however long the list is. */

import { all, onPage, scrollColumnTo } from "./page";

export function currentEntry(): void {
  onPage(() => {
    for (const entry of all(".nav a[aria-current]")) scrollColumnTo(entry);
  });
}
