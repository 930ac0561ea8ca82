/** What the overlay says besides what is wrong, in the language of the page. */

declare global {
  /** Words by the languages of pages and their names in the catalogs; the server writes them before this script. */
  var docsgenLiveWords: Record<string, Record<string, string>> | undefined;
}

/** A message with its {places} filled; empty for none. The page may be one that waits for a site, which has no language of it. */
export function said(name: string, places: Record<string, string | number> = {}): string {
  const all = globalThis.docsgenLiveWords ?? {};
  const words = all[document.documentElement.lang] ?? Object.values(all)[0];
  return (words?.[name] ?? "").replace(/\{(\w+)\}/g, (whole, place: string) => String(places[place] ?? whole));
}

/** How many there are of something; empty for none. */
export function counted(n: number, name: string): string {
  return n === 0 ? "" : said(`${name}.${n === 1 ? "one" : "other"}`, { n });
}
