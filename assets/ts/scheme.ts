/**
 * The colour scheme: html[data-theme] and color-scheme are set only for a choice against the system's, so that a system which
 * turns dark in the evening takes the page along without any script.
 */

import { restore } from "./memory";

export type Theme = "light" | "dark" | "system";

export function storedTheme(): Theme {
  const stored = restore("theme");
  return stored === "light" || stored === "dark" ? stored : "system";
}

export function applyTheme(theme: Theme = storedTheme()): void {
  const root = document.documentElement;
  const chosen = theme === "system" ? "" : theme;
  if (chosen) root.dataset["theme"] = chosen;
  else delete root.dataset["theme"];
  root.style.colorScheme = chosen;
  // The two colours of the browser's own frame carry media="(prefers-color-scheme: light)" and dark: a choice lets one of them hold always.
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color][media]")) {
    const system = (meta.dataset["media"] ??= meta.media);
    meta.media = !chosen ? system : system.includes(chosen) ? "all" : "not all";
  }
}
