/** Numbers as the index writes them (site/search/format.go, "Numbers"), and what happens when they are not. */

/** An index that can't be read: a block is missing, cut off, of another version, or not what its name says. */
export class Damaged extends Error {
  constructor(readonly shard: string) {
    super(`The search index is damaged: ${shard}`);
  }
}

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

/** A payload that has to be a list of so many texts. */
export function texts(shard: string, payload: unknown, count: number): string[] {
  if (Array.isArray(payload) && payload.length === count && payload.every((text) => typeof text === "string")) return payload;
  throw new Damaged(shard);
}
