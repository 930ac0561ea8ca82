/**
 * A search from query to results. First what fits as it is written; only when that is next to nothing, what else may be meant,
 * from the blocks of the dictionary where it is likely, then from all of it.
 */

import { applyFilters, type Allowed } from "./filters";
import { outcome, type Outcome } from "./outcome";
import { exclude, fill, toParts, type WordPart } from "./parts";
import { pieceBlocks } from "./pieces";
import { parse } from "./query";
import { rank } from "./rank";
import type { Store } from "./store";
import { strict, strictBlocks } from "./vocabulary";
import { widen } from "./widen";

const enough = 3;
const asWritten = 50000; // what fits as it is written stays before what does not
const goodHit = 600; // a title, or the start of a word of a key

/** Searches; partial gets what was found so far where more is being looked for. Aborting spares the loading that is not done yet. */
export async function search(
  store: Store,
  text: string,
  limit: number,
  partial?: (outcome: Outcome) => void,
  signal?: AbortSignal,
): Promise<Outcome> {
  const query = parse(text);
  const [negated, wanted] = [true, false].map((negated) => query.words.filter((word) => word.negated === negated));
  const allowed = await applyFilters(store, query.filters, query.notes);
  const excluded = await exclude(store, negated ?? []);
  const parts = toParts(store, wanted ?? []);
  if (!parts.length) {
    const listed = query.filters.length || excluded.size ? list(store, allowed, excluded) : new Map<number, number>();
    return outcome(store, text, [], listed, limit, false, query.notes);
  }
  await store.needTerms(new Set(parts.flatMap((part) => [...strictBlocks(store, part.word)])));
  let complete = await fill(store, parts, (part) => strict(store, part.word, part.quoted));
  const found = rank(store.root, parts, allowed, excluded);
  let scores = found;
  const near = new Set(parts.flatMap((part) => [...store.blocksOf(part.word.slice(0, 2)), ...pieceBlocks(store, part.word)]));
  for (const blocks of [near, new Set(store.wordBlocks)]) {
    if ((scores.size >= enough && parts.every((part) => part.likely)) || [...found.keys()].some((doc) => isSure(parts, doc))) break;
    if (partial && scores.size) partial(await outcome(store, text, parts, scores, limit, !complete, query.notes));
    await store.needTerms(blocks);
    // A word that is nowhere is likely the one that is wrong; only when that was not enough may any of them be.
    const lost = parts.filter((part) => !part.hits.docs.length);
    complete = (await widen(store, parts, blocks === near && lost.length ? lost : parts, blocks)) && complete;
    scores = rank(store.root, parts, allowed, excluded);
    for (const [doc, score] of found) scores.set(doc, score + asWritten);
  }
  return outcome(store, text, parts, scores, limit, !complete, query.notes);
}

/** Whether a document is what was meant: it holds every part letter by letter, or in its key or title. */
function isSure(parts: WordPart[], doc: number): boolean {
  return parts.every(({ hits, optional }) => optional || hits.value(doc) >= goodHit || hits.guess(doc)?.quality === 100);
}

/** What filters alone let through. */
function list(store: Store, allowed: Allowed, excluded: Set<number>): Map<number, number> {
  const scores = new Map<number, number>();
  for (let doc = 0; doc < store.root.docs; doc++) {
    if ((!allowed || allowed[doc]) && !excluded.has(doc)) scores.set(doc, 0);
  }
  return scores;
}
