/** Versions of the console's parts by their names. */
export type Versions = Record<string, string>;

/** Whether a page with these parts would look different if it were loaded now. A part that came anew counts too. */
export function isOutdated(own: Versions, now: Versions): boolean {
  const names = new Set([...Object.keys(own), ...Object.keys(now)]);
  return [...names].some((name) => own[name] !== now[name]);
}

/** Between two looks at least so long: whoever walks through pages asks now and then, not with each page. */
const rest = 60_000;

/** Says whether it is time to look, and remembers that it was. */
export function occasions(): (at: number) => boolean {
  let last = -Infinity;
  return (at) => {
    if (at - last < rest) return false;
    last = at;
    return true;
  };
}
