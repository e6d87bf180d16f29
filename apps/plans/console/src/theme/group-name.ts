import type { GroupNameFragment } from '../documents/graphql.js';

/** A unit by its name; a group with its school, for every school has a 语文教研组. */
export function groupName(unit: GroupNameFragment | null | undefined): string {
  if (!unit) return '—';
  const { name, level, parent } = unit;
  return level === 'GROUP' && parent && !name.startsWith(parent.name) ? `${parent.name} ${name}` : name;
}
