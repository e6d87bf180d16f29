import { createKeptStore, createStore, useStore } from './store.js';

export type Locale = 'zh-CN' | 'en';
export type Look = 'system' | 'light' | 'dark' | 'contrast';

export interface Preferences {
  locale: Locale;
  look: Look;
  /** 大字 */
  large: boolean;
}

/** How this person wants to see the console on this machine. */
export const preferences = createKeptStore<Preferences>('yanxiu.preferences', {
  locale: 'zh-CN',
  look: 'system',
  large: false,
});

const darkWanted = matchMedia('(prefers-color-scheme: dark)');
const systemDark = createStore(darkWanted.matches);
darkWanted.addEventListener('change', ({ matches }) => systemDark.set(matches));

/** Paper is white, whatever the screen looks like. */
const printing = createStore(false);
addEventListener('beforeprint', () => printing.set(true));
addEventListener('afterprint', () => printing.set(false));

export const usePreferences = (): Preferences => useStore(preferences);

/** The look itself, after the system's wish. */
export function useLook(): Exclude<Look, 'system'> {
  const { look } = usePreferences();
  const dark = useStore(systemDark);
  const onPaper = useStore(printing);
  if (onPaper) return 'light';
  if (look !== 'system') return look;
  return dark ? 'dark' : 'light';
}

export function setPreferences(changes: Partial<Preferences>): void {
  preferences.set({ ...preferences.get(), ...changes });
}
