/** The three buttons of the theme. */

import { onRemembered, remember } from "./memory";
import { all, onClick, onPage } from "./page";
import { applyTheme, storedTheme, type Theme } from "./scheme";

export function themeChoice(): void {
  const show = (theme: Theme) => {
    applyTheme(theme);
    for (const button of all("[data-theme-choice]")) {
      button.setAttribute("aria-pressed", String(button.dataset["themeChoice"] === theme));
    }
  };
  onPage(() => {
    for (const group of all(".theme, [data-theme-control]")) group.hidden = false;
    show(storedTheme());
  });
  onClick("[data-theme-choice]", (button) => {
    const theme = button.dataset["themeChoice"] as Theme;
    remember("theme", theme);
    show(theme);
  });
  onRemembered("theme", () => show(storedTheme()));
}
