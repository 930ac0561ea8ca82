/** What the working tree changes since the base, as a group of the overlay: the worst first, the first of them. */

import type { Changes, Changed, Position } from "./live-connection";
import { counted, said } from "./live-words";

/** Whether somebody has to look: what only adds or rewords is on the pages, and no news. */
export function alarming(changes: Changes | undefined): boolean {
  return !!changes && changes.breaking + changes.risky > 0;
}

/** "2 breaking, 1 risky change"; empty for nothing. */
export function countChanges(changes: Changes | undefined): string {
  if (!changes) return "";
  return (["breaking", "risky", "compatible", "docs"] as const).filter((verdict) => changes[verdict] > 0)
    .map((verdict) => `${changes[verdict]} ${said(`changes.${verdict}`)}`).join(", ");
}

/** The group; root leads to the root of the site, and place makes the place of something in the sources. */
export function changesGroup(changes: Changes, root: URL, place: (at: Position) => HTMLElement): HTMLElement {
  const group = document.createElement("details");
  group.className = "file changes";
  group.open = true;
  const summary = document.createElement("summary");
  summary.textContent = said("live.changes", { base: changes.base, counts: countChanges(changes) || changes.list.length });
  group.append(summary, ...changes.list.map((one) => article(one, root, place)));
  const rest = changes.breaking + changes.risky + changes.compatible + changes.docs - changes.list.length;
  if (rest > 0) group.append(line("note", counted(rest, "changes.more")));
  return group;
}

function article(one: Changed, root: URL, place: (at: Position) => HTMLElement): HTMLElement {
  const box = document.createElement("article");
  box.className = one.counts ? one.verdict : "docs";
  const message = line("message", `${said(`changes.${one.verdict}`)}: `);
  const name = document.createElement(one.page ? "a" : "span");
  name.textContent = [one.kind, one.key, one.version].filter(Boolean).join(" ");
  if (name instanceof HTMLAnchorElement) name.href = new URL(one.page, root).href;
  message.append(name, `: ${said(`rule.${one.rule}`) || one.says}`);
  box.append(message);
  const step = one.old || one.new ? [one.old, "→", one.new].filter(Boolean).join(" ") : "";
  const what = [one.path, step].filter(Boolean).join(": ");
  if (what) box.append(line("note", what));
  if (!one.counts) box.append(line("note", said("live.uncounted")));
  if (one.file) box.append(place({ ...one, endColumn: 0 }));
  return box;
}

function line(name: string, text: string): HTMLElement {
  const made = document.createElement("p");
  made.className = name;
  made.textContent = text;
  return made;
}
