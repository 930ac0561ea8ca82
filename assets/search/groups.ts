/** What the dialog lists, as groups in the order in which the keys go through them. */

import { root } from "./client";
import { having, type Completion } from "./complete";
import { element } from "./dom";
import { forgetOption, queryOption, resultParts } from "./options";
import type { Outcome, Result } from "./outcome";
import { asks, filterNames, type FilterName } from "./query";
import { recentSearches } from "./recent";
import type { Messages } from "./say";
import type { Store } from "./store";

/** A labelled run of options. */
export interface Group {
  label: string;
  options: HTMLElement[];
}

/** What there is before anything is typed: recent searches, and the filters that anything has. */
export function startGroups(store: Store, messages: Messages): Group[] {
  const recent = recentSearches().map((query) => queryOption(query, query));
  if (recent.length) recent.push(forgetOption(messages));
  const filters = usedFilters(store).map(([name, docs]) =>
    queryOption(`${name}:`, `${name}:`, undefined, messages.number(docs), messages.say(`filter.${name}`)),
  );
  return [
    { label: messages.say("recent"), options: recent },
    { label: messages.say("filters"), options: filters },
  ];
}

/** The filters that any documents have a value for, and how many do. */
export function usedFilters(store: Store): [name: FilterName, docs: number][] {
  return filterNames.map((name): [FilterName, number] => [name, having(store, name)]).filter(([, docs]) => docs > 0);
}

/** What is shown of what was found: groups, notes above them, the count in words, and which option is of which document. */
export function described(query: string, found: Outcome, completions: Completion[], messages: Messages) {
  // While a filter is being typed, there are ways to go on: that is not to have found nothing.
  const typing = found.total === 0 && completions.length > 0;
  if (typing) found = { ...found, notes: [] };
  const none = found.total === 0 && !typing && asks(query) ? [messages.say("none", { query: query.trim() })] : [];
  const count = typing
    ? messages.say("completions", { n: messages.number(completions.length) })
    : asks(query)
      ? messages.count(found.total, found.more)
      : "";
  const options = new Map(found.results.map((result) => [result.doc, resultOption(result, messages)]));
  return {
    options,
    groups: foundGroups(query, found, options, completions, messages),
    notes: [...none, ...found.notes.map(({ text }) => text)],
    count,
  };
}

/** What was found for a query, and ways to change it. */
function foundGroups(
  query: string,
  found: Outcome,
  options: Map<number, HTMLElement>,
  completions: Completion[],
  messages: Messages,
): Group[] {
  const fixes = found.notes.flatMap(({ fix }) => (fix ? [queryOption(fix, fix)] : []));
  const filters = completions.map(({ text, docs, query, caret }) => queryOption(text, query, caret, messages.number(docs)));
  const groups = [{ label: messages.say("proposals"), options: fixes }, ...resultGroups(found.results, options, messages)];
  // Values of a filter that is being typed come first; a word that might become a filter is more likely just a word.
  const group = { label: messages.say("filters"), options: filters };
  if (/[:<>=]\S*$/.test(query)) groups.unshift(group);
  else groups.push(group);
  if (found.total > found.results.length) {
    const href = `${root()}search.html?q=${encodeURIComponent(query)}`;
    const text = messages.say("all", { n: messages.number(found.total) });
    const all = element("a", { role: "option", tabindex: "-1", class: "search-option search-all", href }, text);
    groups.push({ label: messages.say("all-label"), options: [all] });
  }
  return groups;
}

/** Results by what they are, the group of the best one first; the order inside of a group is that of the ranking. */
function resultGroups(results: Result[], options: Map<number, HTMLElement>, messages: Messages): Group[] {
  const groups = new Map<string, Group>();
  for (const result of results) {
    const name = result.kind === "guide" ? "guides" : result.kind === "type" ? "models" : "contracts";
    let group = groups.get(name);
    if (!group) groups.set(name, (group = { label: messages.say(name), options: [] }));
    group.options.push(options.get(result.doc) as HTMLElement);
  }
  return [...groups.values()];
}

function resultOption(result: Result, messages: Messages): HTMLElement {
  const attributes = { role: "option", tabindex: "-1", href: root() + result.url, class: "search-option" };
  return element("a", attributes, ...resultParts(result, messages));
}
