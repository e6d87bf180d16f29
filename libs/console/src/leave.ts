/** Who is asked before the page is left; the last one first. */
export interface Guard {
  /** Asks the reader; `go` is called when he wants to leave in spite of it. */
  ask(go: () => void): void;
}

const guards: Guard[] = [];

/** Watches over what is not saved. @returns takes the watch away */
export function guardLeaving(guard: Guard): () => void {
  guards.push(guard);
  return () => {
    const index = guards.indexOf(guard);
    if (index >= 0) guards.splice(index, 1);
  };
}

/** The guard to be asked before the page at one address gives way to another; a change of the search alone keeps the page. */
export function guardBetween(from: string, to: string): Guard | undefined {
  const path = (address: string) => new URL(address, 'http://console').pathname.replace(/\/$/, '');
  return path(from) === path(to) ? undefined : guards.at(-1);
}
