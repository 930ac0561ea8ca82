/** Runs in the head, before anything is painted: the theme must not flash, and styles must know whether scripts will come. */

import { applyTheme } from "./scheme";

document.documentElement.dataset["js"] = "";
// The browser's own frame takes the colour of the page (--paper in css/tokens.css).
for (const [scheme, colour] of [["light", "#fdfcfa"], ["dark", "#15171a"]] as const) {
  const meta = document.createElement("meta");
  meta.name = "theme-color";
  meta.media = `(prefers-color-scheme: ${scheme})`;
  meta.content = colour;
  document.head.append(meta);
}
applyTheme();
