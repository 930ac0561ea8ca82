/**
 * Which documents hold every part of a query, best first: an exact key, then by the weight of fields and how near each guess is, with
 * something for order and closeness. Equals stay in the order of their numbers, which is that of stability and shortness.
 */

import type { Allowed } from "./filters";
import { isModel, lastPlace } from "./format";
import { exactInKey, inOrder, type Hits } from "./hits";
import type { Store } from "./store";

export const exactKey = 100000; // more than anything else comes to
const sideBySide = 60;
const turned = 40; // side by side, the other way round: "create order" for order.create
const ordered = 20;
const leastBegun = exactInKey * 0.65; // what a word of the key is worth by its start, at least
const atAnEnd = 30; // the query is the start or the end of the key
const wholeKey = 150; // the query has all the words of the key, if not letter by letter
const begunKey = 45; // the same, but words go on: less than that costs them, so that "deal.create" is rather a.deal.create than deal.created
const wholeTitle = 200; // the query has all the words of the title, which are worth no less than those of a key then
const model = 100; // taken off a model for its name: it is named after what it serves, which is what is looked for

/** A part of the query with its hits; optional parts raise a document but need not be in it. */
export interface Part {
  hits: Hits;
  optional: boolean;
  version: string; // that it may be a number of, or empty
}

/**
 * Scored documents, each one number: the score in the upper digits, how early the document is in the lower ones. Sorting numbers is
 * what engines do fastest, also those that have not warmed up yet.
 */
export type Scored = Float64Array;

const documents = 2 ** 27;

export function toScored(doc: number, score: number): number {
  return score * documents + (documents - 1 - doc);
}

export function scoreOf(scored: number): number {
  return Math.floor(scored / documents);
}

export function docOf(scored: number): number {
  return documents - 1 - (scored % documents);
}

/** Scores what all parts and the filters let through, and drops what is excluded. */
export function rank(store: Store, parts: Part[], allowed: Allowed, excluded: Set<number>): Scored {
  const required = parts.filter((part) => !part.optional).map((part) => part.hits);
  const [rarest, ...others] = required.sort((a, b) => a.count - b.count);
  if (!rarest) return new Float64Array();
  const scored = new Float64Array(rarest.count);
  let count = 0;
  const docs = rarest.docs;
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i] as number;
    if ((allowed && !allowed[doc]) || excluded.has(doc)) continue;
    let all = true;
    for (let j = 0; all && j < others.length; j++) all = (others[j] as Hits).values[doc] !== 0;
    if (all) scored[count++] = toScored(doc, score(store, parts, doc));
  }
  return scored.subarray(0, count);
}

function score(store: Store, parts: Part[], doc: number): number {
  let sum = 0;
  let titled = 0;
  let helpful = 0; // optional parts that the title has and the key does not
  let least = 7; // words of the title: fewer where several count as one
  let most = 0;
  let exact = true;
  let whole = true; // each part is a word of the key
  let begun = false; // some part goes on in the key
  let sequence = true;
  let covered = 0; // places of the key that parts are at
  let first = 0;
  let before = 0;
  let n = 0; // parts, without the numbers of a version
  for (let i = 0; i < parts.length; i++) {
    const { hits, version, optional } = parts[i] as Part;
    const value = hits.value(doc);
    const places = value ? hits.places(doc) : 0;
    sum += optional ? value >> 3 : value;
    if (version && !places) continue;
    const title = value ? hits.title(doc) : 0;
    if (optional && !places) {
      if (title) helpful++;
      continue;
    }
    if (title) {
      titled++;
      least = Math.min(least, title);
      most = Math.max(most, title);
    }
    if (value < exactInKey) {
      whole = false;
      begun ||= value >= leastBegun;
    }
    if (!(places & (1 << Math.min(n, lastPlace)))) exact = false;
    if (n > 0 && places) {
      const order = inOrder(before, places);
      sum += order === 2 ? sideBySide : (places << 1) & before ? turned : order ? ordered : 0;
      if (order < 2) sequence = false;
    } else if (!places) sequence = false;
    if (n === 0) first = places;
    before = places;
    covered |= places;
    n++;
  }
  const [, flags, length] = store.run(doc);
  if (whole && exact && n === length) return exactKey;
  const starts = sequence && (first & 1) > 0;
  const ends = sequence && (before & (1 << Math.min(length - 1, lastPlace))) > 0;
  if (starts || ends) sum += atAnEnd;
  const all = (1 << Math.min(length, lastPlace + 1)) - 1;
  if (starts && ends && (n === length || (whole && covered === all))) sum += begun ? begunKey : wholeKey;
  if (covered && flags & isModel) sum -= model;
  if (titled && titled === n && ((titled + helpful >= least && titled <= most) || most === 7)) sum = Math.max(sum, n * exactInKey) + wholeTitle;
  return sum;
}

/** The best of the scored documents, best first. Few of many are asked for: keeping those is faster than sorting all. */
export function best(scored: Scored, limit: number): Scored {
  const top = scored.slice(0, limit).sort();
  for (let i = limit; i < scored.length; i++) {
    const one = scored[i] as number;
    if (one <= (top[0] as number)) continue;
    let at = 0;
    for (; at + 1 < limit && (top[at + 1] as number) < one; at++) top[at] = top[at + 1] as number;
    top[at] = one;
  }
  return top.reverse();
}
