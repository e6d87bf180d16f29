/** What a home page may consist of. */
export type HomePart = 'todo' | 'credits' | 'coming' | 'library' | 'unit' | 'children' | 'platform' | 'graph';

interface Grant {
  role: string;
  level: string;
}

/** Rights that make something wait for their holder. */
export const duties = [
  'plans:organise',
  'plans:review',
  'credits:recognise',
  'evaluation:score',
  'resources:publish',
  'organization:manage',
  'organization:manage-people',
  'organization:adopt-policy',
  'organization:file',
] as const;

/** Who guides from above and builds on the graph: there is nothing to work off, but much to look at. */
const guiding = new Set(['PROVINCE', 'CITY']);

/**
 * The parts of a home page in the order in which they are needed: what waits for one first, then one's own, what comes,
 * how things stand, and for those who integrate what the graph offers.
 */
export function homeParts(
  { grants, personId }: { grants: readonly Grant[]; personId?: string | null },
  holds: (permission: string) => boolean,
  /** Whether one unit is looked at, not the whole platform. */
  scoped: boolean,
): HomePart[] {
  const at = (level: string) => grants.some((grant) => grant.level === level);
  const staff = grants.some(({ role, level }) => role !== 'TEACHER' && level !== 'PLATFORM');
  const wanted: [HomePart, boolean][] = [
    ['todo', duties.some(holds)],
    ['credits', Boolean(personId) && holds('credits:read')],
    ['platform', at('PLATFORM') && !scoped],
    ['unit', scoped && (staff || at('PLATFORM'))],
    ['children', scoped && grants.some(({ level }) => guiding.has(level)) && holds('credits:read')],
    ['coming', holds('plans:read')],
    ['library', Boolean(personId) && holds('resources:read')],
    ['graph', at('PROVINCE') || at('PLATFORM')],
  ];
  return wanted.filter(([, there]) => there).map(([part]) => part);
}
