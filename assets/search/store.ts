/** The index as far as it is loaded: which block holds what, and each block decoded once. */

import { decodeList, decodeTerms, type Root, type Terms } from "./format";
import { Damaged, Numbers } from "./numbers";
import { decodeHeads, decodeTexts, type Head, type Texts } from "./shown";
import { last, lowerBound, stretch } from "./sorted";
import { bare, fold, lower } from "./words";

/** Gives the payload of a shard by its name: "index", "3f2a9c1b/d0". Rejects with Damaged where it can't be had. */
export type Load = (name: string) => Promise<unknown>;

/** Stands among numbers of blocks for the names. */
const names = -1;

export class Store {
  private readonly firstTerms: number[] = []; // of each block of the dictionary
  private readonly firstLists: number[] = []; // of each block of lists
  private readonly payloads = new Map<string, Promise<unknown>>();
  private readonly terms = new Map<number, Terms>();
  private readonly lists = new Map<number, string[]>();
  private readonly heads = new Map<number, Head[]>();
  private readonly foldedKeys = new Map<number, string[]>(); // of blocks of heads
  private readonly texts = new Map<number, Texts[]>();
  private readonly buffer: Uint32Array;
  private readonly runs: Uint32Array; // the number of the run that each document is in

  private constructor(
    readonly root: Root,
    private readonly load: Load,
  ) {
    this.buffer = new Uint32Array(root.docs);
    this.runs = new Uint32Array(root.docs);
    let first = 0;
    root.runs.forEach(([, , , docs], n) => this.runs.fill(n, first, (first += docs)));
    first = 0;
    for (const [, count] of root.blocks) {
      this.firstTerms.push(first);
      first += count;
    }
    const terms = first;
    first = 0;
    for (const sizes = new Numbers(root.lists, "index"); !sizes.done;) {
      this.firstLists.push(first);
      first += sizes.next();
    }
    if (first !== terms || terms > 1e8) throw new Damaged("index");
  }

  static async open(load: Load): Promise<Store> {
    const root = (await load("index")) as Root;
    const sound =
      root?.format === 3 &&
      root.docs >= 0 &&
      root.docs < 1e8 &&
      root.heads > 0 &&
      root.texts > 0 &&
      root.names >= 0 &&
      root.known >= 0 &&
      [root.stabilities, root.runs, root.kinds, root.filters, root.blocks].every(Array.isArray) &&
      [root.hash, root.lang, root.lists, root.stop].every((text) => typeof text === "string") &&
      root.runs.reduce((sum, run) => sum + run[3], 0) === root.docs &&
      root.blocks.every(([from, count]) => typeof from === "string" && count > 0) &&
      [root.messages, root.inline].every((map) => typeof map === "object" && map !== null);
    if (!sound) throw new Damaged("index");
    return new Store(root, load);
  }

  /** The names, the words of keys: most of what is mistyped or shortened is one of them. A block as any other, if there are any. */
  get names(): number[] {
    return this.root.names ? [names] : [];
  }

  /** Whether all of the index came with the root. */
  get whole(): boolean {
    return "t0" in this.root.inline;
  }

  /** Whether a block of the dictionary is loaded. */
  hasTerms(block: number): boolean {
    return this.terms.has(block);
  }

  /** All that words can be looked up in. */
  get wordBlocks(): number[] {
    return [...this.names, ...stretch(this.root.words, this.root.blocks.length - 1)];
  }

  /** The blocks of the dictionary that terms with this start may be in. */
  blocksOf(start: string): number[] {
    const from = start.startsWith("!") ? 0 : this.root.words;
    const to = (start.startsWith("!") ? this.root.words : this.root.blocks.length) - 1;
    return stretch(Math.max(from, this.blockOf(start)), Math.min(to, this.blockOf(`${start}\uffff`)));
  }

  async needTerms(blocks: Iterable<number>): Promise<void> {
    await this.need(
      (n) => (n === names ? "n0" : `d${n}`),
      blocks,
      this.terms,
      (shard, payload, n) => decodeTerms(shard, payload, this.firstTerms[n] ?? 0, this.root.blocks[n]?.[1] ?? this.root.names, lower),
    );
  }

