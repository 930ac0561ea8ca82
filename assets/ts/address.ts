/** State of a page that its address keeps, so that it can be shared: ?q=order&sort=-version. */

export function fromAddress(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? "";
}

/** Puts a value into the address, or takes it out when empty, without a step of the history. */
export function toAddress(name: string, value: string): void {
  const url = new URL(location.href);
  if (value) url.searchParams.set(name, value);
  else url.searchParams.delete(name);
  try {
    history.replaceState(history.state, "", url);
  } catch {
    // Browsers bound how often the address may change; the next change brings it up to date.
  }
}
