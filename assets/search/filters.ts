/** Which documents the filters of a query let through. Filters are exact: their answer is that of a loop over all documents. */

import { isDeprecated } from "./format";
import type { Filter, Note } from "./query";
import type { Store } from "./store";
import { slips } from "./slip";
import { bare, fold, lower } from "./words";

/** One byte for each document: 1 lets it through. Null when there is no filter. */
export type Allowed = Uint8Array | null;

export async function applyFilters(store: Store, filters: Filter[], notes: Note[]): Promise<Allowed> {
  if (!filters.length) return null;
  const passed = new Uint8Array(store.root.docs);
  for (const filter of filters) {
    const found = filter.name === "stability" ? byStability(store, filter, notes) : await byValue(store, filter, notes);
    for (let doc = 0; doc < passed.length; doc++) {
      if ((found[doc] === 1) !== filter.negated) (passed[doc] as number)++;
    }
  }
  return passed.map((count) => (count === filters.length ? 1 : 0));
}

/**
 * The numbers of the documents of each run, which have one stability. Whoever asks for a least maturity asks what may be relied on: what
 * is deprecated comes after stable in a life, but passes no comparison, and is found by that word whatever else it declares.
 */
function byStability(store: Store, filter: Filter, notes: Note[]): Uint8Array {
  const { stabilities, known, runs, docs } = store.root;
  const found = new Uint8Array(docs);
  for (const value of filter.values) {
    const wanted = sameWords("stability", value);
    const rank = stabilities.indexOf(wanted);
    const named = (word = ""): boolean => word !== "" && fitsPattern(lower(word), wanted);
    const fits = (at: number, deprecated: boolean): boolean => {
      if (filter.operator === ":") return named(stabilities[at]) || (deprecated && named("deprecated"));
      if (rank < 0 || rank >= known || at >= known || deprecated) return false;
      const [operator, orEqual] = filter.operator;
      return (operator === ">" ? at > rank : at < rank) || (orEqual === "=" && at === rank);
    };
    let start = 0;
    for (const [at, flags, , count] of runs) {
      if (fits(at, (flags & isDeprecated) > 0)) found.fill(1, start, start + count);
      start += count;
    }
    if (filter.operator.startsWith(">") && wanted === "deprecated") {
      notes.push({ message: "notCompared", values: {}, fix: { from: filter.text, to: `${filter.negated ? "-" : ""}stability:deprecated` } });
    }
    const unknown = filter.operator === ":" ? !stabilities.some(named) : rank < 0 || rank >= known;
    if (unknown) notes.push(noSuchValue(filter, value, stabilities.slice(0, known)));
  }
  return found;
}

/** How many blocks of values are worth loading for one that is not written as it was asked for. */
const mostBlocks = 16;

async function byValue(store: Store, filter: Filter, notes: Note[]): Promise<Uint8Array> {
  const found = new Uint8Array(store.root.docs);
  for (const value of filter.values) {
    const wanted = sameWords(filter.name, value);
    const prefix = `!${filter.name}=`;
    const start = prefix + (wanted.split("*", 1)[0] as string);
    let blocks = store.blocksOf(start);
    await store.needTerms(blocks);
    const terms: number[] = [];
    store.eachTerm(blocks, start, (block, i) => {
      if (fitsPattern((block.lower[i] as string).slice(prefix.length), wanted)) terms.push(block.numbers[i] as number);
    });
    if (!terms.length) {
      // With other accents, a value may stand in any block: values are sorted as they are written.
      const all = store.blocksOf(prefix);
      if (all.length <= mostBlocks) await store.needTerms((blocks = all));
      const plain = fold(bare(wanted));
      const near: string[] = [];
      store.eachTerm(blocks, prefix, (block, i) => {
        const known = (block.text[i] as string).slice(prefix.length);
        near.push(known);
        if (fitsPattern(fold(bare(known)), plain)) terms.push(block.numbers[i] as number);
      });
      if (!terms.length) notes.push(noSuchValue(filter, value, near));
    }
    await store.needLists(terms);
    for (const term of terms) {
      store.eachHit(term, (_, docs, count) => {
        for (let i = 0; i < count; i++) found[docs[i] as number] = 1;
      });
    }
  }
  return found;
}

/** Kinds and stabilities may be written with a space, a hyphen or a low line, whichever comes to mind. */
function sameWords(name: string, value: string): string {
  if (name === "kind") return lower(value).replace(/[ _]/g, "-");
  if (name === "stability") return lower(value).replace(/[ -]/g, "_");
  return lower(value.trim().replace(/\s+/g, " "));
}

/** Whether a text is a pattern in which "*" stands for any text. Not a regular expression: those can take for ever. */
export function fitsPattern(text: string, pattern: string): boolean {
  const pieces = pattern.split("*");
  const [first = "", ...rest] = pieces;
  const end = rest.pop();
  if (end === undefined) return text === pattern;
  if (!text.startsWith(first) || !text.endsWith(end) || text.length < first.length + end.length) return false;
  let at = first.length;
  for (const piece of rest) {
    at = text.indexOf(piece, at);
    if (at < 0) return false;
    at += piece.length;
  }
  return at <= text.length - end.length;
}

function noSuchValue(filter: Filter, value: string, values: string[]): Note {
  const wanted = fold(bare(value));
  const near =
    values.find((known) => fold(bare(known)).replace(/^\W+/, "") === wanted) ??
    values.find((known) => slips(wanted, fold(bare(known)), 2) <= Math.min(2, wanted.length >> 1)) ??
    values.find((known) => wanted.length > 1 && fold(bare(known)).includes(wanted));
  const note: Note = { message: near ? "noValueNear" : "noValue", values: { filter: filter.name, value, near: near ?? "" } };
  if (near) note.fix = { from: value, to: /[\s,]/.test(near) ? `"${near}"` : near };
  return note;
}
