/** The search dialog: a field, what was found for it, and what to do when that is nothing. */

import { expected, rehearse } from "./ahead";
import { root, type Client } from "./client";
import { complete } from "./complete";
import { element } from "./dom";
import { Damaged } from "./numbers";
import { described, startGroups, type Group } from "./groups";
import { Listbox } from "./listbox";
import { narrow } from "./narrow";
import { showTexts } from "./options";
import { hasTexts, withTexts, type Outcome } from "./outcome";
import { forgetSearches, rememberSearch } from "./recent";
import type { Messages } from "./say";
import { search } from "./search";
import type { Store } from "./store";

const shown = 10;
const patience = 30; // milliseconds until what fits by its key is shown, while the whole answer is being loaded
const still = 120; // milliseconds without a key before titles and summaries are loaded: whoever types fast doesn't look at them
const quiet = 400; // milliseconds without a key before the count is read out

export class Dialog {
  private readonly box: HTMLDialogElement;
  private readonly input: HTMLInputElement;
  private readonly notes = element("div", { class: "search-notes" });
  private readonly status = element("p", { class: "visually-hidden", role: "status" });
  private readonly list: Listbox;
  private asked = new AbortController();
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
    this.asked.abort();
    this.list.start();
    const { signal } = (this.asked = new AbortController());
    try {
      if (!query.trim()) {
        const store = await this.client.store();
        if (!signal.aborted) this.show(startGroups(store, this.messages), false, []);
        const rehearsed = await quietly(rehearse(store, signal));
        if (rehearsed) described(rehearsed.query, rehearsed.found, [], this.messages);
        return;
      }
      await this.client.run((store) => this.find(store, query, signal));
    } catch (error) {
      if (signal.aborted) return;
      const shard = error instanceof Damaged ? error.shard : String(error);
      this.show([], false, [this.messages.say("damaged", { shard })]);
    }
  }

  /** Shows what is found for a query as soon as it is ranked; titles and summaries follow when the keys are still. */
  private async find(store: Store, query: string, signal: AbortSignal): Promise<void> {
    const completing = complete(store, query, this.input.selectionStart ?? query.length);
    let options = new Map<number, HTMLElement>();
    let reached = 0; // of the stages: known by keys, found as it is written, found
    const display = async (found: Outcome, stage: number) => {
      const completions = (await quietly(completing)) ?? [];
      if (signal.aborted || stage < reached) return;
      reached = stage;
      const { groups, notes, count, ...shown } = described(query, found, completions, this.messages);
      this.show(groups, true, notes, count, stage < 2);
      options = shown.options;
    };
    const searching = search(store, query, { limit: shown, partial: (found) => display(found, 1), signal });
    const timer = setTimeout(() => void quietly(narrow(store, query, shown)).then((early) => early && display(early, 0)), patience);
    const [found] = await Promise.all([searching, completing]).finally(() => clearTimeout(timer));
    await display(found, 2);
    const next = expected(store, query);
    if (next) void quietly(search(store, next, { limit: shown, signal }));
    if (hasTexts(store, found)) return;
    await new Promise((resolve) => setTimeout(resolve, still));
    signal.throwIfAborted();
    showTexts(options, await withTexts(store, found), this.messages);
  }

  /** Shows groups with notes above them. The count and the notes are read out once the keys have been quiet for a while. */
  private show(groups: Group[], select: boolean, notes: string[], count = "", busy = false): void {
    this.list.show(groups, select, busy);
    this.notes.replaceChildren(...notes.map((text) => element("p", {}, text)));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.status.textContent = [count, ...notes].filter(Boolean).join(" ")), quiet);
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

/** Whatever goes wrong with something that nobody waits for is told to those who do search. */
function quietly<T>(promise: Promise<T>): Promise<T | undefined> {
  return promise.catch(() => undefined);
}
