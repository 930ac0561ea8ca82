/** Blocks of rows: what is shown of each document. */

import type { Root } from "./format";
import { Damaged, Numbers, texts } from "./numbers";

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
