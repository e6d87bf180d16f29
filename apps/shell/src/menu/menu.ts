import type { MenuEntry, MenuGroup, Slice } from '../slices.js';

/** Whether the signed-in person may use a line. */
type May = (entry: MenuEntry) => boolean;

/** A heading of the menu with the lines that the signed-in person may use. */
export interface Section extends Pick<MenuGroup, 'name' | 'icon' | 'zh' | 'en'> {
  entries: MenuEntry[];
}

/** The menu out of the manifests: each slice's title and groups in their order, none of them empty. */
export function sectionsOf(slices: Slice[], may: May): Section[] {
  return slices
    .flatMap(headingsOf)
    .sort((a, b) => a.order - b.order)
    .map(({ name, icon, zh, en, entries }) => ({
      name,
      icon,
      zh,
      en,
      entries: entries.filter(may).sort((a, b) => a.order - b.order),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** A line whose group its manifest doesn't know stands under the title: it must not vanish by a slip. */
function headingsOf({ name, title, icon, order, menu, groups = [] }: Slice): (Section & { order: number })[] {
  const grouped = groups.map((group) => ({
    ...group,
    name: `${name}.${group.name}`,
    entries: menu.filter((entry) => entry.group === group.name),
  }));
  const known = new Set(groups.map((group) => group.name));
  const rest = menu.filter(({ group }) => group === undefined || !known.has(group));
  return [{ name, icon, order, ...title, entries: rest }, ...grouped];
}

/** The line that an address belongs to: of two that fit, the longer. */
export function entryAt(entries: MenuEntry[], path: string): MenuEntry | undefined {
  const fitting = entries.filter((entry) => path === entry.path || path.startsWith(`${entry.path}/`));
  return fitting.sort((a, b) => b.path.length - a.path.length)[0];
}

/** Above this many lines not all headings stand open. */
const roomy = 12;

/**
 * The headings that stand open before anybody has touched one: all in a short menu, else the first and the present one.
 * A heading over one line is that line itself: nothing to open.
 */
export function openAtFirst(sections: Section[], path: string): string[] {
  const lines = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  if (lines <= roomy) return sections.map(({ name }) => name);
  const here = sections.find(({ entries }) => entryAt(entries, path));
  const first = sections.find(({ entries }) => entries.length > 1);
  return [...new Set([first?.name, here?.name])].filter((name) => name !== undefined);
}
