// The format of the index, as site/search/format.go describes it field by field. Whatever does not fit it is Damaged.

import { Damaged, Numbers, texts } from "./numbers";

export interface Root {
  format: 4;
  lang: string;
  docs: number;
  stabilities: string[];
  known: number;
  runs: [stability: number, flags: number, words: number, docs: number][];
  kinds: [kind: string, folder: string][];
  filters: [name: string, values: number, docs: number][];
  blocks: [from: string, terms: number][];
  lists: string;
  words: number;
  heads: string;
  texts: number;
  names: number;
  stop: string;
  messages: Record<string, string>;
  files: Record<string, string>;
  inline: Record<string, unknown>;
}

/** The flags of a run. */
export const isDeprecated = 1;
export const isSuperseded = 2;
export const isModel = 4;

/** Begins the terms that stand for all words of keys with a start, of which the longest has so many characters. */
export const startTerm = "!*=";
export const longestStart = 2;

/** Begins the terms of words that are written with signs. */
export const signTerm = "!+=";

/** The fields of a hit; see format.go. Those from stability on stand in no list: what holds a word there is known otherwise. */
export const fields = [
  "",
  "tag",
  "kind",
  "domain",
  "owner",
  "field",
  "emits",
  "emitted-by",
  "heading",
  "summary",
  "text",
  "name", // several words of one
  "personal",
  "access",
  "name", // all of one, written as one word
  "name", // how it is called
  "stability",
  "version",
  "title",
  "key",
] as const;
export type Field = (typeof fields)[number];
export const placed = 16;
export const lastPlace = 13;

/** A block of the dictionary, or the names. Filter values are as written; look them up in lower. */
export interface Terms {
  numbers: Uint32Array; // of the terms
  text: string[];
  lower: string[];
  docs: Uint32Array;
  inKey: Uint8Array;
  first: Uint8Array; // length of the first word of what is only ever several words written as one; else 0
  letters?: Uint32Array; // see letterSet; made when first asked for
}

/** Decodes a block whose first term has a number, or with a fourth column the names. */
export function decodeTerms(shard: string, payload: unknown, first: number, count: number, lower: (text: string) => string): Terms {
  const isNames = Array.isArray(payload) && payload.length === 4;
  const [shared, endings, counts, steps = ""] = texts(shard, payload, isNames ? 4 : 3) as [string, string, string, string?];
  const [lengths, sizes, gaps] = [new Numbers(shared, shard), new Numbers(counts, shard), new Numbers(steps, shard)];
  const text = endings.split("\n");
  if (text.length !== count) throw new Damaged(shard);
  const column = () => new Uint32Array(count);
  const terms: Terms = { numbers: column(), text, lower: text, docs: column(), inKey: new Uint8Array(count), first: new Uint8Array(count) };
  let number = first - 1;
  let before = "";
  text.forEach((ending, i) => {
    text[i] = before = before.slice(0, lengths.next()) + ending;
    const end = before.indexOf("\t");
    if (end > 0) {
      terms.first[i] = end;
      text[i] = before.replace("\t", "");
    }
    const size = sizes.next();
    number += 1 + (isNames ? gaps.next() : 0);
    terms.numbers[i] = number;
    terms.docs[i] = size >> 1;
    terms.inKey[i] = size & 1;
  });
  if (text[0]?.startsWith("!")) terms.lower = text.map(lower);
  return terms;
}

/**
 * Goes through the groups of one list: a hit and the documents that have it, in order. They are in the first count places of an array
 * that the next group overwrites: an array for each of the many small groups would cost more than reading them.
 */
export function decodeList(
  shard: string,
  list: string,
  buffer: Uint32Array,
  group: (hit: number, docs: Uint32Array, count: number) => void,
): void {
  for (const numbers = new Numbers(list, shard); !numbers.done;) {
    const hit = numbers.next();
    const count = numbers.next();
    for (let i = 0, next = 0; i < count; i++) {
      next += numbers.next();
      if (next >= buffer.length) throw new Damaged(shard);
      buffer[i] = next++;
    }
    group(hit, buffer, count);
  }
}
