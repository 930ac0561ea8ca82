/** The query language: words, "words side by side", -words, and filters such as kind:event, tag:a,b, -owner:@x and stability>=beta. */

import { slips } from "./slip";
import { bare, lower, split, type Word } from "./words";

/** Filters that can be asked for, in the order in which they are offered. */
export const filterNames = [
  "kind",
  "type",
  "domain",
  "owner",
  "tag",
  "stability",
  "emits",
  "emitted-by",
  "field",
  "auth",
  "version",
] as const;
export type FilterName = (typeof filterNames)[number];

/** A folded word of a word of the query. */
export interface QueryPart extends Pick<Word, "text" | "close"> {
  version: string; // that of a contract, of which it may be a number: "order.create@1.0.0", "2.1"
}

/** A word of the query; parts are its folded words: "order.create" has two. */
export interface QueryWord {
  text: string;
  parts: QueryPart[];
  negated: boolean;
  quoted: boolean;
}

/** A filter; a document passes if one of the values fits, or with negated, if none does. */
export interface Filter {
  name: FilterName;
  operator: ":" | "<" | "<=" | ">" | ">=";
  values: string[];
  negated: boolean;
  text: string; // as written
}

/** Something that readers have to be told, by the name of its message. Fix is what of the query may be replaced, and by what. */
export interface Note {
  message: string;
  values: Record<string, string>;
  fix?: { from: string; to: string };
}

export interface Query {
  words: QueryWord[];
  filters: Filter[];
  notes: Note[];
}

// Behind a key any number is a version; alone it needs a dot. Where it begins, and it without a "v".
const versionAt = /(?:@(?=v?\d)|[/_-](?=v\d+\.\d)|^(?=v?\d+\.\d))v?(\d[\w.+-]*)$/i;

// Addresses are known by their paths, and paths without their parameters, whatever those are called or whatever stands in their place.
const parameter = /(?<=\/)(?:[{:<][^/]*|\d+|[\da-f-]{36})(?![^/])/gi;

function withoutParameters(text: string): string {
  const path = text.replace(/^https?:..[^/]+/, "");
  return path.startsWith("/") ? path.replace(/[?#].*/, "").replace(parameter, "{}") : text;
}

const longest = 500; // UTF-16 units of a query that are looked at
const mostWords = 32;

//             negated, but "--flag" is not    name      operator    value: unquoted and quoted stretches
const token = /((?:-(?!-))?)(?:([\p{L}][\p{L}\p{N}-]*)(:|[<>]=?|=))?((?:"[^"]*"?|[^\s"])+)?/gu;

/** Whether a query asks for anything yet: a filter without a value does not. */
export function asks(text: string): boolean {
  const { words, filters } = parse(text);
  return words.length + filters.length > 0;
}

export function parse(text: string): Query {
  const query: Query = { words: [], filters: [], notes: [] };
  for (const [all, minus = "", name = "", operator = "", value = ""] of text.slice(0, longest).matchAll(token)) {
    const known = filterNames.find((known) => known === name.toLowerCase());
    if (known) {
      addFilter(query, {
        name: known,
        operator: (operator === "=" ? ":" : operator) as Filter["operator"],
        values: values(value),
        negated: minus !== "",
        text: all,
      });
      continue;
    }
    if (operator === ":" && !/^[/:]/.test(value)) query.notes.push(unknownFilter(name, all));
    if (all) addWord(query, all.slice(minus.length), minus !== "");
  }
  // A sign between words says nothing; alone, it may be a key.
  if (query.words.some((word) => word.parts.length)) query.words = query.words.filter((word) => word.parts.length);
  else for (const word of query.words) word.parts = [{ text: lower(word.text), close: false, version: "" }];
  return query;
}

function addWord(query: Query, text: string, negated: boolean): void {
  const quoted = text.startsWith('"');
  const inner = withoutParameters(text.replaceAll('"', " ").trim());
  if (!inner) return;
  const count = query.words.reduce((sum, word) => sum + word.parts.length, 0);
  const folded = bare(inner);
  const version = quoted ? null : versionAt.exec(folded);
  const parts = split(folded).map(({ text, close, start }) => ({
    text,
    close,
    version: version && start >= version.index ? lower(version[1] as string).replace(/[.+-]+$/, "") : "",
  }));
  query.words.push({ text: inner, parts: parts.slice(0, Math.max(0, mostWords - count)), negated, quoted });
}

function addFilter(query: Query, filter: Filter): void {
  // While it is being typed, a filter without a value asks for nothing.
  if (!filter.values.length) return;
  if (filter.operator !== ":" && filter.name !== "stability") {
    query.notes.push({
      message: "noOrder",
      values: { filter: filter.name },
      fix: { from: filter.text, to: `${filter.name}:${filter.values[0]}` },
    });
    filter.operator = ":";
  }
  query.filters.push(filter);
}

function unknownFilter(name: string, text: string): Note {
  const near = filterNames.find((known) => slips(name.toLowerCase(), known, 2) <= 2 || known.startsWith(name.toLowerCase()));
  const note: Note = {
    message: near ? "unknownFilterNear" : "unknownFilter",
    values: { filter: name, near: near ?? "", filters: filterNames.join(", ") },
  };
  if (near) note.fix = { from: text, to: text.replace(name, near) };
  return note;
}

/** Values are separated by commas, unless quoted. */
function values(text: string): string[] {
  const list = text.match(/(?:"[^"]*"?|[^,"])+/g) ?? [];
  return list.map((value) => value.replaceAll('"', "").trim()).filter(Boolean);
}