  /** Goes through the terms of loaded blocks that start with a text, in lower case. */
  eachTerm(blocks: Iterable<number>, start: string, visit: (terms: Terms, i: number) => void): void {
    for (const terms of this.loaded(blocks)) {
      for (let i = lowerBound(terms.lower, start); terms.lower[i]?.startsWith(start); i++) visit(terms, i);
    }
  }

  loaded(blocks: Iterable<number>): Terms[] {
    return Array.from(blocks, (block) => {
      const terms = this.terms.get(block);
      if (!terms) throw new Damaged(`d${block}`);
      return terms;
    });
  }

  async needLists(terms: Iterable<number>): Promise<void> {
    await this.need(
      (n) => `l${n}`,
      Array.from(terms, (term) => this.listBlock(term)),
      this.lists,
      (shard, payload) => {
        if (typeof payload !== "string") throw new Damaged(shard);
        return payload.split(" ");
      },
    );
  }

  listBlock(term: number): number {
    return last(this.firstLists, (first) => first <= term);
  }

  /** Goes through the hits of a term whose block is loaded. */
  eachHit(term: number, group: (hit: number, docs: Uint32Array, count: number) => void): void {
    const block = this.listBlock(term);
    const list = this.lists.get(block)?.[term - (this.firstLists[block] ?? 0)];
    if (list === undefined) throw new Damaged(`l${block}`);
    decodeList(`l${block}`, list, this.buffer, group);
  }

  /** What a document has in common with its neighbours. */
  run(doc: number): Root["runs"][number] {
    return this.root.runs[this.runs[doc] as number] as Root["runs"][number];
  }

  async needHeads(docs: Iterable<number>): Promise<void> {
    await this.need(
      (n) => `h${n}`,
      Array.from(docs, (doc) => Math.floor(doc / this.root.heads)),
      this.heads,
      (shard, payload) => decodeHeads(shard, payload, this.root.kinds),
    );
  }

  head(doc: number): Head {
    const block = Math.floor(doc / this.root.heads);
    const head = this.heads.get(block)?.[doc % this.root.heads];
    if (!head) throw new Damaged(`h${block}`);
    return head;
  }

  /** Goes through the documents whose heads are loaded and whose keys hold some texts, which are folded. */
  eachKeyWith(texts: string[], visit: (doc: number, head: Head) => void): void {
    for (const [block, heads] of this.heads) {
      let keys = this.foldedKeys.get(block);
      if (!keys) this.foldedKeys.set(block, (keys = heads.map(({ key }) => fold(bare(key)))));
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i] as string;
        if (texts.every((text) => key.includes(text))) visit(block * this.root.heads + i, heads[i] as Head);
      }
    }
  }

  async needTexts(docs: Iterable<number>): Promise<void> {
    const blocks = Array.from(docs, (doc) => Math.floor(doc / this.root.texts));
    await this.need((n) => `t${n}`, blocks, this.texts, decodeTexts);
  }

  /** Whether the texts of a document are loaded. */
  hasTexts(doc: number): boolean {
    return this.texts.has(Math.floor(doc / this.root.texts));
  }

  text(doc: number): Texts {
    const block = Math.floor(doc / this.root.texts);
    const found = this.texts.get(block)?.[doc % this.root.texts];
    if (!found) throw new Damaged(`t${block}`);
    return found;
  }

  private async need<T>(
    nameOf: (n: number) => string,
    blocks: Iterable<number>,
    cache: Map<number, T>,
    decode: (shard: string, payload: unknown, n: number) => T,
  ): Promise<void> {
    const missing = [...new Set(blocks)].filter((n) => n >= names && !cache.has(n));
    await Promise.all(
      missing.map(async (n) => {
        const name = nameOf(n);
        const payload = name in this.root.inline ? this.root.inline[name] : await this.shard(`${this.root.hash}/${name}`);
        if (!cache.has(n)) cache.set(n, decode(name, payload, n));
      }),
    );
  }

  /** Two queries under way at once share a request; one that failed is asked for again. */
  private shard(name: string): Promise<unknown> {
    let payload = this.payloads.get(name);
    if (!payload) {
      payload = this.load(name).finally(() => this.payloads.delete(name));
      this.payloads.set(name, payload);
    }
    return payload;
  }

  private blockOf(text: string): number {
    return last(this.root.blocks, ([from]) => from <= text);
  }
}
