/** The parts of a query, and the hits of what each may mean. */

import { Hits } from "./hits";
import { holding } from "./phrase";
import type { QueryWord } from "./query";
import { docOf, rank, type Part } from "./rank";
import type { Store } from "./store";
import { affordable, strict, strictBlocks, type Guess } from "./vocabulary";

/** A part of the query: one folded word. */
export interface WordPart extends Part {
  word: string;
  ofKey: boolean; // written as a part of something dotted, dashed or in camelCase
  quoted: boolean;
  likely: boolean; // what it is taken for is near enough not to look further
  of: QueryWord;
}

export function toParts(store: Store, words: QueryWord[]): WordPart[] {
  const stop = new Set(store.root.stop.split(" "));
  const parts = words.flatMap((of) =>
    of.parts.map((word) => ({
      word,
      quoted: of.quoted,
      ofKey: of.parts.length > 1,
      // Running text is indexed without stop words: a phrase is looked for by its other words.
      optional: (of.quoted ? of.parts.length > 1 : of.parts.length === 1) && stop.has(word),
      likely: true,
      hits: new Hits(store.root.docs),
      of,
    })),
  );
  if (parts.every((part) => part.optional)) for (const part of parts) part.optional = false;
  return parts;
}

/** Adds the hits of what a part may mean; false when not all of it was worth loading. */
export async function fill(store: Store, parts: WordPart[], guess: (part: WordPart) => Guess[]): Promise<boolean> {
  const chosen = parts.map((part) => affordable(store, guess(part)));
  await store.needLists(chosen.flatMap(({ guesses }) => guesses.map(({ term }) => term)));
  parts.forEach((part, i) => {
    for (const found of chosen[i]?.guesses ?? []) part.hits.add(store, found);
  });
  return chosen.every(({ all }) => all);
}

/** Loads the lists that the parts are likely to need, by what of the dictionary is there to tell: at the same time as the rest, not after it. */
export async function expectLists(store: Store, parts: WordPart[]): Promise<void> {
  const guesses = parts.flatMap((part) => {
    const blocks = [...strictBlocks(store, part.word)].filter((block) => store.hasTerms(block));
    return affordable(store, strict(store, part.word, part.quoted, blocks)).guesses;
  });
  await store.needLists(guesses.map(({ term }) => term));
}

/** The parts of each phrase: words that were quoted together. */
export function phrases(parts: WordPart[]): WordPart[][] {
  const quoted = new Set(parts.filter((part) => part.quoted).map((part) => part.of));
  return [...quoted].filter((word) => word.parts.length > 1).map((word) => parts.filter((part) => part.of === word));
}

/** The documents that hold a word that was asked not to be there, in any of its forms. */
export async function exclude(store: Store, words: QueryWord[]): Promise<Set<number>> {
  const excluded = new Set<number>();
  for (const word of words) {
    const parts = toParts(store, [word]);
    await store.needTerms(new Set(parts.flatMap((part) => [...strictBlocks(store, part.word)])));
    for (const part of parts) {
      const guesses = strict(store, part.word, part.quoted).filter((guess) => guess.quality > 90);
      await store.needLists(guesses.map(({ term }) => term));
      for (const guess of guesses) part.hits.add(store, guess);
    }
    const { kept } = await holding(store, phrases(parts), rank(store, parts, null, new Set()));
    for (const one of kept) excluded.add(docOf(one));
  }
  return excluded;
}
