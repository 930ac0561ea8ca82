// What a word is. site/search/words.go does the same to documents; a test compares the two.

// Scripts that are written without spaces.
const unspaced =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー";
const ornaments = "\\ufe0e\\ufe0f\\u{1f3fb}-\\u{1f3ff}"; // what chooses between text and emoji, and tones of skin
// Emoji, arrows, currencies are a word each; flags are two letters of their own alphabet, or a black flag with tags behind it.
const symbol = `(?:[\\u{1f1e6}-\\u{1f1ff}]{2}|(?![\\0-\\x7f${ornaments}])\\p{S}[\\u{e0020}-\\u{e007f}]*)[${ornaments}]*`;
const anyRuns = new RegExp(`[${unspaced}]+|${symbol}|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, "gu");
// camelCase begins a word: "orderItem", "XMLFeed", but not the plural of "IDs".
const anyCamel = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})(?!\p{Lu}s(?!\p{Ll}))/u;
const isUnspaced = new RegExp(`^[${unspaced}]`, "u");
// The same for most texts there are: an engine takes milliseconds to make ready for all the letters of the world.
const isASCII = /^[\0-\x7f]*$/;
const asciiRuns = /[A-Za-z0-9]+/g;
const asciiCamel = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]s(?![a-z]))/;
const link = /[-/_\u2010\u2011]/;
const maxWord = 48;

/** Folds case without the special cases that depend on position or change the length. */
export function lower(text: string): string {
  return text.toLowerCase().replace(/i̇/g, "i").replace(/ς/g, "σ");
}

// What keyboards without a letter write for it: ligatures that Unicode does not take apart, and strokes.
const letters: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** The form in which words are compared. Letters are replaced last, since two in the place of a capital would look like camelCase. */
export function fold(text: string): string {
  const folded = lower(text);
  return isASCII.test(folded) ? folded : folded.replace(/[œæßøłđðþı]/g, (letter) => letters[letter] as string);
}

/**
 * Takes accents off: compatibility decomposition without the combining diacritical marks, composed again, and without what shows nothing
 * inside of words.
 */
export function bare(text: string): string {
  return isASCII.test(text)
    ? text
    : text
        .normalize("NFKD")
        .replace(/[\u0300-\u036f\xad\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff\u{1f3fb}-\u{1f3ff}]/gu, "")
        .normalize("NFC");
}

/** A folded word with where it stood, in UTF-16 units of the bare text. */
export interface Word {
  text: string;
  close: boolean; // goes on with the word before: camelCase, a hyphen, a slash or a low line is all that stands between
  start: number;
  end: number;
}

/** Splits a bare text into folded words; scripts without spaces into each pair of neighbours and the last character. */
export function split(text: string): Word[] {
  const words: Word[] = [];
  const ascii = isASCII.test(text);
  let before = -2; // where the last word ended that another may go on with
  for (const run of text.matchAll(ascii ? asciiRuns : anyRuns)) {
    let start = run.index;
    if (!ascii && isUnspaced.test(run[0])) {
      const characters = [...run[0]];
      characters.forEach((character, i) => {
        const pair = character + (characters[i + 1] ?? "");
        words.push({ text: fold(pair), close: false, start, end: start + pair.length });
        start += character.length;
      });
      before = -2;
      continue;
    }
    for (const word of run[0].split(ascii ? asciiCamel : anyCamel)) {
      const close = start === before || (start === before + 1 && link.test(text.charAt(before)));
      before = start + word.length;
      words.push({ text: fold(first(word)), close, start, end: before });
      start = before;
    }
  }
  return words;
}

/** A word with all that go on with it, from a place on, written as one; empty where none does. */
export function joined(words: readonly Pick<Word, "text" | "close">[], from: number): string {
  let [text, end] = ["", from];
  do text += words[end++]?.text ?? "";
  while (words[end]?.close);
  return end > from + 1 ? first(text) : "";
}

function first(text: string): string {
  return text.length > maxWord ? [...text].slice(0, maxWord).join("") : text;
}

/** The folded words of any text. */
export function words(text: string): string[] {
  return split(bare(text)).map((word) => word.text);
}
