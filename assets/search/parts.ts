/** The parts of a query, and the hits of what each may mean. */

import { addStabilities, addVersions } from "./beside";
import { Hits } from "./hits";
import { holding } from "./phrase";
import type { QueryWord } from "./query";
import { docOf, rank, type Part } from "./rank";
import { raiser } from "./signs";
import type { Store } from "./store";
import { affordable, strict, strictBlocks, type Guess } from "./vocabulary";
import { joined } from "./words";

/** A part of the query: one folded word. */
export interface WordPart extends Part {
  word: string;
  close: boolean; // goes on with the part before
  version: string; // that it may be a number of, or empty
  ofKey: boolean; // written as a part of something dotted, dashed or in camelCase
  quoted: boolean;
  likely: boolean; // what it is taken for is near enough not to look further
  of: QueryWord;
}

export function toParts(store: Store, words: QueryWord[]): WordPart[] {
  const stop = new Set(store.root.stop.split(" "));
  const parts = words.flatMap((of, at) =>
    of.parts.map(({ text: word, close, version }, i) => ({
      word,
      close,
      version,
      quoted: of.quoted,
      ofKey: of.parts.length > 1 && !version,
      // Running text is indexed without stop words, unless they are part of something: "sign-in".
      // A method in front of a path helps, but is known of declared paths only.
      optional: words[at + 1]?.text.startsWith("/") || stop.has(word) && (of.quoted ? of.parts.length > 1 : !close && !of.parts[i + 1]?.close),
      likely: true,
      hits: new Hits(store.root.docs),
      of,
    })),
  );
  if (parts.every((part) => part.optional)) for (const part of parts) part.optional = false;
  return parts;
}

/** What is looked up in the dictionary: a part of the query, or several that go on with each other, written as one. */
export interface Wanted {
  word: string;
  quoted: boolean;
  parts: WordPart[];
}

/** All that is looked up for some parts. */
export function wanted(parts: WordPart[]): Wanted[] {
  const ones = parts.flatMap((part, i) => {
    const rest = parts.slice(i + 1);
    const end = rest.findIndex((next) => !next.close);
    const group = [part, ...(end < 0 ? rest : rest.slice(0, end))];
    if (part.close || group.length < 2) return [];
    return [{ word: joined(group.map(({ word, close }) => ({ text: word, close })), 0), quoted: part.quoted, parts: group }];
  });
  return [...parts.map((part) => ({ word: part.word, quoted: part.quoted, parts: [part] })), ...ones];
}

/** The blocks of the dictionary that all of it is in. */
export function blocksFor(store: Store, wanted: Wanted[]): Set<number> {
  return new Set(wanted.flatMap(({ word }) => [...strictBlocks(store, word)]));
}

/** Adds the hits of parts as they are written; the guesses of some quality and better. False when not all of them were worth loading. */
export async function fillStrict(store: Store, parts: WordPart[], least = 0): Promise<boolean> {
  const all = wanted(parts);
  const chosen = all.map(({ word, quoted }) =>
    affordable(
      store,
      strict(store, word, quoted).filter((guess) => guess.quality > least),
    ),
  );
  await store.needLists(chosen.flatMap(({ guesses }) => guesses.map(({ term }) => term)));
  all.forEach(({ parts }, i) => {
    for (const part of parts) for (const found of chosen[i]?.guesses ?? []) part.hits.add(store, found, found.quality, parts.length);
  });
  addStabilities(store, parts);
  await addVersions(store, parts);
  return chosen.every(({ all }) => all);
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
export async function expectLists(store: Store, wanted: Wanted[]): Promise<void> {
  const guesses = wanted.flatMap(({ word, quoted }) => {
    const blocks = [...strictBlocks(store, word)].filter((block) => store.hasTerms(block));
    return affordable(store, strict(store, word, quoted, blocks)).guesses;
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
    const raise = await raiser(store, [{ ...word, quoted: true }]);
    await store.needTerms(blocksFor(store, wanted(parts)));
    await fillStrict(store, parts, 90);
    const { kept } = await holding(store, phrases(parts), rank(store, parts, null, new Set()));
    for (const one of raise(kept)) excluded.add(docOf(one));
  }
  return excluded;
}
