/**
 * A search from query to results. First what fits without a slip; only when that is next to nothing, slips and words written as one,
 * from the blocks of the dictionary where they are likely, then from all of it.
 */

import { applyFilters, type Allowed } from "./filters";
import type { Field, Row } from "./format";
import { Hits } from "./hits";
import { pieceBlocks, takeApart } from "./pieces";
import { parse, type Note, type QueryWord } from "./query";
import { best, rank, run, type Part, type Ranked } from "./rank";
import type { Store } from "./store";
import { affordable, loose, strict, strictBlocks, type Guess } from "./vocabulary";
import { lower } from "./words";

/** How one word of the query was found: the term that it was taken for, and where. */
export interface Match {
  word: string;
  term: string;
  field: Field;
}

export interface Result extends Row {
  stability: string;
  deprecated: boolean;
  superseded: boolean;
  score: number;
  matched: Match[];
}

/** An explanation in the language of the index; fix is the query that it proposes. */
export interface Advice {
  text: string;
  fix?: string;
}

export interface Outcome {
  total: number;
  more: boolean; // total is the least there are: a word was too short to look at all that it may mean
  results: Result[];
  notes: Advice[];
}

/** A part of the query: one folded word. */
interface WordPart extends Part {
  word: string;
  ofKey: boolean; // written as a part of something dotted, dashed or in camelCase
  quoted: boolean;
}

const enough = 3;
const exactScore = 20000;

/** Searches; partial gets what was found so far where more is being looked for. */
export async function search(store: Store, text: string, limit: number, partial?: (outcome: Outcome) => void): Promise<Outcome> {
  const query = parse(text);
  const allowed = await applyFilters(store, query.filters, query.notes);
  const excluded = await exclude(store, query.words.filter((word) => word.negated));
  const parts = toParts(store, query.words.filter((word) => !word.negated));
  if (!parts.length) {
    const listed = query.filters.length || excluded.size ? list(store, allowed, excluded) : new Map<number, number>();
    return outcome(store, text, [], listed, limit, false, query.notes);
  }
  await store.needTerms(new Set(parts.flatMap((part) => [...strictBlocks(store, part.word)])));
  let complete = await fill(store, parts, (part) => strict(store, part.word, part.quoted));
  let scores = rank(store.root, parts, allowed, excluded);
  const near = new Set(parts.flatMap((part) => [...store.blocksOf(part.word.slice(0, 2)), ...pieceBlocks(store, part.word)]));
  for (const blocks of [near, new Set(store.wordBlocks)]) {
    if (scores.size >= enough || [...scores.values()].some((score) => score >= exactScore) || parts.every((part) => part.quoted)) break;
    if (partial && scores.size) partial(await outcome(store, text, parts, scores, limit, !complete, query.notes));
    await store.needTerms(blocks);
    complete = (await widen(store, parts, blocks)) && complete;
    scores = rank(store.root, parts, allowed, excluded);
  }
  return outcome(store, text, parts, scores, limit, !complete, query.notes);
}

function toParts(store: Store, words: QueryWord[]): WordPart[] {
  const stop = new Set(store.root.stop.split(" "));
  const parts = words.flatMap(({ parts, quoted }) =>
    parts.map((word) => ({ word, quoted, ofKey: parts.length > 1, optional: !quoted && parts.length === 1 && stop.has(word), hits: new Hits(store.root.docs) })),
  );
  if (parts.every((part) => part.optional)) for (const part of parts) part.optional = false;
  return parts;
}

/** Adds the hits of what a part may mean; false when not all of it was worth loading. */
async function fill(store: Store, parts: WordPart[], guess: (part: WordPart) => Guess[]): Promise<boolean> {
  const chosen = parts.map((part) => affordable(store, guess(part)));
  await store.needLists(chosen.flatMap(({ guesses }) => guesses.map(({ term }) => term)));
  parts.forEach((part, i) => {
    for (const found of chosen[i]?.guesses ?? []) part.hits.add(store, found);
  });
  return chosen.every(({ all }) => all);
}

