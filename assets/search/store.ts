/** The index as far as it is loaded: which block holds what, and each block decoded once. */

import { decodeList, decodeTerms, type Root, type Terms } from "./format";
import { Damaged, Numbers } from "./numbers";
import { decodeHeads, decodeTexts, type Head, type Heads, type Texts } from "./shown";
import { last, lowerBound, stretch } from "./sorted";
import { bare, fold, lower } from "./words";

/** Gives the payload of a shard by its name: "index", "blocks/k3v5aq". Rejects with Damaged where it can't be had. */
export type Load = (name: string) => Promise<unknown>;

/** Stands among numbers of blocks for the names. */
const names = -1;

/** How many characters the name of a block's file has. */
const nameLength = 6;

export class Store {
  private readonly firstTerms: number[] = []; // of each block of the dictionary
  private readonly firstLists: number[] = []; // of each block of lists
  private readonly payloads = new Map<string, Promise<unknown>>();
  private readonly terms = new Map<number, Terms>();
  private readonly lists = new Map<number, string[]>();
  private readonly firstHeads: number[] = []; // document of each block of heads
  private readonly firstTexts: number[] = []; // of each block of heads, the number of the first block of its texts
  private readonly heads = new Map<number, Heads>();
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
    first = 0;
    let texts = 0;
    for (const sizes = new Numbers(root.heads, "index"); !sizes.done;) {
      this.firstHeads.push(first);
      this.firstTexts.push(texts);
      const size = sizes.next();
      first += size;
      if (root.texts > 0) texts += Math.ceil(size / root.texts);
    }
    if (first !== root.docs) throw new Damaged("index");
  }

  static async open(load: Load): Promise<Store> {
    const root = (await load("index")) as Root;
    const sound =
      root?.format === 4 &&
      root.docs >= 0 &&
      root.docs < 1e8 &&
      root.texts >= 0 &&
      root.names >= 0 &&
      root.known >= 0 &&
      [root.stabilities, root.runs, root.kinds, root.filters, root.blocks].every(Array.isArray) &&
      [root.heads, root.lang, root.lists, root.stop].every((text) => typeof text === "string") &&
      root.runs.reduce((sum, run) => sum + run[3], 0) === root.docs &&
      root.blocks.every(([from, count]) => typeof from === "string" && count > 0) &&
      [root.messages, root.files, root.inline].every((map) => typeof map === "object" && map !== null);
    if (!sound) throw new Damaged("index");
    return new Store(root, load);
  }

  /** The names, the words of keys: most of what is mistyped or shortened is one of them. A block as any other, if there are any. */
  get names(): number[] {
    return this.root.names ? [names] : [];
  }

  /** Whether all of the index came with the root. */
  get whole(): boolean {
    return "h0" in this.root.inline;
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

  private headBlock(doc: number): number {
    return last(this.firstHeads, (first) => first <= doc);
  }

  async needHeads(docs: Iterable<number>): Promise<void> {
    await this.need(
      (n) => `h${n}`,
      Array.from(docs, (doc) => this.headBlock(doc)),
      this.heads,
      (shard, payload) => decodeHeads(shard, payload, this.root.kinds),
    );
  }

  head(doc: number): Head {
    const block = this.headBlock(doc);
    const head = this.heads.get(block)?.heads[doc - (this.firstHeads[block] as number)];
    if (!head) throw new Damaged(`h${block}`);
    return head;
  }

  /** Goes through the documents whose heads are loaded and whose keys hold some texts, which are folded. */
  eachKeyWith(texts: string[], visit: (doc: number, head: Head) => void): void {
    for (const [block, { heads }] of this.heads) {
      let keys = this.foldedKeys.get(block);
      if (!keys) this.foldedKeys.set(block, (keys = heads.map(({ key }) => fold(bare(key)))));
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i] as string;
        if (texts.every((text) => key.includes(text))) visit((this.firstHeads[block] as number) + i, heads[i] as Head);
      }
    }
  }

  /** The number of the block of texts that a document is in, and its place there. */
  private textPlace(doc: number): [block: number, place: number] {
    const head = this.headBlock(doc);
    const place = doc - (this.firstHeads[head] ?? 0);
    return [(this.firstTexts[head] ?? 0) + Math.floor(place / this.root.texts), place % this.root.texts];
  }

  /** Heads name the files of texts: they come first. */
  async needTexts(docs: Iterable<number>): Promise<void> {
    const wanted = [...docs];
    await this.needHeads(wanted);
    if (this.root.texts === 0) return;
    await this.need((n) => `t${n}`, wanted.map((doc) => this.textPlace(doc)[0]), this.texts, decodeTexts);
  }

  /** Whether the texts of a document are loaded. */
  hasTexts(doc: number): boolean {
    return this.root.texts === 0 ? this.heads.has(this.headBlock(doc)) : this.texts.has(this.textPlace(doc)[0]);
  }

  text(doc: number): Texts {
    const head = this.headBlock(doc);
    const [block, place] = this.root.texts === 0 ? [head, doc - (this.firstHeads[head] ?? 0)] : this.textPlace(doc);
    const found = this.root.texts === 0 ? this.heads.get(head)?.shown[place] : this.texts.get(block)?.[place];
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
        const payload = name in this.root.inline ? this.root.inline[name] : await this.shard(this.fileOf(name));
        if (!cache.has(n)) cache.set(n, decode(name, payload, n));
      }),
    );
  }

  /** The name of the file of a block: a letter and its number among those of the letter. */
  private fileOf(name: string): string {
    let number = Number(name.slice(1));
    let files = this.root.files[name.charAt(0)];
    if (name.startsWith("t")) {
      const head = last(this.firstTexts, (first) => first <= number);
      files = this.heads.get(head)?.texts;
      number -= this.firstTexts[head] ?? 0;
    }
    const file = files?.slice(nameLength * number, nameLength * (number + 1)) ?? "";
    if (!/^[a-z2-7]{6}$/.test(file)) throw new Damaged(name);
    return `blocks/${file}`;
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
