// The format of the index, as site/search/format.go describes it field by field. Whatever does not fit it is Damaged.

import { letterSet } from "./slip";

/** An index that can't be read: a block is missing, cut off, of another version, or not what its name says. */
export class Damaged extends Error {
  constructor(readonly shard: string) {
    super(`The search index is damaged: ${shard}`);
  }
}

export interface Root {
  format: 1;
  hash: string;
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
  rows: number;
  common: [word: string, term: number, docs: number][];
  stop: string;
  messages: Record<string, string>;
  inline: Record<string, unknown>;
}

/** The fields of a hit; see format.go. */
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
  "title",
  "key",
] as const;
export type Field = (typeof fields)[number];
export const placed = 16;
export const lastPlace = 14;

/** Reads numbers off a text. */
export class Numbers {
  private at = 0;
  constructor(
    private readonly text: string,
    private readonly shard: string,
  ) {}

  get done(): boolean {
    return this.at >= this.text.length;
  }

  next(): number {
    for (let n = 0; this.at < this.text.length;) {
      const digit = this.text.charCodeAt(this.at++);
      if (digit >= 35 && digit <= 91) return n * 57 + digit - 35;
      if (digit < 93 || digit > 126 || n > 1e6) break;
      n = n * 34 + digit - 93;
    }
    throw new Damaged(this.shard);
  }
}

/** A block of the dictionary. Filter values are as written; look them up in lower. */
export interface Terms {
  first: number; // number of the first term
  text: string[];
  lower: string[];
  docs: Uint32Array;
  inKey: Uint8Array;
  letters: Uint32Array; // see letterSet
}

export function decodeTerms(shard: string, payload: unknown, first: number, count: number, lower: (text: string) => string): Terms {
  const [shared, endings, counts] = texts(shard, payload, 3) as [string, string, string];
  const lengths = new Numbers(shared, shard);
  const sizes = new Numbers(counts, shard);
  const text = endings.split("\n");
  if (text.length !== count) throw new Damaged(shard);
  const terms: Terms = {
    first,
    text,
    lower: text,
    docs: new Uint32Array(count),
    inKey: new Uint8Array(count),
    letters: new Uint32Array(count),
  };
  text.forEach((ending, i) => {
    text[i] = (text[i - 1] ?? "").slice(0, lengths.next()) + ending;
    const size = sizes.next();
    terms.docs[i] = size >> 1;
    terms.inKey[i] = size & 1;
    terms.letters[i] = letterSet(text[i] as string);
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

/** What is shown of a document. */
export interface Row {
  kind: string;
  key: string;
  version: string;
  title: string;
  summary: string;
  url: string; // from the root of the site's language
}

export function decodeRows(shard: string, payload: unknown, kinds: Root["kinds"]): Row[] {
  const [numbers, ...columns] = texts(shard, payload, 6) as [string, ...string[]];
  const [keys, versions, titles, summaries, urls] = columns.map((column) => column.split("\n")) as [
    string[],
    string[],
    string[],
    string[],
    string[],
  ];
  const kind = new Numbers(numbers, shard);
  return keys.map((key, i) => {
    const found = kinds[kind.next()];
    const version = versions[i];
    const url = urls[i];
    if (!found || version === undefined || url === undefined) throw new Damaged(shard);
    const stem = found[1] + key;
    return {
      kind: found[0],
      key,
      version,
      title: titles[i] ?? "",
      summary: summaries[i] ?? "",
      url: url === "" ? `${stem}.html` : url === "=" ? `${stem}/${version}.html` : url,
    };
  });
}

function texts(shard: string, payload: unknown, count: number): string[] {
  if (Array.isArray(payload) && payload.length === count && payload.every((text) => typeof text === "string")) return payload;
  throw new Damaged(shard);
}
