/** What a search gives: the best documents with what is shown of them, and what readers have to be told. */

import { isDeprecated, isSuperseded, type Field } from "./format";
import type { WordPart } from "./parts";
import type { Note } from "./query";
import { best, docOf, scoreOf, type Scored } from "./rank";
import type { Head, Texts } from "./shown";
import type { Store } from "./store";
import { lower } from "./words";

/** How one word of the query was found: the term that it was taken for, and where. */
export interface Match {
  word: string;
  term: string;
  field: Field;
}

export interface Result extends Head, Texts {
  doc: number;
  stability: string;
  deprecated: boolean;
  superseded: boolean;
  score: number;
  matched: Match[];
}

/** An explanation in the language of the index; fix is the query that it proposes. */
export interface Advice {
  text: string;
  fix?: string;
}

export interface Outcome {
  total: number;
  more: boolean; // total is the least there are: a word was too short to look at all that it may mean
  results: Result[];
  notes: Advice[];
}

/** Makes results of the best of the scored documents. Their heads are loaded; texts are empty where they are not. */
export async function outcome(
  store: Store,
  text: string,
  parts: WordPart[],
  scored: Scored,
  limit: number,
  more: boolean,
  notes: Note[],
): Promise<Outcome> {
  const ranked = [...best(scored, limit)];
  await store.needHeads(ranked.map(docOf));
  const results = ranked.map((one) => toResult(store, parts, docOf(one), scoreOf(one)));
  return { total: scored.length, more, results: exactFirst(results, text.trim()), notes: notes.map((note) => advice(store, text, note)) };
}

/** Whether all texts of an outcome are there. */
export function hasTexts(store: Store, { results }: Outcome): boolean {
  return results.every(({ doc }) => store.hasTexts(doc));
}

/** An outcome with its texts, which are loaded where they are not. */
export async function withTexts(store: Store, found: Outcome): Promise<Outcome> {
  await store.needTexts(found.results.map(({ doc }) => doc));
  return { ...found, results: found.results.map((result) => ({ ...result, ...store.text(result.doc) })) };
}

function toResult(store: Store, parts: WordPart[], doc: number, score: number): Result {
  const [stability, flags] = store.run(doc);
  const matched = parts.flatMap(({ word, hits }) => {
    const guess = hits.value(doc) ? hits.guess(doc) : undefined;
    return guess ? [{ word, term: guess.text, field: hits.field(doc) }] : [];
  });
  return {
    doc,
    ...store.head(doc),
    ...(store.hasTexts(doc) ? store.text(doc) : { title: "", summary: "" }),
    stability: store.root.stabilities[stability] ?? "",
    deprecated: (flags & isDeprecated) > 0,
    superseded: (flags & isSuperseded) > 0,
    score,
    matched,
  };
}

/** Keys that differ in case or signs only have the same words; what was asked for letter by letter comes first of them. */
function exactFirst(results: Result[], wanted: string): Result[] {
  const nearness = ({ key }: Head) => (key === wanted ? 2 : lower(key) === lower(wanted) ? 1 : 0);
  return results.sort((a, b) => nearness(b) - nearness(a));
}

function advice(store: Store, query: string, { message, values, fix }: Note): Advice {
  const text = (store.root.messages[message] ?? message).replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
  return fix ? { text, fix: query.replace(fix.from, () => fix.to) } : { text };
}
