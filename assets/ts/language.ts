/**
 * The interface's language. The switch is made of plain links; with a script it keeps the place on the page, and the home page
 * leads to the language that was chosen last. Only the home page does: a link to any other page means that page.
 */

import { restore, remember } from "./memory";
import { all, onClick } from "./page";

const links = ".languages a[hreflang]";

export function languageSwitch(): void {
  const chosen = restore("lang");
  if (chosen && chosen !== document.documentElement.lang && document.documentElement.dataset["page"] === "home") {
    const link = all<HTMLAnchorElement>(links).find((a) => a.hreflang === chosen);
    if (link) location.replace(link.href);
  }
  onClick(links, (element) => {
    const link = element as HTMLAnchorElement;
    remember("lang", link.hreflang);
    link.search = location.search;
    link.hash = location.hash;
  });
}
