/** What documents are found by that stands in no list of words: their stability and their version, which the index knows otherwise. */

import { isDeprecated } from "./format";
import type { WordPart } from "./parts";
import type { Store } from "./store";
import { words } from "./words";

/** Adds the documents of a stability to the parts that name it, as sources write it or as pages say it. */
export function addStabilities(store: Store, parts: WordPart[]): void {
  const { stabilities, runs, messages } = store.root;
  stabilities.forEach((stability, at) => {
    if (!stability) return;
    const names = new Set([...words(stability), ...words(messages[`stability.${stability}`] ?? "")]);
    const named = parts.filter((part) => !part.optional && names.has(part.word));
    if (!named.length) return;
    const docs: number[] = [];
    let start = 0;
    for (const [place, flags, , count] of runs) {
      const holds = place === at || (stability === "deprecated" && flags & isDeprecated);
      for (let doc = start; holds && doc < start + count; doc++) docs.push(doc);
      start += count;
    }
    for (const part of named) part.hits.addField("stability", part.word, Uint32Array.from(docs));
  });
}

/** Adds the documents of a version to the parts that are its numbers. The start of one stands for all: "1" and "1.0" for 1.0.3. */
export async function addVersions(store: Store, parts: WordPart[]): Promise<void> {
  const prefix = "!version=";
  for (const version of new Set(parts.map((part) => part.version).filter(Boolean))) {
    const start = prefix + version;
    const blocks = store.blocksOf(start);
    await store.needTerms(blocks);
    const terms = new Map<number, string>();
    store.eachTerm(blocks, start, (block, i) => {
      const written = (block.lower[i] as string).slice(start.length);
      if (/^(?:$|[.+-])/.test(written)) terms.set(block.numbers[i] as number, version + written);
    });
    await store.needLists(terms.keys());
    for (const [term, text] of terms) {
      for (const part of parts) {
        if (part.version === version) store.eachHit(term, (_, docs, count) => part.hits.addField("version", text, docs, count));
      }
    }
  }
}
