/** What a query may mean when taken at its word it means next to nothing: slips, shorthands, words written as one or apart. */

import { Hits } from "./hits";
import { fill, type WordPart } from "./parts";
import { takeApart, type Pieces } from "./pieces";
import type { Store } from "./store";
import { affordable, allowedSlips, loose, oneSlip, strict, twoSlips } from "./vocabulary";

/** Adds hits of looser guesses for the doubted parts, from some loaded blocks; false when not all were worth loading. */
export async function widen(store: Store, parts: WordPart[], doubted: WordPart[], blocks: Iterable<number>): Promise<boolean> {
  const open = doubted.filter((part) => !part.quoted && !part.version);
  const guesses = new Map(open.map((part) => [part, loose(store, blocks, part.word, part.ofKey)]));
  const complete = await fill(store, open, (part) => guesses.get(part) ?? []);
  for (const part of open) {
    const near = guesses.get(part)?.filter((guess) => guess.quality >= twoSlips) ?? [];
    const ways = near.some((guess) => guess.inKey && guess.quality >= oneSlip) ? [] : takeApart(store, part.word);
    for (const way of ways) await addPieces(store, part, way);
    part.likely = near.length + ways.length > 0 || !allowedSlips(part.word, part.ofKey);
  }
  await join(store, parts);
  return complete;
}

async function addPieces(store: Store, part: WordPart, { guesses, quality }: Pieces): Promise<void> {
  const chosen = guesses.map((list) => affordable(store, list, 2).guesses);
  await store.needLists(chosen.flat().map(({ term }) => term));
  const pieces = chosen.map((list) => {
    const hits = new Hits(store.root.docs);
    for (const guess of list) hits.add(store, guess);
    return hits;
  });
  pieces.reduce((left, right, i) => {
    const last = i === pieces.length - 1;
    const both = last ? part.hits : new Hits(store.root.docs);
    both.addPair(left, right, last ? quality : 100);
    return both;
  });
}

/** Two neighbours that should have been one word: "mar.ketplace", "graph ql". */
async function join(store: Store, parts: WordPart[]): Promise<void> {
  for (let i = 1; i < parts.length; i++) {
    const [left, right] = [parts[i - 1] as WordPart, parts[i] as WordPart];
    if (left.quoted || right.quoted) continue;
    const word = left.word + right.word;
    const guesses = [
      ...strict(store, word, true, store.names),
      ...loose(store, store.names, word, false).filter((guess) => guess.quality >= oneSlip),
    ];
    const chosen = affordable(store, guesses, 3).guesses;
    await store.needLists(chosen.map(({ term }) => term));
    for (const guess of chosen) {
      for (const part of [left, right]) part.hits.add(store, guess, guess.quality - 5);
    }
  }
}
