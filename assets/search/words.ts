// What a word is. site/search/words.go does the same to documents; a test compares the two.

// camelCase begins a word: "orderItem", "XMLFeed", but not the plural of "IDs".
const cjk = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー";
const anyRuns = new RegExp(`[${cjk}]+|(?:(?![${cjk}])[\\p{L}\\p{N}\\p{M}])+`, "gu");
const anyCamel = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})(?!\p{Lu}s(?!\p{Ll}))/u;
const isCJK = new RegExp(`^[${cjk}]`, "u");
// The same for most texts there are: an engine takes milliseconds to make ready for all the letters of the world.
const isASCII = /^[\0-\x7f]*$/;
const asciiRuns = /[A-Za-z0-9]+/g;
const asciiCamel = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]s(?![a-z]))/;
const maxWord = 48;

/** Folds case without the special cases that depend on position or change the length. */
export function lower(text: string): string {
  return text.toLowerCase().replace(/i̇/g, "i").replace(/ς/g, "σ");
}

/** Takes accents off: compatibility decomposition without the combining diacritical marks, composed again. */
export function bare(text: string): string {
  return /^[\0-\x7f]*$/.test(text)
    ? text
    : text
        .normalize("NFKD")
        .replace(/[\u0300-\u036f]/g, "")
        .normalize("NFC");
}

/** A folded word with where it stood, in UTF-16 units of the bare text. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Splits a bare text into folded words; CJK into each pair of neighbours and the last character. */
export function split(text: string): Word[] {
  const words: Word[] = [];
  const ascii = isASCII.test(text);
  for (const run of text.matchAll(ascii ? asciiRuns : anyRuns)) {
    let start = run.index;
    if (!ascii && isCJK.test(run[0])) {
      const characters = [...run[0]];
      characters.forEach((character, i) => {
        const pair = character + (characters[i + 1] ?? "");
        words.push({ text: lower(pair), start, end: start + pair.length });
        start += character.length;
      });
      continue;
    }
    for (const word of run[0].split(ascii ? asciiCamel : anyCamel)) {
      words.push({ text: lower([...word].slice(0, maxWord).join("")), start, end: start + word.length });
      start += word.length;
    }
  }
  return words;
}

/** The folded words of any text. */
export function words(text: string): string[] {
  return split(bare(text)).map((word) => word.text);
}
