/** Sentences of the interface, which come with the index in the language of the page. */

import type { Root } from "./format";

export class Messages {
  // Made when first needed, and kept: making one takes longer than what it is for.
  private plural: Intl.PluralRules | undefined;
  private numbers: Intl.NumberFormat | undefined;

  constructor(private readonly root: Pick<Root, "messages" | "lang">) {}

  /** A sentence with its placeholders filled in; the fallback, or else its name, where the index lacks it. */
  say(name: string, values: Record<string, string> = {}, fallback = name): string {
    return (this.root.messages[name] ?? fallback).replace(/\{(\w+)\}/g, (all, key: string) => values[key] ?? all);
  }

  /** How many results there are, in the plural form that the language has for the number. */
  count(total: number, more: boolean): string {
    this.plural ??= new Intl.PluralRules(this.lang);
    const form = total === 0 ? "none" : more ? "more" : this.plural.select(total) === "one" ? "one" : "other";
    return this.say(`count.${form}`, { n: this.number(total) });
  }

  number(n: number): string {
    this.numbers ??= new Intl.NumberFormat(this.lang);
    return this.numbers.format(n);
  }

  private get lang(): string {
    return document.documentElement.lang || this.root.lang;
  }
}
