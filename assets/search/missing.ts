/** The page for addresses that lead nowhere looks for what their path may have meant. */

import type { Client } from "./client";
import { element } from "./dom";
import { resultItem } from "./page";
import type { Messages } from "./say";

const shown = 5;

export async function searchMissing(after: Element, client: Client, messages: Messages): Promise<void> {
  const query = wanted(location.pathname);
  if (!query) return;
  const { results } = await client.search(query, shown);
  if (!results.length || document.getElementById("search-missing")) return;
  after.after(
    element(
      "section",
      { class: "search-missing", "aria-labelledby": "search-missing" },
      element("h2", { id: "search-missing" }, messages.say("missing")),
      element("ol", { class: "search-results" }, ...results.map((result) => resultItem(result, messages))),
    ),
  );
}

/** The key in a path: its last segment, or the one before where that is a version. */
export function wanted(path: string): string {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // A path that is no text is looked for as it is.
  }
  const segments = decoded
    .split("/")
    .filter(Boolean)
    .map((segment) => segment.replace(/\.(?:html?|md|json)$/, ""));
  const last = segments.pop() ?? "";
  // A colon would make a filter of it.
  return (/^v?\d+\.\d+(?:\.\d+)?/.test(last) ? (segments.pop() ?? last) : last).replaceAll(":", " ");
}
