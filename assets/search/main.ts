/** The script that a page loads when search is first reached for. It answers window.docsgen, opens the dialog and fills the pages that search. */

import { onPage } from "../ts/page";
import { Client, root } from "./client";
import { Dialog } from "./dialog";
import { searchMissing } from "./missing";
import type { Search } from "./open";
import { searchPage } from "./page";
import { Messages } from "./say";

declare global {
  /** The name of the search's style sheet, which lies beside this script; it stands before it (assets/bundle.go). */
  var docsgenSearchStyles: string;
}

const sheet = new URL(docsgenSearchStyles, (document.currentScript as HTMLScriptElement).src).href;

/** Waits for the style sheet, which pages that search have from the start. Without it the search is plain, but works. */
const dressed = new Promise<void>((resolve) => {
  if ([...document.styleSheets].some(({ href }) => href === sheet)) return resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = sheet;
  link.dataset["search"] = "";
  link.onload = link.onerror = () => resolve();
  document.head.append(link);
});

const client = new Client(`${root()}search/`);
let dialog: Dialog | undefined;
let messages: Messages;

const ready = Promise.all([client.store(), dressed]).then(([{ root }]) => {
  messages = new Messages(root);
  onPage(() => {
    const place = document.querySelector<HTMLElement>("[data-search-page][hidden]");
    if (place) searchPage(place, client, messages);
    const missing = document.querySelector("[data-search-missing]");
    if (missing) void searchMissing(missing.closest("p") ?? missing, client, messages).catch(() => undefined);
  });
});

const search: Search = {
  ready,
  open: () => (dialog ??= new Dialog(client, messages)).open(),
  /** The same engine for programs: addresses are relative to the page. */
  async search(query, { limit = 10 } = {}) {
    const { total, results } = await client.search(query, limit);
    return {
      total,
      results: results.map(({ kind, key, version, url, title, score, matched }) => ({
        kind,
        key,
        version,
        url: root() + url,
        title,
        score,
        matched,
      })),
    };
  },
};
window.docsgen = search;
