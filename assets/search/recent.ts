/** The last searches that led somewhere, kept in this browser and sent nowhere. */

import { restore, remember } from "../ts/memory";

const name = "search.recent";
const most = 5;

export function recentSearches(): string[] {
  try {
    const list: unknown = JSON.parse(restore(name) ?? "[]");
    return Array.isArray(list) ? list.filter((item) => typeof item === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text) remember(name, JSON.stringify([text, ...recentSearches().filter((other) => other !== text)].slice(0, most)));
}

export function forgetSearches(): void {
  remember(name, "[]");
}
