/**
 * Which documents hold every part of a query, best first: an exact key, then by the weight of fields and how near each guess is, with
 * something for order and closeness. Equals stay in the order of their numbers, which is that of stability and shortness.
 */

import type { Allowed } from "./filters";
import { lastPlace, type Root } from "./format";
import { exactInKey, inOrder, type Hits } from "./hits";

const exactKey = 100000; // more than anything else comes to
const sideBySide = 60;
const ordered = 20;
const fromStart = 30; // the query is the start of the key
const wholeTitle = 200; // the query has all the words of the title

/** A part of the query with its hits; optional parts raise a document but need not be in it. */
export interface Part {
  hits: Hits;
  optional: boolean;
}

export interface Ranked {
  doc: number;
  score: number;
}

/** Ranks what all parts and the filters let through, and drops what is excluded. */
export function rank(root: Root, parts: Part[], allowed: Allowed, excluded: Set<number>): Map<number, number> {
  const scores = new Map<number, number>();
  const required = parts.filter((part) => !part.optional);
  const rarest = [...required].sort((a, b) => a.hits.docs.length - b.hits.docs.length)[0];
  if (!rarest) return scores;
  for (const doc of rarest.hits.docs) {
    if (allowed && !allowed[doc]) continue;
    if (excluded.has(doc) || !required.every((part) => part.hits.value(doc))) continue;
    scores.set(doc, score(root, parts, doc));
  }
  return scores;
}

function score(root: Root, parts: Part[], doc: number): number {
  let sum = 0;
  let titled = 0;
  let words = 0;
  let exact = true;
  let sequence = true;
  let before = 0;
  parts.forEach(({ hits }, i) => {
    const value = hits.value(doc);
    const places = value ? hits.places(doc) : 0;
    sum += value;
    if (value && hits.title(doc) && hits.guess(doc)?.quality === 100) {
      titled++;
      words = hits.title(doc);
    }
    if (value < exactInKey || !(places & (1 << Math.min(i, lastPlace)))) exact = false;
    if (i > 0 && places) {
      const order = inOrder(before, places);
      sum += order === 2 ? sideBySide : order ? ordered : 0;
      if (order < 2) sequence = false;
    } else if (!(places & 1)) sequence = false;
    before = places;
  });
  if (exact && parts.length === wordsOfKey(root, doc)) return sum + exactKey;
  if (sequence) sum += fromStart;
  if (words && titled === parts.length && (titled === words || words === 7)) sum += wholeTitle;
  return sum;
}

function wordsOfKey(root: Root, doc: number): number {
  return run(root, doc)?.[2] ?? 0;
}

/** The run that a document is in. */
export function run(root: Root, doc: number): Root["runs"][number] | undefined {
  let start = 0;
  return root.runs.find(([, , , count]) => (start += count) > doc);
}

/** The best of the scored documents. */
export function best(scores: Map<number, number>, limit: number): Ranked[] {
  const byScore = new Map<number, number[]>();
  for (const [doc, score] of scores) {
    const docs = byScore.get(score);
    if (docs) docs.push(doc);
    else byScore.set(score, [doc]);
  }
  const ranked: Ranked[] = [];
  for (const score of [...byScore.keys()].sort((a, b) => b - a)) {
    if (ranked.length >= limit) break;
    const docs = Uint32Array.from(byScore.get(score) ?? []).sort();
    for (const doc of docs.subarray(0, limit - ranked.length)) ranked.push({ doc, score });
  }
  return ranked;
}
