/** What is shown of each document: heads, without which it is no result, and the texts below them. */

import type { Root } from "./format";
import { Damaged, Numbers, texts } from "./numbers";

export interface Head {
  kind: string;
  key: string;
  version: string;
  name: string; // stands in the place of the key where it is not empty
  url: string; // from the root of the site's language
}

/** A block of heads, with the names of the blocks of its documents' texts. */
export interface Heads {
  heads: Head[];
  texts: string;
  shown: Texts[]; // empty where they are in blocks of their own
}

export interface Texts {
  title: string;
  summary: string;
}

export function decodeHeads(shard: string, payload: unknown, kinds: Root["kinds"]): Heads {
  const all = texts(shard, payload, Array.isArray(payload) && payload.length === 9 ? 9 : 7);
  const [numbers, shared, ...columns] = all.slice(0, 6) as [string, string, ...string[]];
  const [keys, versions, names, urls] = columns.map((column) => column.split("\n")) as [string[], string[], string[], string[]];
  const [kind, length] = [new Numbers(numbers, shard), new Numbers(shared, shard)];
  let key = "";
  const heads = keys.map((ending, i) => {
    const found = kinds[kind.next()];
    const [version, name, url] = [versions[i], names[i], urls[i]];
    if (!found || version === undefined || name === undefined || url === undefined) throw new Damaged(shard);
    key = key.slice(0, length.next()) + ending;
    const stem = found[1] + key;
    return { kind: found[0], key, version, name, url: url === "" ? `${stem}.html` : url === "=" ? `${stem}/${version}.html` : url };
  });
  return { heads, texts: all[6] as string, shown: all.length === 9 ? decodeTexts(shard, all.slice(7)) : [] };
}

export function decodeTexts(shard: string, payload: unknown): Texts[] {
  const [titles, summaries] = texts(shard, payload, 2).map((column) => column.split("\n")) as [string[], string[]];
  return titles.map((title, i) => ({ title, summary: summaries[i] ?? "" }));
}
