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
  severity: "error" | "warning" | "note";
  code: string;
  message: string;
  hint: string;
  frame: { line: number; text: string }[] | null;
  notes: ({ message: string } & Position)[] | null;
}

/** What the server says after each load of the sources; Change in site/serve documents the fields. */
export interface Change {
  id: string;
  diagnostics: Diagnostic[];
  errors: number;
  warnings: number;
  notes: number;
  failure: string;
  root: string;
  editor: string;
  changes?: Changes;
}

/** What has changed since the base; Changes in site/serve documents the fields. */
export interface Changes {
  base: string;
  breaking: number;
  risky: number;
  compatible: number;
  docs: number;
  list: Changed[];
}

export interface Changed {
  rule: string;
  says: string;
  verdict: "breaking" | "risky" | "compatible" | "docs";
  counts: boolean;
  kind: string;
  key: string;
  version: string;
  path: string;
  old: string;
  new: string;
  file: string;
  line: number;
  column: number;
  page: string;
}

/** Where the server's own routes are: beside this script, below whatever path a proxy shows the site. */
const own = (document.currentScript as HTMLScriptElement).src;

/** The root of the site. */
export const siteRoot = new URL("..", own);
const name = "docsgen-live " + new URL(".", own).pathname; // Another server may be shown on the same origin.
const hello = "hello"; // A tab that was just opened, or brought back from the browser's history, asks for the last change.

/** Hears each change once. What it gives makes the last one count as not heard, since nothing could be done about it. */
export function listen(then: (change: Change) => void): () => void {
  const others = new BroadcastChannel(name);
  let last: Change | undefined;
  let leading = false;
  const hear = (change: Change) => {
    if (change.id === last?.id) return;
    last = change;
    then(change);
  };
  const connect = (): EventSource => {
    const source = new EventSource(new URL("events", own));
    source.addEventListener("change", (event) => {
      const change = JSON.parse(event.data as string) as Change;
      hear(change);
      others.postMessage(change);
    });
    return source;
  };
  others.addEventListener("message", ({ data }: MessageEvent<Change | typeof hello>) => {
    if (data !== hello) hear(data);
    else if (leading && last) others.postMessage(last);
  });
  /** Waits for its turn to be connected. */
  const join = () => {
    const left = new AbortController();
    const lead = () =>
      new Promise<void>((release) => {
        const source = connect();
        leading = true;
        left.signal.addEventListener("abort", () => {
          leading = false;
          source.close();
          release();
        });
      });
    navigator.locks.request(name, { signal: left.signal }, lead).catch(() => {}); // It has left before its turn came.
    others.postMessage(hello);
    // The browser may keep a page that was left, but stopped, with all that it holds: nobody else could be connected.
    addEventListener("pagehide", () => left.abort(), { once: true });
  };
  if ("locks" in navigator) {
    join();
    addEventListener("pageshow", (event) => {
      if (event.persisted) join();
    });
  } else {
    whileSeen(connect);
  }
  return () => {
    last = undefined;
  };
}

/** Locks exist on secure origins only, which an address in the local network is not: there the tabs that are seen are connected. */
function whileSeen(connect: () => EventSource): void {
  let source: EventSource | undefined;
  const look = () => {
    source?.close();
    source = document.hidden ? undefined : connect();
  };
  document.addEventListener("visibilitychange", look);
  look();
}

/** Asks for what checks find besides; nothing while there are newer sources. */
export async function findings(signal: AbortSignal): Promise<Change | undefined> {
  const answer = await fetch(new URL("findings", own), { signal });
  return answer.status === 200 ? ((await answer.json()) as Change) : undefined;
}

/** Asks for all that is wrong: changes tell the first of it only. */
export async function everything(): Promise<Diagnostic[]> {
  const answer = await fetch(new URL("problems", own));
  return (await answer.json()) as Diagnostic[];
}
