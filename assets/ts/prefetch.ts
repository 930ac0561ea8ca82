/**
 * Fetches the next page when the pointer rests on its link, when it is touched or focused. Speculation rules would do the same
 * with less, but need an inline script, which a strict Content-Security-Policy refuses, or a header, which a static host may not let one set.
 */

const rest = 60; // milliseconds on a link before it counts: a pointer on its way crosses many

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

export function prefetching(): void {
  const { saveData, effectiveType } = (navigator as { connection?: Connection }).connection ?? {};
  if (!location.protocol.startsWith("http") || saveData || effectiveType?.includes("2g")) return;
  const seen = new Set([withoutHash(location)]);
  let timer = 0;
  const consider = (event: Event, delay: number) => {
    clearTimeout(timer);
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[href]");
    if (!link || link.origin !== location.origin || link.download || link.target || seen.has(withoutHash(link))) return;
    timer = setTimeout(() => {
      seen.add(withoutHash(link));
      const hint = document.createElement("link");
      hint.rel = "prefetch";
      hint.href = withoutHash(link);
      document.head.append(hint);
    }, delay);
  };
  document.addEventListener("pointerover", (event) => consider(event, rest));
  document.addEventListener("touchstart", (event) => consider(event, 0), { passive: true });
  document.addEventListener("focusin", (event) => consider(event, rest));
}

function withoutHash(place: Location | HTMLAnchorElement): string {
  return place.origin + place.pathname + place.search;
}
