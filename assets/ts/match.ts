/** What filters compare: text without case and accents, and words that stand for what an item is, such as kind:event. */

export interface Searchable {
  label: string; // the first link, or else all the text; empty where the link is the item's own, as that of a field is
  text: string;
}

export function searchable(item: Element): Searchable {
  const link = item.querySelector("a");
  return { label: link?.matches('th > a[href^="#"]') ? "" : fold((link ?? item).textContent), text: fold(`${item.textContent} ${item.getAttribute("data-facets") ?? ""}`) };
}

/**
 * Every word of the query has to be somewhere in the text, or its letters in this order in the label: "ordcre" finds
 * order.create. In a whole row the letters of any word are somewhere, so there only the word itself counts.
 */
export function matches(item: Searchable, query: string): boolean {
  return fold(query)
    .split(/\s+/)
    .every((word) => item.text.includes(word) || (word.length > 2 && isSubsequence(word, item.label)));
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function isSubsequence(word: string, text: string): boolean {
  let at = -1;
  for (const letter of word) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
