/** Marks in a text what the words of a query were found as. */

import { element } from "./dom";
import type { Match } from "./outcome";
import { bare, joined, split, type Word } from "./words";

/** A text as nodes, with the words that match marked: the part that was typed where a word goes on, else all of it. */
export function marked(text: string, matches: Match[]): DocumentFragment {
  const found = new DocumentFragment();
  const words = split(text);
  const folded = words.map(({ text, close }) => ({ text: bare(text), close }));
  let at = 0;
  folded.forEach((word, i) => {
    const length = Math.max(...matches.map((match) => Math.max(matching(word.text, match), matching(joined(folded, i), match))));
    const { start } = words[i] as Word;
    if (!(length > 0) || start < at) return;
    found.append(text.slice(at, start));
    at = endOf(words, i, length);
    found.append(element("mark", {}, text.slice(start, at)));
  });
  found.append(text.slice(at));
  return found;
}

/** Where so many letters end, from the start of a word on. */
function endOf(words: Word[], from: number, length: number): number {
  for (let i = from; ; i++) {
    const { text, start, end } = words[i] as Word;
    if (length <= text.length || !words[i + 1]?.close) {
      // Accents may be characters of their own, and letters stand for two: then all of the word is marked, since lengths don't tell.
      const plain = text.length === end - start && bare(text).length === text.length;
      return plain ? start + Math.min(length, text.length) : end;
    }
    length -= bare(text).length;
  }
}

/** How many letters of a word were found for a match; 0 where it is another one. */
function matching(word: string, { word: typed, term }: Match): number {
  if (term.endsWith("*")) return word.startsWith(typed) ? typed.length : 0;
  if (!term.split(" ").includes(word)) return 0;
  return word.startsWith(typed) ? typed.length : word.length;
}
