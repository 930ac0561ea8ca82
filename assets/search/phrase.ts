/**
 * "Words in quotes" stand side by side. The index says so of keys; titles and summaries are looked at for the best candidates only,
 * since each block of them is a request.
 */

import type { WordPart } from "./parts";
import { best, docOf, type Scored } from "./rank";
import type { Store } from "./store";
import { words } from "./words";

/** How many documents may have their texts looked at. */
const mostTexts = 40;

/** Of the scored documents those that hold all phrases, best first, and whether all of them were looked at. */
export async function holding(store: Store, phrases: WordPart[][], scored: Scored): Promise<{ kept: Scored; all: boolean }> {
  if (!phrases.length) return { kept: scored, all: true };
  const sorted = best(scored, scored.length);
  const open = (doc: number) => phrases.filter((phrase) => !inKey(phrase, doc));
  const unsure = sorted.filter((one) => open(docOf(one)).length > 0);
  const looked = new Set(Array.from(unsure.subarray(0, mostTexts), docOf));
  await store.needTexts(looked);
  const kept = sorted.filter((one) => {
    const left = open(docOf(one));
    return !left.length || (looked.has(docOf(one)) && left.every((phrase) => inTexts(store, phrase, docOf(one))));
  });
  return { kept, all: unsure.length <= mostTexts };
}

function inKey(phrase: WordPart[], doc: number): boolean {
  return phrase.reduce((places, { hits }, i) => places & (hits.value(doc) ? hits.places(doc) >> i : 0), ~0) !== 0;
}

function inTexts(store: Store, phrase: WordPart[], doc: number): boolean {
  const { title, summary } = store.text(doc);
  return [title, summary].some((text) => {
    const all = words(text);
    return all.some((_, from) => phrase.every(({ word }, i) => all[from + i] === word));
  });
}
