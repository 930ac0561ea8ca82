/** Completion of filters in a query: their names, then their values, each with how many documents there are. */

import { isDeprecated, type Root } from "./format";
import { filterNames, type FilterName } from "./query";
import type { Store } from "./store";
import { lower } from "./words";

/** A completion: what to show, and the query that choosing it gives, with the place of the caret in it. */
export interface Completion {
  text: string;
  docs: number;
  query: string;
  caret: number;
}

const most = 8;
const mostBlocks = 6;

/** Completions of the token that ends at the caret; none where it is neither a filter nor the start of one. */
export async function complete(store: Store, query: string, caret: number): Promise<Completion[]> {
  const [, minus = "", name = "", operator = "", value = ""] =
    /(?:^|\s)(-?)([\p{L}-]+)(?:(:|[<>]=?)((?:"[^"]*"?|[^\s"])*))?$/u.exec(query.slice(0, caret)) ?? [];
  const put = (length: number, text: string, docs: number, insert: string): Completion => {
    const start = query.slice(0, caret - length) + insert;
    return { text, docs, query: start + query.slice(caret), caret: start.length };
  };
  const known = filterNames.find((known) => known === name.toLowerCase());
  if (operator && known) {
    const typed = value.slice(value.lastIndexOf(",") + 1);
    const wanted = lower(typed.replaceAll('"', ""));
    const values = await valuesOf(store, known, wanted);
    return values
      .filter(([text]) => lower(text) !== wanted)
      .map(([text, docs]) => put(typed.length, text, docs, (/[\s,]/.test(text) ? `"${text}"` : text) + (query[caret] === " " ? "" : " ")));
  }
  if (name.length < 2 || operator) return [];
  return filterNames
    .filter((known) => known.startsWith(name.toLowerCase()))
    .map((known) => put(minus.length + name.length, `${minus}${known}:`, having(store, known), `${minus}${known}:`));
}

/** How many documents have a value for a filter. */
export function having(store: Store, name: FilterName): number {
  if (name === "stability") return stabilities(store).reduce((sum, [, docs]) => sum + docs, 0);
  return store.root.filters.find(([known]) => known === name)?.[2] ?? 0;
}

/** Values that start with a text, then those that contain it; the most used first. */
async function valuesOf(store: Store, name: FilterName, wanted: string): Promise<[value: string, docs: number][]> {
  let found = stabilities(store);
  if (name !== "stability") {
    found = [];
    const start = `!${name}=`;
    let blocks = store.blocksOf(start);
    if (blocks.length > mostBlocks) blocks = store.blocksOf(start + wanted).slice(0, mostBlocks);
    await store.needTerms(blocks);
    store.eachTerm(blocks, start, (terms, i) => found.push([(terms.text[i] as string).slice(start.length), terms.docs[i] as number]));
  }
  const starts = (value: string) => (lower(value).replace(/^\W+/, "").startsWith(wanted) || lower(value).startsWith(wanted) ? 1 : 0);
  return found
    .filter(([value]) => lower(value).includes(wanted))
    .sort(([a, docsA], [b, docsB]) => starts(b) - starts(a) || docsB - docsA || (a < b ? -1 : 1))
    .slice(0, most);
}

function stabilities(store: Store): [string, number][] {
  return store.root.stabilities
    .map((value, at): [string, number] => [value, store.root.runs.reduce((sum, run) => sum + (has(run, at, value) ? run[3] : 0), 0)])
    .filter(([value, docs]) => value && docs);
}

function has([stability, flags]: Root["runs"][number], at: number, value: string): boolean {
  return stability === at || (value === "deprecated" && (flags & isDeprecated) > 0);
}
