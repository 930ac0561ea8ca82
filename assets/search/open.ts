/**
 * What every page carries of the search: it loads the rest when a reader reaches for it. docsgenSearchScript names that script; without
 * it the links to the search page are all there is.
 */

import { all, onPage } from "../ts/page";
import { searchWanted } from "../ts/search-open";

/** What the script that is loaded later gives. */
export interface Search {
  search(query: string, options?: { limit?: number }): Promise<unknown>;
  open(): void;
  ready: Promise<unknown>; // settled when the index can be searched
}

declare global {
  interface Window {
    docsgen?: Partial<Search>;
  }
  /** The name of the script that searches, which lies beside this one; the site writes it before this script. */
  var docsgenSearchScript: string | undefined;
}

const script = (document.currentScript as HTMLScriptElement | null)?.src;
const address = globalThis.docsgenSearchScript && new URL(docsgenSearchScript!, script).href;

let loading: Promise<Search> | undefined;

export function searchLoading(): void {
  window.docsgen = { search: async (query, options) => (await load()).search(query, options) };
  document.addEventListener(searchWanted, (event) => {
    if (!address) return;
    event.preventDefault();
    load().then(
      (search) => search.open(),
      () => location.assign(all<HTMLAnchorElement>("a[data-search-open]")[0]?.href ?? location.href),
    );
  });
  const reach = (event: Event) => {
    if (event.target instanceof Element && event.target.closest("[data-search-open]")) load().catch(() => undefined);
  };
  for (const type of ["pointerover", "focusin", "touchstart"]) document.addEventListener(type, reach, { passive: true });
  onPage(() => {
    if (all("[data-search-page], [data-search-missing]").length) load().catch(() => undefined);
  });
}

/** Loads the script and the root of the index, once; a failure may be tried again. */
function load(): Promise<Search> {
  loading ??= new Promise<Search>((resolve, reject) => {
    if (!address) throw new Error("This page has no search.");
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => {
      const search = window.docsgen as Search;
      search.ready.then(() => resolve(search), reject);
    };
    script.onerror = reject;
    // The script asks for the root of the index first of all: both may come at once.
    const hint = document.createElement("link");
    hint.rel = "preload";
    hint.as = "script";
    hint.href = `${document.documentElement.dataset.root ?? ""}search/index.js`;
    document.head.append(script, hint);
  });
  loading.catch(() => (loading = undefined));
  return loading;
}
