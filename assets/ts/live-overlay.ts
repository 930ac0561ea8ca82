/** Shows what is wrong with the sources over the page, as frames. It stands outside the body, which patches are for. */

import type { Diagnostic, Position } from "./live-connection";
import { overlayStyles } from "./live-overlay-styles";

const host = document.createElement("div");
const shadow = host.attachShadow({ mode: "open" });
let shown = ""; // what the reader has closed stays closed until it changes
let missing = false;
let list: Diagnostic[] = [];
let broken = "";
let editor = "";

/** Shows diagnostics; none, and no failure, take the overlay away. The editor's address has {file}, {line} and {column} in it. */
export function problems(diagnostics: Diagnostic[], failure: string, editorAddress: string): void {
  [list, broken, editor] = [diagnostics, failure, editorAddress];
  draw();
}

/** Says that the page's contract is gone, or that it is there again. */
export function gone(isGone: boolean): void {
  missing = isGone;
  draw();
}

function draw(): void {
  const signature = JSON.stringify([list, broken, missing]);
  if (signature === shown) return;
  shown = signature;
  host.remove();
  shadow.replaceChildren();
  const errors = list.filter((d) => d.severity === "error").length;
  if (!missing && !broken && list.length === 0) return;
  shadow.adoptedStyleSheets = [overlayStyles()];
  const panel = element("section", "panel");
  panel.setAttribute("role", "alert");
  const close = element("button", "close", "Close");
  close.addEventListener("click", () => host.remove());
  const what = [errors && `${errors} ${errors === 1 ? "error" : "errors"}`, list.length - errors && `${list.length - errors} ${list.length - errors === 1 ? "warning" : "warnings"}`];
  const head = element("p", "head", what.filter(Boolean).join(", ") || "docsgen");
  head.append(close);
  panel.append(head);
  if (missing) panel.append(element("p", "failure", "The contract of this page is gone. What you see is how it was last."));
  if (broken) panel.append(element("p", "failure", broken));
  // Warnings alone stay small: a page with a ref out of its registry is still a page that one wants to read.
  if (errors === 0 && !broken && !missing) {
    const details = element("details", "quiet");
    details.append(element("summary", "", "Show"), ...list.map(frame));
    panel.append(details);
  } else {
    panel.append(...list.map(frame));
  }
  shadow.append(panel);
  document.documentElement.append(host);
}

function frame(d: Diagnostic): HTMLElement {
  const box = element("article", d.severity);
  box.append(element("p", "message", `${d.severity}: ${d.message}`), place(d));
  if (d.frame && d.frame.length > 0) {
    const code = element("pre", "");
    const width = String(d.frame.at(-1)!.line).length;
    for (const line of d.frame) {
      code.append(element("span", "number", String(line.line).padStart(width) + " | "), line.text.replaceAll("\t", "    ") + "\n");
      if (line.line === d.line && d.column > 0) code.append(element("span", "carets", carets(line.text, d, width)));
    }
    box.append(code);
  } else if (d.hint) {
    box.append(element("p", "hint", d.hint));
  }
  for (const note of d.notes ?? []) box.append(element("p", "note", note.message), place(note));
  return box;
}

function carets(text: string, d: Diagnostic, width: number): string {
  const characters = [...text];
  const shownWidth = (part: string[]) => part.reduce((sum, c) => sum + (c === "\t" ? 4 : 1), 0);
  const before = shownWidth(characters.slice(0, d.column - 1));
  const marked = Math.max(1, d.endColumn - d.column);
  return " ".repeat(width) + " | " + " ".repeat(before) + "^".repeat(marked) + (d.hint ? " " + d.hint : "") + "\n";
}

function place(at: Position): HTMLElement {
  const text = [at.file, at.line, at.column].filter(Boolean).join(":");
  if (!editor || !at.file) return element("p", "place", text);
  const link = element("a", "place", text);
  const path = at.file.split("/").map(encodeURIComponent).join("/");
  link.href = editor.replace("{file}", path).replace("{line}", String(at.line || 1)).replace("{column}", String(at.column || 1));
  return link;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, name: string, text = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}
