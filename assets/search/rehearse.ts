/**
 * A search before anybody searches: while the dialog waits for the first letter, the most used word of all keys is looked for. This
 * brings the names, with which the next search needs a round trip less, and blocks that many searches need; and the engine has compiled
 * by then what is slow when it runs for the first time.
 */

import { complete } from "./complete";
import type { Outcome } from "./outcome";
import { search } from "./search";
import type { Store } from "./store";

const worthwhile = 5000; // documents; with fewer, the first search is fast enough for less

/** What was searched for, and found: one result, since other searches rarely need the same rows. Of small indexes only the names are loaded. */
export async function rehearse(store: Store, signal: AbortSignal): Promise<{ query: string; found: Outcome } | undefined> {
  await store.needTerms(store.names);
  signal.throwIfAborted();
  let query = "";
  let most = 0;
  store.eachTerm(store.names, "", (terms, i) => {
    const docs = terms.docs[i] as number;
    if (docs > most) [query, most] = [terms.text[i] as string, docs];
  });
  if (!query || store.root.docs <= worthwhile) return undefined;
  await complete(store, query, query.length);
  return { query, found: await search(store, query, { limit: 1, signal }) };
}
