/** What scripts say to those who don't see the change: sentences in the page's language, put into its live region. */

type Sentence = "copied" | "copyFailed" | "countOne" | "countOther" | "none";

/** A sentence from the live region's data attributes, with {n} filled in; empty where the page has none. */
export function sentence(name: Sentence, n = 0): string {
  return (region()?.dataset[name] ?? "").replace("{n}", n.toLocaleString(document.documentElement.lang));
}

/** "12 shown", in the plural form that the language has for the number. */
export function counted(n: number): string {
  if (n === 0) return sentence("none");
  const one = new Intl.PluralRules(document.documentElement.lang).select(n) === "one";
  return sentence(one ? "countOne" : "countOther", n);
}

/** Says it. Saying the same twice is two changes for a screen reader only if the text differs: a no-break space tells them apart. */
export function announce(text: string): void {
  const live = region();
  if (live) live.textContent = live.textContent === text ? text + "\u00a0" : text;
}

function region(): HTMLElement | null {
  return document.getElementById("announce");
}
