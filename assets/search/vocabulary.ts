/** Which terms of the dictionary a word of the query may mean, and how good a guess each is. */

import { longestStart, startTerm } from "./format";
import { isSubsequence, lacksMore, letterSet, slips } from "./slip";
import { stems } from "./stem";
import type { Store } from "./store";

/** A term that a word may mean. */
export interface Guess {
  term: number;
  text: string;
  quality: number; // 1 to 100
  inKey: boolean;
  docs: number;
}

/** What a guess is worth by how it was found. A start is worth more the more of the term it is, from starts[0] up. */
export const exact = 100;
const stemmed = 92;
const starts = [65, 88] as const;
const usual = 8; // letters of a word, where a start stands for many
export const oneSlip = 55;
export const twoSlips = 45;
const slippedStart = 38;
const skipped = [30, 42] as const;

/** How many blocks of the dictionary one start may take. */
const mostBlocks = 4;
/** How many blocks of lists one word may take, and how many hits in all: about 1.3 bytes each. The best guess may have any number. */
const mostLists = 6;
const mostHits = 32000;

/**
 * Whether so many words begin as a word does that of those only words of keys are looked at, and counts are no longer exact. Of starts
 * this is so wherever the index is more than one file: there is a list for all of them.
 */
export function ofKeysOnly(store: Store, word: string): boolean {
  if (!store.names.length) return false;
  return isStart(word) ? !store.whole : startBlocks(store, word).size > mostBlocks;
}

function isStart(word: string): boolean {
  return [...word].length <= longestStart;
}

function startBlocks(store: Store, word: string): Set<number> {
  return new Set(stems(word, store.root.lang).flatMap((stem) => store.blocksOf(stem)));
}

/** The blocks that the strict guesses for a word are in. */
export function strictBlocks(store: Store, word: string): Set<number> {
  if (!ofKeysOnly(store, word)) return startBlocks(store, word);
  // Whatever is one character long, or two of ASCII, is among the names.
  const own = /^(?:.|[\0-\x7f]{2})$/u.test(word) ? [] : store.blocksOf(word).slice(0, 1);
  return new Set([...store.names, ...own, ...(isStart(word) ? store.blocksOf(startTerm + word) : [])]);
}

/** Guesses without slips: the word itself, other forms of it, and what it is the start of. */
export function strict(store: Store, word: string, wholeOnly = false, blocks: Iterable<number> = strictBlocks(store, word)): Guess[] {
  const found = new Map<number, Guess>();
  const own = stems(word, store.root.lang);
  const keysOnly = ofKeysOnly(store, word);
  const listed = keysOnly && isStart(word); // one list stands for all that it is the start of
  const asIs = wholeOnly || listed;
  const add = (term: number, text: string, docs: number, inKey: boolean, first: number) => {
    let quality = 0;
    if (text === word) quality = exact;
    else if (!asIs && word.length > 3 && stems(text, store.root.lang).some((stem, i) => stem === own[i])) quality = stemmed;
    else if (!asIs && text.startsWith(word) && word.length > first && (inKey || !keysOnly)) quality = startQuality(word, text);
    if (quality) found.set(term, { term, text, quality, inKey, docs });
  };
  for (const start of asIs ? [word] : new Set(own)) {
    store.eachTerm(blocks, start, (terms, i) =>
      add(terms.numbers[i] as number, terms.text[i] as string, terms.docs[i] as number, terms.inKey[i] === 1, terms.first[i] as number),
    );
  }
  if (!listed || wholeOnly) return [...found.values()];
  const start = startTerm + word;
  store.eachTerm(blocks, start, (terms, i) => {
    if (terms.lower[i] !== start) return;
    const term = terms.numbers[i] as number;
    found.set(term, { term, text: `${word}*`, quality: between(starts, word.length / usual), inKey: true, docs: terms.docs[i] as number });
  });
  return [...found.values()];
}

