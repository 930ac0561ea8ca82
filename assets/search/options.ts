/** The options of the dialog's list, and the entries of the page of results. */

import { element } from "./dom";
import { marked } from "./mark";
import type { Outcome, Result } from "./outcome";
import type { Messages } from "./say";

/** A result: its key, kind and stability, with what was found marked, and one line of why. */
export function resultParts(result: Result, messages: Messages): HTMLElement[] {
  const { kind, key, name, version, stability, deprecated, superseded, matched } = result;
  const line = element(
    "span",
    { class: "search-line" },
    element(name ? "span" : "code", { class: "search-key" }, marked(name || key, matched)),
    superseded && element("span", { class: "search-version" }, version),
    element("span", { class: "search-kind" }, messages.say(`kind.${kind}`, {}, kind)),
    stability !== "" && badge(stability, messages),
    deprecated && stability !== "deprecated" && badge("deprecated", messages),
  );
  return [line, why(result, messages)];
}

/** Stability as a word, a colour and a shape. */
function badge(stability: string, messages: Messages): HTMLElement {
  const label = messages.say(`stability.${stability}`, {}, stability.replaceAll("_", " "));
  return element("span", { class: `stability-${stability.replaceAll("_", "-")}` }, label);
}

/** Puts the titles and summaries below results that are shown already, by their documents. */
export function showTexts(shown: Map<number, Element>, { results }: Outcome, messages: Messages): void {
  for (const result of results) shown.get(result.doc)?.lastElementChild?.replaceWith(why(result, messages));
}

/** The line below a result's key: where else it matches, and its texts as far as they are loaded. */
function why({ key, name, title, summary, matched }: Result, messages: Messages): HTMLElement {
  const elsewhere = matched.filter(({ field }) => !["key", "title", "summary"].includes(field));
  const reasons = [...new Set(elsewhere.map(({ field, term }) => messages.say(`field.${field}`, { term })))];
  return element(
    "span",
    { class: "search-why" },
    reasons.length > 0 && element("span", { class: "search-reason" }, reasons.join(" · ")),
    title !== "" && title !== key && title !== name && element("span", { class: "search-title" }, marked(title, matched)),
    summary !== "" && element("span", { class: "search-summary" }, marked(summary, matched)),
  );
}

/** An option that changes the query instead of leading anywhere; docs is how many documents it leads to, about what it asks for. */
export function queryOption(text: string, query: string, caret = query.length, docs = "", about = ""): HTMLElement {
  return element(
    "div",
    { role: "option", class: "search-option search-query", "data-query": query, "data-caret": String(caret) },
    ...queryParts(text, docs, about),
  );
}

/** What is shown of a way to change the query. */
export function queryParts(text: string, docs: string, about = ""): (HTMLElement | false)[] {
  return [
    element("code", { class: "search-key" }, text),
    about !== "" && element("span", { class: "search-about" }, about),
    docs !== "" && element("span", { class: "search-kind" }, docs),
  ];
}

/** The option that deletes the recent searches. */
export function forgetOption(messages: Messages): HTMLElement {
  return element("div", { role: "option", class: "search-option search-forget", "data-forget": true }, messages.say("forget"));
}
