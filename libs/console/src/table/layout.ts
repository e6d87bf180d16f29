/** How wide a column is: as its content wants, or held narrower or wider. */
export type Width = 'narrow' | 'normal' | 'wide';

/** Where a column stands. */
export interface Place {
  key: string;
  shown: boolean;
  width: Width;
}

const widths: Record<string, Width> = { n: 'narrow', w: 'wide' };

/**
 * The columns in the order of a text such as `name.kind*n.-code`: `-` hides, `*n` and `*w` hold narrow and wide. The
 * first column stays first and shown; columns that the text doesn't know (they are younger than it) follow as they are.
 */
export function readLayout(keys: readonly string[], text: string | null | undefined): Place[] {
  const [head, ...rest] = keys;
  const told = (text ?? '').split('.').flatMap((part) => {
    const [, hidden, key = '', width = ''] = /^(-?)(\w+)(?:\*([nw]))?$/.exec(part) ?? [];
    return keys.includes(key) ? [{ key, shown: !hidden, width: widths[width] ?? ('normal' as const) }] : [];
  });
  const known = new Map(told.map((place) => [place.key, place]));
  const normal = (key: string): Place => ({ key, shown: true, width: 'normal' });
  const first = head === undefined ? [] : [{ ...(known.get(head) ?? normal(head)), shown: true }];
  const ordered = [...known.values()].filter(({ key }) => key !== head);
  return [...first, ...ordered, ...rest.filter((key) => !known.has(key)).map(normal)];
}

/** The text of {@link readLayout}; undefined where everything stands as it does by itself. */
export function layoutText(keys: readonly string[], places: readonly Place[]): string | undefined {
  const text = places
    .map(({ key, shown, width }) => `${shown ? '' : '-'}${key}${width === 'normal' ? '' : `*${width[0]}`}`)
    .join('.');
  return text === keys.join('.') ? undefined : text;
}

/** A column moved by some places; the first one stays where it is. */
export function moved(places: readonly Place[], key: string, by: number): Place[] {
  const from = places.findIndex((place) => place.key === key);
  const to = Math.min(Math.max(from + by, 1), places.length - 1);
  const next = [...places];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
