import { useEffect } from 'react';
import { navigate } from '@yanxiu/console';
import { useSections } from '../menu/main-menu.js';
import { overlay } from './overlay.js';
import { shortcutsOf } from './shortcuts.js';
import type { Wish } from './shortcuts.js';

/** Pages that a letter leads to: home, and what the manifests name. */
export function useLetters(): { letter: string; path: string; zh: string; en: string }[] {
  const lines = useSections().flatMap(({ entries }) => entries);
  return lines.flatMap(({ key, path, zh, en }) => (key ? [{ letter: key, path, zh, en }] : []));
}

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]') !== null;

/** A dialog has the keyboard to itself. */
const behindDialog = (): boolean =>
  [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].some((dialog) => dialog.checkVisibility?.() ?? true);

/** Hears the keys that hold on every page. */
export function useShortcuts(): void {
  const letters = useLetters();
  const pages = JSON.stringify([['h', '/'], ...letters.map(({ letter, path }) => [letter, path])]);
  useEffect(() => {
    const follow = shortcutsOf(new Map(JSON.parse(pages) as [string, string][]));
    const hear = (event: KeyboardEvent) => {
      // A letter on its way through an input method is not yet one.
      if (event.isComposing || event.defaultPrevented) return;
      const { key, ctrlKey, metaKey, altKey, timeStamp: at, target } = event;
      const wish = follow({ key, ctrlKey, metaKey, altKey, at, typing: inField(target) });
      if (!wish || behindDialog()) return;
      event.preventDefault();
      fulfil(wish);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [pages]);
}

function fulfil(wish: Wish): void {
  if (wish.kind === 'go') navigate(wish.path);
  else overlay.set(wish.kind);
}
