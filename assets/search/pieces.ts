/**
 * Words that were written as one: "marketplaceorder" without its dot, "userprofile" for userProfile, and shorthands of whole keys such
 * as "ordcre". Each is taken apart into two or three guesses that must stand side by side in a key.
 */

import { isSubsequence } from "./slip";
import type { Store } from "./store";
import { loose, strict, type Guess } from "./vocabulary";

/** One way to take a word apart: guesses for each piece, and what it is worth. */
export interface Pieces {
  guesses: Guess[][];
  quality: number;
}

const wholeWords = 90;
const lastStarted = 75;
const allStarted = 60;
const signInstead = 58; // "marketplacexorder": a letter where the dot should be
const oneSlipped = 50;
const mostWays = 4;
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
  const guess = (piece: string): Guess[] => {
    let found = known.get(piece);
    if (!found) known.set(piece, (found = ofKeys(store, blocks, piece)));
    return found;
  };
  const whole = (piece: string): Guess[] => guess(piece).filter((g) => g.text === piece);
  const add = (quality: number, ...guesses: Guess[][]) => {
    if (guesses.every((list) => list.length)) ways.push({ quality, guesses });
  };
  for (let i = 1; i < word.length; i++) {
    const left = word.slice(0, i);
    const right = word.slice(i);
    const [wholeLeft, wholeRight] = [whole(left), whole(right)];
    add(wholeWords, wholeLeft, wholeRight);
    add(signInstead, wholeLeft, whole(word.slice(i + 1)));
    if (i > 1 && right.length > 1) {
      add(lastStarted, wholeLeft, guess(right));
      add(allStarted, guess(left), guess(right));
    }
    if (i > 2 && right.length > 2) {
      if (wholeLeft.length) add(oneSlipped, wholeLeft, slippedOnce(store, blocks, right));
      if (wholeRight.length) add(oneSlipped, slippedOnce(store, blocks, left), wholeRight);
    }
    if (i < 2 || !guess(left).length) continue;
    for (let j = i + 2; j < word.length - 1; j++) {
      const [middle, end] = [word.slice(i, j), word.slice(j)];
      add(wholeWords, wholeLeft, whole(middle), whole(end));
      add(allStarted - 5, guess(left), guess(middle), guess(end));
    }
  }
  return ways.sort((a, b) => b.quality - a.quality).slice(0, mostWays);
}

/** Words of keys that a piece is, or is the start of; or if there are none, the shorthand of. */
function ofKeys(store: Store, blocks: Set<number>, piece: string): Guess[] {
  const own = store.blocksOf(piece).filter((block) => blocks.has(block));
  const found = strict(store, piece, false, own).filter((guess) => guess.inKey && guess.text.startsWith(piece));
  if (found.length || piece.length < 3) return found;
  const short: Guess[] = [];
  store.eachTerm(
    store.blocksOf(piece.charAt(0)).filter((block) => blocks.has(block)),
    piece.charAt(0),
    (terms, i) => {
      const text = terms.text[i] as string;
      if (terms.inKey[i] && isSubsequence(piece, text))
        short.push({ term: terms.first + i, text, quality: 60, inKey: true, docs: terms.docs[i] as number });
    },
  );
  return short;
}

function slippedOnce(store: Store, blocks: Set<number>, piece: string): Guess[] {
  return loose(store, blocks, piece, true).filter((guess) => guess.inKey && guess.quality >= 55);
}
