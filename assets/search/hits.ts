/** How each document holds one part of the query: the best of all guesses and fields. */

import { fields, lastPlace, placed, type Field } from "./format";
import type { Store } from "./store";
import { exact, type Guess } from "./vocabulary";

/** What a hit of quality 100 is worth, by the place of its field in fields. */
const weights = [0, 450, 400, 450, 400, 400, 350, 350, 300, 250, 150, 500, 420, 400, 960, 390, 300, 450, 600, 1000] as const;
const inTitle = fields.indexOf("title");
const inKey = fields.indexOf("key");
const titleToo = 5; // a word of the key that the title has as well
const allPlaces = 2 ** (lastPlace + 1) - 1;
const toTitle = lastPlace + 1; // bits of a note before those of the title
const toField = toTitle + 3;
const toGuess = toField + 5;
const titleBits = 7 << toTitle;
export const exactInKey = 1000;

/** The hits of one part of the query. Arrays have a number for each document; reading them is what a search spends its time on. */
export class Hits {
  readonly values: Uint16Array; // 0: not found
  private readonly notes: Uint32Array; // places 14 bits, words of the title 3, field 5, guess 10
  private readonly guesses: Guess[] = [];
  private readonly ofKeys = new Map<string, number>(); // guesses that are no terms, by their text
  private readonly single = new Uint32Array(1);
  private readonly list: Uint32Array; // of the documents that were found
  count = 0; // of them

  constructor(size: number) {
    this.values = new Uint16Array(size);
    this.notes = new Uint32Array(size);
    this.list = new Uint32Array(size);
  }

  /** The documents that were found, in no order. */
  get docs(): Uint32Array {
    return this.list.subarray(0, this.count);
  }

  value(doc: number): number {
    return this.values[doc] as number;
  }

  /** The places in the key, as bits. */
  places(doc: number): number {
    return (this.notes[doc] as number) & allPlaces;
  }

  /** How many words the title has, at most 7; 0 when it lacks this part as it was typed. */
  title(doc: number): number {
    return ((this.notes[doc] as number) >> toTitle) & 7;
  }

  field(doc: number): Field {
    return fields[((this.notes[doc] as number) >> toField) & 31] ?? "";
  }

  guess(doc: number): Guess | undefined {
    return this.guesses[(this.notes[doc] as number) >>> toGuess];
  }

  /** Adds the hits of a term whose list is loaded. A term for several parts counts as so many words of the title. */
  add(store: Store, guess: Guess, quality = guess.quality, parts = 1): void {
    const number = this.remember(guess);
    store.eachHit(guess.term, (hit, docs, count) => {
      const at = hit < placed ? hit : hit >= placed + 8 ? inKey : inTitle;
      const words = hit < placed ? 0 : (hit - placed) & 7;
      const title = words && Math.min(words + parts - 1, 7);
      const value = Math.round(((weights[at] ?? 0) * quality) / 100) + (at === inKey && title ? titleToo : 0);
      const places = hit < placed ? 0 : ((hit - placed) >> 3) & allPlaces;
      const note = places | (quality === exact ? title << toTitle : 0) | (at << toField) | (number << toGuess);
      this.set(docs, count, value, note);
    });
  }

  /** Adds documents that hold a word in a field for which there are no lists. */
  addField(field: Field, text: string, docs: Uint32Array, count = docs.length): void {
    const at = fields.indexOf(field);
    const number = this.remember({ term: -1, text, quality: exact, inKey: false, docs: count });
    this.set(docs, count, weights[at] as number, (at << toField) | (number << toGuess));
  }

  /** Adds a document by its key, in which a text that is worth some quality has some places. */
  addKey(doc: number, places: number, text: string, quality: number, value = Math.round((exactInKey * quality) / 100)): void {
    let number = this.ofKeys.get(text);
    if (number === undefined) this.ofKeys.set(text, (number = this.remember({ term: -1, text, quality, inKey: true, docs: 0 })));
    this.single[0] = doc;
    this.set(this.single, 1, value, places | (inKey << toField) | (number << toGuess));
  }

  /** Adds documents that hold two other parts side by side in the key: the halves of a word that was written as one. */
  addPair(left: Hits, right: Hits, quality: number): void {
    for (const doc of left.count < right.count ? left.docs : right.docs) {
      const from = left.places(doc) & (right.places(doc) >> 1);
      if (!from) continue;
      const text = `${left.guess(doc)?.text} ${right.guess(doc)?.text}`;
      const value = Math.round((Math.min(left.value(doc), right.value(doc)) * quality) / 100);
      this.addKey(doc, (from | (from << 1)) & allPlaces, text, quality, value);
    }
  }

  private remember(guess: Guess): number {
    if (this.guesses.length < 1023) this.guesses.push(guess);
    return this.guesses.length - 1;
  }

  private set(docs: Uint32Array, count: number, value: number, note: number): void {
    const { values, notes, list } = this;
    for (let i = 0; i < count; i++) {
      const doc = docs[i] as number;
      const before = values[doc] as number;
      if (!before) list[this.count++] = doc;
      if (value <= before) continue;
      values[doc] = value;
      // The word as it was typed comes first. That the title has it stays known where another form, in the key, is worth more.
      notes[doc] = note | ((notes[doc] as number) & titleBits);
    }
  }
}

/** Whether the hits of consecutive parts are one after the other in the key: 2 side by side, 1 in this order, 0 neither. */
export function inOrder(left: number, right: number): 0 | 1 | 2 {
  if ((left << 1) & right || (left & right) >> lastPlace) return 2;
  return left && right && (left & -left) < right ? 1 : 0;
}
