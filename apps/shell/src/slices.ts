import type { Text } from '@yanxiu/console';

interface Words {
  zh: string;
  en: string;
}

/** A line of the menu, as its slice's manifest has it. */
export interface MenuEntry extends Words {
  path: string;
  order: number;
  permission?: string;
  /** Of the reader's own: for nobody whose account isn't a person's on the register. */
  own?: boolean;
  /** Name of one of the slice's groups. */
  group?: string;
  /** Letter that leads here after `g`. */
  key?: string;
}

/** A heading of the menu besides the slice's own title. */
export interface MenuGroup extends Words {
  name: string;
  icon: string;
  order: number;
}

/** Ids of the slice's documents that the bell asks by, and the page that has all messages. */
export interface SliceMessages {
  count: string;
  latest: string;
  mark: string;
  page: string;
  permission?: string;
}

/** A published slice, as its manifest has it. */
export interface Slice {
  name: string;
  version: string;
  /** Name in the import map. */
  module: string;
  css: { href: string; integrity: string }[];
  title: Words;
  icon: string;
  order: number;
  routes: string[];
  menu: MenuEntry[];
  groups?: MenuGroup[];
  messages?: SliceMessages;
}

/** What the page was delivered with. */
export function delivered<T>(id: string): T {
  return JSON.parse(document.getElementById(id)?.textContent ?? 'null') as T;
}

/** The slices of this release; the shell knows no other list of them. */
export const slices: Slice[] = delivered<Slice[] | null>('slices') ?? [];

export const textOf = ({ zh, en }: Words): Text => [zh, en];

/** Whether an address belongs to the slice. */
export function owns({ routes }: Slice, path: string): boolean {
  return routes.some((route) => path === route || path.startsWith(`${route}/`));
}
