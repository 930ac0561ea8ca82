/** What the reader chose, kept in this browser. Storage may be full, switched off or refused: then nothing is remembered. */

const prefix = "docsgen.";

export function restore(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Nothing depends on it: the choice holds for this page.
  }
}

/** Hears what other tabs of the same origin remember. */
export function onRemembered(name: string, then: () => void): void {
  addEventListener("storage", (event) => {
    // The key is null when everything was forgotten.
    if (event.key === null || event.key === prefix + name) then();
  });
}
