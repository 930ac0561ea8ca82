/**
 * Sortable tables: table[data-sort] with th[data-sort-type]. The address keeps the order in a parameter, which is called "sort" or
 * as data-sort says: "version" for ascending, "-version" for descending. A column is called by its data-sort-key or its number.
 */

import { fromAddress, toAddress } from "./address";
import { orderOf } from "./order";
import { all, onClick, onPage } from "./page";

export function sortableTables(): void {
  onPage(() => {
    for (const table of all<HTMLTableElement>("table[data-sort]")) {
      for (const head of all<HTMLTableCellElement>("th[data-sort-type]", table)) addButton(head);
      const asked = fromAddress(paramOf(table));
      const head = all<HTMLTableCellElement>("th[data-sort-type]", table).find((th) => keyOf(th) === asked.replace(/^-/, ""));
      if (head) sort(table, head, asked.startsWith("-"));
    }
  });
  onClick("th[data-sort-type] > button", (button) => {
    const head = button.closest("th")!;
    const table = head.closest("table")!;
    const descending = head.ariaSort === "ascending";
    sort(table, head, descending);
    toAddress(paramOf(table), (descending ? "-" : "") + keyOf(head));
  });
}

function paramOf(table: HTMLTableElement): string {
  return table.dataset["sort"] || "sort";
}

function keyOf(head: HTMLTableCellElement): string {
  return head.dataset["sortKey"] ?? String(head.cellIndex + 1);
}

/** A button inside the header cell is what screen readers and keyboards know; the cell alone would be neither. */
function addButton(head: HTMLTableCellElement): void {
  if (head.querySelector("button")) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sort";
  button.append(...head.childNodes);
  const icon = document.createElement("i");
  icon.className = "icon i-sort";
  button.append(icon);
  head.append(button);
  showDirection(head, null);
}

function sort(table: HTMLTableElement, head: HTMLTableCellElement, descending: boolean): void {
  const order = orderOf(head.dataset["sortType"]!, document.documentElement.lang);
  const column = head.cellIndex;
  for (const body of table.tBodies) {
    const rows = [...body.rows].map((row) => ({ row, key: cellKey(row.cells[column]) }));
    // Array.prototype.sort is stable; empty cells come last in both directions.
    rows.sort((a, b) => Number(!a.key) - Number(!b.key) || (descending ? order(b.key, a.key) : order(a.key, b.key)));
    body.append(...rows.map(({ row }) => row));
  }
  for (const other of all<HTMLTableCellElement>("th[data-sort-type]", table)) {
    showDirection(other, other === head ? (descending ? "descending" : "ascending") : null);
  }
}

function cellKey(cell: HTMLTableCellElement | undefined): string {
  const name = cell?.tagName === "TH" ? (cell.querySelector("a") ?? cell) : cell; // a title may stand below it
  const stability = /^stability-(.*)/.exec(cell?.className ?? "")?.[1];
  return stability?.replaceAll("-", "_") ?? cell?.dataset["value"] ?? name?.textContent.trim() ?? "";
}

function showDirection(head: HTMLTableCellElement, direction: "ascending" | "descending" | null): void {
  if (direction) head.ariaSort = direction;
  else head.removeAttribute("aria-sort");
  const icon = head.querySelector(".icon");
  if (icon) icon.className = `icon i-sort${direction ? `-${direction}` : ""}`;
}
