/**
 * Words that are written with signs: "c++", ".net", "node.js", "@scope", "#123", "50%", and paths. What they are asked for by is their
 * letters, as any word; the documents that write them with the same signs come first. site/search/signs.go does the same to documents.
 */

import { signTerm } from "./format";
import type { QueryWord } from "./query";
import { docOf, exactKey, scoreOf, toScored, type Scored } from "./rank";
import type { Store } from "./store";
import { bare, fold } from "./words";

const letter = "[\\p{L}\\p{N}\\p{M}]";
const sign = "[.#@$:+&%]";
/** A word or two with the signs of it, in a run of both that has no more words. */
const form = new RegExp(
  `(?<!${letter}|${sign})${sign}*?([.#@$]?${letter}+(?:${sign}+${letter}+)?[+#%]*)${sign}*(?!${letter}|${sign})`,
  "gu",
);
const joint = /^[^./#@$][^/#@$+&%]*$/;

/** The words of a text that are written with signs, folded; also those that are too long to be known. */
export function signed(text: string): string[] {
  const found = Array.from(fold(bare(text)).matchAll(form), (match) => match[1] as string);
  return found.filter((word) => /[.#@$:+&%]/.test(word));
}

// More than an exact key is worth: "c" is not what "c++" asks for. Dots and colons are in keys too: what is a key asks for nothing else.
const bySign = 200000;
const byDot = 5000;

/**
 * What raises the scores of documents that write words of the query with the same signs. Words in quotes ask for theirs, wherever any
 * document has them.
 */
export async function raiser(store: Store, words: QueryWord[]): Promise<(scored: Scored) => Scored> {
  const found: [term: number, worth: number, docs: Set<number>, asked: boolean][] = []; // asked for by quotes
  for (const { text, quoted, parts } of words) {
    if (parts.some(({ version }) => version)) continue;
    for (const word of text.startsWith("/") ? [fold(bare(text))] : signed(text)) {
      const term = signTerm + word;
      const blocks = store.blocksOf(term);
      await store.needTerms(blocks);
      store.eachTerm(blocks, term, ({ lower, numbers }, i) => {
        const worth = joint.test(word) ? byDot : bySign;
        if (lower[i] === term) found.push([numbers[i] as number, worth, new Set(), quoted && worth > byDot]);
      });
    }
  }
  await store.needLists(found.map(([term]) => term));
  for (const [term, , docs] of found) store.eachHit(term, (_, list, count) => list.subarray(0, count).forEach((doc) => docs.add(doc)));
  return (scored) => {
    const least = scored.some((one) => scoreOf(one) >= exactKey) ? bySign : byDot;
    for (const [, worth, docs, asked] of found) {
      const raised = scored.map((one) => (worth >= least && docs.has(docOf(one)) ? toScored(docOf(one), scoreOf(one) + worth) : one));
      const written = raised.filter((one) => docs.has(docOf(one)));
      scored = asked && written.length ? written : raised;
    }
    return scored;
  };
}
