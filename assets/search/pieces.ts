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

/** The blocks of the dictionary that the pieces of a word may be in. */
export function pieceBlocks(store: Store, word: string): number[] {
  if (word.length < 4 || word.length > longest) return [];
  return Array.from(word, (_, i) => store.blocksOf(word.slice(i)).slice(0, 2)).flat();
}

/** The most plausible ways to take a word apart, from blocks that are loaded. */
export function takeApart(store: Store, blocks: Set<number>, word: string): Pieces[] {
  if (word.length < 4 || word.length > longest) return [];
  const ways: Pieces[] = [];
  const known = new Map<string, Guess[]>();
  const begun = (piece: string): Guess[] => {
    let found = known.get(piece);
    if (!found) known.set(piece, (found = ofKeys(store, blocks, piece)));
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
    if (i > 2 && whole(left).length) add(oneSlipped, whole(left), slippedOnce(store, blocks, right));
    if (i > 2 && whole(right).length) add(oneSlipped, slippedOnce(store, blocks, left), whole(right));
  }
  return ways.sort((a, b) => b.quality - a.quality).slice(0, mostWays);
}

/** Words of keys that a piece is, or is the start of; or if there are none, the shorthand of. */
function ofKeys(store: Store, blocks: Set<number>, piece: string): Guess[] {
  const guesses: Guess[] = [];
  const collect = (start: string, quality: (text: string) => number) => {
    const own = store.blocksOf(start).filter((block) => blocks.has(block));
    store.eachTerm(own, start, (terms, i) => {
      const text = terms.text[i] as string;
      const worth = terms.inKey[i] ? quality(text) : 0;
      if (worth) guesses.push({ term: terms.first + i, text, quality: worth, inKey: true, docs: terms.docs[i] as number });
    });
  };
  collect(piece, (text) => startQuality(piece, text));
  if (!guesses.length && piece.length > 2) collect(piece.charAt(0), (text) => (isSubsequence(piece, text) ? shorthand : 0));
  return guesses;
}

function slippedOnce(store: Store, blocks: Set<number>, piece: string): Guess[] {
  return loose(store, blocks, piece, true).filter((guess) => guess.inKey && guess.quality >= oneSlip);
}
