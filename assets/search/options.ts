/** What the list of the dialog offers: results, completions, proposals and recent searches, in groups. */

import type { Completion } from "./complete";
import { element, type Child } from "./dom";
import { marked } from "./mark";
import type { Match, Result } from "./outcome";
import type { Messages } from "./say";

/** A labelled run of options. */
export interface Group {
  label: string;
  options: HTMLElement[];
}

/** Results by what they are, the group of the best one first; the order inside of a group is that of the ranking. */
export function resultGroups(results: Result[], root: string, messages: Messages): Group[] {
  const groups = new Map<string, Group>();
  for (const result of results) {
    const name = result.kind === "guide" ? "guides" : result.kind === "type" ? "models" : "contracts";
    let group = groups.get(name);
    if (!group) groups.set(name, (group = { label: messages.say(name), options: [] }));
    group.options.push(
      element("a", { role: "option", tabindex: "-1", href: root + result.url, class: "search-option" }, ...resultParts(result, messages)),
    );
  }
  return [...groups.values()];
}

/** A result: its kind and stability, its key and title with what was found marked, and one line of why. */
export function resultParts(result: Result, messages: Messages): Child[] {
  const { kind, key, title, version, stability, deprecated, superseded, matched } = result;
  const name =
    kind === "guide" && title
      ? element("span", { class: "search-key" }, marked(title, matched))
      : element("code", { class: "search-key" }, marked(key, matched));
  return [
    element(
      "span",
      { class: "search-line" },
      name,
      superseded && element("span", { class: "search-version" }, version),
      element("span", { class: "search-kind" }, messages.say(`kind.${kind}`, {}, kind)),
      stability !== "" &&
        element("span", { class: `search-stability stability-${stability}` }, messages.say(`stability.${stability}`, {}, stability)),
      deprecated &&
        stability !== "deprecated" &&
        element("span", { class: "search-stability stability-deprecated" }, messages.say("stability.deprecated", {}, "deprecated")),
    ),
    element("span", { class: "search-why" }, ...why(result, matched, messages)),
  ];
}

function why({ kind, key, title, summary }: Result, matched: Match[], messages: Messages): Child[] {
  const elsewhere = matched.filter(({ field }) => !["key", "title", "summary"].includes(field));
  const reasons = [...new Set(elsewhere.map(({ field, term }) => messages.say(`field.${field}`, { term })))];
  const line: Child[] = reasons.length ? [element("span", { class: "search-reason" }, reasons.join(" · "))] : [];
  if (title && title !== key && kind !== "guide") line.push(element("span", { class: "search-title" }, marked(title, matched)));
  if (summary) line.push(element("span", { class: "search-summary" }, marked(summary, matched)));
  return line;
}

/** An option that changes the query instead of leading anywhere. */
export function queryOption(text: string, query: string, caret = query.length, docs = ""): HTMLElement {
  return element(
    "div",
    { role: "option", class: "search-option search-query", "data-query": query, "data-caret": String(caret) },
    element("code", { class: "search-key" }, text),
    docs && element("span", { class: "search-kind" }, docs),
  );
}

export function completionOptions(completions: Completion[], messages: Messages): HTMLElement[] {
  return completions.map(({ text, docs, query, caret }) => queryOption(text, query, caret, messages.number(docs)));
}
