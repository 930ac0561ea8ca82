/** What the working tree changes since the base, as a group of the overlay: the worst first, the first of them. */

import type { Changes, Changed, Position } from "./live-connection";

/** Whether somebody has to look: what only adds or rewords is on the pages, and no news. */
export function alarming(changes: Changes | undefined): boolean {
  return !!changes && changes.breaking + changes.risky > 0;
}

/** "2 breaking, 1 risky change"; empty for nothing. */
export function countChanges(changes: Changes | undefined): string {
  if (!changes) return "";
  const words = ([["breaking", changes.breaking], ["risky", changes.risky], ["compatible", changes.compatible], ["docs only", changes.docs]] as const)
    .filter(([, n]) => n > 0)
    .map(([word, n]) => `${n} ${word}`);
  return words.join(", ");
}

/** The group; root leads to the root of the site, and place makes the place of something in the sources. */
export function changesGroup(changes: Changes, root: URL, place: (at: Position) => HTMLElement): HTMLElement {
  const group = document.createElement("details");
  group.className = "file changes";
  group.open = true;
  const summary = document.createElement("summary");
  summary.textContent = `Changes against ${changes.base}: ${countChanges(changes) || changes.list.length}`;
  group.append(summary, ...changes.list.map((one) => article(one, root, place)));
  const rest = changes.breaking + changes.risky + changes.compatible + changes.docs - changes.list.length;
  if (rest > 0) group.append(line("note", `${rest} more are on the page “What changed”, and docsgen diff lists all.`));
  return group;
}

function article(one: Changed, root: URL, place: (at: Position) => HTMLElement): HTMLElement {
  const box = document.createElement("article");
  box.className = one.counts ? one.verdict : "docs";
  const message = line("message", `${one.verdict}: `);
  const name = document.createElement(one.page ? "a" : "span");
  name.textContent = [one.kind, one.key, one.version].filter(Boolean).join(" ");
  if (name instanceof HTMLAnchorElement) name.href = new URL(one.page, root).href;
  message.append(name, `: ${one.says}`);
  box.append(message);
  const step = one.old || one.new ? [one.old, "→", one.new].filter(Boolean).join(" ") : "";
  const what = [one.path, step].filter(Boolean).join(": ");
  if (what) box.append(line("note", what));
  if (!one.counts) box.append(line("note", "does not count: it was too unstable, or is accepted"));
  if (one.file) box.append(place({ ...one, endColumn: 0 }));
  return box;
}

function line(name: string, text: string): HTMLElement {
  const made = document.createElement("p");
  made.className = name;
  made.textContent = text;
  return made;
}
