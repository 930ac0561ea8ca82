/** "On this page" marks the section that is being read: the last one that begins in the upper third of the window. */

import { all, onPage, scrollColumnTo, targetOf } from "./page";

export function currentSection(): void {
  let observer: IntersectionObserver | undefined;
  let update = () => {};
  onPage(() => {
    observer?.disconnect();
    const sections: [HTMLAnchorElement, HTMLElement][] = [];
    for (const link of all<HTMLAnchorElement>(".toc a[href^='#']")) {
      const section = targetOf(link.hash);
      if (section) sections.push([link, section]);
    }
    update = () => markCurrent(sections);
    // With everything above the window counted as inside, crossing the line is the only change there is, however fast one scrolls.
    observer = new IntersectionObserver(update, { rootMargin: "1000000px 0px -66% 0px" });
    for (const [, section] of sections) observer.observe(section);
  });
  // At the end of the page the last sections may never come up to the line.
  addEventListener("scrollend", () => update());
}

function markCurrent(sections: [HTMLAnchorElement, HTMLElement][]): void {
  const page = document.documentElement;
  const atEnd = page.scrollTop > 0 && page.scrollTop + innerHeight >= page.scrollHeight - 2;
  const line = atEnd ? innerHeight : innerHeight * 0.34;
  const current = sections.filter(([, section]) => section.getBoundingClientRect().top <= line).at(-1)?.[0];
  for (const [link] of sections) {
    if (link !== current) link.removeAttribute("aria-current");
    else if (!link.hasAttribute("aria-current")) {
      link.setAttribute("aria-current", "true");
      scrollColumnTo(link);
    }
  }
}