/** What a word of a key is worth that begins with a word of the query: as much as by its list. */
export function keyQuality(store: Store, word: string, text: string): number {
  const listed = text !== word && isStart(word) && ofKeysOnly(store, word);
  return listed ? between(starts, word.length / usual) : startQuality(word, text);
}

/** What a start is worth: the more of the term it is, the more. */
export function startQuality(word: string, text: string): number {
  return word === text ? exact : between(starts, word.length / text.length);
}

/** The guesses worth loading: the best of those in few enough blocks with few enough hits, and whether any were left out. */
export function affordable(store: Store, guesses: Guess[], most = mostLists): { guesses: Guess[]; all: boolean } {
  const blocks = new Set<number>();
  let hits = 0;
  const worth = (guess: Guess) => (guess.quality >= stemmed ? guess.quality * 1e7 : 0) + guess.docs * (guess.inKey ? guess.quality : 1);
  const kept = [...guesses]
    .sort((a, b) => worth(b) - worth(a) || a.term - b.term)
    .filter((guess) => {
      const block = store.listBlock(guess.term);
      if (hits && hits + guess.docs > mostHits) return false;
      if (!blocks.has(block) && blocks.size >= most) return false;
      blocks.add(block);
      hits += guess.docs;
      return true;
    });
  return { guesses: kept, all: kept.length === guesses.length };
}

/** How many slips a word may have: one from four letters, two from eight. Parts of a key may have one whatever their length. */
export function allowedSlips(word: string, ofKey: boolean): number {
  if (!/[\p{L}\p{N}]/u.test(word)) return 0; // no slip makes another emoji of one
  return word.length >= 8 ? 2 : word.length >= 4 || (ofKey && word.length > 1) ? 1 : 0;
}

/** Guesses with slips, and words of keys of which the word is a shorthand ("mkt"), from some loaded blocks; the best few. */
export function loose(store: Store, blocks: Iterable<number>, word: string, ofKey: boolean, most = 12): Guess[] {
  const guesses = new Map<number, Guess>();
  const allowed = allowedSlips(word, ofKey);
  const own = letterSet(word);
  for (const terms of store.loaded(blocks)) {
    const letters = (terms.letters ??= Uint32Array.from(terms.text, letterSet));
    for (let i = 0; i < terms.text.length; i++) {
      // Each letter that a term lacks costs a slip: this spares most terms a closer look.
      if (lacksMore(own, letters[i] as number, allowed) || word.length < (terms.first[i] as number)) continue;
      const text = terms.text[i] as string;
      const inKey = terms.inKey[i] === 1;
      const quality = text === word ? 0 : looseQuality(word, text, inKey, allowed, lacksMore(letters[i] as number, own, allowed));
      if (quality)
        guesses.set(terms.numbers[i] as number, { term: terms.numbers[i] as number, text, quality, inKey, docs: terms.docs[i] as number });
    }
  }
  const all = [...guesses.values()];
  const whole = all.filter((guess) => guess.quality >= twoSlips);
  return (whole.length ? whole : all)
    .sort((a, b) => b.quality - a.quality || Number(b.inKey) - Number(a.inKey) || b.docs - a.docs || a.term - b.term)
    .slice(0, most);
}

function looseQuality(word: string, text: string, inKey: boolean, allowed: number, partly: boolean): number {
  if (allowed && !partly) {
    const count = slips(word, text, allowed);
    // A slip rarely hits the first letter, and rarely changes the length.
    const likely = (text[0] === word[0] ? 1 : 0) + (text.length === word.length ? 1 : 0);
    if (count <= allowed) return (count === 1 ? oneSlip : twoSlips) + likely;
  }
  if (text.length <= word.length || word.length < 2) return 0;
  if (inKey && isSubsequence(word, text)) return between(skipped, word.length / text.length);
  return word.length > 4 && slips(word, text, 1, true) === 1 ? slippedStart : 0;
}

function between([low, high]: readonly [number, number], share: number): number {
  return Math.round(low + (high - low) * share);
}
