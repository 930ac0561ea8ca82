/** Runs in the head, before anything is painted: the theme must not flash, and styles must know whether scripts will come. */

import { applyTheme } from "./scheme";

document.documentElement.dataset["js"] = "";
applyTheme();
