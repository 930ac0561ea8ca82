/** The script of every page, run when the page is parsed. Each module is one comfort; pages are whole without any of them. */

import { searchLoading } from "../search/open";
import { copyButtons } from "./copy";
import { navigationDrawer } from "./drawer";
import { filters } from "./filter";
import { folding } from "./folding";
import { furnish } from "./furnish";
import { languageSwitch } from "./language";
import { menus } from "./menus";
import { currentEntry, wholeNeighbourhood } from "./neighbourhood";
import { prefetching } from "./prefetch";
import { revealTargets } from "./reveal";
import { searchShortcuts } from "./search-open";
import { sourceLines } from "./source-lines";
import { themeChoice } from "./theme-choice";
import { currentSection } from "./toc";

// Before all that works with what it puts into the page.
furnish();
languageSwitch();
themeChoice();
// Before menus and the drawer: the first Escape belongs to a filter that has text.
filters();
menus();
navigationDrawer();
searchLoading();
searchShortcuts();
revealTargets();
sourceLines();
copyButtons();
folding();
currentEntry();
wholeNeighbourhood();
currentSection();
prefetching();
