import { useEffect, useState } from 'react';
import { useHolds, usePreferences, useQuery } from '@yanxiu/console';
import { PaletteActivitiesDocument, PaletteDocument } from '../documents/graphql.js';
import { useSections } from '../menu/main-menu.js';
import { enough, findsIn, pagesWith } from './finds.js';
import type { Finds } from './finds.js';

const home = { path: '/', zh: '首页', en: 'Home' };

/** What bears a name: pages at once, the rest when typing rests. */
export function useFinds(text: string, composing: boolean): { finds: Finds[]; busy: boolean; failed: boolean } {
  const holds = useHolds();
  const { locale } = usePreferences();
  const sections = useSections();
  const asked = useRested(text.trim(), composing);
  const skip = !enough(asked);
  const variables = {
    text: asked,
    units: holds('organization:read'),
    people: holds('organization:read-people'),
    resources: holds('resources:read'),
  };
  const { data, error, loading } = useQuery(PaletteDocument, { variables, skip });
  const activities = useQuery(PaletteActivitiesDocument, {
    variables: { text: asked.slice(0, longest) },
    skip: skip || !holds('plans:read'),
  });
  const pages = pagesWith(text, [home, ...sections.flatMap(({ entries }) => entries)], locale);
  const answered = skip ? [undefined, undefined] : ([data, activities.data] as const);
  const busy = composing || asked !== text.trim() || (!skip && (loading || activities.loading));
  return { finds: findsIn(pages, answered[0], answered[1]), busy, failed: error !== undefined && !data };
}

/** No title is looked for by more characters than that. */
const longest = 50;

const pause = 250;

/** The text once typing rests: an input method makes many keys for one character. */
function useRested(text: string, composing: boolean): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    if (composing) return undefined;
    const timer = setTimeout(() => setRested(text), pause);
    return () => clearTimeout(timer);
  }, [text, composing]);
  return rested;
}
