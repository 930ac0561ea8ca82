/**
 * "Words in quotes" stand side by side. The index says so of keys; titles and summaries are looked at for the best candidates only,
 * since each block of them is a request.
 */

import type { WordPart } from "./parts";
import { best, docOf, type Scored } from "./rank";
import type { Store } from "./store";
import { bare, split, type Word } from "./words";

/** How many documents may have their texts looked at. */
const mostTexts = 40;

/** Of the scored documents those that hold all phrases, best first, and whether all of them were looked at. */
export async function holding(store: Store, phrases: WordPart[][], scored: Scored): Promise<{ kept: Scored; all: boolean }> {
  if (!phrases.length) return { kept: scored, all: true };
  const sorted = best(scored, scored.length);
  const open = (doc: number) => phrases.filter((phrase) => !inKey(phrase, doc));
  const unsure = sorted.filter((one) => open(docOf(one)).length > 0);
  const looked = new Set(Array.from(unsure.subarray(0, mostTexts), docOf));
  await store.needTexts(looked);
  const kept = sorted.filter((one) => {
    const left = open(docOf(one));
    return !left.length || (looked.has(docOf(one)) && left.every((phrase) => inTexts(store, phrase, docOf(one))));
  });
  return { kept, all: unsure.length <= mostTexts };
}

/** Whether the words of a phrase stand side by side in the key; those that go on with each other may be one word of it. */
function inKey(phrase: WordPart[], doc: number): boolean {
  let [apart, asOne, at] = [~0, ~0, -1];
  phrase.forEach(({ hits, close }, i) => {
    const places = hits.value(doc) ? hits.places(doc) : 0;
    if (!close) at++;
    apart &= places >> i;
    asOne &= places >> at;
  });
  return (apart | asOne) !== 0;
}

function inTexts(store: Store, phrase: WordPart[], doc: number): boolean {
  const { title, summary } = store.text(doc);
  return [title, summary].some((text) => {
    const all = split(bare(text));
    return all.some((_, from) => begins(all, from, phrase));
  });
}

/** Whether a phrase begins at a word of a text. Words that go on with each other, on either side, may be one word on the other. */
function begins(text: Word[], from: number, phrase: WordPart[]): boolean {
  for (let i = 0; i < phrase.length;) {
    let [here, asked] = [text[from++]?.text ?? "", phrase[i++]?.word ?? ""];
    while (here && here.length !== asked.length) {
      if (here.length < asked.length && text[from]?.close) here += (text[from++] as Word).text;
      else if (asked.length < here.length && phrase[i]?.close) asked += (phrase[i++] as WordPart).word;
      else return false;
    }
    if (here !== asked) return false;
  }
  return true;
}
