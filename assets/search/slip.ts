/**
 * Slips of the finger between two words: a letter added, left out or changed, or two neighbours swapped. This is optimal string
 * alignment (Damerau-Levenshtein with no letter edited twice), given up as soon as it must exceed the most that is allowed.
 */

const table = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/** How many slips lead from a word to a term, or to the start of it that is nearest; more than most when there are too many. */
export function slips(word: string, term: string, most: number, toStart = false): number {
  const width = Math.min(term.length, word.length + most);
  if (word.length > 60 || word.length - term.length > most || (!toStart && term.length > width)) return most + 1;
  let [before, above, row] = table as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= width; j++) above[j] = j;
  for (let i = 1; i <= word.length; i++) {
    row[0] = i;
    let least = i;
    const letter = word.charCodeAt(i - 1);
    for (let j = 1; j <= width; j++) {
      const same = letter === term.charCodeAt(j - 1);
      let cost = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && !same && letter === term.charCodeAt(j - 2) && word.charCodeAt(i - 2) === term.charCodeAt(j - 1)) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  return toStart ? Math.min(...above.subarray(0, width + 1)) : (above[width] as number);
}

/** Whether the letters of a word occur in a text in this order, from the text's first letter on. */
export function isSubsequence(word: string, text: string): boolean {
  let at = -1;
  for (const letter of word) {
    const next = text.indexOf(letter, at + 1);
    if (next < 0 || (at < 0 && next > 0)) return false;
    at = next;
  }
  return true;
}

/** The letters of a text as a set of bits. */
export function letterSet(text: string): number {
  let set = 0;
  for (let i = 0; i < text.length; i++) set |= 1 << (text.charCodeAt(i) & 31);
  return set;
}

/** Whether more than some letters of a set are missing from another. */
export function lacksMore(set: number, other: number, than: number): boolean {
  let left = set & ~other;
  for (let i = 0; i < than; i++) left &= left - 1;
  return left !== 0;
}
