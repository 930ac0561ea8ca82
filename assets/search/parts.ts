/** The parts of a query, and the hits of what each may mean. */

import { Hits } from "./hits";
import type { QueryWord } from "./query";
import { docOf, rank, type Part } from "./rank";
import type { Store } from "./store";
import { affordable, listsFor, strict, strictBlocks, type Guess } from "./vocabulary";

/** A part of the query: one folded word. */
export interface WordPart extends Part {
  word: string;
  ofKey: boolean; // written as a part of something dotted, dashed or in camelCase
  quoted: boolean;
  likely: boolean; // what it is taken for is near enough not to look further
}

export function toParts(store: Store, words: QueryWord[]): WordPart[] {
  const stop = new Set(store.root.stop.split(" "));
  const parts = words.flatMap(({ parts, quoted }) =>
    parts.map((word) => ({
      word,
      quoted,
      ofKey: parts.length > 1,
      optional: !quoted && parts.length === 1 && stop.has(word),
      likely: true,
      hits: new Hits(store.root.docs),
    })),
  );
  if (parts.every((part) => part.optional)) for (const part of parts) part.optional = false;
  return parts;
}

/** Adds the hits of what a part may mean; false when not all of it was worth loading. */
export async function fill(store: Store, parts: WordPart[], guess: (part: WordPart) => Guess[]): Promise<boolean> {
  const chosen = parts.map((part) => affordable(store, guess(part), listsFor(part.word)));
  await store.needLists(chosen.flatMap(({ guesses }) => guesses.map(({ term }) => term)));
  parts.forEach((part, i) => {
    for (const found of chosen[i]?.guesses ?? []) part.hits.add(store, found);
  });
  return chosen.every(({ all }) => all);
}

/** The documents that hold a word that was asked not to be there, in any of its forms. */
export async function exclude(store: Store, words: QueryWord[]): Promise<Set<number>> {
  const excluded = new Set<number>();
  for (const { parts, quoted } of words) {
    const blocks = parts.flatMap((part) => [...strictBlocks(store, part)]);
    await store.needTerms(new Set(blocks));
    const guesses = parts.map((part) => strict(store, part, quoted).filter((guess) => guess.quality > 90));
    await store.needLists(guesses.flat().map(({ term }) => term));
    const hits = guesses.map((list) => {
      const found = new Hits(store.root.docs);
      for (const guess of list) found.add(store, guess);
      return { hits: found, optional: false };
    });
    for (const one of rank(store.root, hits, null, new Set())) excluded.add(docOf(one));
  }
  return excluded;
}
