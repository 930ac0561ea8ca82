/**
 * Searches ahead of the reader, so that the next letter finds most of what it needs: each round trip that is spared is what a reader
 * would wait for.
 */

import { complete } from "./complete";
import { startTerm } from "./format";
import type { Outcome } from "./outcome";
import { parse } from "./query";
import { search } from "./search";
import type { Store } from "./store";
import { bare, fold } from "./words";

const worthwhile = 5000; // documents; with fewer, the first search is fast enough for less
const rehearsed = 4000; // that the search finds, at most: enough for an engine to notice what it runs often, and a short list to load

/**
 * A search before anybody searches: while the dialog waits for the first letter, some frequent one is looked for. This brings the heads
 * that come first for many letters, and the engine has compiled by then what is slow when it runs for the first time. Gives what was
 * searched for and found, so that showing it can be rehearsed too. Of small indexes only the names are loaded, with which the next search
 * needs a round trip less.
 */
export async function rehearse(store: Store, signal: AbortSignal): Promise<{ query: string; found: Outcome } | undefined> {
  if (store.names.every((block) => store.hasTerms(block))) return undefined; // Somebody was quicker, or it was rehearsed before.
  const large = store.root.docs > worthwhile;
  const starts = large ? store.blocksOf(startTerm) : [];
  await store.needTerms([...store.names, ...starts]);
  signal.throwIfAborted();
  let query = "";
  let most = 0;
  store.eachTerm(starts, startTerm, (terms, i) => {
    const docs = terms.docs[i] as number;
    if (docs > most && docs <= rehearsed) [query, most] = [(terms.text[i] as string).slice(startTerm.length), docs];
  });
  if (!query) return undefined;
  await complete(store, query, query.length);
  return { query, found: await search(store, query, { limit: 10, signal }) };
}

/** A query with the letter that is most likely typed next; undefined where its last word is likely whole. */
export function expected(store: Store, query: string): string | undefined {
  const word = parse(query).words.at(-1)?.parts.at(-1)?.text;
  if (!word || !fold(bare(query)).endsWith(word) || !store.names.every((block) => store.hasTerms(block))) return undefined;
  let [likeliest, most] = ["", 0];
  store.eachTerm(store.names, word, (terms, i) => {
    const docs = terms.docs[i] as number;
    if (docs > most) [likeliest, most] = [terms.text[i] as string, docs];
  });
  const [next] = likeliest.slice(word.length);
  return next && query + next;
}
