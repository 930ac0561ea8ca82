/**
 * Light stemming: endings of number, gender and the commonest verb forms. Done to queries and the dictionary when they meet, so the
 * index holds words as written. A stem is always the start of its word, so all forms of a word lie close together in the dictionary.
 */

const endings: Record<string, [ending: RegExp, least: number]> = {
  en: [/(?:ies|y|ing|ings|ed|ions?|es?|s)$/, 3],
  fr: [/(?:ements?|ations?|ees?|er|ez|es?|s|aux|al|x)$/, 4],
  es: [/(?:a?cion(?:es)?|mente|ando|iendo|[ai]d[oa]s?|[aei]r|[oae]s?)$/, 4],
};

/** The stem of a folded word in one of the languages. */
function stem(word: string, lang: string): string {
  const [ending, least] = endings[lang] ?? (endings.en as [RegExp, number]);
  if (word.endsWith("ss")) return word;
  const found = ending.exec(word);
  let start = found && found.index >= least ? word.slice(0, found.index) : word;
  // "shipped" and "cancelled" double what "ship" and "cancel" don't; "bill" loses one too, which does no harm.
  if (start.length > 3 && /([bdglmnprt])\1$/.test(start)) start = start.slice(0, -1);
  return start;
}

/** Stems of a word in English, in which most keys are written, and in the language of the index. */
export function stems(word: string, lang: string): string[] {
  if (word.length < 4) return [word];
  return lang in endings && lang !== "en" ? [stem(word, "en"), stem(word, lang)] : [stem(word, "en")];
}
