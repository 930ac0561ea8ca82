/** Asks what checks find in the sources, when the page is up to date, nothing was edited for a moment, and somebody looks. */

import { findings, type Change } from "./live-connection";

const quiet = 250; // ms
let asking: AbortController | undefined;

/** Gives what is found in the sources of a change, unless there is a newer one before. */
export function check(change: Change, then: (found: Change) => void): void {
  forget();
  const { signal } = (asking = new AbortController());
  const ask = async () => {
    if (signal.aborted) return;
    if (document.hidden) {
      document.addEventListener("visibilitychange", () => void ask(), { once: true, signal });
      return;
    }
    // The server may be gone, or have newer sources: then there is a newer change, too.
    const found = await findings(signal).catch(() => undefined);
    if (!signal.aborted) then(found && (change.id + "-").startsWith(found.id + "-") ? found : change);
  };
  setTimeout(() => void ask(), quiet);
}

/** Asks no more for what is not current. */
export function forget(): void {
  asking?.abort();
}
