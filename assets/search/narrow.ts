/**
 * What fits a query among the documents whose heads are loaded, by their keys alone. It is shown while blocks are under way: ranked as
 * the whole answer will be, and mostly the top of it, since the documents that stand first come first in every index.
 */

import { applyFilters } from "./filters";
import { lastPlace } from "./format";
import { outcome, type Outcome } from "./outcome";
import { toParts } from "./parts";
import { parse } from "./query";
import { rank } from "./rank";
import type { Store } from "./store";
import { keyQuality } from "./vocabulary";
import { bare, joined, split, type Word } from "./words";

/** The answer so far; undefined for queries that say what should not be there or stand side by side, and where nothing fits yet. */
export async function narrow(store: Store, text: string, limit: number): Promise<Outcome | undefined> {
  const query = parse(text);
  if (query.words.some((word) => word.negated || word.quoted)) return undefined;
  const allowed = await applyFilters(store, query.filters, []);
  const parts = toParts(store, query.words);
  const required = parts.filter((part) => !part.optional).map((part) => part.word);
  store.eachKeyWith(required, (doc, { key }) => {
    const ofKey = split(bare(key));
    const found = parts.map(({ word }) => inKey(word, ofKey));
    if (!parts.every((part, i) => part.optional || found[i])) return;
    parts.forEach(({ word, hits }, i) => {
      const { places, text } = found[i] ?? {};
      if (places && text) hits.addKey(doc, places, text, keyQuality(store, word, text));
    });
  });
  const scored = rank(store, parts, allowed, new Set());
  return scored.length ? outcome(store, text, parts, scored, limit, true, []) : undefined;
}

/** The shortest word of a key that begins with a part of the query, and its places, as bits; several that go on with each other count as one too. */
function inKey(part: string, ofKey: Word[]): { places: number; text: string } | undefined {
  let [places, text] = [0, ""];
  const add = (word: string, i: number, end: number) => {
    if (!word.startsWith(part) || (text && word.length > text.length)) return;
    if (word !== text) [places, text] = [0, word];
    for (let place = i; place <= end; place++) places |= 1 << Math.min(place, lastPlace);
  };
  ofKey.forEach((word, i) => {
    add(word.text, i, i);
    let end = i;
    while (ofKey[end + 1]?.close) end++;
    if (end > i) add(joined(ofKey, i), i, end);
  });
  return places ? { places, text } : undefined;
}
