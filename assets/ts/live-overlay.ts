/** Shows what is wrong with the sources over the page, as frames. It stands outside the body, which patches are for. */

import { alarming, changesGroup, countChanges } from "./live-changes";
import { everything, siteRoot, type Change, type Diagnostic, type Position } from "./live-connection";
import { carets, untabbed } from "./live-frame";
import { overlayStyles } from "./live-overlay-styles";
import { counted, said } from "./live-words";

const host = document.createElement("div");
host.id = "docsgen-problems";
const shadow = host.attachShadow({ mode: "open" });
const opened = 50; // Of a longer list the files are shown, each to be opened.
let shown = ""; // what the reader has closed stays closed until it changes
let missing = false;
let news: Change | undefined;
let checked: Change | undefined; // news with what checks find: of the last ones, until more is known

/** Shows what a change says; nothing wrong takes the overlay away. What checks found before stays until they look again, but for errors. */
export function problems(change: Change): void {
  news = change;
  if (change.errors || change.failure) checked = undefined;
  if (!checked) draw();
}

/** Shows what checks find besides. */
export function found(change: Change): void {
  checked = change;
  draw();
}

/** Says that the page is not there any more, or that it is there again. */
export function gone(isGone: boolean): void {
  missing = isGone;
  draw();
}

function draw(): void {
  const { diagnostics = [], errors = 0, warnings = 0, notes = 0 } = checked ?? news ?? {};
  const { failure = "", changes } = news ?? {};
  const total = errors + warnings + notes;
  const signature = JSON.stringify([diagnostics, errors, warnings, notes, failure, missing, changes]);
  if (signature === shown) return;
  shown = signature;
  host.remove();
  if (!missing && !failure && total === 0 && !alarming(changes)) return;
  shadow.adoptedStyleSheets = [overlayStyles()];
  // Warnings alone, and what checks find, stay folded: a page with a ref out of its registry is still a page that one wants to read.
  const panel = element("details", "panel");
  panel.open = (news?.errors ?? 0) > 0 || failure !== "" || missing;
  panel.setAttribute("role", "status");
  const close = element("button", "close", said("live.close"));
  close.type = "button";
  close.addEventListener("click", () => host.remove());
  const broken = changes?.breaking ? counted(changes.breaking, "live.breaking") : countChanges(alarming(changes) ? changes : undefined);
  const head = element("summary", "head", [counted(errors, "findings.errors"), counted(warnings, "findings.warnings"), counted(notes, "findings.notes"), broken].filter(Boolean).join(", ") || "docsgen");
  panel.append(head, close);
  if (missing) {
    panel.append(element("p", "failure", said(news?.errors ? "live.withheld" : "live.removed")));
  }
  if (failure) panel.append(english(element("p", "failure", failure)));
  const list = element("div", "");
  list.append(...byFile(diagnostics));
  panel.append(list);
  if (total > diagnostics.length) {
    const all = element("button", "all", said("live.all", { n: total }));
    all.type = "button";
    all.addEventListener("click", () => {
      void everything().then((whole) => {
        list.replaceChildren(...byFile(whole));
        all.remove();
      });
    });
    panel.append(all);
  }
  if (changes) panel.append(changesGroup(changes, siteRoot, place));
  shadow.replaceChildren(panel);
  document.documentElement.append(host);
}

/** One section for each file, those with errors first; the articles of a long list are made when a section is opened. */
function byFile(diagnostics: Diagnostic[]): HTMLElement[] {
  const files = new Map<string, Diagnostic[]>();
  for (const d of diagnostics) {
    const known = files.get(d.file);
    if (known) known.push(d);
    else files.set(d.file, [d]);
  }
  return [...files].map(([file, list]) => {
    const section = element("details", "file");
    const count = (["error", "warning", "note"] as const).map((word) => counted(list.filter((d) => d.severity === word).length, `findings.${word}s`)).filter(Boolean).join(", ");
    section.append(element("summary", "", `${file || said("live.registry")}: ${count}`));
    section.addEventListener("toggle", () => section.append(...list.splice(0).map(article)));
    section.open = diagnostics.length <= opened;
    if (section.open) section.append(...list.splice(0).map(article));
    return section;
  });
}

function article(d: Diagnostic): HTMLElement {
  const box = english(element("article", d.severity));
  box.append(element("p", "message", `${d.severity}: ${d.message}`), place(d));
  const marked = d.column > 0 && d.frame?.some((line) => line.line === d.line);
  if (d.frame?.length) {
    const code = element("pre", "");
    const width = String(d.frame.at(-1)!.line).length;
    for (const { line, text } of d.frame) {
      code.append(element("span", "number", String(line).padStart(width) + " | "), untabbed(text) + "\n");
      if (line === d.line && marked) code.append(element("span", "carets", " ".repeat(width) + " | " + carets(text, d.column, d.endColumn) + " " + d.hint + "\n"));
    }
    box.append(code);
  }
  if (d.hint && !marked) box.append(element("p", "hint", d.hint));
  for (const note of d.notes ?? []) box.append(element("p", "note", note.message), place(note));
  return box;
}

/** What is wrong is said as on the terminal, whatever language the page has. */
function english<E extends HTMLElement>(element: E): E {
  element.lang = "en";
  return element;
}

/** The place of something, as a link that opens it in an editor where there is one. */
function place(at: Position): HTMLElement {
  const text = [at.file, at.line, at.column].filter(Boolean).join(":");
  if (!news?.editor || !at.file) return element("p", "place", text);
  const isAbsolute = /^(\/|[A-Za-z]:)/.test(at.file);
  const path = (isAbsolute ? at.file : news.root + "/" + at.file).replaceAll("\\", "/").replace(/^(?!\/)/, "/");
  const link = element("a", "place", text);
  const encoded = path.split("/").map(encodeURIComponent).join("/").replace("%3A", ":");
  link.href = news.editor.replace("{file}", () => encoded).replace("{line}", String(at.line || 1)).replace("{column}", String(at.column || 1));
  return link;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, name: string, text = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}
