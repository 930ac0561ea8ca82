/**
 * A combobox with a list below it, after the ARIA Authoring Practices Guide, "Combobox: list autocomplete with automatic selection": the
 * focus stays in the text field, and aria-activedescendant says which option the keys are at.
 */

import { element } from "./dom";
import type { Group } from "./groups";

export class Listbox {
  private active: HTMLElement | undefined;
  private scrolled = false;
  private moved = false; // by keys, since the last start

  constructor(
    private readonly input: HTMLInputElement,
    private readonly list: HTMLElement,
    choose: (option: HTMLElement, event: Event) => void,
  ) {
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return; // Enter and arrows belong to the input method.
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        this.move(step);
      } else if (event.key === "Enter" && this.active && (event.ctrlKey || event.metaKey || event.shiftKey)) {
        // As for any link, these ask for another tab or window.
        event.preventDefault();
        this.active.dispatchEvent(new MouseEvent("click", event));
      }
    });
    list.addEventListener("click", (event) => {
      const option = (event.target as Element).closest<HTMLElement>("[role=option]");
      if (option) choose(option, event);
    });
    list.addEventListener("scroll", () => (this.scrolled = true), { passive: true });
    // A press must not take the focus from the field.
    list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  /** Something else is asked for: what is shown next begins at its first option. */
  start(): void {
    this.moved = false;
  }

  /**
   * Shows groups of options; the first option of the first group becomes the active one where select says so. Busy tells that there will
   * be more, and whoever moves on in the meantime stays at the same option.
   */
  show(groups: Group[], select: boolean, busy: boolean): void {
    const chosen = this.moved ? this.active?.getAttribute("href") : undefined;
    this.list.setAttribute("aria-busy", String(busy));
    const filled = groups.filter((group) => group.options.length);
    this.list.replaceChildren(
      ...filled.map(({ label, options }, i) => {
        const id = `search-group-${i}`;
        options.forEach((option, j) => {
          option.id = `search-option-${i}-${j}`;
          option.setAttribute("aria-selected", "false");
        });
        return element(
          "div",
          { role: "group", "aria-labelledby": id },
          element("div", { id, class: "search-group", role: "presentation" }, label),
          ...options,
        );
      }),
    );
    this.input.setAttribute("aria-expanded", String(filled.length > 0));
    this.list.hidden = filled.length === 0;
    // Asking where a list is, or moving it, lays the page out at once: not for every letter that is typed.
    if (this.scrolled) this.list.scrollTop = 0;
    this.scrolled = false;
    const options = this.options;
    const same = chosen ? options.find((option) => option.getAttribute("href") === chosen) : undefined;
    this.activate(same ?? (select ? options[0] : undefined));
  }

  /** Chooses the active option, if there is one. */
  enter(): boolean {
    this.active?.click();
    return this.active !== undefined;
  }

  private get options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>("[role=option]")];
  }

  private move(step: number): void {
    this.moved = true;
    const options = this.options;
    const at = this.active ? options.indexOf(this.active) : step > 0 ? -1 : options.length;
    this.activate(options[(at + step + options.length) % options.length]);
    this.active?.scrollIntoView({ block: "nearest" });
  }

  private activate(option: HTMLElement | undefined): void {
    this.active?.setAttribute("aria-selected", "false");
    this.active = option;
    option?.setAttribute("aria-selected", "true");
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }
}
