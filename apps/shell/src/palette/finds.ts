import type { PaletteActivitiesQuery, PaletteQuery } from '../documents/graphql.js';

/** Something to go to. */
export interface Find {
  path: string;
  title: string;
  /** What tells it from another of the same name. */
  note?: string | undefined;
}

/** What was found of one kind. */
export interface Finds {
  kind: 'pages' | 'units' | 'alliances' | 'people' | 'activities' | 'resources';
  finds: Find[];
}

interface Page {
  path: string;
  zh: string;
  en: string;
}

/** One Chinese character would find half a county: the server is asked from the second on. */
export const enough = (text: string): boolean => text.trim().length >= 2;

const has = (text: string, words: string[]): boolean => words.every((word) => text.toLowerCase().includes(word));

/** Every word is looked for, in any order and in both languages. */
export function pagesWith(text: string, pages: Page[], locale: 'zh-CN' | 'en'): Find[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return pages
    .filter(({ zh, en }) => has(`${zh} ${en}`, words))
    .map(({ path, zh, en }) => ({ path, title: locale === 'en' ? en : zh }));
}

/** What the server has found, each kind under its heading; kinds without a find are left out. */
export function findsIn(
  pages: Find[],
  data: PaletteQuery | undefined,
  activities: PaletteActivitiesQuery | undefined,
): Finds[] {
  const all: Finds[] = [
    { kind: 'pages', finds: pages },
    {
      kind: 'units',
      finds: (data?.orgUnits?.nodes ?? []).map(({ id, name, parent }) => ({
        path: `/organization/units/${id}`,
        title: name,
        note: parent?.name,
      })),
    },
    {
      kind: 'alliances',
      finds: (data?.alliances?.nodes ?? []).map(({ id, name, kind, unit }) => ({
        path: `/organization/alliances/${id}`,
        title: name,
        note: [kind.name, unit?.name].filter(Boolean).join(' · '),
      })),
    },
    {
      kind: 'people',
      finds: (data?.people?.nodes ?? []).map(({ id, name, postings }) => ({
        path: `/organization/people/${id}`,
        title: name,
        note: (postings.find(({ main }) => main) ?? postings[0])?.unit?.name,
      })),
    },
    {
      kind: 'activities',
      finds: (activities?.activities?.nodes ?? []).map(({ id, title, firstDay, unit }) => ({
        path: `/plans/activities/${id}`,
        title,
        note: [unit?.name, firstDay].filter(Boolean).join(' · '),
      })),
    },
    {
      kind: 'resources',
      finds: (data?.searchResources?.nodes ?? []).map(({ id, title, unit }) => ({
        path: `/resources/library/${id}`,
        title,
        note: unit?.name,
      })),
    },
  ];
  return all.filter(({ finds }) => finds.length > 0);
}
