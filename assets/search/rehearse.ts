/**
 * A search before anybody searches: while the dialog waits for the first letter, the most used word of all keys is looked for. This
 * brings the names, with which the next search needs a round trip less, and blocks that many searches need; and the engine has compiled
 * by then what is slow when it runs for the first time.
 */

import { complete } from "./complete";
import { search } from "./search";
import type { Outcome } from "./outcome";
import type { Store } from "./store";

/** Searches for the most used word of keys; gives nothing where keys have none. */
export async function rehearse(store: Store, limit: number, signal: AbortSignal): Promise<{ query: string; found: Outcome } | undefined> {
  await store.needTerms(store.names);
  signal.throwIfAborted();
  let query = "";
  let most = 0;
  store.eachTerm(store.names, "", (terms, i) => {
    const docs = terms.docs[i] as number;
    if (docs > most) [query, most] = [terms.text[i] as string, docs];
  });
  if (!query) return undefined;
  await complete(store, query, query.length);
  return { query, found: await search(store, query, { limit, signal }) };
}
