/**
 * Words that are written with signs: "c++", ".net", "node.js", "@scope", "#123", "50%", and paths. What they are asked for by is their letters, as
 * any word; the documents that write them with the same signs come first. site/search/signs.go does the same to documents.
 */

import { signTerm } from "./format";
import { pathOf, type QueryWord } from "./query";
import { docOf, exactKey, scoreOf, toScored, type Scored } from "./rank";
import type { Store } from "./store";
import { bare, fold } from "./words";

const before = /^[.#@$]/;
const inside = /[.#@$:+&%]/;
const run = /[\p{L}\p{N}\p{M}.#@$:+&%]+/gu;
const letters = /[\p{L}\p{N}\p{M}]+/gu;
const joint = /^[\p{L}\p{N}\p{M}]+[.:][\p{L}\p{N}\p{M}]+$/u;
const maxSigned = 32; // characters
const maxSignedWords = 2;

/** The words of a text that are written with signs, folded. */
export function signed(text: string): string[] {
  if (!inside.test(text)) return [];
  return [...fold(bare(text)).matchAll(run)].map(([found]) => trim(found)).filter(Boolean);
}

/** A run of words and signs without punctuation; empty where it has no sign then, no word or too many. */
function trim(run: string): string {
  const words = [...run.matchAll(letters)];
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length > maxSignedWords) return "";
  let from = first.index;
  if (from && before.test(run.charAt(from - 1)) && (run[from - 1] !== "." || from === 1)) from--;
  const behind = /^[+#%]*/.exec(run.slice(last.index + last[0].length)) as RegExpExecArray;
  const found = run.slice(from, last.index + last[0].length + behind[0].length);
  return inside.test(found) && [...found].length <= maxSigned ? found : "";
}

// More than an exact key is worth: "c" is not what "c++" asks for. Dots and colons are in keys too: what is a key asks for nothing else.
const bySign = 200000;
const byDot = 5000;

/** The documents that write words of the query with the same signs, and what that adds to their scores. */
export class Signed {
  private readonly found: { word: QueryWord; worth: number; docs: Set<number> }[] = [];

  static async of(store: Store, words: QueryWord[]): Promise<Signed> {
    const signs = new Signed();
    const asked = words.flatMap((word) => {
      const path = fold(bare(pathOf(word.text)));
      const texts = path ? [path] : signed(word.text);
      return texts.map((text) => ({ word, text, blocks: store.blocksOf(signTerm + text) }));
    });
    await store.needTerms(asked.flatMap(({ blocks }) => blocks));
    const terms = asked.flatMap(({ word, text, blocks }) => {
      const numbers: number[] = [];
      store.eachTerm(blocks, signTerm + text, (terms, i) => {
        if (terms.lower[i] === signTerm + text) numbers.push(terms.numbers[i] as number);
      });
      return numbers.map((number) => ({ word, number, worth: joint.test(text) ? byDot : bySign }));
    });
    await store.needLists(terms.map(({ number }) => number));
    for (const { word, number, worth } of terms) {
      const docs = new Set<number>();
      store.eachHit(number, (_, list, count) => list.subarray(0, count).forEach((doc) => docs.add(doc)));
      signs.found.push({ word, worth, docs });
    }
    return signs;
  }

  /** Scored documents with what their signs add. Words in quotes ask for theirs, wherever any document has them. */
  raise(scored: Scored): Scored {
    if (!this.found.length) return scored;
    const sure = scored.some((one) => scoreOf(one) >= exactKey);
    const worthOf = (worth: number) => (sure && worth === byDot ? 0 : worth);
    const quoted = this.found.filter(({ word, worth }) => word.quoted && worth === bySign);
    const written = scored.filter((one) => quoted.every(({ docs }) => docs.has(docOf(one))));
    return (written.length ? written : scored).map((one) => {
      const doc = docOf(one);
      return toScored(doc, this.found.reduce((sum, { worth, docs }) => sum + (docs.has(doc) ? worthOf(worth) : 0), scoreOf(one)));
    });
  }
}
