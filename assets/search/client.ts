/** The index in a browser: shards are classic scripts that hand their payload to a callback, so that a page opened from a folder can load them too. */

import { Damaged } from "./numbers";
import { withTexts, type Outcome } from "./outcome";
import { search } from "./search";
import { Store, type Load } from "./store";

declare global {
  interface Window {
    docsgenSearch?: (name: string, payload: unknown) => void;
  }
}

/** What was asked for and has not come yet, by name. */
const waiting = new Map<string, { promise: Promise<unknown>; resolve: (payload: unknown) => void }>();

/** Loads shards from a folder; suffix tells a root that was asked for again from the one that the browser keeps. */
function loader(folder: string, suffix: string): Load {
  return (name) => {
    const under = waiting.get(name);
    if (under) return under.promise;
    const script = document.createElement("script");
    const { promise, resolve, reject } = withResolvers();
    waiting.set(name, { promise, resolve });
    // A script that is cut off runs into a syntax error, loads all the same, and calls nothing: then rejecting comes first.
    script.onload = script.onerror = () => {
      script.remove();
      waiting.delete(name);
      reject(new Damaged(name));
    };
    script.fetchPriority = "high";
    script.src = `${folder}${name}.js${name === "index" ? suffix : ""}`;
    document.head.append(script);
    return promise;
  };
}

function withResolvers() {
  let resolve!: (payload: unknown) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<unknown>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
}

/** The path from the page to the root of its language. */
export function root(): string {
  return document.documentElement.dataset.root ?? "";
}

export class Client {
  private opened: Promise<Store> | undefined;

  constructor(private readonly folder: string) {
    window.docsgenSearch = (name, payload) => waiting.get(name)?.resolve(payload);
  }

  store(): Promise<Store> {
    this.opened ??= Store.open(loader(this.folder, ""));
    this.opened.catch(() => (this.opened = undefined));
    return this.opened;
  }

  /**
   * Runs a search or a completion. A site that was published again while a page stayed open has other blocks than its root says: then
   * all starts anew, once.
   */
  async run<T>(request: (store: Store) => Promise<T>): Promise<T> {
    const opened = this.store();
    try {
      return await request(await opened);
    } catch (error) {
      if (error instanceof DOMException) throw error; // Aborted: nothing is wrong with the index.
      if (this.opened === opened || !this.opened) this.opened = Store.open(loader(this.folder, `?${Date.now()}`));
      return request(await this.store());
    }
  }

  search(query: string, limit: number): Promise<Outcome> {
    return this.run(async (store) => withTexts(store, await search(store, query, { limit })));
  }
}
