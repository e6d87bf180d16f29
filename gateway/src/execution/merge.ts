type Data = Record<string, unknown>;

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts what one subgraph knows of an object to what others know: objects and lists of the same length go together. */
export function merge(target: Data, source: Data | null | undefined): void {
  if (!source) return;
  for (const key of Object.keys(source)) {
    const [old, added] = [target[key], source[key]];
    // A subgraph's answer must not get at what all objects share.
    if (added === undefined || key === '__proto__') continue;
    if (isObject(old) && isObject(added)) merge(old, added);
    else if (Array.isArray(old) && Array.isArray(added) && old.length === added.length) mergeLists(old, added);
    else target[key] = added;
  }
}

function mergeLists(target: unknown[], source: unknown[]): void {
  source.forEach((added, index) => {
    const old = target[index];
    if (isObject(old) && isObject(added)) merge(old, added);
    else target[index] = added;
  });
}