async function widen(store: Store, parts: WordPart[], blocks: Set<number>): Promise<boolean> {
  const open = parts.filter((part) => !part.quoted);
  const complete = await fill(store, open, (part) => loose(store, blocks, part.word, part.ofKey));
  for (const part of open) {
    for (const { guesses, quality } of takeApart(store, blocks, part.word)) {
      const chosen = guesses.map((list) => affordable(store, list, 2).guesses);
      await store.needLists(chosen.flat().map(({ term }) => term));
      const [first, ...rest] = chosen.map((list) => {
        const hits = new Hits(store.root.docs);
        for (const guess of list) hits.add(store, guess, 100);
        return hits;
      });
      const text = chosen.map((list) => list[0]?.text ?? "").join(" ");
      let left = first as Hits;
      rest.forEach((right, i) => {
        const joined = i === rest.length - 1 ? part.hits : new Hits(store.root.docs);
        joined.addPair(left, right, { term: -1, text, quality: i === rest.length - 1 ? quality : 100, inKey: true, docs: 0 });
        left = joined;
      });
    }
  }
  await join(store, parts, blocks);
  return complete;
}

/** Two neighbours that should have been one word: "mar.ketplace", "graph ql". */
async function join(store: Store, parts: WordPart[], blocks: Set<number>): Promise<void> {
  for (let i = 1; i < parts.length; i++) {
    const [left, right] = [parts[i - 1] as WordPart, parts[i] as WordPart];
    if (left.quoted || right.quoted) continue;
    const word = left.word + right.word;
    const own = store.blocksOf(word).filter((block) => blocks.has(block));
    const guesses = [...strict(store, word, true, own), ...loose(store, blocks, word, false).filter((guess) => guess.quality >= 55)];
    const chosen = affordable(store, guesses, 3).guesses;
    await store.needLists(chosen.map(({ term }) => term));
    for (const guess of chosen) {
      for (const part of [left, right]) part.hits.add(store, guess, guess.quality - 5);
    }
  }
}

/** The documents that hold a word that was asked not to be there, in any of its forms. */
async function exclude(store: Store, words: QueryWord[]): Promise<Set<number>> {
  const excluded = new Set<number>();
  for (const { parts, quoted } of words) {
    const blocks = parts.flatMap((part) => [...strictBlocks(store, part)]);
    await store.needTerms(new Set(blocks));
    const guesses = parts.map((part) => strict(store, part, quoted).filter((guess) => guess.quality > 90));
    await store.needLists(guesses.flat().map(({ term }) => term));
    const hits = guesses.map((list) => {
      const found = new Hits(store.root.docs);
      for (const guess of list) found.add(store, guess);
      return { hits: found, optional: false };
    });
    for (const doc of rank(store.root, hits, null, new Set()).keys()) excluded.add(doc);
  }
  return excluded;
}

/** What filters alone let through. */
function list(store: Store, allowed: Allowed, excluded: Set<number>): Map<number, number> {
  const scores = new Map<number, number>();
  for (let doc = 0; doc < store.root.docs; doc++) {
    if ((!allowed || allowed[doc]) && !excluded.has(doc)) scores.set(doc, 0);
  }
  return scores;
}

async function outcome(store: Store, text: string, parts: WordPart[], scores: Map<number, number>, limit: number, more: boolean, notes: Note[]): Promise<Outcome> {
  const ranked = best(scores, limit);
  await store.needRows(ranked.map(({ doc }) => doc));
  const results = ranked.map((found) => toResult(store, parts, found));
  return { total: scores.size, more, results: exactFirst(results, text.trim()), notes: notes.map((note) => advice(store, text, note)) };
}

function toResult(store: Store, parts: WordPart[], { doc, score }: Ranked): Result {
  const [stability = 0, flags = 0] = run(store.root, doc) ?? [];
  const matched = parts.flatMap(({ word, hits }) => {
    const guess = hits.value(doc) ? hits.guess(doc) : undefined;
    return guess ? [{ word, term: guess.text, field: hits.field(doc) }] : [];
  });
  return { ...store.row(doc), stability: store.root.stabilities[stability] ?? "", deprecated: (flags & 1) > 0, superseded: (flags & 2) > 0, score, matched };
}

/** Keys that differ in case or signs only have the same words; what was asked for letter by letter comes first of them. */
function exactFirst(results: Result[], wanted: string): Result[] {
  const nearness = ({ key }: Row) => (key === wanted ? 2 : lower(key) === lower(wanted) ? 1 : 0);
  return results.sort((a, b) => nearness(b) - nearness(a));
}

function advice(store: Store, query: string, { message, values, fix }: Note): Advice {
  const text = (store.root.messages[message] ?? message).replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
  return fix ? { text, fix: query.replace(fix.from, () => fix.to) } : { text };
}
