/** The entry of the bundle that ranks outside of a browser: site/search/reader.go gives it the shards and takes the results. */

import { complete } from "./complete";
import { Damaged } from "./numbers";
import { withTexts } from "./outcome";
import { search } from "./search";
import { signed } from "./signs";
import { Store } from "./store";
import { bare, joined, split } from "./words";

/** Set by the host: the payload of a shard as JSON, or null where it can't be had. */
declare function docsgenShard(name: string): string | null;

let store: Promise<Store> | undefined;

async function load(name: string): Promise<unknown> {
  const payload = docsgenShard(name);
  if (payload === null) throw new Damaged(name);
  try {
    return JSON.parse(payload);
  } catch {
    throw new Damaged(name);
  }
}

/** Runs one request and leaves its answer as JSON in docsgenAnswer, since a host can't await. */
function run(request: (store: Store) => Promise<unknown>): void {
  const global = globalThis as { docsgenAnswer?: string };
  delete global.docsgenAnswer;
  store ??= Store.open(load);
  store.then(request).then(
    (answer) => (global.docsgenAnswer = JSON.stringify(answer)),
    (error: unknown) => (global.docsgenAnswer = JSON.stringify({ damaged: error instanceof Damaged ? error.shard : String(error) })),
  );
}

Object.assign(globalThis, {
  docsgenSearch: (query: string, limit: number) => run(async (store) => withTexts(store, await search(store, query, { limit }))),
  docsgenComplete: (query: string, caret: number) => run((store) => complete(store, query, caret)),
  docsgenSigned: (text: string) => JSON.stringify(signed(text)),
  docsgenWords: (text: string) => {
    const words = split(bare(text));
    return JSON.stringify(words.map(({ text }, i) => [text, joined(words, i)]));
  },
});
