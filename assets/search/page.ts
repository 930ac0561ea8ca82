/** The page of search results: the query is in its address, so that it can be shared and gone back to. */

import { fromAddress, toAddress } from "../ts/address";
import { root, type Client } from "./client";
import { complete } from "./complete";
import { element } from "./dom";
import { usedFilters } from "./groups";
import { Damaged } from "./numbers";
import { queryParts, resultParts, showTexts } from "./options";
import { hasTexts, withTexts, type Result } from "./outcome";
import { asks } from "./query";
import { recentSearches, rememberSearch } from "./recent";
import type { Messages } from "./say";
import { search } from "./search";
import type { Store } from "./store";

const step = 20;

/** Fills the page's place for the search, and takes away what stands there for readers without scripts. */
export function searchPage(place: HTMLElement, client: Client, messages: Messages): void {
  const input = element("input", {
    class: "search-field",
    type: "search",
    name: "q",
    "aria-label": messages.say("title"),
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    placeholder: messages.say("placeholder"),
    value: fromAddress("q"),
  });
  const form = element("form", { class: "search-form", role: "search" }, input);
  const status = element("p", { class: "search-count", role: "status" });
  const notes = element("div", { class: "search-notes" });
  const list = element("ol", { class: "search-results" });
  const more = element("button", { class: "search-more", type: "button", hidden: true }, messages.say("more"));
  const places = element("div", { class: "search-ways" });
  let limit = step;
  let asked = 0;

  const update = async () => {
    const query = input.value;
    const mine = ++asked;
    const known = list.childElementCount;
    try {
      await client.run(async (store) => {
        const found = await search(store, query, { limit });
        if (mine !== asked) return;
        status.textContent = asks(query) ? messages.count(found.total, found.more) : "";
        const begun = asks(query) ? [] : await ways(store, query, messages);
        if (mine !== asked) return;
        places.replaceChildren(...begun);
        notes.replaceChildren(...found.notes.map((note) => advice(note.text, note.fix)));
        list.replaceChildren(...found.results.map((result) => resultItem(result, messages)));
        more.hidden = found.total <= found.results.length;
        // What was loaded last is where reading goes on.
        if (limit > step) list.children[known]?.querySelector("a")?.focus();
        const shown = new Map(found.results.map(({ doc }, i) => [doc, list.children[i]?.firstElementChild as Element]));
        if (!hasTexts(store, found)) showTexts(shown, await withTexts(store, found), messages);
      });
    } catch (error) {
      if (mine === asked) status.textContent = messages.say("damaged", { shard: error instanceof Damaged ? error.shard : String(error) });
    }
  };
  const restart = () => {
    limit = step;
    void update();
  };
  input.addEventListener("input", () => {
    toAddress("q", input.value);
    restart();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    rememberSearch(input.value);
    restart();
  });
  more.addEventListener("click", () => {
    limit += step;
    void update();
  });
  place.replaceChildren(form, status, notes, places, list, more);
  place.hidden = false;
  for (const off of document.querySelectorAll<HTMLElement>("[data-search-off]")) off.hidden = true;
  input.focus();
  void update();
}

/** What a query that asks for nothing yet may become: recent searches and filters, or the values of the filter that it names. */
async function ways(store: Store, query: string, messages: Messages): Promise<HTMLElement[]> {
  const values = await complete(store, query, query.length);
  const filters = query.trim()
    ? values.map(({ query, docs }) => way(query.trim(), messages.number(docs)))
    : usedFilters(store).map(([name, docs]) => way(`${name}:`, messages.number(docs), messages.say(`filter.${name}`)));
  const recent = query.trim() ? [] : recentSearches().map((query) => way(query, ""));
  return [
    ...(recent.length ? [element("h2", {}, messages.say("recent")), element("ul", {}, ...recent)] : []),
    ...(filters.length ? [element("h2", {}, messages.say("filters")), element("ul", {}, ...filters)] : []),
  ];
}

function way(query: string, docs: string, about = ""): HTMLElement {
  return element(
    "li",
    {},
    element("a", { class: "search-option search-query", href: `?q=${encodeURIComponent(query)}` }, ...queryParts(query, docs, about)),
  );
}

export function resultItem(result: Result, messages: Messages): HTMLElement {
  return element("li", {}, element("a", { class: "search-option", href: root() + result.url }, ...resultParts(result, messages)));
}

function advice(text: string, fix: string | undefined): HTMLElement {
  return element(
    "p",
    {},
    text,
    fix !== undefined && " ",
    fix !== undefined && element("a", { href: `?q=${encodeURIComponent(fix)}` }, element("code", {}, fix)),
  );
}
