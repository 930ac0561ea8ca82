/**
 * One connection to the development server for all tabs: browsers allow six to a host, and authors have fifty tabs open. The tab
 * that holds a lock is connected and tells the others; when it closes, the next one takes its place.
 */

export interface Position {
  file: string;
  line: number;
  column: number;
  endColumn: number;
}

export interface Diagnostic extends Position {
  severity: "error" | "warning";
  code: string;
  message: string;
  hint: string;
  frame: { line: number; text: string }[] | null;
  notes: ({ message: string } & Position)[] | null;
}

/** What the server says after each load of the sources; see Change in site/serve. */
export interface Change {
  generation: number;
  diagnostics: Diagnostic[];
  moved?: Record<string, string>;
  styles?: string[];
  scripts?: boolean;
  failure?: string;
  editor?: string;
}

const name = "docsgen-live";
const hello = "hello"; // A tab that has just been opened asks for the last change.

export function listen(then: (change: Change) => void): void {
  const others = new BroadcastChannel(name);
  let last: Change | undefined;
  let leading = false;
  const lead = (): Promise<never> => {
    leading = true;
    const source = new EventSource("/~live/events");
    source.addEventListener("change", (event) => {
      last = JSON.parse(event.data as string) as Change;
      then(last);
      others.postMessage(last);
    });
    return new Promise(() => {}); // The lock is held as long as the tab lives.
  };
  others.addEventListener("message", (event: MessageEvent<Change | typeof hello>) => {
    if (event.data !== hello) then(event.data);
    else if (leading && last) others.postMessage({ ...last, moved: {} });
  });
  // Locks exist on secure origins only, which an address in the local network is not.
  if (!("locks" in navigator)) {
    void lead();
    return;
  }
  void navigator.locks.request(name, lead);
  others.postMessage(hello);
}
