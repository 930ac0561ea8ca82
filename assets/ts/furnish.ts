/**
 * Puts into a page what is of no use without scripts, and so no part of it: the buttons of the theme, the filter of the side column,
 * the button that opens it, links of headings and fields to themselves, and the region in which screen readers hear what scripts say. The page has their places.
 */

import { onPage } from "./page";

declare global {
  /** Words in the page's language, by their names in the catalog; the site writes them before this script. */
  var docsgenWords: Record<string, string> | undefined;
}

const themes = { light: "sun", dark: "moon", system: "system" };

export function furnish(): void {
  const words = globalThis.docsgenWords;
  if (!words) return;
  const word = (name: string) => words[name] ?? "";
  onPage(() => {
    sayings(word);
    permalinks();
    for (const place of empty(".theme")) {
      place.role = "group";
      place.ariaLabel = word("theme.label");
      for (const [theme, icon] of Object.entries(themes)) {
        const button = document.createElement("button");
        button.type = "button";
        button.dataset["themeChoice"] = theme;
        button.title = button.ariaLabel = word(`theme.${theme}`);
        button.innerHTML = `<i class="icon i-${icon}"></i>`;
        place.append(button);
      }
    }
    for (const button of empty(".nav-toggle")) {
      button.dataset["navToggle"] = "";
      button.setAttribute("aria-controls", "nav");
      button.ariaExpanded = "false";
      button.ariaLabel = word("frame.menu");
      button.innerHTML = '<i class="icon i-menu"></i>';
    }
    for (const place of empty(".nav-filter")) {
      const input = document.createElement("input");
      input.id = "nav-filter";
      input.type = "search";
      input.autocomplete = "off";
      input.spellcheck = false;
      input.dataset["filter"] = "#nav-groups";
      input.placeholder = input.ariaLabel = word("nav.filter");
      place.append(input);
    }
  });
}

const named = ".contract > section > h2, :is(.scenario, .example) > h3, :is(.errors, .messages) tr[id] > th > code, .fields tr[id] > th";

/** Headings, fields and errors lead to themselves. Without scripts their addresses hold too, and the list of what is on the page leads to sections. */
function permalinks(): void {
  for (const name of document.querySelectorAll(named)) {
    const id = name.closest("[id]")?.id;
    if (!id || name.querySelector(".permalink")) continue;
    const link = document.createElement("a");
    link.className = "permalink";
    link.href = `#${id}`;
    const badge = [...name.childNodes].findIndex((node) => node instanceof Element && node.matches(".badge"));
    link.append(...[...name.childNodes].slice(0, badge < 0 ? undefined : badge));
    name.prepend(link);
  }
}

/** The live region has the sentences that scripts say (announce.ts). */
function sayings(word: (name: string) => string): void {
  if (document.getElementById("announce")) return;
  const region = document.createElement("p");
  region.id = "announce";
  region.className = "visually-hidden";
  region.role = "status";
  Object.assign(region.dataset, {
    copied: word("script.copied"),
    copyFailed: word("script.copy-failed"),
    countOne: word("script.count.one"),
    countOther: word("script.count.other"),
    none: word("script.none"),
  });
  document.body.append(region);
}

function empty(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter((place) => !place.firstElementChild);
}
