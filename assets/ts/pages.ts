/** The script of pages that are no contract's, run after that of every page: what only long indexes need. */

import { sortableTables } from "./sort";

sortableTables();
