/** Marks in a text what the words of a query were found as. */

import { element } from "./dom";
import type { Match } from "./outcome";
import { bare, split } from "./words";

/** A text as nodes, with the words that match marked: the part that was typed where a word goes on, else all of it. */
export function marked(text: string, matches: Match[]): DocumentFragment {
  const found = new DocumentFragment();
  let at = 0;
  for (const { text: folded, start, end } of split(text)) {
    const length = Math.max(0, ...matches.map((match) => matching(bare(folded), match)));
    if (!length || start < at) continue;
    // Accents may be characters of their own: then the whole word is marked, since lengths don't tell where the part ends.
    const stop = folded.length === end - start && bare(folded).length === folded.length ? start + length : end;
    found.append(text.slice(at, start), element("mark", {}, text.slice(start, stop)));
    at = stop;
  }
  found.append(text.slice(at));
  return found;
}

function matching(word: string, { word: typed, term }: Match): number {
  if (term.endsWith("*")) return word.startsWith(typed) ? typed.length : 0;
  if (!term.split(" ").includes(word)) return 0;
  return word.startsWith(typed) ? typed.length : word.length;
}
