/**
 * A search before anybody searches: while the dialog waits for the first letter, some frequent word of keys is looked for. This
 * brings the names, with which the next search needs a round trip less; and the engine has compiled by then what is slow when it runs
 * for the first time.
 */

import { complete } from "./complete";
import type { Outcome } from "./outcome";
import { search } from "./search";
import type { Store } from "./store";

const worthwhile = 5000; // documents; with fewer, the first search is fast enough for less
const rehearsed = 1000; // that hold the word, at most: enough for an engine to notice what it runs often, and a short list to load

/**
 * Gives what was searched for and found, so that showing it can be rehearsed too: one result, since other searches rarely need the same
 * rows. Of small indexes only the names are loaded.
 */
export async function rehearse(store: Store, signal: AbortSignal): Promise<{ query: string; found: Outcome } | undefined> {
  if (store.hasNames) return undefined; // Somebody was quicker, or it was rehearsed before.
  await store.needTerms(store.names);
  signal.throwIfAborted();
  let query = "";
  let most = 0;
  store.eachTerm(store.names, "", (terms, i) => {
    const docs = terms.docs[i] as number;
    if (docs > most && docs <= rehearsed) [query, most] = [terms.text[i] as string, docs];
  });
  if (!query || store.root.docs <= worthwhile) return undefined;
  await complete(store, query, query.length);
  return { query, found: await search(store, query, { limit: 1, signal }) };
}
