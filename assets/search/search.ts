/**
 * A search from query to results. First what fits as it is written; only when that is next to nothing, what else may be meant,
 * from the blocks of the dictionary where it is likely, then from all of it.
 */

import { applyFilters, type Allowed } from "./filters";
import { outcome, type Outcome } from "./outcome";
import { blocksFor, exclude, expectLists, fillStrict, phrases, toParts, wanted, type WordPart } from "./parts";
import { holding } from "./phrase";
import { parse, type Query } from "./query";
import { docOf, rank, scoreOf, toScored, type Scored } from "./rank";
import { raiser } from "./signs";
import type { Store } from "./store";
import { allowedSlips, ofKeysOnly } from "./vocabulary";
import { widen } from "./widen";

const enough = 3;
const asWritten = 50000; // what fits as it is written stays before what does not
const mostNear = 6; // blocks of the dictionary
const goodHit = 600; // a title, or the start of a word of a key

export interface Wishes {
  limit: number; // how many results
  partial?: (outcome: Outcome) => unknown; // gets what was found so far, while more is being looked for
  signal?: AbortSignal; // spares loading for a query that was typed on in the meantime; the search rejects then
}

export async function search(store: Store, text: string, { limit, partial, signal }: Wishes): Promise<Outcome> {
  const query = parse(text);
  const [negated, asked] = [true, false].map((negated) => query.words.filter((word) => word.negated === negated));
  const allowed = await applyFilters(store, query.filters, query.notes);
  const excluded = await exclude(store, negated ?? []);
  const parts = toParts(store, asked ?? []);
  const quoted = phrases(parts);
  if (!parts.length) {
    const listed = query.filters.length || excluded.size ? list(store, allowed, excluded) : new Float64Array();
    return outcome(store, text, [], listed, limit, false, query.notes);
  }
  const [raise] = await Promise.all([
    raiser(store, asked ?? []),
    store.needTerms(blocksFor(store, wanted(parts))),
    expectLists(store, wanted(parts)),
  ]);
  signal?.throwIfAborted();
  let complete = await fillStrict(store, parts);
  complete &&= parts.every((part) => part.quoted || !ofKeysOnly(store, part.word));
  signal?.throwIfAborted();
  const found = rank(store, parts, allowed, excluded);
  let scored = found;
  const near = new Set([...store.names, ...parts.flatMap((part) => sameLetter(store, part.word))]);
  const mayBeSlips = parts.some((part) => allowedSlips(part.word, part.ofKey));
  for (const blocks of [near, new Set(store.wordBlocks)]) {
    // What is not among names and words with the same first letter is looked for in all words only where that was nothing likely.
    const settled = blocks === near ? scored.length >= enough : parts.every((part) => part.likely) && (scored.length > 0 || !mayBeSlips);
    if (settled || parts.every((part) => part.quoted) || found.some((one) => isSure(parts, docOf(one)))) break;
    if (partial && scored.length && !quoted.length) void partial(await outcome(store, text, parts, scored, limit, !complete, query.notes));
    await store.needTerms(blocks);
    signal?.throwIfAborted();
    // A word that is nowhere is likely the one that is wrong; only when that was not enough may any of them be.
    const lost = parts.filter((part) => !part.hits.count);
    complete = (await widen(store, parts, blocks === near && lost.length ? lost : parts, blocks)) && complete;
    signal?.throwIfAborted();
    scored = rank(store, parts, allowed, excluded);
    const first = new Map(Array.from(found, (one) => [docOf(one), scoreOf(one)]));
    scored = scored.map((one) => (first.has(docOf(one)) ? toScored(docOf(one), (first.get(docOf(one)) as number) + asWritten) : one));
  }
  if (!scored.length && !quoted.length) scored = withoutLost(store, query, parts, allowed, excluded);
  scored = raise(scored);
  // Where nothing is known to hold a phrase, longer texts may: those are indexed word by word.
  const { kept, all } = await holding(store, quoted, scored);
  if (!quoted.length || !scored.length) return outcome(store, text, parts, scored, limit, !complete, query.notes);
  if (!kept.length) query.notes.push({ message: "apart", values: {} });
  else if (kept.length < scored.length)
    query.notes.push({ message: "further", values: { n: String(scored.length) } });
  return outcome(store, text, parts, kept.length ? kept : scored, limit, !complete || !all, query.notes);
}

/** What holds all but the words that nothing holds, which readers are told; nothing where those are all. */
function withoutLost(store: Store, query: Query, parts: WordPart[], allowed: Allowed, excluded: Set<number>): Scored {
  const lost = query.words.filter((word) => parts.some(({ of, optional, hits }) => of === word && !optional && !hits.count));
  for (const part of parts) part.optional ||= lost.includes(part.of);
  const scored = rank(store, parts, allowed, excluded);
  if (scored.length) query.notes.push({ message: "nowhere", values: { words: lost.map(({ text }) => text).join(" ") } });
  return scored;
}

/** The blocks of words that begin as a word does, few enough to be worth a try: a slip is rarely in the first letter. */
function sameLetter(store: Store, word: string): number[] {
  const blocks = store.blocksOf(word.charAt(0));
  return blocks.length <= mostNear ? blocks : store.blocksOf(word.slice(0, 2)).slice(0, mostNear);
}

/** Whether a document is what was meant: it holds every part letter by letter, or in its key or title. */
function isSure(parts: WordPart[], doc: number): boolean {
  const shown = ({ hits }: WordPart) => hits.value(doc) >= goodHit && hits.field(doc) !== "name";
  return parts.every((part) => part.optional || shown(part) || part.hits.guess(doc)?.quality === 100);
}

/** What filters alone let through. */
function list(store: Store, allowed: Allowed, excluded: Set<number>): Scored {
  const listed = new Float64Array(store.root.docs);
  let count = 0;
  for (let doc = 0; doc < listed.length; doc++) {
    if ((!allowed || allowed[doc]) && !excluded.has(doc)) listed[count++] = toScored(doc, 0);
  }
  return listed.subarray(0, count);
}
