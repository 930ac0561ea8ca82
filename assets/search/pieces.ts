/**
 * Words that were written as one: "marketplaceorder" without its dot, "userprofile" for userProfile, and shorthands of whole keys such
 * as "ordcre". Each is taken apart into two or three guesses that must stand side by side in a key.
 */

import { isSubsequence } from "./slip";
import type { Store } from "./store";
import { loose, oneSlip, startQuality, type Guess } from "./vocabulary";

/** One way to take a word apart: guesses for each piece, and what it is worth. */
export interface Pieces {
  guesses: Guess[][];
  quality: number;
}

const wholeWords = 90;
const lastStarted = 85;
const allStarted = 75;
const signInstead = 73; // "marketplacexorder": a letter where the dot should be
const oneSlipped = 76;
const shorthand = 60;
const mostWays = 6;
const longest = 40;

/** The most plausible ways to take a word apart. The names must be loaded. */
export function takeApart(store: Store, word: string): Pieces[] {
  if (word.length < 4 || word.length > longest) return [];
  const ways: Pieces[] = [];
  const known = new Map<string, Guess[]>();
  const begun = (piece: string): Guess[] => {
    let found = known.get(piece);
    if (!found) known.set(piece, (found = ofKeys(store, piece)));
    return found;
  };
  const whole = (piece: string): Guess[] => begun(piece).filter((guess) => guess.text === piece);
  const add = (quality: number, ...guesses: Guess[][]) => {
    if (guesses.every((list) => list.length)) ways.push({ quality, guesses });
  };
  for (let i = 1; i < word.length; i++) {
    const [left, right] = [word.slice(0, i), word.slice(i)];
    add(wholeWords, whole(left), whole(right));
    add(signInstead, whole(left), whole(word.slice(i + 1)));
    if (i > 1 && right.length > 1) {
      add(lastStarted, whole(left), begun(right));
      add(allStarted, begun(left), begun(right));
    }
  }
  // Three pieces, or a slip in one of two: only where nothing as good was found, since there are many of them.
  const plain = ways.length;
  for (let i = 2; !ways.some((way) => way.quality > oneSlipped) && i < word.length - 2; i++) {
    const [left, right] = [word.slice(0, i), word.slice(i)];
    for (let j = i + 2; !plain && begun(left).length && j < word.length - 1; j++)
      add(allStarted, begun(left), begun(word.slice(i, j)), begun(word.slice(j)));
    if (i > 2 && whole(left).length) add(oneSlipped, whole(left), slippedOnce(store, right));
    if (i > 2 && whole(right).length) add(oneSlipped, slippedOnce(store, left), whole(right));
  }
  return ways.sort((a, b) => b.quality - a.quality).slice(0, mostWays);
}

/** Words of keys that a piece is, or is the start of; or if there are none, the shorthand of. */
function ofKeys(store: Store, piece: string): Guess[] {
  const guesses: Guess[] = [];
  const collect = (start: string, quality: (text: string) => number) => {
    store.eachTerm(store.names, start, (terms, i) => {
      const text = terms.text[i] as string;
      const worth = quality(text);
      if (worth) guesses.push({ term: terms.numbers[i] as number, text, quality: worth, inKey: true, docs: terms.docs[i] as number });
    });
  };
  collect(piece, (text) => startQuality(piece, text));
  if (!guesses.length && piece.length > 2) collect(piece.charAt(0), (text) => (isSubsequence(piece, text) ? shorthand : 0));
  return guesses;
}

function slippedOnce(store: Store, piece: string): Guess[] {
  return loose(store, store.names, piece, true).filter((guess) => guess.inKey && guess.quality >= oneSlip);
}
