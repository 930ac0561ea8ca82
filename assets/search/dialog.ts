/** The search dialog: a field, what was found for it, and what to do when that is nothing. */

import { root, type Client } from "./client";
import { complete } from "./complete";
import { element } from "./dom";
import { Damaged } from "./format";
import { Listbox } from "./listbox";
import { completionOptions, queryOption, resultGroups, type Group } from "./options";
import type { Outcome } from "./outcome";
import { filterNames } from "./query";
import { forgetSearches, recentSearches, rememberSearch } from "./recent";
import { Messages } from "./say";

const shown = 10;
const quiet = 400; // milliseconds without a key before the count is read out

export class Dialog {
  private readonly box: HTMLDialogElement;
  private readonly input: HTMLInputElement;
  private readonly notes = element("div", { class: "search-notes" });
  private readonly status = element("p", { class: "visually-hidden", role: "status" });
  private readonly list: Listbox;
  private asked = 0;
  private timer = 0;

  constructor(
    private readonly client: Client,
    private readonly messages: Messages,
  ) {
    const say = (name: string) => messages.say(name);
    const options = element("div", {
      class: "search-list",
      id: "search-list",
      role: "listbox",
      "aria-label": say("results"),
      hidden: true,
    });
    this.input = element("input", {
      class: "search-field",
      type: "text",
      name: "q",
      role: "combobox",
      "aria-label": say("title"),
      "aria-expanded": "false",
      "aria-controls": "search-list",
      "aria-autocomplete": "list",
      autocomplete: "off",
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
      enterkeyhint: "go",
      placeholder: say("placeholder"),
    });
    const close = element("button", { class: "search-close", type: "button" }, say("close"));
    const form = element("form", { class: "search-form", role: "search", action: `${root()}search.html` }, this.input, close);
    this.box = element(
      "dialog",
      { class: "search-dialog", "aria-label": say("title") },
      form,
      this.notes,
      options,
      element("p", { class: "search-keys" }, say("keys")),
      this.status,
    );
    this.list = new Listbox(this.input, options, (option, event) => this.choose(option, event));
    this.input.addEventListener("input", () => void this.update());
    form.addEventListener("submit", (event) => {
      if (this.list.enter()) event.preventDefault();
      else rememberSearch(this.input.value);
    });
    close.addEventListener("click", () => this.box.close());
    this.box.addEventListener("click", (event) => {
      if (event.target === this.box) this.box.close();
    });
  }

  open(): void {
    if (!this.box.isConnected) document.body.append(this.box);
    if (!this.box.open) this.box.showModal();
    this.input.focus();
    this.input.select();
    void this.update();
  }

  private async update(): Promise<void> {
    const query = this.input.value;
    const asked = ++this.asked;
    const current = () => asked === this.asked;
    try {
      if (!query.trim()) return this.start();
      const completions = await this.client.run((store) => complete(store, query, this.input.selectionStart ?? query.length));
      const show = (outcome: Outcome) => current() && this.show(query, outcome, completionOptions(completions, this.messages));
      show(await this.client.search(query, shown, show));
    } catch (error) {
      if (!current()) return;
      const shard = error instanceof Damaged ? error.shard : String(error);
      this.list.show([], false);
      this.explain([this.messages.say("damaged", { shard })]);
    }
  }

  /** What there is before anything is typed: recent searches, and the filters. */
  private start(): void {
    const recent = recentSearches().map((query) => queryOption(query, query));
    if (recent.length)
      recent.push(
        element("div", { role: "option", class: "search-option search-forget", "data-forget": true }, this.messages.say("forget")),
      );
    const filters = filterNames.map((name) => queryOption(`${name}:`, `${name}:`));
    this.list.show(
      [
        { label: this.messages.say("recent"), options: recent },
        { label: this.messages.say("filters"), options: filters },
      ],
      false,
    );
    this.explain([]);
  }

  private show(query: string, outcome: Outcome, completions: HTMLElement[]): void {
    const say = (name: string, values?: Record<string, string>) => this.messages.say(name, values);
    const fixes = outcome.notes.flatMap(({ fix }) => (fix ? [queryOption(fix, fix)] : []));
    const filters: Group = { label: say("filters"), options: completions };
    const groups: Group[] = [{ label: say("proposals"), options: fixes }, ...resultGroups(outcome.results, root(), this.messages)];
    // Values of a filter that is being typed come first; a word that might become a filter is more likely just a word.
    if (/:\S*$/.test(query)) groups.unshift(filters);
    else groups.push(filters);
    if (outcome.total > outcome.results.length) {
      const all = element("a", {
        role: "option",
        tabindex: "-1",
        class: "search-option search-all",
        href: `${root()}search.html?q=${encodeURIComponent(query)}`,
      });
      all.append(say("all", { n: this.messages.number(outcome.total) }));
      groups.push({ label: say("all-label"), options: [all] });
    }
    this.list.show(groups, true);
    const none = outcome.total === 0 ? [say("none", { query: query.trim() })] : [];
    this.explain([...none, ...outcome.notes.map((note) => note.text)], this.messages.count(outcome.total, outcome.more));
  }

  private explain(texts: string[], count = ""): void {
    this.notes.replaceChildren(...texts.map((text) => element("p", {}, text)));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.status.textContent = [count, ...texts].filter(Boolean).join(" ")), quiet);
  }

  private choose(option: HTMLElement, event: Event): void {
    const { query, caret, forget } = option.dataset;
    if (query === undefined && forget === undefined) {
      // A link: the browser follows it. In another tab the dialog stays for the next one.
      rememberSearch(this.input.value);
      if (!(event instanceof MouseEvent) || !(event.ctrlKey || event.metaKey || event.shiftKey)) this.box.close();
      return;
    }
    if (forget !== undefined) forgetSearches();
    this.input.value = query ?? "";
    this.input.setSelectionRange(Number(caret ?? 0), Number(caret ?? 0));
    void this.update();
  }
}
