/** What a key asks of the shell. */
export type Wish = { kind: 'palette' } | { kind: 'help' } | { kind: 'go'; path: string };

/** As much of a keyboard event as matters. */
export interface Pressed {
  key: string;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
  /** Moment of the press, in milliseconds. */
  at: number;
  /** Whether it goes into a field, where letters are letters. */
  typing: boolean;
}

/** How long `g` waits for its second letter. */
const patience = 1500;

/**
 * Follows the keys of the whole console: Ctrl+K (⌘K), `?`, and `g` with the letter of a page. Everything that an
 * input method, a field or another program's shortcut may want is left alone.
 */
export function shortcutsOf(pages: ReadonlyMap<string, string>): (pressed: Pressed) => Wish | undefined {
  let armed = -Infinity;
  return ({ key, ctrlKey, metaKey, altKey, at, typing }) => {
    const since = at - armed;
    armed = -Infinity;
    if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return { kind: 'palette' };
    if (ctrlKey || metaKey || altKey || typing) return undefined;
    const path = since <= patience ? pages.get(key) : undefined;
    if (path !== undefined) return { kind: 'go', path };
    if (key === 'g') armed = at;
    // On a Chinese keyboard layout the same key makes a full-width sign.
    return key === '?' || key === '？' ? { kind: 'help' } : undefined;
  };
}
